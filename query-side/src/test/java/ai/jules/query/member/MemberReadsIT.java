package ai.jules.query.member;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.events.member.ConsentEvidence;
import ai.jules.events.member.ConsentGiven;
import ai.jules.events.member.ConsentRequested;
import ai.jules.events.member.ConsentRevoked;
import ai.jules.events.member.DisclosureShown;
import ai.jules.events.member.MemberEvent;
import ai.jules.events.member.MemberJoinedHousehold;
import ai.jules.events.member.MemberMet;
import ai.jules.events.member.Withdrawal;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.DisclosureRef;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.InvitationId;
import ai.jules.kernel.PhoneNumber;
import ai.jules.kernel.Role;
import ai.jules.kernel.RoutingKey;
import ai.jules.kernel.privacy.Personal;
import ai.jules.kernel.privacy.Purpose;
import ai.jules.kernel.privacy.Subject;
import ai.jules.platform.messaging.ConsistencyToken;
import ai.jules.platform.privacy.KeyVault;
import ai.jules.query.Installation;
import ai.jules.query.TheRiveras;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MemberReadsIT {

    private static final DisclosureRef TERMS = new DisclosureRef("introduction", 1, "00");

    private final Installation jules = Installation.get();
    private final TheRiveras riveras = new TheRiveras(jules);

    private Map<String, JsonNode> members(ConsistencyToken... seen) {
        var path = "/api/v1/households/" + riveras.household.uuid() + "/members";
        for (var token : seen) {
            var answer = jules.get(path, riveras.mariasToken(), ConsistencyToken.WANTED, token.create());
            assertThat(answer.header(ConsistencyToken.STALE)).isEmpty();
        }
        return jules.get(path, riveras.mariasToken())
                .json()
                .path("items")
                .valueStream()
                .collect(Collectors.toMap(member -> member.path("id").asString(), member -> member));
    }

    private ConsistencyToken happened(MemberEvent event) {
        return jules.publish(RoutingKey.of(event.member()), event.member(), event)
                .token();
    }

    private String consentOfLeo(ConsistencyToken seen) {
        return members(seen).get(riveras.leo.uuid().toString()).path("consent").asString();
    }

    @Test
    void showsWhoBelongsToTheHousehold() {
        var maria = riveras.moveIn(riveras.maria, "Maria", "+12025550101", Role.ACCOUNT_HOLDER);
        var leo = riveras.moveIn(riveras.leo, "Leo", "+12025550142", Role.TEEN);

        var members = members(maria.token(), leo.token());

        assertThat(members).hasSize(2);
        var shown = members.get(riveras.leo.uuid().toString());
        assertThat(shown.path("name").asString()).isEqualTo("Leo");
        assertThat(shown.path("role").asString()).isEqualTo("teen");
        assertThat(shown.path("consent").asString()).isEqualTo("none");
        assertThat(members.get(riveras.maria.uuid().toString()).path("role").asString())
                .isEqualTo("account_holder");
    }

    @Test
    void followsTheirConsent() {
        riveras.moveIn(riveras.leo, "Leo", "+12025550142", Role.ADULT);
        var evidence =
                new ConsentEvidence(TERMS, "sms", "SM1", Personal.evidence(riveras.leo, "JOIN"), "+12025550199", null);
        var withdrawal =
                new Withdrawal("sms", "SM2", Personal.evidence(riveras.leo, "STOP"), Withdrawal.NoticedBy.KEYWORD);
        var shown = new DisclosureShown(riveras.leo, TERMS, new DeliveryId(UUID.randomUUID()));

        assertThat(consentOfLeo(happened(shown))).isEqualTo("invited");
        assertThat(consentOfLeo(happened(new ConsentGiven(riveras.leo, evidence))))
                .isEqualTo("active");
        assertThat(consentOfLeo(happened(shown))).isEqualTo("active");
        assertThat(consentOfLeo(happened(new ConsentRevoked(riveras.leo, withdrawal))))
                .isEqualTo("revoked");
    }

    private ConsentRequested invitationOfLeo(HouseholdId to) {
        return new ConsentRequested(
                riveras.leo,
                new InvitationId(UUID.randomUUID()),
                to,
                Role.ADULT,
                riveras.maria,
                Personal.content(riveras.leo, "Leo"),
                Instant.parse("2026-11-28T15:00:00Z"));
    }

    @Test
    void showsWhoInvitedThem() {
        riveras.moveIn(riveras.maria, "Maria", "+12025550101", Role.ACCOUNT_HOLDER);
        happened(new MemberMet(riveras.leo, Personal.evidence(riveras.leo, new PhoneNumber("+12025550142"))));
        happened(invitationOfLeo(riveras.household));
        var leo = happened(new MemberJoinedHousehold(riveras.leo, riveras.household, Role.ADULT));

        var members = members(leo);

        assertThat(members.get(riveras.leo.uuid().toString()).path("invitedBy").asString())
                .isEqualTo(riveras.maria.uuid().toString());
        assertThat(members.get(riveras.maria.uuid().toString())
                        .path("invitedBy")
                        .isNull())
                .isTrue();
    }

    @Test
    void showsNoInvitationIntoAnotherHousehold() {
        riveras.moveIn(riveras.leo, "Leo", "+12025550142", Role.ADULT);
        var elsewhere = happened(invitationOfLeo(new HouseholdId(UUID.randomUUID())));

        assertThat(members(elsewhere)
                        .get(riveras.leo.uuid().toString())
                        .path("invitedBy")
                        .isNull())
                .isTrue();
    }

    @Test
    void showsAServiceWhatWhoItAsksForMaySee() {
        var maria = riveras.moveIn(riveras.maria, "Maria", "+12025550101", Role.ACCOUNT_HOLDER);
        members(maria.token());
        var path = "/api/v1/households/" + riveras.household.uuid() + "/members";
        var other = new TheRiveras(jules);

        assertThat(jules.get(path, jules.serviceToken(riveras.maria, riveras.household))
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(jules.get(path, jules.serviceToken(other.maria, other.household))
                        .status())
                .isEqualTo(404);
        assertThat(jules.get("/api/v1/audit/consent", jules.serviceToken(riveras.maria, riveras.household))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void showsAForgottenPersonAsErased() {
        var leo = riveras.moveIn(riveras.leo, "Leo", "+12025550142", Role.ADULT);
        members(leo.token());

        jules.bean(KeyVault.class).destroy(Subject.of(riveras.leo), Purpose.CONTENT);

        var shown = members().get(riveras.leo.uuid().toString());
        assertThat(shown.path("name").isNull()).isTrue();
        assertThat(shown.path("consent").asString()).isEqualTo("erased");
    }

    @Test
    @Tag("rule-33")
    void keepsNoNameReadable() {
        var leo = riveras.moveIn(riveras.leo, "Leonardo Riv", "+12025550142", Role.ADULT);
        members(leo.token());

        assertThat(jules.jdbc()
                        .sql("select m::text from member_view m")
                        .query(String.class)
                        .list())
                .noneSatisfy(row -> assertThat(row).contains("Leonardo"));
    }

    @Test
    void showsThemToTheirHouseholdAlone() {
        var path = "/api/v1/households/" + riveras.household.uuid() + "/members";

        assertThat(jules.get(path, new TheRiveras(jules).mariasToken()).status())
                .isEqualTo(404);
    }
}
