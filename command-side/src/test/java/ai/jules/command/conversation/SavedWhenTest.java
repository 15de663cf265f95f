package ai.jules.command.conversation;

import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.MARIAS_PHONE;
import static ai.jules.TheRiveras.MARIAS_THREAD;
import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.command.member.Consent;
import ai.jules.command.member.MemberStanding;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;

class SavedWhenTest {

    /** Saturday evening in Washington, where Maria's number is from. */
    private final SavedWhen savedWhen =
            new SavedWhen(Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC));

    private String words(String saved) {
        var maria = new MemberStanding(
                Consent.ACTIVE,
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                true);
        var text = new Inbound("SM1", MARIAS_PHONE.e164(), "+12025550199", "", List.of(), null, null, "");
        var nothingOpen = new ThreadStanding(Optional.empty(), false, Optional.empty());
        return savedWhen.words(
                new Turn(MARIA, MARIAS_PHONE, MARIAS_THREAD, text, maria, nothingOpen, null, MetaData.emptyInstance()),
                Instant.parse(saved));
    }

    @Test
    void saysTodayOfTheSameDayThere() {
        assertThat(words("2026-11-21T06:00:00Z")).isEqualTo("today");
        assertThat(words("2026-11-21T04:00:00Z")).isEqualTo("November");
    }

    @Test
    void saysTheMonthAndOfAnotherYearTheYear() {
        assertThat(words("2026-03-10T12:00:00Z")).isEqualTo("March");
        assertThat(words("2026-03-01T03:00:00Z")).isEqualTo("February");
        assertThat(words("2025-03-10T12:00:00Z")).isEqualTo("March 2025");
    }
}
