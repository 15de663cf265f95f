package ai.jules.command.conversation;

import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.privacy.Personal;
import java.time.Instant;

/**
 * A text that nobody could read and a model is asked about.
 *
 * @param household whose wish it was then
 * @param answerBy after this nothing that changes anything may come of it
 * @param overtaken whether the person has texted on since
 */
record Unread(
        String messageSid,
        MemberId member,
        HouseholdId household,
        Personal<String> words,
        Instant answerBy,
        boolean overtaken) {

    /** Once somebody has texted here again; in the group others do not count. */
    Unread textedOn(MemberId by) {
        return by.equals(member) ? new Unread(messageSid, member, household, words, answerBy, true) : this;
    }
}
