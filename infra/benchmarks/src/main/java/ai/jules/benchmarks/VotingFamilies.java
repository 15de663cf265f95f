package ai.jules.benchmarks;

import ai.jules.events.household.HouseholdFounded;
import ai.jules.events.household.HouseholdZoneTold;
import ai.jules.events.household.MemberAdmitted;
import ai.jules.events.member.ConsentEvidence;
import ai.jules.events.member.ConsentGiven;
import ai.jules.events.member.MemberJoinedHousehold;
import ai.jules.events.member.MemberMet;
import ai.jules.events.member.MemberNamed;
import ai.jules.events.pantry.PantryItem;
import ai.jules.events.pantry.PantryItemsSeen;
import ai.jules.events.pantry.Sighting;
import ai.jules.events.preference.AllergyTold;
import ai.jules.events.recipe.RecipeAdded;
import ai.jules.events.recipe.RecipeLine;
import ai.jules.kernel.ExtractionId;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.ItemId;
import ai.jules.kernel.JulesEvent;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.Meta;
import ai.jules.kernel.PantryId;
import ai.jules.kernel.PhoneNumber;
import ai.jules.kernel.PreferenceId;
import ai.jules.kernel.RecipeId;
import ai.jules.kernel.Role;
import ai.jules.kernel.RoutingKey;
import ai.jules.kernel.StreamId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.kitchen.Foods;
import ai.jules.kitchen.starter.StarterDish;
import ai.jules.kitchen.starter.StarterDishes;
import ai.jules.language.Disclosures;
import ai.jules.language.Preference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/**
 * Households of four in one zone, so that all of them vote at the same moment: each with a pantry of six things, no to three
 * recipes of their own, and each tenth with somebody who must not eat peanuts.
 */
final class VotingFamilies {

    static final String ZONE = "America/New_York";

    static final int MEMBERS = 4;
    private static final int DIFFERENT_BOOKS = 4;
    private static final int ALLERGIC_EACH = 10;
    private static final List<String> NAMES = List.of("Maria", "Leo", "Ana", "Sam");
    private static final List<String> AT_HOME =
            List.of("rice", "olive oil", "eggs", "butter", "canned tomatoes", "garlic");

    private final Random random = new Random(11);
    private final List<Family> families = new ArrayList<>();
    private final Instant now;

    /** @param members who looks after it first */
    record Family(int number, HouseholdId household, List<MemberId> members) {}

    VotingFamilies(int count, Instant now) {
        this.now = now;
        for (int number = 0; number < count; number++) {
            var members = new ArrayList<MemberId>();
            for (int i = 0; i < MEMBERS; i++) {
                members.add(new MemberId(uuid()));
            }
            families.add(new Family(number, new HouseholdId(uuid()), members));
        }
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    List<Family> all() {
        return families;
    }

    /** What has happened to a family so far, each stream's events in order. */
    List<DomainEventMessage<?>> story(Family family) {
        var story = new Story();
        var holder = family.members().getFirst();
        var household = RoutingKey.of(family.household());
        story.tell("Household", household, family.household(), new HouseholdFounded(family.household(), holder));
        story.tell("Household", household, family.household(), new HouseholdZoneTold(family.household(), ZONE));
        for (int i = 0; i < MEMBERS; i++) {
            var member = family.members().get(i);
            if (i > 0) {
                story.tell(
                        "Household",
                        household,
                        family.household(),
                        new MemberAdmitted(family.household(), member, Role.ADULT));
            }
            moveIn(story, family, i);
        }
        recipes(story, family);
        story.tell("Pantry", household, PantryId.of(family.household()), pantry(family));
        return story.events;
    }

    private void moveIn(Story story, Family family, int index) {
        var member = family.members().get(index);
        var key = RoutingKey.of(member);
        var phone = "+1212555%04d".formatted((family.number() * MEMBERS + index) % 10_000);
        var terms = Disclosures.of("welcome", 1).ref();
        var evidence = new ConsentEvidence(
                terms,
                "sms",
                "SM" + member.uuid().toString().replace("-", ""),
                Personal.evidence(member, "JOIN"),
                "+12025550199",
                now);
        story.tell(
                "Member",
                key,
                member,
                new MemberMet(member, Personal.evidence(member, new PhoneNumber(phone))),
                new ConsentGiven(member, evidence),
                new MemberNamed(member, Personal.content(member, NAMES.get(index))),
                new MemberJoinedHousehold(member, family.household(), index == 0 ? Role.ACCOUNT_HOLDER : Role.ADULT));
        if (index == 0 && family.number() % ALLERGIC_EACH == 0) {
            story.tell(
                    "Member",
                    key,
                    member,
                    new AllergyTold(
                            member,
                            new PreferenceId(derived(member.uuid(), "allergy")),
                            member,
                            Personal.content(member, new Preference.Allergy("peanut", "peanuts"))));
        }
    }

    private void recipes(Story story, Family family) {
        var by = family.members().getFirst();
        var dishes = StarterDishes.all();
        for (int i = 0; i < family.number() % DIFFERENT_BOOKS; i++) {
            StarterDish dish = dishes.get((family.number() + i * DIFFERENT_BOOKS) % dishes.size());
            var recipe = new RecipeId(derived(family.household().uuid(), "recipe " + i));
            story.tell(
                    "FamilyRecipe",
                    RoutingKey.of(family.household()),
                    recipe,
                    new RecipeAdded(
                            recipe,
                            family.household(),
                            new ExtractionId(derived(recipe.uuid(), "extraction")),
                            by,
                            1,
                            "Our " + dish.title(),
                            dish.servings(),
                            dish.minutes(),
                            dish.ingredients().stream()
                                    .map(line -> new RecipeLine(line, RecipeLine.Origin.READ, by))
                                    .toList(),
                            dish.steps(),
                            null,
                            Personal.content(by, List.of())));
        }
    }

    private PantryItemsSeen pantry(Family family) {
        var by = family.members().getFirst();
        var items = AT_HOME.stream()
                .map(food -> new PantryItem(
                        new ItemId(derived(family.household().uuid(), food)),
                        food,
                        Foods.of(food).key(),
                        null,
                        null,
                        null,
                        "pantry",
                        now,
                        by,
                        1,
                        null,
                        Sighting.WORDS))
                .toList();
        return new PantryItemsSeen(PantryId.of(family.household()), by, Sighting.WORDS, items);
    }

    private static UUID derived(UUID from, String what) {
        return UUID.nameUUIDFromBytes((from + what).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Numbers the events of each stream. */
    private static final class Story {

        private final List<DomainEventMessage<?>> events = new ArrayList<>();
        private final Map<String, Long> next = new HashMap<>();

        void tell(String type, RoutingKey key, StreamId stream, JulesEvent... happened) {
            for (var event : happened) {
                long number = next.merge(stream.toString(), 1L, Long::sum) - 1;
                events.add(new GenericDomainEventMessage<>(
                        type,
                        stream.toString(),
                        number,
                        event,
                        Map.of(
                                Meta.ROUTING_KEY,
                                key.value(),
                                Meta.ACTOR,
                                "system",
                                Meta.CORRELATION,
                                "SM0123456789abcdef0123456789abcdef",
                                Meta.CAUSATION,
                                "0123456789abcdef0123456789abcdef")));
            }
        }
    }
}
