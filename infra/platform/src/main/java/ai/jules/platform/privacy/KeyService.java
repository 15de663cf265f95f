package ai.jules.platform.privacy;

import java.net.URI;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Reaches master keys that are kept by somebody's service. The one there is stands in {@code META-INF/services}, so that
 * nothing here knows its vendor.
 */
public interface KeyService {

    /**
     * Does not ask the service yet: a process starts without it.
     *
     * @param key names one key for good; an alias, which may name another tomorrow, is refused
     * @param endpoint of the service, null for the vendor's own
     * @throws IllegalArgumentException for an alias
     */
    KeyWrapping open(String key, @Nullable URI endpoint);

    static KeyService ofTheVendor() {
        return ServiceLoader.load(KeyService.class, KeyService.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("JULES_KMS_KEY is set, and nothing here can reach one"));
    }
}
