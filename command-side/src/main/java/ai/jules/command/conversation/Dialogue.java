package ai.jules.command.conversation;

import ai.jules.events.conversation.Silence;
import ai.jules.kernel.Channel;
import ai.jules.language.ConsentWord;
import ai.jules.language.ConsentWords;
import org.springframework.stereotype.Component;

/**
 * What Jules makes of a text. Consent words come first and bind in every state; then strangers and people who left are told
 * apart from members; then photos, recipes and answers to what Jules asked.
 */
@Component
class Dialogue {

    private final ConsentTalk consent;
    private final RecipeTalk recipes;
    private final NameTalk names;
    private final Speech speech;

    Dialogue(ConsentTalk consent, RecipeTalk recipes, NameTalk names, Speech speech) {
        this.consent = consent;
        this.recipes = recipes;
        this.names = names;
        this.speech = speech;
    }

    void answer(Turn turn) {
        switch (consentWord(turn.text())) {
            case STOP -> consent.leave(turn);
            case HELP -> consent.help(turn);
            case JOIN, START -> consent.join(turn);
            case NONE -> answerBy(turn);
        }
    }

    private void answerBy(Turn turn) {
        switch (turn.person().consent()) {
            case ACTIVE -> talk(turn);
            case NONE -> consent.introduce(turn);
            case REVOKED -> turn.keepSilence(Silence.OPTED_OUT);
        }
    }

    /** What the provider found binds whatever the words say (rule 3). */
    private static ConsentWord consentWord(Inbound text) {
        return switch (text.optOut()) {
            case "STOP" -> ConsentWord.STOP;
            case "START" -> ConsentWord.START;
            case "HELP" -> ConsentWord.HELP;
            case null, default -> ConsentWords.read(text.body());
        };
    }

    private void talk(Turn turn) {
        if (turn.thread().channel() == Channel.GROUP) {
            turn.keepSilence(Silence.NOT_ADDRESSED);
        } else if (!recipes.understands(turn) && !names.understands(turn)) {
            notUnderstood(turn);
        }
    }

    private void notUnderstood(Turn turn) {
        var said = turn.words().strip();
        if (said.matches("[0-9][0-9 ,]{0,10}")) {
            speech.unclear(
                    turn, "What is " + said + " for?", "I have not asked for a number. What is " + said + " for?");
            return;
        }
        speech.unclear(
                turn,
                "Sorry, I did not get that. Text me a photo of a recipe, or paste one.",
                "I keep recipes: text me a photo of one, or paste its words, and I will read it.");
    }
}
