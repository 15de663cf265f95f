package ai.jules.command.conversation;

import ai.jules.command.member.Consent;
import ai.jules.commands.HouseholdCommand.InviteMember;
import ai.jules.commands.MemberCommand.LearnWhereabouts;
import ai.jules.commands.MemberCommand.RequestConsent;
import ai.jules.commands.MemberCommand.ShowDisclosure;
import ai.jules.commands.Refused;
import ai.jules.events.conversation.FlowKind;
import ai.jules.events.conversation.FlowState;
import ai.jules.events.conversation.Question;
import ai.jules.events.conversation.Question.ConfirmTeen;
import ai.jules.events.household.Attestation;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.InvitationId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.PhoneNumber;
import ai.jules.kernel.Role;
import ai.jules.kernel.privacy.Personal;
import ai.jules.kernel.privacy.Subject;
import ai.jules.language.InvitationAnswer;
import ai.jules.language.InviteWish;
import ai.jules.language.InviteWords;
import ai.jules.platform.privacy.KeyVault;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Inviting people by text (rules 8 and 13). Name and number belong to who is invited: they are kept under that person's keys
 * alone.
 */
@Component
class InviteTalk {

    private static final String EXAMPLE = "like: invite Leo 202-555-0142";

    private final Speech speech;
    private final ConversationSettings settings;
    private final PhoneDirectory directory;
    private final Suppressions suppressions;
    private final KeyVault vault;
    private final Undoing undoing;
    private final Clock clock;

    InviteTalk(
            Speech speech,
            ConversationSettings settings,
            PhoneDirectory directory,
            Suppressions suppressions,
            KeyVault vault,
            Undoing undoing,
            Clock clock) {
        this.speech = speech;
        this.settings = settings;
        this.directory = directory;
        this.suppressions = suppressions;
        this.vault = vault;
        this.undoing = undoing;
        this.clock = clock;
    }

    /** False when nobody is being invited. */
    boolean understands(Turn turn) {
        var open = turn.standing().open();
        if (open.isPresent() && open.get().question() instanceof ConfirmTeen asked && attest(turn, open.get(), asked)) {
            return true;
        }
        var wishes = InviteWords.read(turn.words());
        if (wishes.isEmpty() || turn.person().household().isEmpty()) {
            return false;
        }
        var household = turn.person().household().get();
        var said = wishes.stream().map(wish -> invite(turn, household, wish)).toList();
        speech.reply(turn, String.join(" ", said));
        return true;
    }

    private String invite(Turn turn, HouseholdId household, InviteWish wish) {
        if (turn.person().role().filter(Role.ACCOUNT_HOLDER::equals).isEmpty()) {
            return "Only the account holder can invite people.";
        }
        if (wish.number().isEmpty()) {
            return "I need the number too, " + EXAMPLE;
        }
        if (wish.name().isEmpty()) {
            return "Who is that? Text name and number, " + EXAMPLE;
        }
        var phone = PhoneNumber.read(wish.number().get());
        if (phone.isEmpty()) {
            return "That is not a US mobile number I can text. Try again, " + EXAMPLE;
        }
        if (phone.get().equals(turn.phone())) {
            return "That is your own number.";
        }
        var name = wish.name().get();
        if (suppressions.hold(phone.get())) {
            return name + " has asked not to get texts from Jules. Only " + name + " can change that, by texting JOIN.";
        }
        var invited = directory.memberOf(phone.get());
        vault.ensure(Subject.of(invited));
        if (wish.teen()) {
            speech.move(
                    turn,
                    FlowKind.MEMBERSHIP,
                    speech.newId(),
                    FlowState.WAITING_FOR_RESPONSE,
                    new ConfirmTeen(invited, Personal.content(invited, name), Personal.evidence(invited, phone.get())));
            return name + " " + Disclosure.TEEN.words();
        }
        return send(turn, household, new Guest(invited, name, phone.get(), Role.ADULT), null);
    }

    /** @param phone in E.164 */
    private record Guest(MemberId member, String name, PhoneNumber phone, Role role) {}

    private boolean attest(Turn turn, OpenFlow flow, ConfirmTeen asked) {
        var said = turn.words().strip();
        boolean yes = said.equals("1") || InvitationAnswer.read(said) == InvitationAnswer.ACCEPTS;
        boolean no = said.equals("2") || InvitationAnswer.read(said) == InvitationAnswer.DECLINES;
        if (!yes && !no || turn.person().household().isEmpty()) {
            return false;
        }
        speech.move(turn, FlowKind.MEMBERSHIP, flow.id(), FlowState.COMPLETED, null);
        var name = asked.name().value();
        var phone = asked.phone().value();
        if (no || name.isEmpty() || phone.isEmpty()) {
            speech.reply(turn, "OK, nobody was invited.");
            return true;
        }
        var attestation = new Attestation(
                turn.member(),
                Disclosure.TEEN.ref(),
                turn.text().messageSid(),
                Personal.evidence(turn.member(), turn.words()));
        speech.reply(
                turn,
                send(
                        turn,
                        turn.person().household().get(),
                        new Guest(asked.invited(), name.get(), phone.get(), Role.TEEN),
                        attestation));
        return true;
    }

    private String send(Turn turn, HouseholdId household, Guest guest, @Nullable Attestation attestation) {
        var invitation = new InvitationId(speech.newId());
        var expiresAt = clock.instant().plus(settings.invitationsOpen());
        try {
            turn.ask(new InviteMember(
                    household, invitation, guest.member(), guest.role(), turn.member(), expiresAt, attestation));
            Consent before = turn.ask(new RequestConsent(
                    guest.member(),
                    Personal.evidence(guest.member(), guest.phone()),
                    invitation,
                    household,
                    guest.role(),
                    turn.member(),
                    Personal.content(guest.member(), guest.name()),
                    expiresAt));
            turn.ask(new LearnWhereabouts(guest.member(), InboundText.whereabouts(guest.phone())));
            if (before == Consent.ACTIVE) {
                askWhichHousehold(turn, household, invitation, guest);
            } else {
                askToJoin(turn, guest);
            }
            undoing.did(turn, "invited somebody");
            return "Invited " + guest.name() + " (" + shown(guest.phone()) + "). I will tell you what they say.";
        } catch (Refused refused) {
            return whyNot(refused.reason(), guest.name());
        }
    }

    private void askToJoin(Turn turn, Guest guest) {
        var message = speech.tell(
                turn,
                guest.member(),
                MessageKind.INVITATION,
                turn.person().name().orElse("Somebody") + " " + Disclosure.INVITATION.words());
        turn.ask(new ShowDisclosure(guest.member(), Disclosure.INVITATION.ref(), message));
    }

    private void askWhichHousehold(Turn turn, HouseholdId household, InvitationId invitation, Guest guest) {
        speech.tell(
                turn,
                guest.member(),
                MessageKind.NOTICE,
                turn.person().name().orElse("Somebody")
                        + " invites you to their household on Jules. 1 stay where you are, 2 move there.");
        speech.move(
                turn,
                guest.member(),
                FlowKind.MEMBERSHIP,
                invitation.uuid(),
                FlowState.WAITING_FOR_RESPONSE,
                new Question.ChooseHousehold(invitation, household, guest.role()));
    }

    private static String shown(PhoneNumber phone) {
        var digits = phone.e164().substring(2);
        return digits.substring(0, 3) + "-" + digits.substring(3, 6) + "-" + digits.substring(6);
    }

    private static String whyNot(Refused.Reason reason, String name) {
        return switch (reason) {
            case ALREADY_JOINED -> name + " is in your household already.";
            case DOES_NOT_WANT_TEXTS ->
                name + " has asked not to get texts from Jules. Only " + name + " can change that, by texting JOIN.";
            case INVITED_BEFORE ->
                name + " was invited before, and one invitation is all I may send. JOIN still works.";
            case TOO_MANY_INVITATIONS -> "That is enough invitations for now: 5 may be open, and 10 a day sent.";
            case NOT_ALLOWED -> "Only the account holder can invite people.";
            case OPTED_IN_SINCE,
                    NO_SUCH_INVITATION,
                    NEEDS_ATTESTATION,
                    ASLEEP,
                    NOT_A_MEMBER,
                    NO_SUCH_DRAFT,
                    DRAFT_CHANGED,
                    ALREADY_DECIDED,
                    NOTHING_TO_CORRECT,
                    ALREADY_EXISTS,
                    VOTE_OPEN,
                    VOTE_CLOSED,
                    ALREADY_PLANNED,
                    NOT_FOUND -> "I could not invite " + name + ". Try again later.";
        };
    }
}
