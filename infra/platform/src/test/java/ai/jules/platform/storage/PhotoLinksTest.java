package ai.jules.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.jules.kernel.PhotoRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.UriComponentsBuilder;

class PhotoLinksTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final PhotoRef CARD = new PhotoRef("households/1/recipes/2026/11/2/original.jpg");
    private static final byte[] KEY = new byte[32];

    @Test
    void isGoodForAnHour() {
        var link = at(NOON, KEY).create(CARD);

        assertThat(link).startsWith("/photos/" + CARD.key() + "?expires=1795438800&signature=");
        assertThat(isGood(link, NOON)).isTrue();
        assertThat(isGood(link, NOON.plusSeconds(3_599))).isTrue();
        assertThat(isGood(link, NOON.plusSeconds(3_600))).isFalse();
    }

    @Test
    void isGoodForAsLongAsAsked() {
        var link = at(NOON, KEY).create(CARD, Duration.ofMinutes(5));

        assertThat(isGood(link, NOON.plusSeconds(299))).isTrue();
        assertThat(isGood(link, NOON.plusSeconds(300))).isFalse();
    }

    @Test
    void doesNotTakeAForgedLink() {
        var link = at(NOON, KEY).create(CARD);
        var other = new byte[32];
        other[0] = 1;

        assertThat(isGood(link.replace("original", "original-2"), NOON)).isFalse();
        assertThat(isGood(link.replace("expires=1795438800", "expires=1895438800"), NOON))
                .isFalse();
        assertThat(isGood(link.replace("expires=1795438800", "expires=01795438800"), NOON))
                .isFalse();
        assertThat(isGood(link.substring(0, link.length() - 1), NOON)).isFalse();
        assertThat(isGood(at(NOON, other).create(CARD), NOON)).isFalse();
        assertThat(at(NOON, KEY).isGood(CARD.key(), "never", "")).isFalse();
        assertThat(at(NOON, KEY).isGood("../../secrets/link_key", "", "\0")).isFalse();
    }

    @Test
    void makesNoLinkToWhatIsNoObject() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> at(NOON, KEY).create(new PhotoRef("../secrets/link_key")));
    }

    private static boolean isGood(String link, Instant now) {
        var uri = UriComponentsBuilder.fromUriString(link).build();
        var query = uri.getQueryParams();
        return at(now, KEY)
                .isGood(
                        String.valueOf(uri.getPath()).substring("/photos/".length()),
                        String.valueOf(query.getFirst("expires")),
                        String.valueOf(query.getFirst("signature")));
    }

    private static PhotoLinks at(Instant now, byte[] key) {
        return new PhotoLinks(key, Clock.fixed(now, ZoneOffset.UTC));
    }
}
