package ai.jules.command.conversation;

import ai.jules.events.conversation.Silence;
import ai.jules.events.member.Withdrawal.NoticedBy;
import ai.jules.language.Assent;
import ai.jules.language.ConsentWord;
import ai.jules.language.ConsentWords;
import ai.jules.language.Leaving;
import org.springframework.stereotype.Component;

/**
 * What Jules makes of a text. Consent words come first and bind in every state, by either number; then strangers and people who
 * left are told apart from members; then photos, recipes and answers to what Jules asked. In the group Jules speaks when
 * asked, and of private things one to one.
 */
@Component
class Dialogue {

    private final ConsentTalk consent;
    private final RecipeTalk recipes;
    private final NameTalk names;
    private final FamilyTalk family;
    private final ForgettingTalk forgetting;
    private final ZoneTalk zones;
    private final WishTalk wishes;
    private final GroupTalk group;
    private final LeavingOpinions opinions;
    private final Speech speech;

    Dialogue(
            ConsentTalk consent,
            RecipeTalk recipes,
            NameTalk names,
            FamilyTalk family,
            ForgettingTalk forgetting,
            ZoneTalk zones,
            WishTalk wishes,
            GroupTalk group,
            LeavingOpinions opinions,
            Speech speech) {
        this.consent = consent;
        this.recipes = recipes;
        this.names = names;
        this.family = family;
        this.forgetting = forgetting;
        this.zones = zones;
        this.wishes = wishes;
        this.group = group;
        this.opinions = opinions;
        this.speech = speech;
    }

    void answer(Turn turn) {
        var between = turn.privately();
        switch (consentWord(turn.text())) {
            case STOP -> consent.leave(between, noticedBy(turn.text()));
            case HELP -> consent.help(between);
            case JOIN, START -> consent.join(between);
            case NONE -> {
                if (meansToLeave(turn)) {
                    consent.leave(between, NoticedBy.PLAIN_WORDS);
                } else {
                    answerBy(turn, between);
                }
            }
        }
    }

    private static NoticedBy noticedBy(Inbound text) {
        return "STOP".equals(text.optOut()) ? NoticedBy.PROVIDER : NoticedBy.KEYWORD;
    }

    /** A second opinion may add what the words did not say plainly, and never take back what they did (rule 2). */
    private boolean meansToLeave(Turn turn) {
        return Leaving.read(turn.words()) == Leaving.Meaning.REVOKES
                || opinions.anyRevokes(turn.text().messageSid(), turn.words());
    }

    private void answerBy(Turn turn, Turn between) {
        switch (turn.person().consent()) {
            case ACTIVE -> talk(turn, between);
            case NONE -> consent.introduce(between);
            case INVITED ->
                turn.person()
                        .invitation()
                        .ifPresentOrElse(it -> consent.answerInvitation(between, it), () -> consent.introduce(between));
            case DECLINED, REVOKED, ERASED -> turn.keepSilence(Silence.OPTED_OUT);
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

    /** What is open in the group is asked there alone, so that the questions of the direct thread are no matter here. */
    private void talk(Turn turn, Turn between) {
        if (!(saysSomethingNew(turn) && (forgetting.understands(between) || family.understands(between)))
                && !isWithoutAHousehold(turn)
                && !wishes.overtakesTheDraft(turn)
                && !(turn.isInGroup() ? group.understands(turn) : recipes.understands(turn))
                && !wishes.overtakesTheName(turn)
                && !names.understands(between)
                && !zones.understands(between)
                && !wishes.understands(turn)
                && !(turn.isInGroup() && group.letsPass(turn))) {
            notUnderstood(turn);
        }
    }

    /** Somebody who has left, or was removed: there is nowhere to keep what they text. */
    private boolean isWithoutAHousehold(Turn turn) {
        if (turn.person().household().isPresent()) {
            return false;
        }
        speech.unclear(
                turn,
                "You are in no household now. Text JOIN to start one of your own.",
                "Without a household there is nothing I can do. JOIN starts one.");
        return true;
    }

    /** A reaction repeats our own words, and asks for nothing that stands in them. */
    private static boolean saysSomethingNew(Turn turn) {
        return Assent.quoted(turn.words()).isEmpty();
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
                "Sorry, I did not get that. Text me a photo of a recipe, or like: add milk / list / what's in the"
                        + " fridge",
                "I did not get that either. I keep recipes, a shopping list and the pantry. Text: what can you do");
    }
}
