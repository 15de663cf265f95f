package ai.jules.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoutesTest {

    private final Routes routes = new Routes(List.of("/api/v1/sms/**", "/api/v1/auth/**"));

    @Test
    void leavesOpenWhatIsNamedOpen() {
        assertThat(routes.needToken("/api/v1/sms/webhook", "/api/v1/sms/webhook"))
                .isFalse();
        assertThat(routes.needToken("/api/v1/auth/login", "/api/v1/auth/login")).isFalse();
        assertThat(routes.needToken("/health", "/health")).isFalse();
        assertThat(routes.needToken("/photos/a/b.jpg", "/photos/a/b.jpg")).isFalse();
    }

    @Test
    void closesEverythingElseUnderApi() {
        for (var path : List.of("/api/v1/households", "/api", "/api/v2/sms/webhook", "/API/v1/x", "/api/v1/smsx")) {
            assertThat(routes.needToken(path, path)).isTrue();
        }
    }

    @Test
    void isNotTalkedIntoAnOpenRoute() {
        var households = "/api/v1/households";
        for (var raw : List.of(
                "/api/v1/sms/../households",
                "/api/v1/sms/%2e%2e/households",
                "/api/v1/sms/..;x/households",
                "/api/v1;/api/v1/sms/../../households",
                "/%61pi/v1/households",
                "//api/v1/households",
                "/x/../api/v1/households")) {
            assertThat(routes.needToken(raw, households)).as(raw).isTrue();
        }
        assertThat(routes.needToken("//api/v1/households", "//api/v1/households"))
                .isTrue();
    }
}
