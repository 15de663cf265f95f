package ai.jules.saga.vision.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpinionsTest {

    @Test
    void isSureWhenBothEnginesSeeTheSame() {
        Settled settled = settle("1 cup flour", "1 cup flour", "unused", "unused");
        assertThat(settled).isEqualTo(new Settled("1 cup flour", Opinions.AGREED, "1 cup flour", "1 cup flour"));
    }

    @Test
    void takesEverySpaceEitherEngineSaw() {
        Settled settled = settle("3/4cup heavycream", "3/4 cup heavy cream", "", "");
        assertThat(settled.text()).isEqualTo("3/4 cup heavy cream");
        assertThat(settled.confidence()).isEqualTo(Opinions.SPACED);
    }

    @Test
    void doesNotAskAboutDotsBetweenWordsOrCapitalsThatAreOnlyLarger() {
        assertThat(settle("Serves 8 · 75 min", "Serves 8 - 75 min", "", "").confidence())
                .isGreaterThan(0.8);
        assertThat(settle("2. chop the eggs", "2. Chop the eggs", "", "").text())
                .isEqualTo("2. Chop the eggs");
    }

    @Test
    void doubtsALineThatBeginsWithSomethingUnprintable() {
        assertThat(settle("% lb carrots", "% lb carrots", "", "").confidence()).isLessThan(0.5);
    }

    @Test
    void staysDoubtfulWhenNobodyAgrees() {
        assertThat(settle("4 tsp nutmeg", "1 tsp nutmeg", "7 tsp nutmeg", "9 tsp nutmeg")
                        .confidence())
                .isLessThan(0.8);
    }

    @Test
    void isConvincedBySecondLooksThatAgreeAcrossEngines() {
        Settled settled = settle("4 tsp nutmeg", "1 tsp nutmeg", "1 tsp nutmeg", "?");
        assertThat(settled.text()).isEqualTo("1 tsp nutmeg");
        assertThat(settled.confidence()).isBetween(0.8, 0.9);
    }

    @Test
    void readsTheMisreadPoundAsAPound() {
        assertThat(Opinions.tidy("2 Ib ground beef")).isEqualTo("2 lb ground beef");
        assertThat(Opinions.tidy("2 1bs beef")).isEqualTo("2 lbs beef");
    }

    @Test
    void splitsAGluedMixedNumber() {
        assertThat(Opinions.tidy("11/2 cups milk")).isEqualTo("1 1/2 cups milk");
        assertThat(Opinions.tidy("3 /4 ml kale")).isEqualTo("3/4 ml kale");
    }

    @Test
    void dropsBulletsButNoWords() {
        assertThat(Opinions.tidy("¢ 4 cups salt")).isEqualTo("4 cups salt");
        assertThat(Opinions.tidy("a pinch of salt")).isEqualTo("a pinch of salt");
        assertThat(Opinions.tidy("I g heavy cream")).isEqualTo("1 g heavy cream");
    }

    private static Settled settle(String one, String two, String three, String four) {
        return Opinions.settle(one, two, () -> three, () -> four);
    }
}
