package ai.jules.events.conversation;

import ai.jules.kernel.Diner;
import ai.jules.kernel.Dish;
import ai.jules.kernel.ExtractionId;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.InvitationId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PhoneNumber;
import ai.jules.kernel.RecipeId;
import ai.jules.kernel.Role;
import ai.jules.kernel.privacy.Personal;
import ai.jules.language.ProposedWish;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Jules is waiting to hear. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface Question {

    /** What should I call you? */
    record Name() implements Question {}

    /** Which time zone do you live in? */
    record Zone() implements Question {}

    /**
     * May this teen be texted? (rule 13)
     *
     * @param invited the teen, who owns their name and number here
     */
    record ConfirmTeen(MemberId invited, Personal<String> name, Personal<PhoneNumber> phone) implements Question {}

    /** Stay in your household, or move to the one that invites you? */
    record ChooseHousehold(InvitationId invitation, HouseholdId household, Role role) implements Question {}

    /** Do you really want to be forgotten? Only this code says yes. */
    record ConfirmForgetting(String code) implements Question {}

    /**
     * Is this draft right?
     *
     * @param version the draft that was shown; a yes covers exactly this one
     */
    record ApproveDraft(ExtractionId extraction, int version) implements Question {}

    /**
     * Which of these is the person allergic to? All of them bind until this is answered.
     *
     * @param allergens their codes, in the order they were numbered
     */
    record WhichAllergens(Diner diner, Personal<List<String>> allergens) implements Question {}

    /** Which of these recipes? */
    record ChooseRecipes(ExtractionId extraction, int recipes) implements Question {}

    /**
     * Which of two readings was meant?
     *
     * @param words the text that has two; the same words always have the same two
     */
    record ChooseReading(Personal<String> words) implements Question {}

    /** Was this meant, which a model took a text for? A yes covers exactly these wishes. */
    record ConfirmInterpretation(Personal<List<ProposedWish>> wishes) implements Question {}

    /**
     * Some of the drafts to be saved look like recipes of the book: update those, keep both, or skip? Asked one after the
     * other; nothing is saved before all are answered.
     *
     * @param version of the one draft that was shown; 0 when several were
     * @param drafts the numbers of all drafts to be saved, from 1
     */
    record KnownRecipes(ExtractionId extraction, int version, List<Integer> drafts, List<Known> known)
            implements Question {

        public KnownRecipes {
            drafts = List.copyOf(drafts);
            known = List.copyOf(known);
        }

        /** The one that is being asked about; empty when all are answered. */
        public Optional<Known> next() {
            return known.stream().filter(one -> one.placing() == null).findFirst();
        }

        /** With an answer for the one that is being asked about. */
        public KnownRecipes answered(Placing placing) {
            var asked = next();
            return new KnownRecipes(
                    extraction,
                    version,
                    drafts,
                    known.stream()
                            .map(one -> asked.filter(it -> it == one).isPresent()
                                    ? new Known(one.draft(), one.recipe(), placing)
                                    : one)
                            .toList());
        }
    }

    /**
     * A draft that has the title of a recipe in the book.
     *
     * @param draft its number, from 1
     * @param placing null until it is answered
     */
    record Known(int draft, RecipeId recipe, @Nullable Placing placing) {}

    /** Where such a draft goes. */
    enum Placing {
        UPDATE,
        KEEP_BOTH,
        SKIP
    }

    /** Which of these recipes of the book did you mean? Numbered from 1. */
    record WhichRecipe(Purpose purpose, List<RecipeId> recipes) implements Question {

        public WhichRecipe {
            recipes = List.copyOf(recipes);
        }
    }

    /**
     * Which of these recipes of the book was asked about? Numbered from 1.
     *
     * @param asked the one question, with the recipe as it was called; the answer is looked up for the one that is chosen
     */
    record WhichIsAsked(Personal<List<Asked>> asked, List<RecipeId> recipes) implements Question {

        public WhichIsAsked {
            recipes = List.copyOf(recipes);
        }
    }

    /** Which of these on that day? Numbered from 1. */
    record DinnerIdeas(LocalDate date, List<Dish> dishes) implements Question {

        public DinnerIdeas {
            dishes = List.copyOf(dishes);
        }
    }

    /** What is to be done with the recipe that is meant. */
    enum Purpose {
        DROP,
        ADD_TO_LIST
    }
}
