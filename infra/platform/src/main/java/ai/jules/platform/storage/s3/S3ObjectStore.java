package ai.jules.platform.storage.s3;

import ai.jules.platform.storage.ContentTypes;
import ai.jules.platform.storage.ObjectInfo;
import ai.jules.platform.storage.ObjectKeys;
import ai.jules.platform.storage.ObjectStore;
import ai.jules.platform.storage.StorageFailed;
import ai.jules.platform.storage.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Objects in one bucket, reached with the AWS SDK. An object is there for good, and whole, when S3 has answered its PUT
 * (S3 is strongly consistent since 2020; an endpoint of another maker must be so too).
 */
final class S3ObjectStore implements ObjectStore, AutoCloseable {

    private static final int NOT_FOUND = 404;

    private final S3Client s3;
    private final String bucket;

    S3ObjectStore(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    /** Read whole before anything is sent: what is cut short must change nothing, and a retry needs it again. */
    @Override
    public void put(String key, InputStream bytes, long length, String contentType) {
        requireKey(key);
        if (!ContentTypes.of(key).equals(contentType)) {
            throw new IllegalArgumentException("the key's extension stands for another content type");
        }
        try {
            var draft = Files.createTempFile("jules-put-", "");
            try {
                if (write(bytes, draft) != length) {
                    throw new StorageFailed("the object has another length than was said", null);
                }
                send(key, draft, contentType);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new StorageFailed("the object could not be written", e);
        }
    }

    private static long write(InputStream bytes, Path draft) throws IOException {
        try (var out = Files.newOutputStream(draft)) {
            return bytes.transferTo(out);
        }
    }

    private void send(String key, Path draft, String contentType) {
        calling(
                "the object could not be written",
                () -> s3.putObject(
                        request -> request.bucket(bucket).key(key).contentType(contentType),
                        RequestBody.fromFile(draft)));
    }

    @Override
    public Optional<StoredObject> get(String key) {
        requireKey(key);
        return unlessAbsent("the object could not be read", () -> {
            var object = s3.getObject(request -> request.bucket(bucket).key(key));
            var info = new ObjectInfo(
                    key, object.response().contentLength(), object.response().lastModified());
            return new StoredObject(info, ContentTypes.of(key), object);
        });
    }

    @Override
    public boolean exists(String key) {
        requireKey(key);
        return unlessAbsent(
                        "the object could not be looked for",
                        () -> s3.headObject(request -> request.bucket(bucket).key(key)))
                .isPresent();
    }

    @Override
    public void delete(String key) {
        requireKey(key);
        calling(
                "the object could not be deleted",
                () -> s3.deleteObject(request -> request.bucket(bucket).key(key)));
    }

    /** Page after page, each of a thousand objects at most. */
    @Override
    public List<ObjectInfo> list(String prefix) {
        if (!ObjectKeys.isPrefix(prefix)) {
            throw new IllegalArgumentException("not a prefix of keys");
        }
        return calling(
                "the objects could not be listed",
                () -> s3
                        .listObjectsV2Paginator(
                                request -> request.bucket(bucket).prefix(prefix))
                        .contents()
                        .stream()
                        .filter(object -> ObjectKeys.isKey(object.key()))
                        .map(object -> new ObjectInfo(object.key(), object.size(), object.lastModified()))
                        .sorted(Comparator.comparing(ObjectInfo::key))
                        .toList());
    }

    /** Within the bucket: the bytes do not come here. The content type is the new key's. */
    @Override
    public void copy(String from, String to) {
        requireKey(from);
        requireKey(to);
        unlessAbsent(
                        "the object could not be copied",
                        () -> s3.copyObject(request -> request.sourceBucket(bucket)
                                .sourceKey(from)
                                .destinationBucket(bucket)
                                .destinationKey(to)
                                .contentType(ContentTypes.of(to))
                                .metadataDirective(MetadataDirective.REPLACE)))
                .orElseThrow(() -> new StorageFailed("there is no object to copy", null));
    }

    @Override
    public void close() {
        s3.close();
    }

    private static void requireKey(String key) {
        if (!ObjectKeys.isKey(key)) {
            throw new IllegalArgumentException("not an object key");
        }
    }

    private static <T> Optional<T> unlessAbsent(String failure, Supplier<T> call) {
        return calling(failure, () -> {
            try {
                return Optional.of(call.get());
            } catch (NoSuchKeyException e) {
                return Optional.empty();
            } catch (S3Exception e) {
                // an answer to HEAD has no body that could say which thing is absent
                if (e.statusCode() == NOT_FOUND && !isNoSuchBucket(e)) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    private static boolean isNoSuchBucket(S3Exception e) {
        return e.awsErrorDetails() != null
                && "NoSuchBucket".equals(e.awsErrorDetails().errorCode());
    }

    /** The cause is left out: its words name keys, hosts and buckets. */
    private static <T> T calling(String failure, Supplier<T> call) {
        try {
            return call.get();
        } catch (S3Exception e) {
            throw new StorageFailed(failure + " (status " + e.statusCode() + ")", null);
        } catch (SdkException e) {
            throw new StorageFailed(failure, null);
        }
    }
}
