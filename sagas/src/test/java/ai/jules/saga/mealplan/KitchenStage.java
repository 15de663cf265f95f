package ai.jules.saga.mealplan;

import static ai.jules.TheRiveras.ANA;
import static ai.jules.TheRiveras.LASAGNA;
import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.LITTLE_SAM;
import static ai.jules.TheRiveras.MARIA;

import ai.jules.commands.JulesCommand;
import ai.jules.kernel.RecipeId;
import ai.jules.platform.messaging.Commands;
import ai.jules.saga.jobs.Jobs;
import ai.jules.saga.jobs.JobsOnPaper;
import ai.jules.saga.messaging.TestClock;
import ai.jules.saga.reads.QueryServer;
import ai.jules.saga.reads.QuerySide;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.test.utils.RecordingCommandBus;

/** The Riveras' kitchen as query-side's reads show it: Maria's lasagna is in the book, Sam has no phone. */
final class KitchenStage implements AutoCloseable {

    private static final PrivateKey KEY = key();

    final QueryServer query = new QueryServer();
    final RecordingCommandBus bus = new RecordingCommandBus();
    final JobsOnPaper paper = new JobsOnPaper();
    final TestClock clock = new TestClock();
    final Commands commands = new Commands(bus);
    final Jobs jobs = paper.jobs(clock);
    final KitchenReads reads = new KitchenReads(new QuerySide(
            query.url(), Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4), KEY, clock));

    KitchenStage(Instant now) {
        clock.advance(Duration.between(clock.instant(), now));
        members("active", "active", "active");
        nobodyIsAllergic();
        query.answers(
                "recipes", 200, list(recipe(LASAGNA.uuid().toString(), "Grandma's Lasagna", "2 cups mozzarella")));
        query.answers("pantry", 200, list(pantry("spinach", "2026-11-25")));
        meals();
    }

    void members(String maria, String leo, String ana) {
        query.answers(
                "members",
                200,
                list(
                        member(MARIA.uuid(), "Maria", "account_holder", maria),
                        member(LEO.uuid(), "Leo", "adult", leo),
                        member(ANA.uuid(), "Ana", "teen", ana),
                        member(LITTLE_SAM.uuid(), "Sam", "child", "none")));
    }

    void nobodyIsAllergic() {
        people("", true);
    }

    /** @param eats whether he is at the table at present */
    void samMustNotEat(String allergen, boolean eats) {
        people("""
            {"allergen":"%s","label":"it","told":"it","toldBy":"%s","toldAt":"2026-11-20T03:30:00Z"}\
            """.formatted(allergen, MARIA.uuid()), eats);
    }

    private void people(String samsAllergies, boolean samEats) {
        query.answers("people", 200, """
            {"items":[%s,%s,%s,%s],"next":null,"budget":"medium"}\
            """.formatted(
                        person(MARIA.uuid(), "null", "member", true, ""),
                        person(LEO.uuid(), "null", "member", true, ""),
                        person(ANA.uuid(), "null", "member", true, ""),
                        person(LITTLE_SAM.uuid(), "\"Sam\"", "child", samEats, samsAllergies)));
    }

    void meals(String... meals) {
        query.answers("days", 200, list(meals));
    }

    static String recipe(String id, String title, String line) {
        return """
            {"id":"%s","title":"%s","servings":8,"ingredients":[{"text":"%s","original":"%s","amount":"2","unit":"cup",
              "food":"%s","note":null,"confidence":0.97}],"steps":["Bake."],"totalMinutes":75,"attribution":null,
              "version":1,"addedAt":"2026-11-20T03:30:00Z","addedBy":"%s","photos":[]}\
            """.formatted(id, title, line, line, line.replace("2 cups" + " ", ""), MARIA.uuid());
    }

    static String meal(String date, String dish, String title, String cook) {
        return """
            {"date":"%s","plan":"%s","kind":"cooked","title":"%s","dish":%s,"recipeId":null,"minutes":40,
             "cook":%s,"settledByVote":true}\
            """.formatted(date, WeekStage.PLAN, title, dish, cook);
    }

    /** Of this day only the cook is known. */
    static String onlyACook(String date) {
        return """
            {"date":"%s","plan":"%s","kind":null,"title":null,"dish":null,"recipeId":null,"minutes":null,
             "cook":"%s","settledByVote":false}\
            """.formatted(date, WeekStage.PLAN, LEO.uuid());
    }

    static String starter(String key) {
        return "{\"book\":null,\"starter\":\"" + key + "\",\"named\":false}";
    }

    static String book(RecipeId recipe) {
        return "{\"book\":\"" + recipe.uuid() + "\",\"starter\":null,\"named\":false}";
    }

    static String named() {
        return "{\"book\":null,\"starter\":null,\"named\":true}";
    }

    static String list(String... items) {
        return "{\"items\":[" + String.join(",", items) + "],\"next\":null}";
    }

    private static String pantry(String food, String useBy) {
        return """
            {"id":"0199aaaa-0000-7000-8000-000000000801","food":"%s","amount":"1","unit":null,"note":null,"place":"fridge",
             "confidence":0.9,"lastSeen":"2026-11-21T03:30:00Z","useBy":"%s","seenBy":"%s","source":"words"}\
            """.formatted(food, useBy, MARIA.uuid());
    }

    private static String member(Object id, String name, String role, String consent) {
        return """
            {"id":"%s","name":"%s","role":"%s","consent":"%s","invitedBy":null,"preferences":null}\
            """.formatted(id, name, role, consent);
    }

    private static String person(Object id, String name, String kind, boolean eats, String allergies) {
        return """
            {"id":"%s","name":%s,"kind":"%s","age":null,"eats":%s,
             "preferences":{"diets":[],"likes":[],"dislikes":[],"allergies":[%s],"quiet":null}}\
            """.formatted(id, name, kind, eats, allergies);
    }

    /** Whom a token was made for. */
    static String subject(String authorization) {
        var claims = new String(Base64.getUrlDecoder().decode(authorization.split("\\.")[1]));
        return claims.replaceAll(".*\"sub\":\"([^\"]+)\".*", "$1");
    }

    List<JulesCommand> sent() {
        return bus.getDispatchedCommands().stream()
                .map(CommandMessage::getPayload)
                .map(JulesCommand.class::cast)
                .toList();
    }

    <C extends JulesCommand> C only(Class<C> type) {
        var found = sent().stream().filter(type::isInstance).map(type::cast).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " commands are of " + type.getSimpleName() + " among " + sent());
        }
        return found.getFirst();
    }

    private static PrivateKey key() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        query.close();
    }
}
