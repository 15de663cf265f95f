package ai.jules.saga.mealplan;

import ai.jules.commands.HouseholdCommand.AuthorizeGroupMessage;
import ai.jules.commands.ThreadCommand.Reply;
import ai.jules.events.household.GroupMessageAuthorised;
import ai.jules.events.household.GroupMessageSuppressed;
import ai.jules.kernel.GroupMessageId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.PlanId;
import ai.jules.kernel.ThreadId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.platform.messaging.Cause;
import ai.jules.platform.messaging.Commands;
import ai.jules.saga.jobs.Jobs;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@link WeeklyPlanningSaga} says: everybody is told what the household has allowed, single people without asking. All of
 * it has the ids of the saga's steps.
 *
 * @param week the event that opened it; one plan may be tried twice
 */
record WeekTexts(Commands commands, Jobs jobs, PlanId plan, String week) {

    private static final Class<?> STEPS_OF = WeeklyPlanningSaga.class;
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    GroupMessageId poll() {
        return Named.groupMessage(week, "poll");
    }

    GroupMessageId outcome() {
        return Named.groupMessage(week, "outcome");
    }

    GroupMessageId apology() {
        return Named.groupMessage(week, "sorry");
    }

    /** Asks whether everybody may be told. */
    void ask(GroupMessageId message, Instant useUntil) {
        commands.send(STEPS_OF, "ask-household", new AuthorizeGroupMessage(plan.household(), message, useUntil));
    }

    /** Asks at that time, unless it has been asked by then. */
    void askLater(Instant at, String why, GroupMessageId message, Instant useUntil) {
        jobs.at(
                at,
                AskHousehold.JOB,
                week + "#" + why,
                new AskHousehold.Data(plan.household(), message, useUntil, Cause.current()));
    }

    /**
     * Asks again in the morning when too much was said today.
     *
     * @param sensibleUntil later than that it is not asked
     * @return false when it is asked no more
     */
    boolean askTomorrow(GroupMessageSuppressed event, ZoneId zone, Instant sensibleUntil, Instant useUntil) {
        var tomorrow = event.day().plusDays(1).atTime(MORNING).atZone(zone).toInstant();
        if (event.reason() != GroupMessageSuppressed.Reason.DAILY_LIMIT || !tomorrow.isBefore(sensibleUntil)) {
            return false;
        }
        askLater(tomorrow, Cause.current().id(), event.message(), useUntil);
        return true;
    }

    void announce(GroupMessageAuthorised allowed, List<MemberId> members, String words, Instant useUntil) {
        commands.send(
                STEPS_OF,
                "announce",
                Named.announcement(plan.household(), allowed.message(), allowed.number(), members, words, useUntil));
    }

    /** What came of the vote; the names of who voted are looked up first. */
    void tell(
            GroupMessageAuthorised allowed,
            List<MemberId> members,
            @Nullable MemberId reader,
            Outcome outcome,
            Instant useUntil) {
        if (!members.isEmpty()) {
            jobs.now(
                    TellOutcome.JOB,
                    week,
                    new TellOutcome.Data(
                            outcome,
                            List.copyOf(members),
                            reader,
                            allowed.message(),
                            allowed.number(),
                            useUntil,
                            1,
                            Cause.current()));
        }
    }

    void nudge(List<MemberId> silent, String words, Instant useUntil) {
        silent.forEach(voter ->
                notice("nudge-" + voter.uuid(), "nudge", ThreadId.group(plan.household()), voter, words, useUntil));
    }

    /** To who began the vote by hand. */
    void sorry(MemberId by, String words, Instant useUntil) {
        notice("sorry", "sorry", ThreadId.direct(by), by, words, useUntil);
    }

    private void notice(String step, String what, ThreadId thread, MemberId to, String words, Instant useUntil) {
        commands.send(
                STEPS_OF,
                step,
                new Reply(
                        thread,
                        to,
                        Named.delivery(week, what, to),
                        MessageKind.NOTICE,
                        Personal.content(to, words),
                        null,
                        useUntil));
    }
}
