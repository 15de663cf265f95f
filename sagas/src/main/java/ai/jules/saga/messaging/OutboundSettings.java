package ai.jules.saga.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How busy the dispatcher is.
 *
 * @param atOnce how many provider calls may be under way in this process
 * @param allowedAhead how many texts of all processes may be asked about or allowed and not yet sent; more would only run
 *     out of their two seconds
 * @param patrol how long the dispatcher sleeps when nothing wakes it, in real time
 */
@ConfigurationProperties("jules.outbound")
record OutboundSettings(
        @DefaultValue("16") int atOnce,
        @DefaultValue("32") int allowedAhead,
        @DefaultValue("100ms") Duration patrol) {}
