package ai.jules.command.conversation;

import ai.jules.command.member.Consent;
import ai.jules.commands.HouseholdCommand.FoundHousehold;
import ai.jules.commands.MemberCommand.GrantConsent;
import ai.jules.commands.MemberCommand.JoinHousehold;
import ai.jules.commands.MemberCommand.RevokeConsent;
import ai.jules.events.conversation.FlowKind;
import ai.jules.events.conversation.FlowState;
import ai.jules.events.conversation.Question;
import ai.jules.events.conversation.Silence;
import ai.jules.events.member.ConsentEvidence;
import ai.jules.events.member.Role;
import ai.jules.events.member.Withdrawal;
import ai.jules.events.member.Withdrawal.NoticedBy;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.privacy.Personal;
import org.springframework.stereotype.Component;

/** Joining, leaving, help: what binds in every state (compliance A and B). */
@Component
class ConsentTalk {

    private static final String BY_SMS = "sms";

    private final Speech speech;

    ConsentTalk(Speech speech) {
        this.speech = speech;
    }

    /** Opts in; not while the provider blocks them, which START alone ends: a welcome would not reach them. */
    void join(Turn turn) {
        var person = turn.person();
        if (person.blocked() && !"START".equals(turn.text().optOut())) {
            turn.keepSilence(Silence.OPTED_OUT);
            return;
        }
        if (person.consent() == Consent.ACTIVE) {
            speech.reply(turn, "You are in already. Text me a photo of a recipe, or paste one.");
            return;
        }
        turn.ask(new GrantConsent(
                turn.member(),
                new ConsentEvidence(
                        Disclosure.WELCOME.ref(),
                        BY_SMS,
                        turn.text().messageSid(),
                        Personal.evidence(turn.member(), turn.words()),
                        turn.text().to(),
                        null)));
        if (person.household().isEmpty()) {
            var household = new HouseholdId(speech.newId());
            turn.ask(new FoundHousehold(household, turn.member()));
            turn.ask(new JoinHousehold(turn.member(), household, Role.ACCOUNT_HOLDER));
        }
        if (person.name().isPresent()) {
            speech.disclose(
                    turn,
                    MessageKind.REPLY,
                    Disclosure.WELCOME,
                    "Welcome back, " + person.name().get() + ".");
        } else {
            speech.disclose(turn, MessageKind.REPLY, Disclosure.WELCOME, "What should I call you?");
            speech.move(
                    turn,
                    FlowKind.ONBOARDING,
                    turn.member().uuid(),
                    FlowState.WAITING_FOR_RESPONSE,
                    new Question.Name());
        }
    }

    /** Revokes before anything else; one confirmation, unless the provider has sent its own (rules 3 to 5). */
    void leave(Turn turn) {
        boolean byProvider = "STOP".equals(turn.text().optOut());
        turn.ask(new RevokeConsent(
                turn.member(),
                new Withdrawal(
                        BY_SMS,
                        turn.text().messageSid(),
                        Personal.evidence(turn.member(), turn.words()),
                        byProvider ? NoticedBy.PROVIDER : NoticedBy.KEYWORD)));
        if (byProvider) {
            turn.keepSilence(Silence.CONFIRMED_BY_PROVIDER);
        } else if (turn.person().consent() == Consent.REVOKED) {
            turn.keepSilence(Silence.ALREADY_CONFIRMED);
        } else {
            speech.say(
                    turn,
                    MessageKind.OPT_OUT_CONFIRMATION,
                    "You are unsubscribed from Jules and will get no more texts. Text START to come back.");
        }
    }

    void help(Turn turn) {
        speech.say(turn, MessageKind.HELP, Disclosure.HELP.words());
    }

    /** One introduction to somebody who texts first, and nothing more until they agree (rule 8). */
    void introduce(Turn turn) {
        if (turn.person().introduced()) {
            turn.keepSilence(Silence.NOT_JOINED);
        } else {
            speech.disclose(turn, MessageKind.INTRODUCTION, Disclosure.INTRODUCTION, "");
        }
    }
}
