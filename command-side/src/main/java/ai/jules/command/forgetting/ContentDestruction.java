package ai.jules.command.forgetting;

import ai.jules.command.conversation.Undoing;
import ai.jules.commands.MemberCommand.ConfirmErasure;
import ai.jules.commands.MemberCommand.DestroyContent;
import ai.jules.commands.MemberCommand.RecordDestruction;
import ai.jules.commands.MemberCommand.ReleaseContent;
import ai.jules.events.member.ErasureConfirmed;
import ai.jules.kernel.Meta;
import ai.jules.kernel.PhoneNumber;
import ai.jules.kernel.privacy.Personal;
import ai.jules.kernel.privacy.Purpose;
import ai.jules.kernel.privacy.Subject;
import ai.jules.platform.messaging.LocalCommands;
import ai.jules.platform.privacy.BlindIndex;
import ai.jules.platform.privacy.KeyVault;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes a forgotten person's words unreadable: journal, key, record, in this order, so that a crash after any of them is
 * mended by doing all of them again. The evidence key stays for its retention (rule 34).
 */
@Component
class ContentDestruction {

    private static final Logger log = LoggerFactory.getLogger(ContentDestruction.class);

    private final LocalCommands commands;
    private final ErasureJournal journal;
    private final AppliedErasures applied;
    private final KeyVault vault;
    private final BlindIndex index;
    private final Undoing undoing;
    private final Clock clock;

    ContentDestruction(
            LocalCommands commands,
            ErasureJournal journal,
            AppliedErasures applied,
            KeyVault vault,
            BlindIndex index,
            Undoing undoing,
            Clock clock) {
        this.commands = commands;
        this.journal = journal;
        this.applied = applied;
        this.vault = vault;
        this.index = index;
        this.undoing = undoing;
        this.clock = clock;
    }

    /** @throws ai.jules.commands.Refused when the person was not forgotten; nothing is destroyed then */
    @CommandHandler
    void destroy(DestroyContent command, MetaData metadata) {
        // what follows is part of this command, not handled on its own
        var within = metadata.withoutKeys(Set.of(Meta.COMMAND));
        var member = command.member();
        Personal<PhoneNumber> phone =
                Objects.requireNonNull(commands.within(new ReleaseContent(member), within), "no number");
        var now = clock.instant();
        journal.write(new ErasureJournal.Entry(
                member, now, phone.value().map(index::suppression).orElse(null)));
        vault.destroy(Subject.of(member), Purpose.CONTENT);
        undoing.forget(member);
        applied.add(member, now);
        commands.within(new RecordDestruction(member), within);
        commands.within(new ConfirmErasure(member, ErasureConfirmed.COMMAND_SIDE), within);
        log.info("destroyed the content key of {}", member);
    }
}
