package ai.jules.command.conversation;

import ai.jules.command.household.FamilyRoll;
import ai.jules.commands.HouseholdCommand.AdmitMember;
import ai.jules.commands.HouseholdCommand.CallMember;
import ai.jules.commands.HouseholdCommand.CallRoll;
import ai.jules.commands.HouseholdCommand.PartWithMember;
import ai.jules.commands.MemberCommand.ChangeRole;
import ai.jules.commands.MemberCommand.LeaveHousehold;
import ai.jules.commands.MemberCommand.RefuseConsent;
import ai.jules.commands.Refused;
import ai.jules.events.conversation.FlowKind;
import ai.jules.events.conversation.FlowState;
import ai.jules.events.conversation.Question.ChooseHousehold;
import ai.jules.events.member.Withdrawal.NoticedBy;
import ai.jules.kernel.Departure;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.Role;
import ai.jules.kernel.privacy.Personal;
import ai.jules.language.HouseholdWish;
import ai.jules.language.HouseholdWords;
import ai.jules.language.InvitationAnswer;
import ai.jules.language.MemberWish;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who belongs to the household: who is in, leaving it, removing somebody, moving to another. */
@Component
class FamilyTalk {

    private final Speech speech;
    private final InviteTalk invitations;
    private final Undoing undoing;

    FamilyTalk(Speech speech, InviteTalk invitations, Undoing undoing) {
        this.speech = speech;
        this.invitations = invitations;
        this.undoing = undoing;
    }

    /** False when the text has nothing to do with who belongs to the household. */
    boolean understands(Turn turn) {
        if (invitations.understands(turn)) {
            return true;
        }
        var open = turn.standing().open();
        if (open.isPresent() && open.get().question() instanceof ChooseHousehold asked) {
            if (choose(turn, open.get(), asked)) {
                return true;
            }
        }
        var wish = HouseholdWords.read(turn.words());
        if (wish.isEmpty() || turn.person().household().isEmpty()) {
            return false;
        }
        if (wish.get() instanceof HouseholdWish.ForgetMe || wish.get() instanceof HouseholdWish.ForgetCode) {
            return false;
        }
        speech.reply(turn, serve(turn, turn.person().household().get(), wish.get()));
        return true;
    }

    /**
     * Tells what a wish among others comes to. Who belongs to the household changes only when a text says nothing else, so
     * that nothing that was pasted or quoted can bring somebody in or put somebody out (rule 27).
     */
    String serve(Turn turn, HouseholdId household, MemberWish wish) {
        return switch (wish) {
            case MemberWish.Members _ -> serve(turn, household, new HouseholdWish.Who());
            case MemberWish.Invite _ -> "To invite somebody, text only that, like: invite Leo 202-555-0142";
            case MemberWish.RemoveMember(var name) ->
                "To remove " + name + ", text only: remove " + name + " from household";
            case MemberWish.Leave _ -> "To go, text only: leave household";
            case MemberWish.ForgetMe _ -> "To be forgotten, text only: forget me";
            case MemberWish.WithdrawInvite _ -> serve(turn, household, new HouseholdWish.Withdraw(Optional.empty()));
        };
    }

    private String serve(Turn turn, HouseholdId household, HouseholdWish wish) {
        return switch (wish) {
            case HouseholdWish.Leave _ -> {
                leave(turn, household);
                yield "You have left the household. Text JOIN to start one of your own.";
            }
            case HouseholdWish.Remove(var name) -> remove(turn, household, name);
            case HouseholdWish.Who _ -> "In your household: " + names(roll(turn, household)) + ".";
            case HouseholdWish.Withdraw _ ->
                "I cannot take an invitation back. It expires by itself, or you can remove them later.";
            case HouseholdWish.ForgetMe _, HouseholdWish.ForgetCode _ -> "To be forgotten, text only: forget me";
        };
    }

    private FamilyRoll roll(Turn turn, HouseholdId household) {
        return Objects.requireNonNull(turn.ask(new CallRoll(household)));
    }

    private static String names(FamilyRoll family) {
        return family.members().stream()
                .map(it -> it.name().orElse("somebody without a name") + role(it.role()))
                .collect(Collectors.joining(", "));
    }

    private static String role(Role role) {
        return switch (role) {
            case ACCOUNT_HOLDER -> " (account holder)";
            case TEEN -> " (teen)";
            case ADULT, CHILD -> "";
        };
    }

    /** The person goes; when they looked after the household, the longest-standing adult is told that it is theirs now. */
    void leave(Turn turn, HouseholdId household) {
        turn.ask(new LeaveHousehold(turn.member(), household, Departure.LEFT));
        part(turn, household, turn.member(), Departure.LEFT);
    }

    /** Takes somebody out of the household's own list; the Member has been told already. */
    void part(Turn turn, HouseholdId household, MemberId member, Departure departure) {
        var before = holder(roll(turn, household));
        turn.ask(new PartWithMember(household, member, turn.member(), departure));
        var after = holder(roll(turn, household));
        if (after.isPresent() && !after.equals(before)) {
            turn.ask(new ChangeRole(after.get(), household, Role.ACCOUNT_HOLDER));
            speech.tell(
                    turn,
                    after.get(),
                    MessageKind.NOTICE,
                    turn.person().name().orElse("The account holder")
                            + " has left. You look after the household on Jules now.");
        }
    }

    private static Optional<MemberId> holder(FamilyRoll family) {
        return family.members().stream()
                .filter(it -> it.role() == Role.ACCOUNT_HOLDER)
                .map(FamilyRoll.Entry::member)
                .findFirst();
    }

    private String remove(Turn turn, HouseholdId household, String name) {
        var found = roll(turn, household).members().stream()
                .filter(it -> it.name().filter(name::equalsIgnoreCase).isPresent())
                .toList();
        if (found.size() != 1) {
            return found.isEmpty()
                    ? "I know nobody called " + name + " in your household."
                    : "There are several called " + name + ". One of them can text: leave household";
        }
        var leaving = found.getFirst().member();
        if (leaving.equals(turn.member())) {
            return "That is you. To go, text: leave household";
        }
        try {
            part(turn, household, leaving, Departure.REMOVED);
        } catch (Refused refused) {
            return "Only the account holder can remove people.";
        }
        turn.ask(new LeaveHousehold(leaving, household, Departure.REMOVED));
        speech.tell(
                turn,
                leaving,
                MessageKind.NOTICE,
                "You are no longer in " + turn.person().name().orElse("the") + "'s household on Jules. Text JOIN to"
                        + " start one of your own.");
        undoing.did(turn, "removed somebody from the household");
        return "Removed " + name + ". What you saved together stays.";
    }

    /** Somebody who has a household was invited into another: 1 stays, 2 moves. */
    private boolean choose(Turn turn, OpenFlow flow, ChooseHousehold asked) {
        boolean moves = turn.words().strip().equals("2");
        boolean stays =
                turn.words().strip().equals("1") || InvitationAnswer.read(turn.words()) == InvitationAnswer.DECLINES;
        if (!moves && !stays) {
            return false;
        }
        speech.move(turn, FlowKind.MEMBERSHIP, flow.id(), FlowState.COMPLETED, null);
        if (stays) {
            turn.ask(new RefuseConsent(
                    turn.member(), asked.invitation(), ConsentTalk.withdrawal(turn, NoticedBy.PLAIN_WORDS)));
            speech.reply(turn, "You stay where you are.");
            return true;
        }
        try {
            turn.ask(new AdmitMember(asked.household(), asked.invitation(), turn.member()));
        } catch (Refused gone) {
            speech.reply(turn, "That invitation is not open any more. You stay where you are.");
            return true;
        }
        turn.person().household().ifPresent(before -> {
            turn.ask(new LeaveHousehold(turn.member(), before, Departure.MOVED));
            part(turn, before, turn.member(), Departure.MOVED);
        });
        Joining.join(turn, asked.household(), asked.role());
        turn.person()
                .name()
                .ifPresent(name -> turn.ask(
                        new CallMember(asked.household(), turn.member(), Personal.content(turn.member(), name))));
        speech.reply(turn, "You have moved. The recipes of your old household stay there.");
        return true;
    }
}
