package ai.jules.platform.storage;

import java.net.URI;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Opens object stores that are somebody's service. The one there is stands in {@code META-INF/services}, so that nothing
 * here knows its vendor.
 */
public interface Buckets {

    /**
     * @param endpoint of the service, null for the vendor's own
     * @param pathStyle whether the bucket is named in the path rather than the host
     */
    ObjectStore open(String bucket, @Nullable URI endpoint, boolean pathStyle);

    static Buckets ofTheVendor() {
        return ServiceLoader.load(Buckets.class, Buckets.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("S3_BUCKET is set, and nothing here can open one"));
    }
}
