package ai.jules.saga.conversation;

import ai.jules.events.conversation.Asked;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.Role;
import ai.jules.kitchen.Allergen;
import ai.jules.kitchen.Recipe;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What was looked up for somebody's questions; what they do not need is empty.
 *
 * @param zone the household's: its days are counted in it
 * @param recipes the newest first
 * @param pasts what stood where, as asked
 */
record Facts(
        MemberId asker,
        ZoneId zone,
        LocalDate today,
        List<BookRecipe> recipes,
        List<Person> people,
        List<ListEntry> list,
        List<Shelved> pantry,
        Map<Asked.AsOf, List<Thing>> pasts) {

    Facts {
        recipes = List.copyOf(recipes);
        people = List.copyOf(people);
        list = List.copyOf(list);
        pantry = List.copyOf(pantry);
        pasts = Map.copyOf(pasts);
    }

    /** A recipe of the family's book. */
    record BookRecipe(UUID id, Recipe recipe, Instant addedAt, MemberId addedBy) {}

    /**
     * Somebody of the household.
     *
     * @param role empty for who may do nothing
     * @param invitedBy empty for who began the household, and when it is not known
     * @param allergies those the asker may hear of and that are known
     */
    record Person(
            MemberId id,
            Optional<String> name,
            Optional<Role> role,
            Optional<MemberId> invitedBy,
            List<Allergen> allergies) {}

    /** Something on the list now, and why it is there: by whose hand, for which dishes. */
    record ListEntry(String food, List<MemberId> by, List<String> dishes) {}

    /** Something at home now. */
    record Shelved(String food, MemberId seenBy, Instant lastSeen) {}

    /**
     * Something that once stood on the list or in the pantry.
     *
     * @param checked on a list: whether somebody had it already
     */
    record Thing(String food, Optional<String> amount, Optional<String> unit, boolean checked) {}

    Optional<Person> person(MemberId member) {
        return people.stream().filter(it -> it.id().equals(member)).findFirst();
    }

    /** How the asker hears of somebody: {@code you}, their name, or that they are gone. */
    String called(MemberId member) {
        if (member.equals(asker)) {
            return "you";
        }
        return person(member)
                .flatMap(Person::name)
                .map(Phrases::plain)
                .filter(name -> !name.isEmpty())
                .orElse("somebody I have no name for");
    }

    String day(Instant at) {
        return Phrases.day(LocalDate.ofInstant(at, zone));
    }
}
