package ai.jules.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.platform.observability.ObservabilityConfiguration;
import ai.jules.platform.problem.ProblemConfiguration;
import ai.jules.platform.problem.ProblemException;
import ai.jules.platform.secrets.Secrets;
import ai.jules.platform.security.Caller;
import ai.jules.platform.security.Role;
import ai.jules.platform.security.SecurityConfiguration;
import ai.jules.platform.security.Tokens;
import ai.jules.platform.time.TimeConfiguration;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ground's HTTP side on a real server: who may enter, and how no is said. */
class EdgeIT {

    private static final HouseholdId RIVERAS = new HouseholdId(UUID.randomUUID());
    private static final Caller MARIA =
            new Caller(new MemberId(UUID.randomUUID()), Optional.of(RIVERAS), Role.ACCOUNT_HOLDER);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    static Path secrets;

    private static ConfigurableApplicationContext service;
    private static String base;
    private static String token;

    @BeforeAll
    static void start() {
        Secrets.createMissing(secrets);
        service = new SpringApplicationBuilder(Service.class)
                .properties(
                        "server.port=0",
                        "jules.secrets-directory=" + secrets,
                        "jules.security.issuer=true",
                        "jules.security.open=/api/v1/sms/**,/api/v1/auth/**",
                        "spring.servlet.multipart.max-file-size=1KB")
                .run();
        base = "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port");
        token = service.getBean(Tokens.class).issue(MARIA);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        MultipartAutoConfiguration.class,
        ValidationAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class
    })
    @Import({
        TimeConfiguration.class,
        ObservabilityConfiguration.class,
        ProblemConfiguration.class,
        SecurityConfiguration.class,
        Kitchen.class
    })
    static class Service {

        @Bean
        FilterRegistrationBean<Filter> brokenFilter() {
            var broken = new FilterRegistrationBean<Filter>((request, response, chain) -> {
                throw new IllegalStateException("Maria +12025550101");
            });
            broken.addUrlPatterns("/broken-filter");
            return broken;
        }
    }

    @RestController
    static class Kitchen {

        record Dish(@NotBlank String title, int servings) {}

        @GetMapping("/api/v1/households/{id}/pantry")
        String pantry(Caller caller, @PathVariable UUID id) {
            caller.mustBelongTo(new HouseholdId(id));
            return "flour for " + caller.member().uuid();
        }

        @PostMapping("/api/v1/dishes")
        String cook(Caller caller, @Valid @RequestBody Dish dish) {
            return dish.title();
        }

        @GetMapping("/api/v1/dishes")
        String dishes(@RequestParam @Max(100) int limit) {
            return "" + limit;
        }

        @GetMapping("/api/v1/dishes/mole")
        Dish mole() {
            return new Dish("Mole", 6);
        }

        @PostMapping("/api/v1/photos")
        String photo(@RequestParam MultipartFile photo) {
            return photo.getContentType();
        }

        @GetMapping("/api/v1/auth/me")
        String me(Caller caller) {
            return caller.role().wireName();
        }

        @PostMapping("/api/v1/sms/webhook")
        String webhook() {
            return "heard";
        }

        @GetMapping("/fail/{how}")
        void fail(@PathVariable String how, HttpServletResponse response) throws Exception {
            switch (how) {
                case "refused" -> throw ProblemException.refused("already-voted", "You have already voted.");
                case "teapot" ->
                    throw new ProblemException("too-hot", HttpStatus.I_AM_A_TEAPOT, "Too hot.", "Wait a minute.");
                case "stream" -> throw new AggregateNotFoundException("member:1", "Maria is not here");
                case "concurrent" -> throw new ConcurrencyException("Maria and Leo");
                case "send-error" -> response.sendError(503, "Maria");
                default -> throw new IllegalStateException("Maria +12025550101");
            }
        }
    }

    @Test
    void letsNobodyInWithoutAGoodToken() throws Exception {
        var path = "/api/v1/households/" + RIVERAS.uuid() + "/pantry";

        assertProblem(get(path), 401, "unauthenticated");
        assertThat(get(path).headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertProblem(get(path, "Authorization", "Bearer " + token + "x"), 401, "unauthenticated");
        assertProblem(get(path, "Authorization", "Basic " + token), 401, "unauthenticated");
        assertProblem(get("/api/v1/nothing"), 401, "unauthenticated");
        assertThat(get(path, "Authorization", "Bearer " + token).body())
                .isEqualTo("flour for " + MARIA.member().uuid());
        assertThat(get(path, "Authorization", "bearer " + token).statusCode()).isEqualTo(200);
    }

    @Test
    void showsAnotherHouseholdAsNothing() throws Exception {
        var foreign = get("/api/v1/households/" + UUID.randomUUID() + "/pantry", "Authorization", "Bearer " + token);

        assertProblem(foreign, 404, "not-found");
    }

    @Test
    void needsNoTokenOnOpenRoutes() throws Exception {
        assertThat(post("/api/v1/sms/webhook", "text/plain", "hi").body()).isEqualTo("heard");
        assertThat(post("/api/v1/sms/webhook", "text/plain", "hi", "Authorization", "Bearer old")
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/api/v1/auth/me", "Authorization", "Bearer " + token).body())
                .isEqualTo("account_holder");
        assertProblem(get("/api/v1/auth/me"), 401, "unauthenticated");
    }

    @Test
    void isNotTalkedIntoAnOpenRoute() throws Exception {
        var pantry = "households/" + RIVERAS.uuid() + "/pantry";
        for (var path : new String[] {"sms/../" + pantry, "sms/%2e%2e/" + pantry, "sms/;/../" + pantry, "/" + pantry}) {
            assertThat(get("/api/v1/" + path).statusCode()).as(path).isIn(400, 401);
        }
        assertThat(get("/%61pi/v1/" + pantry).statusCode()).isEqualTo(401);
        assertThat(get("//api/v1/" + pantry).statusCode()).isIn(400, 401);
        assertThat(get("/api;x=1/v1/" + pantry).statusCode()).isEqualTo(401);
    }

    @Test
    @Tag("rule-37")
    void saysWhichFieldsAreWrongWithoutRepeatingThem() throws Exception {
        var invalid = assertProblem(
                post("/api/v1/dishes", "application/json", "{\"title\":\" \",\"servings\":4}"), 400, "invalid-request");
        assertThat(invalid.get("errors").get(0).get("field").asString()).isEqualTo("title");

        assertProblem(post("/api/v1/dishes", "application/json", "{\"servings\":\"Maria\"}"), 400, "unreadable-body");
        assertProblem(post("/api/v1/dishes", "application/json", "{\"title\":"), 400, "unreadable-body");
        assertProblem(post("/api/v1/dishes", "application/json", ""), 400, "unreadable-body");
        assertProblem(authorised("/api/v1/dishes?limit=Maria"), 400, "invalid-request");
        assertProblem(authorised("/api/v1/dishes"), 400, "invalid-request");
        var tooMany = assertProblem(authorised("/api/v1/dishes?limit=101"), 400, "invalid-request");
        assertThat(tooMany.get("errors").get(0).get("field").asString()).isEqualTo("limit");
    }

    @Test
    void refusesWrongKindsAndMethods() throws Exception {
        assertProblem(post("/api/v1/dishes", "text/csv", "mole"), 415, "unsupported-content-type");
        var wrongMethod = post("/api/v1/auth/me", "application/json", "{}");
        assertProblem(wrongMethod, 405, "method-not-allowed");
        assertThat(wrongMethod.headers().firstValue("Allow")).contains("GET");
        assertProblem(
                get("/api/v1/dishes/mole", "Authorization", "Bearer " + token, "Accept", "image/png"),
                406,
                "not-acceptable");
        assertProblem(authorised("/api/v1/nothing"), 404, "not-found");
        assertProblem(get("/nothing"), 404, "not-found");
        assertProblem(get("/error"), 404, "not-found");
    }

    @Test
    void refusesWhatIsTooLarge() throws Exception {
        var body = "--x\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"card.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n" + "j".repeat(3_000) + "\r\n--x--\r\n";

        assertProblem(post("/api/v1/photos", "multipart/form-data; boundary=x", body), 413, "too-large");
    }

    @Test
    void answersRefusalsInTheirOwnWords() throws Exception {
        var refused = assertProblem(get("/fail/refused"), 409, "already-voted");
        assertThat(refused.get("title").asString()).isEqualTo("You have already voted.");

        var teapot = assertProblem(get("/fail/teapot"), 418, "too-hot");
        assertThat(teapot.get("detail").asString()).isEqualTo("Wait a minute.");
        assertProblem(get("/fail/stream"), 404, "not-found");
        assertProblem(get("/fail/concurrent"), 409, "changed-meanwhile");
    }

    @Test
    @Tag("rule-37")
    void saysNothingOfWhatWentWrongInside() throws Exception {
        assertProblem(get("/fail/unexpectedly"), 500, "unexpected");
        assertProblem(get("/broken-filter"), 500, "unexpected");
        assertProblem(get("/fail/send-error"), 503, "temporarily-unavailable");
        assertProblem(get("/fail/unexpectedly", "Accept", "text/html"), 500, "unexpected");
    }

    @Test
    void keepsTheCallersCorrelationIdOrMintsOne() throws Exception {
        var asked = "0199aaaa-0000-7000-8000-000000000001";

        var problem = get("/fail/unexpectedly", "X-Correlation-Id", asked);
        assertThat(problem.headers().firstValue("X-Correlation-Id")).contains(asked);
        assertThat(assertProblem(problem, 500, "unexpected")
                        .get("correlationId")
                        .asString())
                .isEqualTo(asked);
        var page = get("/broken-filter", "X-Correlation-Id", asked);
        assertThat(assertProblem(page, 500, "unexpected").get("correlationId").asString())
                .isEqualTo(asked);
        assertThat(get("/nothing", "X-Correlation-Id", "+12025550101").headers().firstValue("X-Correlation-Id"))
                .get()
                .asString()
                .hasSize(36);
    }

    private static JsonNode assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("application/problem+json");
        assertThat(answer.body())
                .doesNotContain("Maria")
                .doesNotContain("2025550101")
                .doesNotContain("xception");
        var problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.get("type").asString()).isEqualTo("https://jules.example/problems/" + code);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("correlationId").asString())
                .isEqualTo(answer.headers().firstValue("X-Correlation-Id").orElseThrow());
        return problem;
    }

    private static HttpResponse<String> authorised(String path) throws Exception {
        return get(path, "Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String contentType, String body, String... headers)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.setHeader(headers[0], headers[1]);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
