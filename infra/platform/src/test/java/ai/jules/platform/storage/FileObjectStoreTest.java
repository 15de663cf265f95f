package ai.jules.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileObjectStoreTest extends ObjectStoreContract {

    @TempDir
    Path root;

    @Override
    protected ObjectStore open() {
        return new FileObjectStore(root.resolve("objects"));
    }

    @Test
    void leavesNoDraftsOfWhatFailed() throws Exception {
        assertThatExceptionOfType(StorageFailed.class).isThrownBy(() -> store.put(CARD, broken(), 4, "image/jpeg"));

        try (var drafts = Files.list(root.resolve("objects/.drafts"))) {
            assertThat(drafts).isEmpty();
        }
    }

    @Test
    void doesNotShowWhatACrashLeftHalfWritten() throws Exception {
        Files.write(root.resolve("objects/.drafts/put-1"), JPEG);

        assertThat(keys("")).isEmpty();
    }
}
