package ai.jules.command.conversation;

import ai.jules.command.member.MemberStanding;
import ai.jules.commands.JulesCommand;
import ai.jules.commands.ThreadCommand.KeepSilence;
import ai.jules.events.conversation.Silence;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PhoneNumber;
import ai.jules.kernel.ThreadId;
import ai.jules.platform.messaging.LocalCommands;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** One text being answered: who said it, where, what stands, and the way to ask aggregates within its transaction. */
record Turn(
        MemberId member,
        PhoneNumber phone,
        ThreadId thread,
        Inbound text,
        MemberStanding person,
        ThreadStanding standing,
        LocalCommands commands,
        MetaData metadata) {

    /** Longer than this is kept whole as evidence and cut for understanding (rule 24). */
    private static final int UNDERSTOOD = 1_600;

    /** What was said, as far as it is read. */
    String words() {
        var body = text.body();
        if (body.length() <= UNDERSTOOD) {
            return body;
        }
        boolean splitsACharacter = Character.isHighSurrogate(body.charAt(UNDERSTOOD - 1));
        return body.substring(0, splitsACharacter ? UNDERSTOOD - 1 : UNDERSTOOD);
    }

    <R> @Nullable R ask(JulesCommand command) {
        return commands.within(command, metadata);
    }

    void keepSilence(Silence reason) {
        ask(new KeepSilence(thread, text.messageSid(), reason));
    }
}
