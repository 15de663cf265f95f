package ai.jules.saga.member;

import ai.jules.commands.MemberCommand.ConfirmErasure;
import ai.jules.events.member.ContentDestroyed;
import ai.jules.events.member.ErasureConfirmed;
import ai.jules.kernel.privacy.Subject;
import ai.jules.platform.messaging.Commands;
import ai.jules.platform.messaging.EventGroup;
import ai.jules.platform.privacy.KeyVault;
import ai.jules.saga.messaging.Outbox;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Lets go of what this service still has of a forgotten person, and says so. */
@Component
@ProcessingGroup(ForgettingPolicy.GROUP)
class ForgettingPolicy {

    static final String GROUP = "forgetting";

    private final KeyVault vault;
    private final Outbox outbox;
    private final Commands commands;

    ForgettingPolicy(KeyVault vault, Outbox outbox, Commands commands) {
        this.vault = vault;
        this.outbox = outbox;
        this.commands = commands;
    }

    static EventGroup group() {
        return EventGroup.reaction(GROUP, "member").unhurried();
    }

    @EventHandler
    void on(ContentDestroyed event) {
        vault.forget(Subject.of(event.member()));
        outbox.forget(event.member());
        commands.send(
                ForgettingPolicy.class, "confirm-texts", new ConfirmErasure(event.member(), ErasureConfirmed.SAGAS));
    }
}
