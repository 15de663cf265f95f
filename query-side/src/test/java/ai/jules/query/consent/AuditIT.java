package ai.jules.query.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.jules.events.household.GroupMessageAuthorised;
import ai.jules.events.member.ConsentRevoked;
import ai.jules.events.member.MemberForgotten;
import ai.jules.events.member.MessageSuppressed;
import ai.jules.events.member.SendingCheck.GroupCopy;
import ai.jules.events.member.Withdrawal;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.GroupMessageId;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.privacy.Personal;
import ai.jules.kernel.privacy.Purpose;
import ai.jules.kernel.privacy.Subject;
import ai.jules.platform.messaging.Watermarks;
import ai.jules.platform.privacy.KeyVault;
import ai.jules.platform.security.Role;
import ai.jules.query.Installation;
import ai.jules.query.TheRiveras;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AuditIT {

    private final Installation jules = Installation.get();
    private final Auditors audit = new Auditors(jules);

    private List<JsonNode> entries(String query) {
        return audit.ask("consent?" + query).json().path("items").valueStream().toList();
    }

    private List<String> types(List<JsonNode> entries) {
        return entries.stream().map(entry -> entry.path("type").asString()).toList();
    }

    private String maria() {
        return audit.maria.uuid().toString();
    }

    @Test
    @Tag("rule-9")
    @Tag("rule-31")
    void tellsAPersonsStoryNewestFirst() {
        audit.comesAndGoes("+12025550101");

        var entries = entries("memberId=" + maria());

        assertThat(types(entries)).containsExactly("accessed", "revoked", "authorised", "given", "disclosed");
        var given = entries.get(3);
        assertThat(given.path("memberId").asString()).isEqualTo(maria());
        assertThat(given.path("at").asString()).isEqualTo("2026-11-21T17:01:00Z");
        assertThat(Instant.parse(given.path("recordedAt").asString())).isNotNull();
        assertThat(given.path("channel").asString()).isEqualTo("sms");
        assertThat(given.path("disclosureId").asString()).isEqualTo("welcome");
        assertThat(given.path("disclosureSha256").asString())
                .isEqualTo("f854632d9ef8131c95f38235c89e423503fc81b503a245ea383b56588016d118");
        assertThat(given.path("evidence").path("words").asString()).isEqualTo("Join please");
        assertThat(given.path("evidence").path("providerMessageId").asString()).isEqualTo("SM1");
        assertThat(given.path("leafHash").asString()).matches("[0-9a-f]{64}");
        assertThat(given.path("sequence").isIntegralNumber()).isTrue();
        assertThat(entries.get(1).path("evidence").path("words").asString()).isEqualTo("Stop it");
    }

    @Test
    void tellsItInPages() {
        audit.comesAndGoes("+12025550101");
        var until = "&at=" + Auditors.NOON.plusSeconds(7200);

        var first = audit.ask("consent?limit=3&memberId=" + maria() + until).json();
        var rest = audit.ask("consent?limit=3&memberId=" + maria() + until + "&cursor="
                        + first.path("next").asString())
                .json();

        assertThat(first.path("items")).hasSize(3);
        assertThat(rest.path("items")).hasSize(1);
        assertThat(rest.path("next").isNull()).isTrue();
    }

    @Test
    @Tag("rule-31")
    void tellsOnlyWhatHadHappenedByThen() {
        audit.comesAndGoes("+12025550101");

        assertThat(types(entries("memberId=" + maria() + "&at=" + Auditors.NOON.plusSeconds(60))))
                .containsExactly("given", "disclosed");
    }

    @Test
    @Tag("rule-35")
    void findsEverybodyWhoEverHadANumber() {
        var phone = "+1202555" + (3000 + System.identityHashCode(this) % 6000);
        audit.comesAndGoes(phone);
        var later = new Auditors(jules);
        later.comesAndGoes(phone);
        await().untilAsserted(() -> assertThat(jules.jdbc()
                        .sql("select count(*) from phone_index where member in (?, ?)")
                        .params(audit.maria.uuid(), later.maria.uuid())
                        .query(Long.class)
                        .single())
                .isEqualTo(2));

        var entries = entries("phone=%2B" + phone.substring(1) + "&at=" + Auditors.NOON.plusSeconds(7200));

        assertThat(entries).hasSize(8);
        assertThat(entries.stream().map(entry -> entry.path("memberId").asString()))
                .contains(maria(), later.maria.uuid().toString());
        assertThat(jules.jdbc()
                        .sql("select query from auditor_access where auditor = ?")
                        .param(audit.auditor.uuid())
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneSatisfy(query -> assertThat(query).contains(phone.substring(2)));
    }

    @Test
    @Tag("rule-31")
    @Tag("rule-35")
    void tellsWhoHadANumberAndWhereEachStoodWithoutTheNumberInAnyAddress() {
        var phone = "+1202557" + (3000 + System.identityHashCode(this) % 6000);
        audit.comesAndGoes(phone);
        var later = new Auditors(jules);
        later.comesAndGoes(phone);
        later.awaitLedger(
                later.happened(later.joins(), Auditors.NOON.plusSeconds(7200)).token());
        await().untilAsserted(
                        () -> assertThat(people(phone, null).path("members")).hasSize(2));

        var then = people(phone, Auditors.NOON.plusSeconds(3600));
        var now = people(phone, null);

        assertThat(then.path("members").valueStream().map(it -> it.path("state").asString()))
                .containsExactly("revoked", "revoked");
        assertThat(then.path("suppression").path("since").asString())
                .isEqualTo(Auditors.NOON.plusSeconds(3600).toString());
        assertThat(then.path("suppression").path("leafHash").asString()).matches("[0-9a-f]{64}");
        assertThat(now.path("members").valueStream().map(it -> it.path("state").asString()))
                .containsExactlyInAnyOrder("revoked", "active");
        assertThat(now.path("suppression").isNull())
                .as("a fresh opt-in from that handset")
                .isTrue();
        assertThat(people("+12025578999", null).path("members")).isEmpty();
        assertThat(jules.jdbc()
                        .sql("select query from auditor_access where auditor = ? order by at")
                        .param(audit.auditor.uuid())
                        .query(String.class)
                        .list())
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(query ->
                        assertThat(query).startsWith("people of a phone at ").doesNotContain(phone.substring(2)));
    }

    private JsonNode people(String phone, @Nullable Instant at) {
        var body = "{\"phone\":\"" + phone + "\"" + (at == null ? "" : ",\"at\":\"" + at + "\"") + "}";
        var answer = jules.post("/api/v1/audit/people", audit.token(), body);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    @Test
    @Tag("rule-31")
    void tellsNobodyElseAndNothingOfTheFutureWhoHadANumber() {
        var phone = "{\"phone\":\"+12025550101\"}";
        var operator = jules.token(audit.auditor, null, Role.OPERATOR);

        assertThat(jules.post("/api/v1/audit/people", operator, phone).status()).isEqualTo(403);
        assertThat(jules.post("/api/v1/audit/people", audit.token(), "{\"phone\":\"Maria\"}")
                        .status())
                .isEqualTo(400);
        assertThat(jules.post(
                                "/api/v1/audit/people",
                                audit.token(),
                                "{\"phone\":\"+12025550101\",\"at\":\"2999-01-01T00:00:00Z\"}")
                        .status())
                .isEqualTo(400);
        assertThat(jules.jdbc()
                        .sql("select count(*) from auditor_access where auditor = ?")
                        .param(audit.auditor.uuid())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @Tag("rule-3")
    void tellsWhenAnOptOutHadBeenReceivedThatWasEnteredLater() {
        audit.comesAndGoes("+12025550101");
        audit.happened(audit.joins(), Auditors.NOON.plusSeconds(5000));
        var mail = new Withdrawal(
                "email",
                "0199aaaa-0000-7000-8000-000000000901",
                Personal.evidence(audit.maria, "Take me off"),
                Withdrawal.NoticedBy.PLAIN_WORDS);
        audit.awaitLedger(audit.happened(
                        new ConsentRevoked(audit.maria, mail, Auditors.NOON.plusSeconds(6000)),
                        Auditors.NOON.plusSeconds(7000))
                .token());

        var entry = entries("memberId=" + maria() + "&at=" + Auditors.NOON.plusSeconds(7200))
                .getFirst();

        assertThat(entry.path("channel").asString()).isEqualTo("email");
        assertThat(entry.path("evidence").path("words").asString()).isEqualTo("Take me off");
        assertThat(entry.path("evidence").path("receivedAt").asString())
                .isEqualTo(Auditors.NOON.plusSeconds(6000).toString());
    }

    @Test
    @Tag("rule-36")
    void showsEvidenceAsErasedOnceItsKeyIsGoneAndFindsNobodyByTheNumberAnyMore() {
        var phone = "+1202556" + (3000 + System.identityHashCode(this) % 6000);
        audit.comesAndGoes(phone);
        var before = entries("memberId=" + maria()).get(3);
        jules.bean(KeyVault.class).destroy(Subject.of(audit.maria), Purpose.EVIDENCE);

        var after = entries("memberId=" + maria()).get(4);

        assertThat(after.path("evidence").path("words").path("erased").asBoolean())
                .isTrue();
        assertThat(after.path("leafHash")).isEqualTo(before.path("leafHash"));
        assertThat(entries("phone=%2B" + phone.substring(1))).isEmpty();
    }

    @ParameterizedTest
    @Tag("rule-31")
    @Tag("rule-36")
    @CsvSource({"-1, none", "1, invited", "59, invited", "60, active", "3599, active", "3600, revoked", "9000, erased"})
    void replaysWhereSomebodyStoodAtAnyInstant(long seconds, String state) {
        audit.comesAndGoes("+12025550101");
        var forgotten = new MemberForgotten(
                audit.maria,
                new Withdrawal(
                        "sms", "SM3", Personal.evidence(audit.maria, "forget me"), Withdrawal.NoticedBy.PLAIN_WORDS));
        audit.awaitLedger(
                audit.happened(forgotten, Auditors.NOON.plusSeconds(9000)).token());
        var question = "consent/state?memberId=" + maria() + "&at=" + Auditors.NOON.plusSeconds(seconds);

        var answer = audit.ask(question);

        assertThat(answer.json().path("state").asString()).isEqualTo(state);
        assertThat(audit.ask(question).bytes()).isEqualTo(answer.bytes());
    }

    @Test
    @Tag("rule-31")
    void cannotTellTheFuture() {
        assertThat(audit.ask("consent/state?memberId=" + maria() + "&at=2100-01-01T00:00:00Z")
                        .status())
                .isEqualTo(400);
    }

    @Test
    @Tag("rule-31")
    void tellsWhyATextWasAllowedInOneAnswer() {
        audit.comesAndGoes("+12025550101");

        var why = audit.ask("messages/" + audit.welcome.uuid()).json();

        assertThat(why.path("outcome").asString()).isEqualTo("authorised");
        assertThat(why.path("memberId").asString()).isEqualTo(maria());
        assertThat(why.path("consentState").asString()).isEqualTo("active");
        assertThat(why.path("consent").path("type").asString()).isEqualTo("given");
        assertThat(why.path("consent").path("evidence").path("words").asString())
                .isEqualTo("Join please");
        assertThat(why.path("disclosure").path("words").asString()).contains("STOP to opt out");
        assertThat(why.path("check").path("number").asInt()).isEqualTo(3);
        assertThat(why.path("check").path("limit").asInt()).isEqualTo(10);
        assertThat(why.path("check").path("wakingFrom").asString()).startsWith("08:00");
        assertThat(why.path("check").path("zones").get(0).asString()).isEqualTo("America/New_York");
        assertThat(why.path("decisions")).hasSize(1);
        assertThat(why.path("decisions").get(0).path("basis").asString()).isEqualTo("CONSENT");
    }

    @Test
    @Tag("rule-31")
    void tellsOfTheHouseholdsPermissionBehindACopy() {
        var riveras = new TheRiveras(jules);
        var group = new GroupMessageId(UUID.randomUUID());
        var copy = new DeliveryId(UUID.randomUUID());
        var permission = jules.publish(
                riveras.family,
                riveras.household,
                new GroupMessageAuthorised(riveras.household, group, LocalDate.parse("2026-11-21"), 2, 5));
        audit.happened(audit.joins(), Auditors.NOON);
        audit.awaitLedger(audit.happened(audit.allowed(copy, new GroupCopy(group, 2)), Auditors.NOON.plusSeconds(1))
                .token());
        jules.bean(Watermarks.class).await("consent", permission.token(), Duration.ofSeconds(20));

        var why = audit.ask("messages/" + copy.uuid()).json();

        assertThat(why.path("groupPermission").path("household").asString())
                .isEqualTo(riveras.household.uuid().toString());
        assertThat(why.path("groupPermission").path("allowed").asBoolean()).isTrue();
        assertThat(why.path("groupPermission").path("number").asInt()).isEqualTo(2);
        assertThat(why.path("groupPermission").path("limit").asInt()).isEqualTo(5);
    }

    @Test
    @Tag("rule-17")
    @Tag("rule-31")
    void tellsWhyATextHadToWaitAndThenWasNotSent() {
        var message = new DeliveryId(UUID.randomUUID());
        audit.happened(audit.joins(), Auditors.NOON);
        audit.happened(audit.waits(message), Auditors.NOON.plusSeconds(1));
        audit.happened(audit.leaves(), Auditors.NOON.plusSeconds(2));
        audit.awaitLedger(audit.happened(
                        new MessageSuppressed(
                                audit.maria, message, MessageKind.NOTICE, MessageSuppressed.Reason.REVOKED),
                        Auditors.NOON.plusSeconds(3))
                .token());

        var why = audit.ask("messages/" + message.uuid()).json();

        assertThat(why.path("outcome").asString()).isEqualTo("suppressed");
        assertThat(why.path("consentState").asString()).isEqualTo("revoked");
        assertThat(why.path("decisions").get(0).path("outcome").asString()).isEqualTo("deferred");
        assertThat(why.path("decisions").get(1).path("reason").asString()).isEqualTo("REVOKED");
        assertThat(audit.ask("messages?memberId=" + maria()).json().path("items"))
                .hasSize(2);
        assertThat(audit.ask("messages/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @Tag("rule-28")
    @Tag("rule-31")
    @ValueSource(
            strings = {
                "consent?memberId=%s",
                "consent/state?memberId=%s&at=2026-11-21T17:00:00Z",
                "messages?memberId=%s",
                "messages/%s",
                "checkpoints",
                "verify",
                "proofs/inclusion/0",
                "proofs/consistency?from=1",
                "export?memberId=%s"
            })
    void recordsEveryLookBeforeItAnswersAndLetsNobodyElseLook(String question) {
        audit.comesAndGoes("+12025550101");
        var path = question.formatted(question.startsWith("messages/") ? audit.welcome.uuid() : maria());

        assertThat(audit.ask(path).status()).isEqualTo(200);

        var access = jules.jdbc()
                .sql("select e.document, a.kind from auditor_access a join ledger_entry e on e.event_id = a.id::text"
                        + " where a.auditor = ? and e.type = 'accessed'")
                .param(audit.auditor.uuid())
                .query()
                .listOfRows();
        assertThat(access).hasSize(1);
        assertThat(access.getFirst().get("kind")).isEqualTo(path.startsWith("export") ? "export" : "read");
        for (var role : List.of(Role.ACCOUNT_HOLDER, Role.ADULT, Role.OPERATOR, Role.SERVICE)) {
            assertThat(jules.get("/api/v1/audit/" + path, jules.token(audit.maria, null, role))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(jules.get("/api/v1/audit/" + path, "").status()).isEqualTo(401);
        assertThat(jules.jdbc()
                        .sql("select count(*) from auditor_access where auditor = ?")
                        .param(audit.maria.uuid())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "consent",
                "consent?phone=12",
                "consent?memberId=maria",
                "consent/state?memberId=0199aaaa-0000-7000-8000-000000000101&at=-999999999-01-01T00:00:00Z",
                "consent?memberId=0199aaaa-0000-7000-8000-000000000101&cursor=x",
                "proofs/inclusion/-1",
                "proofs/consistency?from=0",
                "proofs/consistency?from=999999999"
            })
    void refusesQuestionsThatMakeNoSense(String question) {
        assertThat(audit.ask(question).status()).isEqualTo(400);
    }
}
