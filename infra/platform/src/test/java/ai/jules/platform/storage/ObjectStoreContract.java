package ai.jules.platform.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every object store keeps to, wherever the objects lie. */
public abstract class ObjectStoreContract {

    protected static final String CARD = "households/1/recipes/2026/11/2/original.jpg";
    protected static final byte[] JPEG = "a picture".getBytes(UTF_8);

    protected ObjectStore store;

    /** Opens an empty one. */
    protected abstract ObjectStore open() throws Exception;

    @BeforeEach
    void anEmptyStore() throws Exception {
        store = open();
    }

    @Test
    void givesBackWhatWasPut() throws Exception {
        store.put(CARD, JPEG, "image/jpeg");

        try (var object = store.get(CARD).orElseThrow()) {
            assertThat(object.bytes().readAllBytes()).isEqualTo(JPEG);
            assertThat(object.contentType()).isEqualTo("image/jpeg");
            assertThat(object.info().key()).isEqualTo(CARD);
            assertThat(object.info().length()).isEqualTo(JPEG.length);
        }
        assertThat(store.exists(CARD)).isTrue();
    }

    @Test
    void replacesWhatWasThere() {
        store.put(CARD, "older".getBytes(UTF_8), "image/jpeg");
        store.put(CARD, JPEG, "image/jpeg");

        assertThat(store.read(CARD)).contains(JPEG);
    }

    @Test
    void saysWhenThereIsNothing() {
        assertThat(store.get(CARD)).isEmpty();
        assertThat(store.read("households")).isEmpty();
        assertThat(store.exists(CARD)).isFalse();
        store.delete(CARD);
        assertThat(store.list("")).isEmpty();
        assertThatExceptionOfType(StorageFailed.class).isThrownBy(() -> store.copy(CARD, "temp/uploads/x.jpg"));
    }

    @Test
    void deletes() {
        store.put(CARD, JPEG, "image/jpeg");

        store.delete(CARD);

        assertThat(store.exists(CARD)).isFalse();
    }

    @Test
    void movesAndCopies() {
        store.put("temp/uploads/1.jpg", JPEG, "image/jpeg");

        store.copy("temp/uploads/1.jpg", CARD);
        store.move("temp/uploads/1.jpg", "households/1/other.jpg");

        assertThat(keys("")).containsExactly("households/1/other.jpg", CARD);
        assertThat(store.read(CARD)).contains(JPEG);
    }

    @Test
    void listsWhatBeginsWithThePrefix() {
        for (var key : List.of("a/1.jpg", "a/10.jpg", "a/b/1.jpg", "ab/1.jpg", "b.jpg")) {
            store.put(key, JPEG, "image/jpeg");
        }

        assertThat(keys("")).containsExactly("a/1.jpg", "a/10.jpg", "a/b/1.jpg", "ab/1.jpg", "b.jpg");
        assertThat(keys("a")).containsExactly("a/1.jpg", "a/10.jpg", "a/b/1.jpg", "ab/1.jpg");
        assertThat(keys("a/")).containsExactly("a/1.jpg", "a/10.jpg", "a/b/1.jpg");
        assertThat(keys("a/1")).containsExactly("a/1.jpg", "a/10.jpg");
        assertThat(keys("none/")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/etc/passwd",
                "../secret.jpg",
                "a/../../b.jpg",
                "a/..",
                "a/./b",
                ".drafts/x",
                "a/.hidden",
                "a//b",
                "a/",
                "a\\..\\b",
                "a/b\0.jpg",
                "a b",
                "%2e%2e/x",
                "a/\n",
                "ä.jpg"
            })
    void refusesKeysThatLeadElsewhere(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> store.put(key, JPEG, ContentTypes.of(key)));
        assertThatIllegalArgumentException().isThrownBy(() -> store.get(key));
        assertThatIllegalArgumentException().isThrownBy(() -> store.exists(key));
        assertThatIllegalArgumentException().isThrownBy(() -> store.delete(key));
        assertThatIllegalArgumentException().isThrownBy(() -> store.copy(key, CARD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "../", "a/../", ".", "..", ".drafts/", "a//"})
    void refusesPrefixesThatLeadElsewhere(String prefix) {
        assertThatIllegalArgumentException().isThrownBy(() -> store.list(prefix));
    }

    @Test
    void refusesAContentTypeThatTheKeyDoesNotSay() {
        assertThatIllegalArgumentException().isThrownBy(() -> store.put(CARD, JPEG, "text/html"));
    }

    @Test
    void changesNothingWhenTheStreamIsCutShort() throws Exception {
        store.put(CARD, JPEG, "image/jpeg");

        assertThatExceptionOfType(StorageFailed.class)
                .isThrownBy(() -> store.put(CARD, new ByteArrayInputStream(new byte[3]), 4, "image/jpeg"));
        assertThatExceptionOfType(StorageFailed.class).isThrownBy(() -> store.put(CARD, broken(), 4, "image/jpeg"));

        assertThat(store.read(CARD)).contains(JPEG);
        assertThat(keys("")).containsExactly(CARD);
    }

    protected static InputStream broken() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
    }

    protected final List<String> keys(String prefix) {
        return store.list(prefix).stream().map(ObjectInfo::key).toList();
    }
}
