package ai.jules.query.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.jules.events.member.ContentDestroyed;
import ai.jules.events.preference.AllergyTold;
import ai.jules.events.preference.AllergyWithdrawn;
import ai.jules.events.preference.DietFollowed;
import ai.jules.events.preference.FoodDisliked;
import ai.jules.events.preference.FoodLiked;
import ai.jules.events.preference.PreferenceEvent;
import ai.jules.events.preference.QuietHoursSet;
import ai.jules.events.table.AllergyNoted;
import ai.jules.events.table.BudgetChosen;
import ai.jules.events.table.EaterDescribed;
import ai.jules.events.table.EaterStruck;
import ai.jules.events.table.EaterWelcomed;
import ai.jules.events.table.HabitNoted;
import ai.jules.events.table.Profile;
import ai.jules.events.table.SeatLeft;
import ai.jules.events.table.SeatTaken;
import ai.jules.events.table.TableEvent;
import ai.jules.kernel.EaterId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PreferenceId;
import ai.jules.kernel.Role;
import ai.jules.kernel.RoutingKey;
import ai.jules.kernel.privacy.Personal;
import ai.jules.kernel.privacy.Purpose;
import ai.jules.kernel.privacy.Subject;
import ai.jules.language.Budget;
import ai.jules.language.Diet;
import ai.jules.language.Preference;
import ai.jules.platform.messaging.ConsistencyToken;
import ai.jules.platform.privacy.KeyVault;
import ai.jules.query.Installation;
import ai.jules.query.TheRiveras;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PreferenceReadsIT {

    private static final Preference.Allergy PEANUT = new Preference.Allergy("peanut", "peanuts");

    private final Installation jules = Installation.get();
    private final TheRiveras riveras = new TheRiveras(jules);
    private final EaterId sam = new EaterId(UUID.randomUUID());

    @BeforeEach
    void moveIn() {
        jules.bean(KeyVault.class).ensure(Subject.of(sam));
        var token = riveras.moveIn(riveras.maria, "Maria", "+12025550101", Role.ACCOUNT_HOLDER)
                .token();
        var leo = riveras.moveIn(riveras.leo, "Leo", "+12025550142", Role.ADULT).token();
        seen("/api/v1/households/" + riveras.household.uuid() + "/members", token);
        seen("/api/v1/households/" + riveras.household.uuid() + "/members", leo);
    }

    private JsonNode seen(String path, ConsistencyToken token) {
        var answer = jules.get(path, riveras.mariasToken(), ConsistencyToken.WANTED, token.create());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header(ConsistencyToken.STALE)).isEmpty();
        return answer.json();
    }

    private ConsistencyToken happened(PreferenceEvent event) {
        return jules.publish(RoutingKey.of(event.member()), event.member(), event)
                .token();
    }

    private ConsistencyToken happened(TableEvent event) {
        return jules.publish(RoutingKey.of(event.household()), event.household(), event)
                .token();
    }

    private String pathOf(UUID person) {
        return "/api/v1/members/" + person + "/preferences";
    }

    private String people() {
        return "/api/v1/households/" + riveras.household.uuid() + "/people";
    }

    private static PreferenceId id() {
        return new PreferenceId(UUID.randomUUID());
    }

    private <T> Personal<T> leos(T what) {
        return Personal.content(riveras.leo, what);
    }

    private void welcomeSam() {
        happened(new EaterWelcomed(
                riveras.household, sam, riveras.maria, true, Personal.content(sam, new Profile("Sam", null))));
    }

    @Test
    void showsHowAMemberEats() {
        var taste = id();
        happened(new DietFollowed(riveras.leo, id(), riveras.leo, leos(new Preference.Follows(Diet.GLUTEN_FREE))));
        happened(new FoodLiked(riveras.leo, taste, riveras.leo, leos(new Preference.Likes("olives", "olive"))));
        happened(new FoodDisliked(riveras.leo, taste, riveras.leo, leos(new Preference.Dislikes("olives", "olive"))));
        happened(new AllergyTold(riveras.leo, id(), riveras.maria, leos(PEANUT)));
        var token = happened(new QuietHoursSet(riveras.leo, LocalTime.of(20, 0), null));

        var shown = seen(pathOf(riveras.leo.uuid()), token);

        assertThat(shown.path("diets").path(0).asString()).isEqualTo("gluten-free");
        assertThat(shown.path("likes")).isEmpty();
        assertThat(shown.path("dislikes").path(0).asString()).isEqualTo("olives");
        var allergy = shown.path("allergies").path(0);
        assertThat(allergy.path("allergen").asString()).isEqualTo("peanut");
        assertThat(allergy.path("told").asString()).isEqualTo("peanuts");
        assertThat(allergy.path("toldBy").asString())
                .isEqualTo(riveras.maria.uuid().toString());
        assertThat(shown.path("quiet").path("from").asString()).isEqualTo("20:00");
        assertThat(shown.path("quiet").path("until").isNull()).isTrue();
    }

    @Test
    void forgetsWhatIsWithdrawn() {
        var allergy = id();
        happened(new AllergyTold(riveras.leo, allergy, riveras.leo, leos(PEANUT)));
        var token = happened(new AllergyWithdrawn(riveras.leo, allergy, riveras.leo, leos(PEANUT)));

        assertThat(seen(pathOf(riveras.leo.uuid()), token).path("allergies")).isEmpty();
    }

    @Test
    void showsItToThePersonAndTheAdultsAlone() {
        seen(pathOf(riveras.leo.uuid()), happened(new AllergyTold(riveras.leo, id(), riveras.leo, leos(PEANUT))));
        var teen = jules.token(riveras.leo, riveras.household, ai.jules.platform.security.Role.TEEN);

        assertThat(jules.get(pathOf(riveras.leo.uuid()), teen).status()).isEqualTo(200);
        assertThat(jules.get(pathOf(riveras.maria.uuid()), teen).status()).isEqualTo(403);
        assertThat(jules.get(pathOf(riveras.leo.uuid()), new TheRiveras(jules).mariasToken())
                        .status())
                .isEqualTo(404);
        assertThat(jules.get(pathOf(UUID.randomUUID()), riveras.mariasToken()).status())
                .isEqualTo(404);
        var members = jules.get("/api/v1/households/" + riveras.household.uuid() + "/members", teen)
                .json()
                .path("items");
        assertThat(members).hasSize(2).allSatisfy(member -> assertThat(
                        member.path("preferences").isNull())
                .isEqualTo(
                        !member.path("id").asString().equals(riveras.leo.uuid().toString())));
    }

    @Test
    void showsAServiceNoMoreThanWhoeverItAsksForMaySee() {
        var ana = new MemberId(UUID.randomUUID());
        jules.bean(KeyVault.class).ensure(Subject.of(ana));
        var members = "/api/v1/households/" + riveras.household.uuid() + "/members";
        seen(members, riveras.moveIn(ana, "Ana", "+12025550103", Role.TEEN).token());
        seen(pathOf(riveras.leo.uuid()), happened(new AllergyTold(riveras.leo, id(), riveras.leo, leos(PEANUT))));
        var forAna = jules.serviceToken(ana, riveras.household);
        var forMaria = jules.serviceToken(riveras.maria, riveras.household);
        var forNobody = jules.serviceToken(new MemberId(UUID.randomUUID()), riveras.household);

        assertThat(jules.get(pathOf(riveras.leo.uuid()), forMaria).status()).isEqualTo(200);
        assertThat(jules.get(pathOf(riveras.leo.uuid()), forAna).status()).isEqualTo(403);
        assertThat(jules.get(pathOf(ana.uuid()), forAna).status()).isEqualTo(200);
        assertThat(jules.get(pathOf(riveras.leo.uuid()), forNobody).status()).isEqualTo(403);
        assertThat(jules.get(members, forAna).json().path("items").valueStream())
                .filteredOn(member -> !member.path("preferences").isNull())
                .extracting(member -> member.path("id").asString())
                .containsExactly(ana.uuid().toString());
    }

    @Test
    void showsWhoEatsWithTheHousehold() {
        welcomeSam();
        happened(new EaterDescribed(
                riveras.household, sam, riveras.maria, true, Personal.content(sam, new Profile("Sam", 6))));
        happened(new AllergyNoted(riveras.household, sam, id(), riveras.maria, Personal.content(sam, PEANUT)));
        happened(new HabitNoted(
                riveras.household,
                sam,
                id(),
                riveras.maria,
                Personal.content(sam, new Preference.Dislikes("cilantro", "cilantro"))));
        happened(new SeatLeft(riveras.household, riveras.leo, riveras.maria));
        happened(new SeatLeft(riveras.household, sam, riveras.maria));
        happened(new SeatTaken(riveras.household, sam, riveras.maria));
        var token = happened(new BudgetChosen(riveras.household, riveras.maria, Budget.LOW));

        var table = seen(people(), token);

        assertThat(table.path("budget").asString()).isEqualTo("low");
        assertThat(table.path("items")).hasSize(3);
        var child = table.path("items").path(2);
        assertThat(child.path("name").asString()).isEqualTo("Sam");
        assertThat(child.path("kind").asString()).isEqualTo("child");
        assertThat(child.path("age").asInt()).isEqualTo(6);
        assertThat(child.path("eats").asBoolean()).isTrue();
        assertThat(child.path("preferences").path("allergies")).hasSize(1);
        assertThat(seen(pathOf(sam.uuid()), riveras.found().token()).path("dislikes"))
                .hasSize(1);
        assertThat(table.path("items").valueStream())
                .filteredOn(person ->
                        person.path("id").asString().equals(riveras.leo.uuid().toString()))
                .allSatisfy(
                        person -> assertThat(person.path("eats").asBoolean()).isFalse());
        var members = jules.get("/api/v1/households/" + riveras.household.uuid() + "/members", riveras.mariasToken())
                .json()
                .path("items");
        assertThat(members.valueStream())
                .filteredOn(member -> member.path("role").asString().equals("child"))
                .singleElement()
                .satisfies(member -> assertThat(member.path("name").asString()).isEqualTo("Sam"));
    }

    @Test
    void pagesMembersWithTheirChildren() {
        welcomeSam();
        seen(people(), happened(new BudgetChosen(riveras.household, riveras.maria, null)));
        var path = "/api/v1/households/" + riveras.household.uuid() + "/members?limit=2";

        var first = jules.get(path, riveras.mariasToken()).json();
        var second = jules.get(path + "&cursor=" + first.path("next").asString(), riveras.mariasToken())
                .json();

        assertThat(first.path("items")).hasSize(2);
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void knowsNobodyWhoWasNeverMeantToBeThere() {
        welcomeSam();
        happened(new AllergyNoted(riveras.household, sam, id(), riveras.maria, Personal.content(sam, PEANUT)));
        var token = happened(new EaterStruck(riveras.household, sam, riveras.maria));

        assertThat(seen(people(), token).path("items")).hasSize(2);
        assertThat(jules.get(pathOf(sam.uuid()), riveras.mariasToken()).status())
                .isEqualTo(404);
    }

    @Test
    void keepsNothingReadableOfAnybody() {
        happened(new AllergyTold(
                riveras.leo, id(), riveras.leo, leos(new Preference.Allergy("food:zanzibarfig", "zanzibarfigs"))));
        welcomeSam();
        seen(
                people(),
                happened(new EaterDescribed(
                        riveras.household,
                        sam,
                        riveras.maria,
                        true,
                        Personal.content(sam, new Profile("Samuelito", 6)))));

        assertThat(jules.jdbc()
                        .sql("select v::text from preference_view v union all select e::text from eater_view e")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneSatisfy(row -> assertThat(row).containsAnyOf("zanzibarfig", "Samuelito"));
    }

    @Test
    void takesWhatAForgottenPersonAteOutOfTheView() {
        seen(pathOf(riveras.leo.uuid()), happened(new AllergyTold(riveras.leo, id(), riveras.leo, leos(PEANUT))));

        jules.bean(KeyVault.class).destroy(Subject.of(riveras.leo), Purpose.CONTENT);
        assertThat(jules.get(pathOf(riveras.leo.uuid()), riveras.mariasToken())
                        .json()
                        .path("allergies"))
                .isEmpty();
        jules.publish(RoutingKey.of(riveras.leo), riveras.leo, new ContentDestroyed(riveras.leo));

        await().untilAsserted(() -> assertThat(jules.jdbc()
                        .sql("select count(*) from preference_view where diner = ?")
                        .param(riveras.leo.toString())
                        .query(Integer.class)
                        .single())
                .isZero());
    }
}
