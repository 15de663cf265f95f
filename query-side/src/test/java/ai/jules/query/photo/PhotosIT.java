package ai.jules.query.photo;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.kernel.PhotoRef;
import ai.jules.kernel.privacy.Purpose;
import ai.jules.kernel.privacy.Subject;
import ai.jules.platform.messaging.ConsistencyToken;
import ai.jules.platform.privacy.KeyVault;
import ai.jules.platform.storage.ObjectStore;
import ai.jules.platform.storage.PhotoLinks;
import ai.jules.query.Installation;
import ai.jules.query.TheRiveras;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PhotosIT {

    private static final byte[] CARD = {(byte) 0xFF, (byte) 0xD8, 1, 2, 3};

    private final Installation jules = Installation.get();
    private final TheRiveras riveras = new TheRiveras(jules);
    private final PhotoRef card =
            new PhotoRef("households/" + riveras.household.uuid() + "/recipes/" + UUID.randomUUID() + "/original.jpg");

    @Test
    void showsAPictureToWhoHasItsLink() {
        jules.bean(ObjectStore.class).put(card.key(), CARD, "image/jpeg");

        var shown = jules.get(jules.bean(PhotoLinks.class).create(card), "");

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.bytes()).isEqualTo(CARD);
        assertThat(shown.header("Content-Type")).hasValue("image/jpeg");
        assertThat(shown.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(shown.header("Cache-Control")).hasValue("max-age=300, private");
    }

    @Test
    void refusesLinksThatAreNotOurs() {
        jules.bean(ObjectStore.class).put(card.key(), CARD, "image/jpeg");
        var links = jules.bean(PhotoLinks.class);
        var good = links.create(card);

        for (var bad : new String[] {
            good.replace("original", "original-2"),
            good.replaceAll("expires=\\d", "expires=9"),
            good.substring(0, good.indexOf('?')),
            good + "x",
            links.create(card, Duration.ofSeconds(-1))
        }) {
            var answer = jules.get(bad, riveras.mariasToken());
            assertThat(answer.status()).as(bad).isEqualTo(403);
            assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        }
    }

    @Test
    @Tag("rule-36")
    void hasNothingToShowOnceAPictureIsPurged() {
        assertThat(jules.get(jules.bean(PhotoLinks.class).create(card), "").status())
                .isEqualTo(404);
    }

    @Test
    void givesNoLinkToAForgottenPersonsPhotos() {
        var mole = riveras.grandmasMole();
        var added = riveras.add(mole);
        var path = "/api/v1/households/" + riveras.household.uuid() + "/recipes/"
                + mole.recipe().uuid();
        var before = jules.get(
                path,
                riveras.mariasToken(),
                ConsistencyToken.WANTED,
                added.token().create());
        assertThat(before.json().path("photos").size()).isEqualTo(1);

        jules.bean(KeyVault.class).destroy(Subject.of(riveras.maria), Purpose.CONTENT);

        var after = jules.get(path, riveras.leosToken()).json();
        assertThat(after.path("photos").size()).isZero();
        assertThat(after.path("title").asString()).isEqualTo("Grandma's Mole");
    }
}
