package ai.jules.command.conversation;

import ai.jules.commands.HouseholdCommand.CallMember;
import ai.jules.commands.MemberCommand.NameMember;
import ai.jules.events.conversation.FlowKind;
import ai.jules.events.conversation.FlowState;
import ai.jules.events.conversation.Question;
import ai.jules.kernel.privacy.Personal;
import ai.jules.language.GivenName;
import org.springframework.stereotype.Component;

/** The answer to "What should I call you?". */
@Component
class NameTalk {

    private final Speech speech;
    private final ZoneTalk zones;

    NameTalk(Speech speech, ZoneTalk zones) {
        this.speech = speech;
        this.zones = zones;
    }

    /** False when no name is being waited for. */
    boolean understands(Turn turn) {
        var open = turn.standing().open().filter(flow -> flow.question() instanceof Question.Name);
        if (open.isEmpty()) {
            return false;
        }
        GivenName.read(turn.words())
                .ifPresentOrElse(
                        name -> {
                            call(turn, name);
                            speech.move(turn, FlowKind.ONBOARDING, open.get().id(), FlowState.COMPLETED, null);
                            speech.reply(turn, "Hi " + name + ". " + zones.afterTheName(turn));
                        },
                        () -> speech.unclear(
                                turn,
                                "A first name is all I need. What should I call you?",
                                "I still need your first name, just the name. What should I call you?"));
        return true;
    }

    private static void call(Turn turn, String name) {
        var called = Personal.content(turn.member(), name);
        turn.ask(new NameMember(turn.member(), called));
        turn.person().household().ifPresent(household -> turn.ask(new CallMember(household, turn.member(), called)));
    }

    /** Somebody wants to be called otherwise. */
    String rename(Turn turn, String name) {
        if (turn.person().name().filter(name::equals).isPresent()) {
            return "I call you " + name + " already.";
        }
        call(turn, name);
        return "Noted: I call you " + name + " now.";
    }
}
