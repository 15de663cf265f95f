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
 * @param failuresInARow after how many definite failures of its own a provider is avoided
 * @param avoidFor how long it is, before it is tried again
 * @param keepWords how long the sealed words of an ended text are kept when no last word on it comes
 * @param keepRows how long an ended text can be looked up here
 * @param patrol how long the dispatcher sleeps when nothing wakes it, in real time
 */
@ConfigurationProperties("jules.outbound")
record OutboundSettings(
        @DefaultValue("64") int atOnce,
        @DefaultValue("96") int allowedAhead,
        @DefaultValue("5") int failuresInARow,
        @DefaultValue("60s") Duration avoidFor,
        @DefaultValue("2d") Duration keepWords,
        @DefaultValue("14d") Duration keepRows,
        @DefaultValue("100ms") Duration patrol) {}
