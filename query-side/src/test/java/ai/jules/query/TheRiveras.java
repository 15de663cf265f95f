package ai.jules.query;

import ai.jules.events.conversation.CopyComposed;
import ai.jules.events.conversation.ReplyComposed;
import ai.jules.events.conversation.TextReceived;
import ai.jules.events.household.HouseholdFounded;
import ai.jules.events.member.MemberJoinedHousehold;
import ai.jules.events.member.MemberMet;
import ai.jules.events.member.MemberNamed;
import ai.jules.events.recipe.RecipeAdded;
import ai.jules.events.recipe.RecipeLine;
import ai.jules.events.recipe.RecipeRestored;
import ai.jules.events.recipe.RecipeRetired;
import ai.jules.events.recipe.RecipeUpdated;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.ExtractionId;
import ai.jules.kernel.GroupMessageId;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.PhoneNumber;
import ai.jules.kernel.PhotoRef;
import ai.jules.kernel.RecipeId;
import ai.jules.kernel.Role;
import ai.jules.kernel.RoutingKey;
import ai.jules.kernel.StoredPhoto;
import ai.jules.kernel.ThreadId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.kernel.privacy.Subject;
import ai.jules.kitchen.IngredientLine;
import ai.jules.platform.privacy.KeyVault;
import ai.jules.query.Installation.Published;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A family, another one for each test, that does things as command-side would have decided them. */
public final class TheRiveras {

    public final HouseholdId household = new HouseholdId(UUID.randomUUID());
    public final MemberId maria = new MemberId(UUID.randomUUID());
    public final MemberId leo = new MemberId(UUID.randomUUID());
    public final RoutingKey family = RoutingKey.of(household);

    private final Installation jules;

    public TheRiveras(Installation jules) {
        this.jules = jules;
        var vault = jules.bean(KeyVault.class);
        vault.ensure(Subject.of(maria));
        vault.ensure(Subject.of(leo));
    }

    public String mariasToken() {
        return jules.token(maria, household, ai.jules.platform.security.Role.ACCOUNT_HOLDER);
    }

    public String leosToken() {
        return jules.token(leo, household, ai.jules.platform.security.Role.ADULT);
    }

    public Published found() {
        return jules.publish(family, household, new HouseholdFounded(household, maria));
    }

    public Published moveIn(MemberId member, String name, String phone, Role role) {
        var key = RoutingKey.of(member);
        jules.publish(key, member, new MemberMet(member, Personal.evidence(member, new PhoneNumber(phone))));
        jules.publish(key, member, new MemberNamed(member, Personal.content(member, name)));
        return jules.publish(key, member, new MemberJoinedHousehold(member, household, role));
    }

    public RecipeAdded recipe(String title, String... ingredients) {
        var lines = List.of(ingredients).stream()
                .map(text -> new RecipeLine(
                        new IngredientLine(text, text, null, null, text, null, 0.9), RecipeLine.Origin.READ, maria))
                .toList();
        return recipe(title, lines, List.of("Stir gently."), List.of());
    }

    public RecipeAdded recipe(String title, List<RecipeLine> lines, List<String> steps, List<StoredPhoto> photos) {
        return new RecipeAdded(
                new RecipeId(UUID.randomUUID()),
                household,
                new ExtractionId(UUID.randomUUID()),
                maria,
                1,
                title,
                6,
                90,
                lines,
                steps,
                "Nana Rosa",
                Personal.content(maria, photos));
    }

    /** Grandma's mole, from a card of which one line was corrected. */
    public RecipeAdded grandmasMole() {
        var recipe = UUID.randomUUID();
        var folder = "households/" + household.uuid() + "/recipes/2026/11/" + recipe + "/";
        var photo = new StoredPhoto(
                new PhotoRef(folder + "original.jpg"),
                new PhotoRef(folder + "thumbnail.jpg"),
                "image/jpeg",
                "00",
                "0123456789abcdef");
        return recipe(
                "Grandma's Mole",
                List.of(
                        new RecipeLine(
                                new IngredientLine(
                                        "3 ancho chiles, seeded",
                                        "3 ancho chi1es, seeded",
                                        "3",
                                        null,
                                        "ancho chiles",
                                        "seeded",
                                        1),
                                RecipeLine.Origin.CORRECTED,
                                leo),
                        new RecipeLine(
                                new IngredientLine(
                                        "1/2 tsp cinnamon", "1/2 tsp cinnamon", "1/2", "tsp", "cinnamon", null, 0.8),
                                RecipeLine.Origin.READ,
                                maria)),
                List.of("Toast the chiles.", "Simmer for an hour."),
                List.of(photo));
    }

    public Published add(RecipeAdded recipe) {
        return jules.publish(family, recipe.recipe(), recipe);
    }

    public Published add(RecipeAdded recipe, Instant at) {
        return jules.publish(family, recipe.recipe(), recipe, at);
    }

    /** Leo makes another version of it. */
    public Published update(RecipeAdded recipe, int version, String title, String... ingredients) {
        var next = recipe(title, ingredients);
        return jules.publish(
                family,
                recipe.recipe(),
                new RecipeUpdated(
                        recipe.recipe(),
                        household,
                        next.extraction(),
                        leo,
                        version,
                        null,
                        title,
                        next.servings(),
                        next.totalMinutes(),
                        next.lines(),
                        next.steps(),
                        next.attribution(),
                        next.photos()));
    }

    /** Maria takes a version back, so that the first is shown again. */
    public Published bringBack(RecipeAdded recipe, int version) {
        return jules.publish(
                family,
                recipe.recipe(),
                new RecipeUpdated(
                        recipe.recipe(),
                        household,
                        recipe.extraction(),
                        maria,
                        version,
                        1,
                        recipe.title(),
                        recipe.servings(),
                        recipe.totalMinutes(),
                        recipe.lines(),
                        recipe.steps(),
                        recipe.attribution(),
                        recipe.photos()));
    }

    public Published drop(RecipeAdded recipe) {
        return jules.publish(
                family,
                recipe.recipe(),
                new RecipeRetired(recipe.recipe(), household, leo, RecipeRetired.Reason.DROPPED));
    }

    public Published restore(RecipeAdded recipe) {
        return jules.publish(family, recipe.recipe(), new RecipeRestored(recipe.recipe(), household, maria));
    }

    public Published text(ThreadId thread, MemberId from, String sid, String words, Instant at) {
        return jules.publish(
                thread.routingKey(),
                thread,
                new TextReceived(
                        thread,
                        from,
                        sid,
                        "+12025550199",
                        Personal.content(from, words),
                        Personal.content(from, List.of())),
                at);
    }

    public Published reply(ThreadId thread, MemberId to, DeliveryId message, String words, Instant at) {
        return jules.publish(
                thread.routingKey(),
                thread,
                new ReplyComposed(
                        thread, to, message, MessageKind.REPLY, Personal.content(to, words), null, at.plusSeconds(600)),
                at);
    }

    public Published copy(ThreadId thread, MemberId to, DeliveryId message, String words, Instant at) {
        return jules.publish(
                thread.routingKey(),
                thread,
                new CopyComposed(
                        thread,
                        to,
                        message,
                        new GroupMessageId(UUID.randomUUID()),
                        1,
                        Personal.content(to, words),
                        at.plusSeconds(600)),
                at);
    }
}
