package ai.jules.command.conversation;

import ai.jules.command.member.MemberStanding;
import ai.jules.commands.JulesCommand;
import ai.jules.commands.ThreadCommand.KeepSilence;
import ai.jules.events.conversation.Silence;
import ai.jules.kernel.Channel;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PhoneNumber;
import ai.jules.kernel.ThreadId;
import ai.jules.platform.messaging.LocalCommands;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * One text being answered: who said it, where, what stands, and the way to ask aggregates within its transaction.
 *
 * @param thread by which it came, with the questions that are open there
 * @param answers the thread that answers and further questions go by
 */
record Turn(
        MemberId member,
        PhoneNumber phone,
        ThreadId thread,
        Inbound text,
        MemberStanding person,
        ThreadStanding standing,
        LocalCommands commands,
        MetaData metadata,
        ThreadId answers) {

    /** Longer than this is kept whole as evidence and cut for understanding (rule 24). */
    private static final int UNDERSTOOD = 1_600;

    /** To be answered where it was said. */
    Turn(
            MemberId member,
            PhoneNumber phone,
            ThreadId thread,
            Inbound text,
            MemberStanding person,
            ThreadStanding standing,
            LocalCommands commands,
            MetaData metadata) {
        this(member, phone, thread, text, person, standing, commands, metadata, thread);
    }

    boolean isInGroup() {
        return thread.channel() == Channel.GROUP;
    }

    /** To be answered one to one, by whichever number it came. */
    Turn privately() {
        return new Turn(member, phone, thread, text, person, standing, commands, metadata, ThreadId.direct(member));
    }

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
