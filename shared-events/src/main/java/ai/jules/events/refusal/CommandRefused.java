package ai.jules.events.refusal;

import ai.jules.kernel.EventName;
import ai.jules.kernel.RefusalId;
import org.axonframework.serialization.Revision;

/** A command that came by wire was refused; whoever sent it hears of it here. */
@EventName("CommandRefused")
@Revision("1")
public record CommandRefused(RefusalId refusal, String command, String target, String code) implements RefusalEvent {}
