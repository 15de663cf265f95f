package ai.jules.phone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SegmentsTest {

    @Test
    void fitsPlainLettersBySevenBits() {
        assertThat(Segments.of("a".repeat(160))).isEqualTo(1);
        assertThat(Segments.of("a".repeat(161))).isEqualTo(2);
        assertThat(Segments.of("a".repeat(306))).isEqualTo(2);
        assertThat(Segments.of("a".repeat(307))).isEqualTo(3);
    }

    @Test
    void countsBracesTwice() {
        assertThat(Segments.of("{".repeat(80))).isEqualTo(1);
        assertThat(Segments.of("{".repeat(81))).isEqualTo(2);
    }

    @Test
    void fallsBackToSixteenBitsForOneEmoji() {
        assertThat(Segments.of("a".repeat(68) + "\uD83D\uDE00")).isEqualTo(1);
        assertThat(Segments.of("a".repeat(69) + "\uD83D\uDE00")).isEqualTo(2);
    }
}
