package ai.jules.command.member;

import java.time.LocalTime;
import org.axonframework.config.Configurer;

/** The Member aggregate with the usual limits, for tests that need it whole. */
public final class MemberInMemory {

    private MemberInMemory() {}

    public static void addTo(Configurer axon) {
        axon.configureAggregate(Member.class)
                .registerComponent(
                        SendingLimits.class, _ -> new SendingLimits(10, 30, LocalTime.of(8, 0), LocalTime.of(21, 0)));
    }
}
