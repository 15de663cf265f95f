package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How well the reader does on texts it was written for, and on texts it was not. */
class CorpusTest {

    @ParameterizedTest
    @CsvSource({
        "dev.tsv, 90, 1",
        "dev2.tsv, 90, 1",
        "dev3.tsv, 90, 1",
        "dev4.tsv, 89, 4",
        "dev5.tsv, 95, 1",
        "dev6.tsv, 95, 1",
        "dev7.tsv, 95, 1",
        "dev8.tsv, 94, 1",
        "held3.tsv, 84, 2",
        "held5.tsv, 86, 1.5",
        "held8.tsv, 76, 1.1",
        "test.tsv, 88, 3.2"
    })
    void understandsEnoughAndActsWronglyOnNextToNothing(String file, double atLeastRight, double atMostWrong)
            throws IOException {
        List<Corpus.Line> lines = Corpus.read(file);
        assumeThat(lines).isNotEmpty();

        Corpus.Score score = Corpus.score(lines);

        System.out.println(file + ": " + score);
        if (file.startsWith("dev")) {
            Corpus.byPart(lines).forEach((part, some) -> System.out.println(file + " " + part + ": " + some));
            score.misses().forEach(System.out::println);
        }
        assertThat(score.rightPercent()).as("fully right").isGreaterThanOrEqualTo(atLeastRight);
        assertThat(score.wrongPercent()).as("wrong acts").isLessThanOrEqualTo(atMostWrong);
    }
}
