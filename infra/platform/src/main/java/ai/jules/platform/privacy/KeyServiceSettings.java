package ai.jules.platform.privacy;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The key service, from {@code JULES_KMS_KEY}, {@code JULES_KMS_FORMERKEYS} and {@code JULES_KMS_ENDPOINT}.
 *
 * @param key that wraps people's keys, by its ARN; blank for the keyset in the secrets
 * @param formerKeys that may have wrapped some before; separated by commas
 * @param endpoint of a service that is not Amazon's; blank for Amazon's own
 */
@ConfigurationProperties("jules.kms")
record KeyServiceSettings(
        @Nullable String key,
        @Nullable List<String> formerKeys,
        @Nullable String endpoint) {

    boolean isSet() {
        return key != null && !key.isBlank();
    }

    /** The current one first. */
    List<KeyWrapping> open(KeyService service) {
        var former = Objects.requireNonNullElse(formerKeys, List.<String>of());
        return Stream.concat(Stream.of(Objects.requireNonNull(key)), former.stream())
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .map(name -> service.open(name, endpointOrNull()))
                .toList();
    }

    private @Nullable URI endpointOrNull() {
        return endpoint == null || endpoint.isBlank() ? null : URI.create(endpoint.strip());
    }
}
