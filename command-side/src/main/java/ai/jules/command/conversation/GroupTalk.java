package ai.jules.command.conversation;

import ai.jules.events.conversation.Silence;
import ai.jules.kitchen.RecipeText;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * What is particular about the family's number: each member has an exchange of their own with it, in which Jules speaks when
 * asked. A draft is a matter between two, and so are photos.
 */
@Component
class GroupTalk {

    private static final Pattern NAME = Pattern.compile("(?i)\\bjules\\b");
    private static final Pattern NUMBERS = Pattern.compile("[0-9][0-9 ,]{0,10}");

    private final RecipeTalk recipes;
    private final Speech speech;

    GroupTalk(RecipeTalk recipes, Speech speech) {
        this.recipes = recipes;
        this.speech = speech;
    }

    /** Photos, pasted recipes, and answers to what was asked about recipes in the group; false for anything else. */
    boolean understands(Turn turn) {
        if (!turn.text().media().isEmpty()) {
            speech.reply(turn.privately(), "Photos I read one to one. Text it to me again, at this number.");
            return true;
        }
        return recipes.understands(RecipeText.looksLikeRecipe(turn.words()) ? turn.privately() : turn);
    }

    /** Whether it is left alone, with the reason kept, because nobody asked Jules for anything. */
    boolean letsPass(Turn turn) {
        if (isAddressed(turn) || NUMBERS.matcher(turn.words().strip()).matches()) {
            return false;
        }
        turn.keepSilence(Silence.NOT_ADDRESSED);
        return true;
    }

    /** One to one everything is said to Jules; in the group what calls Jules by name. */
    static boolean isAddressed(Turn turn) {
        return !turn.isInGroup() || NAME.matcher(turn.words()).find();
    }
}
