package ai.jules.platform.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.jules.platform.storage.ObjectStore;
import ai.jules.platform.storage.ObjectStoreContract;
import ai.jules.platform.storage.StorageFailed;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class S3ObjectStoreTest extends ObjectStoreContract {

    private Bucket bucket;

    /** Where the SDK looks first; what they say is for nobody. */
    @BeforeAll
    static void credentials() {
        System.setProperty("aws.region", "us-east-1");
        System.setProperty("aws.accessKeyId", "test");
        System.setProperty("aws.secretAccessKey", "test");
    }

    @AfterAll
    static void noCredentials() {
        System.clearProperty("aws.region");
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    @Override
    protected ObjectStore open() throws Exception {
        bucket = new Bucket();
        return new S3Buckets().open(Bucket.NAME, bucket.endpoint(), true);
    }

    @AfterEach
    void close() {
        bucket.close();
    }

    @Test
    void saysTheServiceWhatAnObjectIs() {
        store.put("ledger/checkpoints/1.json", JPEG, "application/json");
        store.copy("ledger/checkpoints/1.json", "ledger/checkpoints/1.txt");

        assertThat(bucket.contentType("ledger/checkpoints/1.json")).isEqualTo("application/json");
        assertThat(bucket.contentType("ledger/checkpoints/1.txt")).isEqualTo("text/plain");
    }

    @Test
    void readsEveryPageOfAList() {
        for (int i = 0; i < 5; i++) {
            store.put("a/" + i + ".jpg", JPEG, "image/jpeg");
        }
        int before = bucket.requests().size();

        var listed = store.list("a/");

        assertThat(listed).hasSize(5).allSatisfy(object -> {
            assertThat(object.length()).isEqualTo(JPEG.length);
            assertThat(object.modifiedAt()).isEqualTo(Instant.parse("2026-11-21T15:00:00Z"));
        });
        assertThat(bucket.requests().size() - before).isEqualTo(3);
    }

    @Test
    void copiesWithoutFetching() {
        store.put(CARD, JPEG, "image/jpeg");

        store.copy(CARD, "households/1/other.jpg");

        assertThat(bucket.requests()).noneMatch(request -> request.startsWith("GET"));
    }

    @Test
    void asksAgainWhenTheServiceIsBusy() {
        bucket.answerWith(503, 500);
        store.put(CARD, JPEG, "image/jpeg");
        bucket.answerWith(503);

        assertThat(store.read(CARD)).contains(JPEG);
    }

    @Test
    void failsInItsOwnWordsWhenItIsRefused() {
        refused(() -> store.put(CARD, JPEG, "image/jpeg"));
        refused(() -> store.get(CARD));
        refused(() -> store.exists(CARD));
        refused(() -> store.delete(CARD));
        refused(() -> store.list(""));
        refused(() -> store.copy(CARD, "other.jpg"));
    }

    @Test
    void failsWhenThereIsNoSuchBucket() {
        var elsewhere = new S3Buckets().open("another-bucket", bucket.endpoint(), true);

        assertThatExceptionOfType(StorageFailed.class).isThrownBy(() -> elsewhere.get(CARD));
        assertThatExceptionOfType(StorageFailed.class).isThrownBy(() -> elsewhere.list(""));
    }

    @Test
    void failsWhenNobodyAnswers() {
        bucket.close();

        assertThatExceptionOfType(StorageFailed.class)
                .isThrownBy(() -> store.get(CARD))
                .withNoCause();
    }

    private void refused(ThrowingCallable call) {
        bucket.answerWith(403);

        assertThatThrownBy(call)
                .isInstanceOf(StorageFailed.class)
                .hasNoCause()
                .hasMessageEndingWith("(status 403)")
                .hasMessageNotContainingAny("vendor", CARD, "127.0.0.1");
    }
}
