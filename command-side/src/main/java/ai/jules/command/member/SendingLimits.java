package ai.jules.command.member;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much a person hears at most, and when (rules 16 and 17).
 *
 * @param aDay texts a household-local day that answer nothing
 * @param answersAnHour answers within any hour; more is two machines talking
 * @param wakingFrom local time from which texts that answer nothing may be sent
 * @param wakingUntil local time until which, exclusive
 */
@ConfigurationProperties("jules.sending-limits")
public record SendingLimits(
        @DefaultValue("10") int aDay,
        @DefaultValue("30") int answersAnHour,
        @DefaultValue("08:00") LocalTime wakingFrom,
        @DefaultValue("21:00") LocalTime wakingUntil) {}
