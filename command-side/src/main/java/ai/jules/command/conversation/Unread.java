package ai.jules.command.conversation;

import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.privacy.Personal;
import java.time.Instant;

/**
 * A text that nobody could read and a model is asked about.
 *
 * @param household whose wish it was then
 * @param answerBy after this nothing that changes anything may come of it
 * @param overtaken whether the person has texted on since
 */
record Unread(String messageSid, HouseholdId household, Personal<String> words, Instant answerBy, boolean overtaken) {

    Unread textedOn() {
        return new Unread(messageSid, household, words, answerBy, true);
    }
}
