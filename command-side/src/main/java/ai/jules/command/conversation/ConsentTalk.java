package ai.jules.command.conversation;

import ai.jules.command.member.Consent;
import ai.jules.command.member.MemberStanding;
import ai.jules.command.member.MemberStanding.OpenInvitation;
import ai.jules.commands.HouseholdCommand.AdmitMember;
import ai.jules.commands.HouseholdCommand.CallMember;
import ai.jules.commands.HouseholdCommand.FoundHousehold;
import ai.jules.commands.HouseholdCommand.TellZone;
import ai.jules.commands.MemberCommand.GrantConsent;
import ai.jules.commands.MemberCommand.NameMember;
import ai.jules.commands.MemberCommand.RefuseConsent;
import ai.jules.commands.MemberCommand.RevokeConsent;
import ai.jules.commands.Refused;
import ai.jules.events.conversation.FlowKind;
import ai.jules.events.conversation.FlowState;
import ai.jules.events.conversation.Question;
import ai.jules.events.conversation.Silence;
import ai.jules.events.member.ConsentEvidence;
import ai.jules.events.member.Withdrawal;
import ai.jules.events.member.Withdrawal.NoticedBy;
import ai.jules.kernel.AreaZones;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.Role;
import ai.jules.kernel.privacy.Personal;
import ai.jules.language.InvitationAnswer;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Joining, leaving, help: what binds in every state (compliance A and B). */
@Component
class ConsentTalk {

    private static final String BY_SMS = "sms";
    /** What confirms an opt-out: nothing else, no link (rule 5). */
    static final String FAREWELL =
            "You are unsubscribed from Jules and will get no more texts. Text START to come back.";

    private static final String UNCLEAR =
            "Sorry, is that a yes? Reply JOIN to let Jules text you about the household's dinners. No answer is a no.";

    private final Speech speech;
    private final Suppressions suppressions;

    ConsentTalk(Speech speech, Suppressions suppressions) {
        this.speech = speech;
        this.suppressions = suppressions;
    }

    /** Opts in; not while the provider blocks them, which START alone ends: a welcome would not reach them. */
    void join(Turn turn) {
        var person = turn.person();
        if (person.blocked() && !"START".equals(turn.text().optOut())) {
            turn.keepSilence(Silence.OPTED_OUT);
        } else if (person.invitation().isPresent() && person.household().isEmpty()) {
            accept(turn, person.invitation().get());
        } else if (person.consent() == Consent.ACTIVE && person.household().isPresent()) {
            speech.reply(turn, "You are in already. Text me a photo of a recipe, or paste one.");
        } else {
            found(turn);
        }
    }

    private void found(Turn turn) {
        grant(turn, Disclosure.WELCOME);
        if (turn.person().household().isEmpty()) {
            begin(turn);
        }
        welcome(turn, turn.person().name().map(name -> "Welcome back, " + name + "."));
    }

    private void begin(Turn turn) {
        var household = new HouseholdId(speech.newId());
        turn.ask(new FoundHousehold(household, turn.member()));
        // votes open and close by this clock; who lives elsewhere says so
        turn.ask(new TellZone(household, AreaZones.of(turn.phone()).getFirst().getId()));
        Joining.join(turn, household, Role.ACCOUNT_HOLDER);
        turn.person()
                .name()
                .ifPresent(name ->
                        turn.ask(new CallMember(household, turn.member(), Personal.content(turn.member(), name))));
    }

    private void grant(Turn turn, Disclosure disclosure) {
        turn.ask(new GrantConsent(
                turn.member(),
                new ConsentEvidence(
                        disclosure.ref(),
                        BY_SMS,
                        turn.text().messageSid(),
                        Personal.evidence(turn.member(), turn.words()),
                        turn.text().to(),
                        null)));
    }

    /** The first words after an opt-in hold the terms (rule 10); who has no name yet is asked for it. */
    private void welcome(Turn turn, Optional<String> greeting) {
        speech.disclose(turn, MessageKind.REPLY, Disclosure.WELCOME, greeting.orElse("What should I call you?"));
        if (greeting.isEmpty()) {
            speech.move(
                    turn,
                    FlowKind.ONBOARDING,
                    turn.member().uuid(),
                    FlowState.WAITING_FOR_RESPONSE,
                    new Question.Name());
        }
    }

    /** An invitation that the household has taken back meanwhile is a good reason to begin one's own. */
    private void accept(Turn turn, OpenInvitation invitation) {
        try {
            turn.ask(new AdmitMember(invitation.household(), invitation.invitation(), turn.member()));
        } catch (Refused gone) {
            found(turn);
            return;
        }
        grant(turn, Disclosure.INVITATION);
        Joining.join(turn, invitation.household(), invitation.role());
        var name = turn.person().name().or(invitation::name);
        name.ifPresent(known -> {
            var called = Personal.content(turn.member(), known);
            turn.ask(new NameMember(turn.member(), called));
            turn.ask(new CallMember(invitation.household(), turn.member(), called));
        });
        welcome(turn, name.map(known -> "You are in, " + known + "."));
    }

    /** Somebody who was invited and has not agreed: yes, no, or one question back (rule 11). */
    void answerInvitation(Turn turn, OpenInvitation invitation) {
        switch (InvitationAnswer.read(turn.words())) {
            case ACCEPTS -> accept(turn, invitation);
            case DECLINES -> {
                turn.ask(new RefuseConsent(
                        turn.member(), invitation.invitation(), withdrawal(turn, NoticedBy.PLAIN_WORDS)));
                speech.say(
                        turn,
                        MessageKind.REFUSAL_CONFIRMATION,
                        "OK, Jules will not text you. Text JOIN if you ever change your mind.");
            }
            case UNCLEAR -> {
                if (turn.standing().lastReply().filter(UNCLEAR::equals).isPresent()) {
                    turn.keepSilence(Silence.NOT_JOINED);
                } else {
                    speech.say(turn, MessageKind.INTRODUCTION, UNCLEAR);
                }
            }
        }
    }

    /** Revokes before anything else; one confirmation, unless the provider has sent its own (rules 3 to 5). */
    void leave(Turn turn, NoticedBy noticed) {
        turn.ask(new RevokeConsent(turn.member(), withdrawal(turn, noticed)));
        if (noticed == NoticedBy.PROVIDER) {
            turn.keepSilence(Silence.CONFIRMED_BY_PROVIDER);
        } else if (turn.person().consent() == Consent.REVOKED) {
            turn.keepSilence(Silence.ALREADY_CONFIRMED);
        } else {
            speech.say(turn, MessageKind.OPT_OUT_CONFIRMATION, FAREWELL);
        }
    }

    /**
     * As {@link #leave}, of a text that came some time ago and was understood only now; not when the person has agreed again
     * since.
     *
     * @return whether it was done
     */
    boolean leaveAfterAll(Turn turn, Instant receivedAt) {
        try {
            turn.ask(new RevokeConsent(turn.member(), withdrawal(turn, NoticedBy.PLAIN_WORDS), receivedAt));
        } catch (Refused refused) {
            return false;
        }
        if (!speech.confirmOptOut(turn, FAREWELL, receivedAt)) {
            turn.keepSilence(Silence.OPTED_OUT);
        }
        return true;
    }

    static Withdrawal withdrawal(Turn turn, NoticedBy noticed) {
        return new Withdrawal(
                BY_SMS, turn.text().messageSid(), Personal.evidence(turn.member(), turn.words()), noticed);
    }

    void help(Turn turn) {
        speech.say(turn, MessageKind.HELP, Disclosure.HELP.words());
    }

    /**
     * One introduction to somebody who texts first, and nothing more until they agree (rule 8); none to a handset that has
     * asked for silence before, whoever holds it now (rule 7).
     */
    void introduce(Turn turn) {
        MemberStanding person = turn.person();
        if (suppressions.hold(turn.phone())) {
            turn.keepSilence(Silence.OPTED_OUT);
        } else if (!person.introduced()) {
            speech.disclose(turn, MessageKind.INTRODUCTION, Disclosure.INTRODUCTION, "");
        } else if (InvitationAnswer.read(turn.words()) == InvitationAnswer.ACCEPTS) {
            join(turn);
        } else {
            turn.keepSilence(Silence.NOT_JOINED);
        }
    }
}
