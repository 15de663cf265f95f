package ai.jules.kitchen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IngredientLinesTest {

    record Row(
            String written,
            @Nullable String amount,
            @Nullable String unit,
            String food,
            @Nullable String note,
            @Nullable String shown) {

        static Row of(String line) {
            String[] cells = line.split(" ¦ ", -1);
            return new Row(cells[0], cell(cells[1]), cell(cells[2]), cells[3], cell(cells[4]), cell(cells[5]));
        }

        private static @Nullable String cell(String text) {
            return text.equals("-") ? null : text;
        }

        @Override
        public String toString() {
            return written;
        }
    }

    static Stream<Row> lines() throws IOException {
        try (InputStream table = IngredientLinesTest.class.getResourceAsStream("ingredient-lines.txt")) {
            return new String(table.readAllBytes(), UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).map(Row::of).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void readsALineAsACookWould(Row row) {
        IngredientLine line = IngredientLines.read(row.written(), 0.9);

        assertThat(List.of(
                        "amount " + line.amount(), "unit " + line.unit(), "food " + line.food(), "note " + line.note()))
                .containsExactly(
                        "amount " + row.amount(), "unit " + row.unit(), "food " + row.food(), "note " + row.note());
        assertThat(line.original()).isEqualTo(row.written());
        assertThat(line.confidence()).isEqualTo(0.9);
        if (row.shown() != null) {
            assertThat(line.text()).isEqualTo(row.shown());
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void readsItsOwnWritingTheSameWay(Row row) {
        IngredientLine first = IngredientLines.read(row.written(), 1);
        IngredientLine second = IngredientLines.read(first.text(), 1);

        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.amount()).isEqualTo(first.amount());
        assertThat(second.unit()).isEqualTo(first.unit());
        assertThat(second.food()).isEqualTo(first.food());
        assertThat(second.note()).isEqualTo(first.note());
    }

    @ParameterizedTest
    @MethodSource("lines")
    void writesEveryAmountInAFormThatCanBeCalculatedWith(Row row) {
        IngredientLine line = IngredientLines.read(row.written(), 1);

        if (line.amount() != null) {
            assertThat(Amount.parse(line.amount())).isPresent();
        }
    }
}
