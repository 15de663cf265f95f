package ai.jules.query.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.jules.platform.problem.ProblemException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final Cursor PLACE =
            new Cursor(0.6079271f, OffsetDateTime.parse("2026-11-23T18:00:00.123456Z"), "SM|1");

    @Test
    void comesBackAsItWasSaid() {
        assertThat(Cursor.of(PLACE.text())).isEqualTo(PLACE);
    }

    @Test
    void beginsAtTheTop() {
        assertThat(Cursor.of(null)).isEqualTo(Cursor.TOP);
        assertThat(Cursor.of(Cursor.TOP.text())).isEqualTo(Cursor.TOP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0|2026-11-23T18:00:00Z",
                "x|2026-11-23T18:00:00Z|id",
                "0|yesterday|id",
                "0|-1000-01-01T00:00:00Z|id",
                "0|+99999-01-01T00:00:00Z|id",
                "0|2026-11-23T18:00:00Z|\0"
            })
    void refusesWhatNoPageSaid(String inside) {
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(inside.getBytes(UTF_8));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Cursor.of(text))
                .satisfies(problem -> assertThat(problem.status().value()).isEqualTo(400));
    }

    @Test
    void refusesAnIdOfAnotherKindOfList() {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(PLACE::uuid);
    }

    @Test
    void isSaidOnlyWhenThereIsMore() {
        assertThat(Page.of(List.of("a", "b"), 2, id -> new Cursor(0, PLACE.at(), id)))
                .isEqualTo(new Page<>(List.of("a", "b"), null));
        var page = Page.of(List.of("a", "b", "c"), 2, id -> new Cursor(0, PLACE.at(), id));
        assertThat(page.items()).containsExactly("a", "b");
        assertThat(Cursor.of(page.next()).id()).isEqualTo("b");
    }
}
