package ai.jules.command.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.TheRiveras;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    private final Ids ids = new Ids(Clock.fixed(TheRiveras.SATURDAY, ZoneOffset.UTC));

    @Test
    void tellsTheTimeOfTheOneClock() {
        var id = ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(TheRiveras.SATURDAY.toEpochMilli());
    }

    @Test
    void neverRepeatsAndGrowsWithinAMillisecond() {
        var many = Stream.generate(ids::next).limit(1_000).map(UUID::toString).toList();

        assertThat(many).doesNotHaveDuplicates().isSorted();
    }
}
