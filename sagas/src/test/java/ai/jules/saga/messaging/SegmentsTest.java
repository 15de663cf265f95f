package ai.jules.saga.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule-18")
class SegmentsTest {

    @Test
    void countsSeptetsOfPlainWords() {
        assertThat(Segments.of("")).isEqualTo(1);
        assertThat(Segments.of("x".repeat(160))).isEqualTo(1);
        assertThat(Segments.of("x".repeat(161))).isEqualTo(2);
        assertThat(Segments.of("x".repeat(306))).isEqualTo(2);
        assertThat(Segments.of("x".repeat(307))).isEqualTo(3);
        assertThat(Segments.of("ñ".repeat(160))).isEqualTo(1);
    }

    @Test
    void countsAnEscapedSignTwice() {
        assertThat(Segments.of("€".repeat(80))).isEqualTo(1);
        assertThat(Segments.of("€".repeat(81))).isEqualTo(2);
    }

    @Test
    void countsUnitsOfEverythingElse() {
        assertThat(Segments.of("½".repeat(70))).isEqualTo(1);
        assertThat(Segments.of("½".repeat(71))).isEqualTo(2);
        assertThat(Segments.of("\uD83C\uDF2E".repeat(35))).isEqualTo(1);
        assertThat(Segments.of("\uD83C\uDF2E".repeat(36))).isEqualTo(2);
    }
}
