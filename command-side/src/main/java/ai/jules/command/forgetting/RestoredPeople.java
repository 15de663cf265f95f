package ai.jules.command.forgetting;

import ai.jules.command.conversation.Suppressions;
import ai.jules.command.household.FamilyRoll;
import ai.jules.command.member.Consent;
import ai.jules.command.member.MemberStanding;
import ai.jules.commands.HouseholdCommand.CallRoll;
import ai.jules.commands.HouseholdCommand.PartWithMember;
import ai.jules.commands.MemberCommand.ChangeRole;
import ai.jules.commands.MemberCommand.ForgetMember;
import ai.jules.commands.MemberCommand.Recognise;
import ai.jules.events.member.Withdrawal;
import ai.jules.kernel.Departure;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.Meta;
import ai.jules.kernel.Role;
import ai.jules.kernel.privacy.Personal;
import ai.jules.kernel.privacy.Purpose;
import ai.jules.kernel.privacy.Subject;
import ai.jules.platform.messaging.LocalCommands;
import ai.jules.platform.messaging.OneTransaction;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** Forgets somebody a restored database knows as if nothing had been asked, all of it in one transaction or not at all. */
@Component
class RestoredPeople {

    private static final String CHANNEL = "journal";

    private final LocalCommands commands;
    private final AppliedErasures applied;
    private final Suppressions suppressions;
    private final OneTransaction transaction;
    private final Clock clock;

    RestoredPeople(
            LocalCommands commands,
            AppliedErasures applied,
            Suppressions suppressions,
            OneTransaction transaction,
            Clock clock) {
        this.commands = commands;
        this.applied = applied;
        this.suppressions = suppressions;
        this.transaction = transaction;
        this.clock = clock;
    }

    void forget(ErasureJournal.Entry entry) {
        var source = ErasureJournal.key(entry.member());
        var metadata = MetaData.from(Map.of(Meta.CORRELATION, source, Meta.ACTOR, "system", Meta.ACTION, source));
        transaction.of("RestoredPerson", source, metadata, () -> inOneTransaction(entry, source, metadata));
    }

    private void inOneTransaction(ErasureJournal.Entry entry, String source, MetaData metadata) {
        var member = entry.member();
        if (!applied.isKnown(member)) {
            keepInPeace(entry);
        } else if (standing(member, metadata).consent() != Consent.ERASED) {
            keepInPeace(entry);
            forget(member, source, metadata);
        }
        applied.add(member, clock.instant());
    }

    /** Only for who comes back: a handset may have asked for texts again since its owner was forgotten. */
    private void keepInPeace(ErasureJournal.Entry entry) {
        if (entry.suppressionIndex() != null) {
            suppressions.keep(entry.suppressionIndex(), entry.at());
        }
    }

    private MemberStanding standing(MemberId member, MetaData metadata) {
        return Objects.requireNonNull(commands.within(new Recognise(member, nothingLeftOf(member)), metadata));
    }

    private void forget(MemberId member, String source, MetaData metadata) {
        var household = standing(member, metadata).household();
        // what they said is in the part of the stream that was lost
        var asked = new Withdrawal(CHANNEL, source, nothingLeftOf(member), Withdrawal.NoticedBy.PLAIN_WORDS);
        commands.within(new ForgetMember(member, asked), metadata);
        household.ifPresent(it -> part(it, member, metadata));
    }

    private static <T> Personal<T> nothingLeftOf(MemberId member) {
        return new Personal.Erased<>(Subject.of(member), Purpose.EVIDENCE);
    }

    /** The household parts with them, and whoever looks after it from then on may do so. */
    private void part(HouseholdId household, MemberId member, MetaData metadata) {
        var before = holder(household, metadata);
        commands.within(new PartWithMember(household, member, member, Departure.FORGOTTEN), metadata);
        holder(household, metadata)
                .filter(it -> !Optional.of(it).equals(before))
                .ifPresent(it -> commands.within(new ChangeRole(it, household, Role.ACCOUNT_HOLDER), metadata));
    }

    private Optional<MemberId> holder(HouseholdId household, MetaData metadata) {
        FamilyRoll family = Objects.requireNonNull(commands.within(new CallRoll(household), metadata));
        return family.members().stream()
                .filter(it -> it.role() == Role.ACCOUNT_HOLDER)
                .map(FamilyRoll.Entry::member)
                .findFirst();
    }
}
