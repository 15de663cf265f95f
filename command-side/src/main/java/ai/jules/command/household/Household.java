package ai.jules.command.household;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ai.jules.command.preference.Held;
import ai.jules.command.preference.Telling;
import ai.jules.command.undo.TakingBack;
import ai.jules.command.undo.TakingBack.TakenBack;
import ai.jules.commands.HouseholdCommand.AdmitMember;
import ai.jules.commands.HouseholdCommand.AuthorizeGroupMessage;
import ai.jules.commands.HouseholdCommand.CallMember;
import ai.jules.commands.HouseholdCommand.CallRoll;
import ai.jules.commands.HouseholdCommand.CloseInvitation;
import ai.jules.commands.HouseholdCommand.FoundHousehold;
import ai.jules.commands.HouseholdCommand.InviteMember;
import ai.jules.commands.HouseholdCommand.PartWithMember;
import ai.jules.commands.HouseholdCommand.TellZone;
import ai.jules.commands.Refused;
import ai.jules.commands.TableCommand.ChooseBudget;
import ai.jules.commands.TableCommand.DescribeEater;
import ai.jules.commands.TableCommand.DropPreference;
import ai.jules.commands.TableCommand.NotePreference;
import ai.jules.commands.TableCommand.ReadTable;
import ai.jules.commands.TableCommand.SeatDiner;
import ai.jules.commands.TableCommand.TakeBackAtTable;
import ai.jules.commands.TableCommand.WelcomeEater;
import ai.jules.commands.WeekCommand.AbandonWeek;
import ai.jules.commands.WeekCommand.ApplyFairness;
import ai.jules.commands.WeekCommand.ClaimDays;
import ai.jules.commands.WeekCommand.OpenWeek;
import ai.jules.commands.WeekCommand.ReadWeek;
import ai.jules.commands.WeekCommand.ReleaseDays;
import ai.jules.commands.WeekCommand.SetRhythm;
import ai.jules.commands.WeekCommand.ShareCalendar;
import ai.jules.commands.WeekCommand.WithdrawCalendar;
import ai.jules.events.household.AccountHolderSucceeded;
import ai.jules.events.household.GroupMessageAuthorised;
import ai.jules.events.household.GroupMessageSuppressed;
import ai.jules.events.household.GroupMessageSuppressed.Reason;
import ai.jules.events.household.HouseholdEvent;
import ai.jules.events.household.HouseholdFellAsleep;
import ai.jules.events.household.HouseholdFounded;
import ai.jules.events.household.HouseholdZoneTold;
import ai.jules.events.household.InvitationClosed;
import ai.jules.events.household.MemberAdmitted;
import ai.jules.events.household.MemberCalled;
import ai.jules.events.household.MemberDeparted;
import ai.jules.events.household.MemberInvited;
import ai.jules.events.table.TableEvent;
import ai.jules.events.week.WeekEvent;
import ai.jules.kernel.Departure;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.JulesEvent;
import ai.jules.kernel.Meta;
import ai.jules.kernel.PlanId;
import ai.jules.kernel.Role;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A family, or whoever eats together: who belongs to it, who was invited, how often all of them may be texted a day, what
 * they eat, and which week they decide.
 */
@Aggregate(type = "Household", snapshotTriggerDefinition = "everyFewEvents")
@Revision("4")
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
class Household {

    /** Until the household has told its zone, its days are those of the country's capital. */
    private static final String UNKNOWN_ZONE = "America/New_York";

    @AggregateIdentifier
    private @Nullable HouseholdId id;

    private @Nullable String zone;
    private Family family = new Family();
    private Invitations invitations = new Invitations();
    private GroupRation rations = new GroupRation();
    private Table table = new Table();
    private Weeks weeks = new Weeks();

    Household() {}

    @CommandHandler
    Household(FoundHousehold command) {
        apply(new HouseholdFounded(command.household(), command.accountHolder()));
    }

    /** Answers who has to know it. */
    @CommandHandler
    FamilyRoll decide(TellZone command) {
        if (!command.zone().equals(zone)) {
            apply(new HouseholdZoneTold(id, command.zone()));
        }
        return roll();
    }

    @CommandHandler
    FamilyRoll decide(CallRoll command) {
        return roll();
    }

    private FamilyRoll roll() {
        return family.roll(zone);
    }

    @CommandHandler
    void decide(
            InviteMember command, @MetaDataValue(value = Meta.AT, required = true) Instant at, HouseholdLimits limits) {
        // a child has no texts of their own, whoever agrees (rule 13)
        if (family.roleOf(command.by()) != Role.ACCOUNT_HOLDER || command.role() == Role.CHILD) {
            throw new Refused(Refused.Reason.NOT_ALLOWED);
        }
        if (family.has(command.invited())) {
            throw new Refused(Refused.Reason.ALREADY_JOINED);
        }
        if (invitations.areUsedUp(today(at), limits)) {
            throw new Refused(Refused.Reason.TOO_MANY_INVITATIONS);
        }
        if (command.role() == Role.TEEN && command.attestation() == null) {
            throw new Refused(Refused.Reason.NEEDS_ATTESTATION);
        }
        apply(new MemberInvited(
                id,
                command.invitation(),
                command.invited(),
                command.role(),
                command.by(),
                command.expiresAt(),
                command.attestation()));
    }

    /** An answer that comes after another end changes nothing. */
    @CommandHandler
    void decide(CloseInvitation command) {
        invitations
                .open(command.invitation())
                .ifPresent(
                        it -> apply(new InvitationClosed(id, command.invitation(), it.invited(), command.outcome())));
    }

    @CommandHandler
    void decide(AdmitMember command) {
        var invitation = invitations
                .open(command.invitation())
                .filter(it -> it.invited().equals(command.member()))
                .orElseThrow(() -> new Refused(Refused.Reason.NO_SUCH_INVITATION));
        apply(new InvitationClosed(id, command.invitation(), command.member(), InvitationClosed.Outcome.ACCEPTED));
        apply(new MemberAdmitted(id, command.member(), invitation.role()));
        if (!family.isLookedAfter() && invitation.role() == Role.ADULT) {
            apply(new AccountHolderSucceeded(id, command.member()));
        }
    }

    @CommandHandler
    void decide(CallMember command) {
        if (family.has(command.member()) && !command.name().equals(family.nameOf(command.member()))) {
            apply(new MemberCalled(id, command.member(), command.name()));
        }
    }

    /** Whoever has looked after the household the longest after the account holder takes over. */
    @CommandHandler
    void decide(PartWithMember command) {
        if (!family.has(command.member())) {
            return;
        }
        if (command.departure() == Departure.REMOVED
                && (family.roleOf(command.by()) != Role.ACCOUNT_HOLDER
                        || command.by().equals(command.member()))) {
            throw new Refused(Refused.Reason.NOT_ALLOWED);
        }
        apply(new MemberDeparted(id, command.member(), command.by(), command.departure()));
        if (!family.isLookedAfter()) {
            family.longestStandingAdult()
                    .ifPresentOrElse(
                            next -> apply(new AccountHolderSucceeded(id, next)),
                            () -> apply(new HouseholdFellAsleep(id)));
        }
    }

    /** Asked again about the same message it says the same, and does not count it again. */
    @CommandHandler
    void decide(
            AuthorizeGroupMessage command,
            @MetaDataValue(value = Meta.AT, required = true) Instant at,
            HouseholdLimits limits) {
        var today = today(at);
        int number = rations.numberOf(command.message(), today);
        if (at.isAfter(command.useUntil())) {
            apply(new GroupMessageSuppressed(id, command.message(), today, Reason.EXPIRED));
        } else if (!family.isLookedAfter()) {
            apply(new GroupMessageSuppressed(id, command.message(), today, Reason.ASLEEP));
        } else if (number > limits.groupMessagesADay()) {
            apply(new GroupMessageSuppressed(id, command.message(), today, Reason.DAILY_LIMIT));
        } else {
            apply(new GroupMessageAuthorised(id, command.message(), today, number, limits.groupMessagesADay()));
        }
    }

    @CommandHandler
    TableView decide(ReadTable command) {
        return table.view(family);
    }

    @CommandHandler
    void decide(WelcomeEater command) {
        apply(table.welcome(command, family));
    }

    @CommandHandler
    void decide(DescribeEater command) {
        table.describe(command, family).ifPresent(AggregateLifecycle::apply);
    }

    /** Answers whether it was not so before. */
    @CommandHandler
    boolean decide(SeatDiner command) {
        return happened(table.seat(command, family));
    }

    @CommandHandler
    Telling decide(NotePreference command) {
        var telling = table.tell(command, family);
        if (telling.news()) {
            apply(Laying.told(id, telling.held()));
        }
        return telling;
    }

    @CommandHandler
    Optional<Held> decide(DropPreference command) {
        var found = table.find(command, family);
        found.ifPresent(held -> apply(Laying.dropped(id, command.by(), held)));
        return found;
    }

    /** Answers whether it was not so before. */
    @CommandHandler
    boolean decide(ChooseBudget command) {
        return happened(table.choose(command, family));
    }

    @CommandHandler
    TakingBack<TableThing> decide(
            TakeBackAtTable command, @MetaDataValue(value = Meta.AT, required = true) Instant at) {
        var outcome = table.takeBack(command, at, family, weeks.things());
        if (outcome instanceof TakenBack<TableThing> back) {
            Laying.takenBack(id, command.by(), table, back.steps()).forEach(AggregateLifecycle::apply);
        }
        return outcome;
    }

    @CommandHandler
    WeekView decide(ReadWeek command) {
        return weeks.view(zone());
    }

    /** Answers whether it was not so before. */
    @CommandHandler
    boolean decide(SetRhythm command) {
        return happened(weeks.set(command, family));
    }

    /** Answers which plan it is. */
    @CommandHandler
    PlanId decide(OpenWeek command, @MetaDataValue(value = Meta.AT, required = true) Instant at) {
        var opened = weeks.open(command, family, zone(), today(at));
        apply(opened);
        return opened.plan();
    }

    @CommandHandler
    void decide(AbandonWeek command) {
        weeks.abandon(command).ifPresent(AggregateLifecycle::apply);
    }

    @CommandHandler
    void decide(ApplyFairness command) {
        weeks.apply(command).ifPresent(AggregateLifecycle::apply);
    }

    /** Answers which plan each of the days belongs to. */
    @CommandHandler
    Map<LocalDate, PlanId> decide(ClaimDays command) {
        var claimed = weeks.claim(command, family);
        var belonging = weeks.belonging(command.days(), claimed);
        claimed.ifPresent(AggregateLifecycle::apply);
        return belonging;
    }

    @CommandHandler
    void decide(ReleaseDays command) {
        weeks.release(command, family).ifPresent(AggregateLifecycle::apply);
    }

    /** Answers whether it was not so before. */
    @CommandHandler
    boolean decide(ShareCalendar command) {
        return happened(weeks.share(command, family));
    }

    /** Answers whether it was not so before. */
    @CommandHandler
    boolean decide(WithdrawCalendar command) {
        return happened(weeks.withdraw(command, family));
    }

    private static boolean happened(Optional<? extends JulesEvent> event) {
        event.ifPresent(AggregateLifecycle::apply);
        return event.isPresent();
    }

    private String zone() {
        return Objects.requireNonNullElse(zone, UNKNOWN_ZONE);
    }

    private LocalDate today(Instant at) {
        return LocalDate.ofInstant(at, ZoneId.of(zone()));
    }

    @EventSourcingHandler
    void evolve(WeekEvent event, @Timestamp Instant at, MetaData metadata) {
        var before = weeks.things();
        weeks.evolve(event, family, today(at));
        table.decided(before, weeks.things(), at, metadata);
    }

    @EventSourcingHandler
    void evolve(TableEvent event, @Timestamp Instant at, MetaData metadata) {
        table.evolve(event, at, metadata, family);
    }

    @EventSourcingHandler
    void evolve(HouseholdEvent event, @Timestamp Instant at, MetaData metadata) {
        switch (event) {
            case HouseholdFounded founded -> {
                id = founded.household();
                family.join(founded.accountHolder(), Role.ACCOUNT_HOLDER);
            }
            case HouseholdZoneTold told -> zone = told.zone();
            case MemberInvited invited -> invitations.sent(invited, today(at));
            case InvitationClosed closed -> invitations.closed(closed.invitation());
            case MemberAdmitted admitted -> family.join(admitted.member(), admitted.role());
            case MemberCalled called -> {
                table.renamed(called, family.nameOf(called.member()), at, metadata);
                family.call(called.member(), called.name());
            }
            case MemberDeparted departed -> {
                family.leave(departed.member());
                table.departed(departed.member());
                weeks.departed(departed.member());
            }
            case AccountHolderSucceeded succeeded -> family.lookedAfterBy(succeeded.member());
            case HouseholdFellAsleep _ -> {
                // nobody is left to decide anything
            }
            case GroupMessageAuthorised authorised -> rations.taken(authorised, at);
            case GroupMessageSuppressed _ -> {
                // decides nothing later
            }
        }
    }
}
