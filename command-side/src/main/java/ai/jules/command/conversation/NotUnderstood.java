package ai.jules.command.conversation;

import ai.jules.language.SmsText;
import org.springframework.stereotype.Component;

/** The honest line: that a text was not understood, and what Jules can do. */
@Component
class NotUnderstood {

    private static final int QUOTED = 40;

    private final Speech speech;

    NotUnderstood(Speech speech) {
        this.speech = speech;
    }

    void say(Turn turn) {
        speech.unclear(
                turn,
                "Sorry, I did not get that. Text me a photo of a recipe, or like: add milk / list / what's in the"
                        + " fridge",
                "I did not get that either. I keep recipes, a shopping list and the pantry. Text: what can you do");
    }

    /** The same of a text that is not the last one any more. */
    void sayOfAnEarlierOne(Turn turn) {
        speech.reply(turn, "I did not get this one: \"" + beginning(turn.words()) + "\". Can you put it another way?");
    }

    private static String beginning(String words) {
        var line = SmsText.plain(words).strip().replaceAll("\\s+", " ");
        return line.length() <= QUOTED ? line : line.substring(0, QUOTED).strip() + "...";
    }
}
