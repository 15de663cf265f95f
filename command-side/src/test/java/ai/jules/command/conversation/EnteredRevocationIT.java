package ai.jules.command.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.jules.command.Node;
import ai.jules.events.conversation.ReplyComposed;
import ai.jules.events.member.ConsentGiven;
import ai.jules.events.member.ConsentRevoked;
import ai.jules.events.member.Withdrawal.NoticedBy;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.PhoneNumber;
import ai.jules.platform.secrets.SecretSettings;
import ai.jules.platform.secrets.Secrets;
import ai.jules.platform.security.Caller;
import ai.jules.platform.security.Role;
import ai.jules.platform.security.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opt-outs by web, by e-mail and by word of mouth, as an operator enters them. */
class EnteredRevocationIT {

    private static final String WORDS = "Please take my number off, thank you. — María 🙏";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Node node;
    private static Clock clock;
    private static Duration ahead = Duration.ZERO;

    private final String maria = Node.newNumber();
    private final Map<String, Object> mail =
            new HashMap<>(Map.of("requestId", UUID.randomUUID(), "phone", maria, "channel", "email", "words", WORDS));

    record Answer(int status, JsonNode body) {}

    /** A house of its own, for time passes in it. */
    @BeforeAll
    static void begin() {
        node = Node.in(Node.House.build());
        clock = node.bean(Clock.class);
    }

    @AfterAll
    static void end() {
        node.close();
    }

    @BeforeEach
    void join() {
        assertThat(node.text(maria, "JOIN").status()).isEqualTo(200);
    }

    private static void advance(Duration by) {
        var then = clock.instant().plus(by);
        ahead = ahead.plus(by);
        try {
            Files.writeString(node.house().directory().resolve("clock"), "" + ahead.toMillis());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await().until(() -> !clock.instant().isBefore(then));
    }

    private Answer enter(Map<String, Object> body) {
        return enter(JSON.writeValueAsString(body), Role.OPERATOR);
    }

    private Answer enter(String body, @Nullable Role role) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                        + node.context().getEnvironment().getProperty("local.server.port")
                        + "/api/v1/admin/command-side/revocations"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (role != null) {
            request.header("Authorization", "Bearer " + token(role));
        }
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String token(Role role) {
        var secrets =
                new Secrets(SecretSettings.inDirectory(node.house().directory().resolve("secrets")));
        return Tokens.issuing(secrets.signingKey(), secrets.verifyingKey(), clock)
                .issue(new Caller(new MemberId(UUID.randomUUID()), Optional.empty(), role));
    }

    private MemberId member(String phone) {
        return node.bean(PhoneDirectory.class).memberOf(new PhoneNumber(phone));
    }

    private <E> List<E> events(String stream, Class<E> type) {
        return node.bean(EventStore.class)
                .readEvents(stream)
                .asStream()
                .map(org.axonframework.messaging.Message::getPayload)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private List<ConsentRevoked> revocations(String phone) {
        return events(member(phone).toString(), ConsentRevoked.class);
    }

    private List<ReplyComposed> farewells(String phone) {
        return events("thread:" + member(phone).uuid(), ReplyComposed.class).stream()
                .filter(reply -> reply.kind() == MessageKind.OPT_OUT_CONFIRMATION)
                .toList();
    }

    private boolean isSuppressed(String phone) {
        return node.bean(Suppressions.class).hold(new PhoneNumber(phone));
    }

    @ParameterizedTest
    @Tag("rule-3")
    @ValueSource(strings = {"web", "email", "operator"})
    void makesTheSameEventWithChannelAndRawWords(String channel) {
        mail.put("channel", channel);

        var answer = enter(mail);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("memberId").asString())
                .isEqualTo(member(maria).uuid().toString());
        assertThat(revocations(maria)).singleElement().satisfies(it -> {
            assertThat(it.withdrawal().channel()).isEqualTo(channel);
            assertThat(it.withdrawal().words().value()).hasValue(WORDS);
            assertThat(it.withdrawal().providerMessageId()).isEqualTo("" + mail.get("requestId"));
            assertThat(it.withdrawal().noticedBy()).isEqualTo(NoticedBy.PLAIN_WORDS);
            assertThat(it.receivedAt()).isNull();
        });
        assertThat(isSuppressed(maria)).isTrue();
        assertThat(node.house()
                        .jdbc()
                        .sql("select payload::text || meta_data::text from domain_event_entry"
                                + " where convert_from(meta_data, 'UTF8') like ?")
                        .param("%" + mail.get("requestId") + "%")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains("take my number") || row.contains(maria.substring(2)));
    }

    @Test
    @Tag("rule-3")
    void isEnteredByIdTooAndMakesNobodyKnown() {
        mail.remove("phone");
        mail.put("memberId", member(maria).uuid());
        assertThat(enter(mail).status()).isEqualTo(200);
        assertThat(revocations(maria)).hasSize(1);

        var nobody = new MemberId(UUID.randomUUID());
        mail.putAll(Map.of("memberId", nobody.uuid(), "requestId", UUID.randomUUID()));
        assertThat(enter(mail).status()).isEqualTo(404);
        assertThat(node.house().streamTypes(nobody.toString())).isEmpty();
    }

    @Test
    @Tag("rule-5")
    void isConfirmedOnceForEachTimeSomebodyLeaves() {
        enter(mail);
        mail.put("requestId", UUID.randomUUID());
        assertThat(enter(mail).status()).isEqualTo(200);
        node.text(maria, "leave me alone");

        assertThat(farewells(maria)).hasSize(1);
        assertThat(revocations(maria)).hasSize(1);
    }

    @Test
    @Tag("rule-5")
    void isConfirmedWithinFiveMinutesOfItsReceipt() {
        var received = clock.instant();
        advance(Duration.ofMinutes(4));
        mail.put("receivedAt", received);

        enter(mail);

        assertThat(revocations(maria)).singleElement().satisfies(it -> assertThat(it.receivedAt())
                .isEqualTo(received));
        assertThat(farewells(maria)).singleElement().satisfies(farewell -> {
            assertThat(Duration.between(received, farewell.useUntil()))
                    .isLessThanOrEqualTo(Duration.ofMinutes(5).minusSeconds(2));
            assertThat(farewell.body().value()).hasValue(ConsentTalk.FAREWELL);
        });
    }

    @Test
    @Tag("rule-5")
    void isNotConfirmedLongerForAClockThatGoesBeforeOurs() {
        mail.put("receivedAt", clock.instant().plusSeconds(50));

        assertThat(enter(mail).status()).isEqualTo(200);

        assertThat(farewells(maria)).singleElement().satisfies(farewell -> assertThat(farewell.useUntil())
                .isBefore(clock.instant().plus(Duration.ofMinutes(5)).minusSeconds(2)));
    }

    @Test
    @Tag("rule-5")
    void isNotConfirmedLaterThanFiveMinutesAfterItsReceipt() {
        mail.put("receivedAt", clock.instant());
        advance(Duration.ofMinutes(5));

        assertThat(enter(mail).status()).isEqualTo(200);

        assertThat(revocations(maria)).hasSize(1);
        assertThat(farewells(maria)).isEmpty();
    }

    @Test
    @Tag("rule-7")
    void keepsANumberInPeaceThatNobodyHas() {
        var leo = Node.newNumber();
        mail.put("phone", leo);

        assertThat(enter(mail).status()).isEqualTo(200);

        assertThat(isSuppressed(leo)).isTrue();
        assertThat(node.house().streamTypes(member(leo).toString())).containsExactly("MemberMet", "ConsentRevoked");
        assertThat(farewells(leo)).as("who has not agreed is told nothing").isEmpty();
        node.text(maria, "Maria");
        node.text(maria, "invite Leo " + leo);
        assertThat(node.house().streamTypes(member(leo).toString())).doesNotContain("ConsentRequested");
    }

    @Test
    @Tag("rule-7")
    void lastsUntilAFreshOptInFromThatHandset() {
        enter(mail);

        node.text(maria, "START");

        assertThat(events(member(maria).toString(), ConsentGiven.class)).hasSize(2);
        assertThat(isSuppressed(maria)).isFalse();
    }

    @Test
    @Tag("rule-3")
    void doesNotUndoAnOptInThatIsFresherThanWhatWasReceived() {
        mail.put("receivedAt", clock.instant());
        advance(Duration.ofSeconds(1));
        node.text(maria, "opt out");
        node.text(maria, "START");

        var answer = enter(mail);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().path("type").asString()).endsWith("opted-in-since");
        assertThat(revocations(maria)).as("her own").hasSize(1);
        assertThat(isSuppressed(maria)).isFalse();
        mail.remove("receivedAt");
        assertThat(enter(mail).status()).as("said again now").isEqualTo(200);
        assertThat(revocations(maria)).hasSize(2);
    }

    @Test
    @Tag("rule-25")
    void theSameRequestTwiceIsOneAndAnsweredTheSame() {
        var first = enter(mail);
        node.text(maria, "START");

        assertThat(enter(mail)).isEqualTo(first);

        assertThat(revocations(maria)).hasSize(1);
        assertThat(isSuppressed(maria)).as("she came back since").isFalse();
        mail.put("phone", Node.newNumber());
        var reused = enter(mail);
        assertThat(reused.status()).isEqualTo(409);
        assertThat(reused.body().path("type").asString()).endsWith("request-id-reused");
    }

    @Test
    void isForOperatorsAlone() {
        var body = JSON.writeValueAsString(mail);

        assertThat(enter(body, null).status()).isEqualTo(401);
        for (var role : List.of(Role.AUDITOR, Role.ACCOUNT_HOLDER, Role.ADULT, Role.TEEN)) {
            assertThat(enter(body, role).status()).as("" + role).isEqualTo(403);
        }
        assertThat(revocations(maria)).isEmpty();
    }

    static Stream<Map<String, Object>> mistakes() {
        return Stream.of(
                Map.of("phone", "+33612345678"),
                Map.of("phone", "Maria"),
                Map.of("memberId", UUID.randomUUID()),
                Map.of("phone", ""),
                Map.of("words", " "),
                Map.of("words", "x".repeat(20_001)),
                Map.of("channel", "sms"),
                Map.of("requestId", "+12025550101"),
                Map.of("receivedAt", "yesterday"),
                Map.of("receivedAt", "1969-12-31T23:59:59Z"),
                Map.of("receivedAt", "2999-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    @Tag("rule-37")
    void refusesWhatCannotBeAndRepeatsNothingOfIt(Map<String, Object> mistake) {
        mail.putAll(mistake);

        var answer = enter(mail);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().toString())
                .doesNotContain(maria)
                .doesNotContain("take my number")
                .doesNotContain("33612345678");
        assertThat(revocations(maria)).isEmpty();
    }
}
