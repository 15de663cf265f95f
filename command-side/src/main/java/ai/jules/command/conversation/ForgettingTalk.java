package ai.jules.command.conversation;

import ai.jules.commands.MemberCommand.ForgetMember;
import ai.jules.events.conversation.FlowKind;
import ai.jules.events.conversation.FlowState;
import ai.jules.events.conversation.Question.ConfirmForgetting;
import ai.jules.events.member.Withdrawal.NoticedBy;
import ai.jules.kernel.Departure;
import ai.jules.kernel.MessageKind;
import ai.jules.language.HouseholdWish;
import ai.jules.language.HouseholdWords;
import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/** Being forgotten: asked for in words, confirmed with a code, then for ever (rule 36). */
@Component
class ForgettingTalk {

    private static final SecureRandom random = new SecureRandom();

    private final Speech speech;
    private final FamilyTalk family;

    ForgettingTalk(Speech speech, FamilyTalk family) {
        this.speech = speech;
        this.family = family;
    }

    /** False when nobody wants to be forgotten. */
    boolean understands(Turn turn) {
        var open = turn.standing().open();
        if (open.isPresent() && open.get().question() instanceof ConfirmForgetting asked) {
            var code = HouseholdWords.code(turn.words());
            if (code.isPresent()) {
                answer(turn, open.get(), asked, code.get().digits());
                return true;
            }
        }
        var wish = HouseholdWords.read(turn.words());
        if (wish.isPresent() && wish.get() instanceof HouseholdWish.ForgetMe) {
            ask(turn);
            return true;
        }
        return false;
    }

    private void ask(Turn turn) {
        var code = "%04d".formatted(random.nextInt(10_000));
        speech.move(
                turn, FlowKind.MEMBERSHIP, speech.newId(), FlowState.WAITING_FOR_RESPONSE, new ConfirmForgetting(code));
        speech.reply(
                turn,
                "This erases your name, number, words and photos for ever; recipes stay with the household. To go ahead"
                        + " text: FORGET " + code);
    }

    private void answer(Turn turn, OpenFlow flow, ConfirmForgetting asked, String code) {
        if (!code.equals(asked.code())) {
            speech.reply(turn, "That is not the code. Nothing was erased.");
            return;
        }
        speech.move(turn, FlowKind.MEMBERSHIP, flow.id(), FlowState.COMPLETED, null);
        speech.say(turn, MessageKind.OPT_OUT_CONFIRMATION, "You are forgotten. Jules will not text you again.");
        turn.ask(new ForgetMember(turn.member(), ConsentTalk.withdrawal(turn, NoticedBy.PLAIN_WORDS)));
        turn.person()
                .household()
                .ifPresent(household -> family.part(turn, household, turn.member(), Departure.FORGOTTEN));
    }
}
