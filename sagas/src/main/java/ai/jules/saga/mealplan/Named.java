package ai.jules.saga.mealplan;

import ai.jules.commands.ThreadCommand.Announce;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.GroupMessageId;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.ThreadId;
import ai.jules.kernel.privacy.Personal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Messages whose ids follow from what they are about: the same message never gets two. */
final class Named {

    private Named() {}

    /** @param cause the event it goes back to */
    static GroupMessageId groupMessage(String cause, String what) {
        return new GroupMessageId(uuid(cause, what));
    }

    /** @param cause the event it goes back to */
    static DeliveryId delivery(String cause, String what, MemberId to) {
        return new DeliveryId(uuid(cause, what, to.toString()));
    }

    /** The same words for each of them. */
    static Announce announcement(
            HouseholdId household,
            GroupMessageId message,
            int number,
            List<MemberId> members,
            String words,
            Instant useUntil) {
        return new Announce(
                ThreadId.group(household),
                message,
                number,
                members.stream()
                        .map(member -> new Announce.Copy(
                                member, delivery(message.toString(), "copy", member), Personal.content(member, words)))
                        .toList(),
                useUntil);
    }

    private static UUID uuid(String... parts) {
        return UUID.nameUUIDFromBytes(String.join("|", parts).getBytes(StandardCharsets.UTF_8));
    }
}
