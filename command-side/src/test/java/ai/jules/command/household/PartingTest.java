package ai.jules.command.household;

import static ai.jules.TheRiveras.ANA;
import static ai.jules.TheRiveras.GROUP_MESSAGE;
import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.SAM;
import static ai.jules.TheRiveras.SATURDAY;

import ai.jules.command.Snapshots;
import ai.jules.commands.HouseholdCommand.AuthorizeGroupMessage;
import ai.jules.commands.HouseholdCommand.PartWithMember;
import ai.jules.commands.Refused;
import ai.jules.events.household.AccountHolderSucceeded;
import ai.jules.events.household.GroupMessageAuthorised;
import ai.jules.events.household.GroupMessageSuppressed;
import ai.jules.events.household.GroupMessageSuppressed.Reason;
import ai.jules.events.household.HouseholdFellAsleep;
import ai.jules.events.household.HouseholdZoneTold;
import ai.jules.events.household.MemberAdmitted;
import ai.jules.events.household.MemberDeparted;
import ai.jules.kernel.Departure;
import ai.jules.kernel.GroupMessageId;
import ai.jules.kernel.Meta;
import ai.jules.kernel.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who goes, who takes over, and how often all of them may be texted. */
class PartingTest extends HouseholdTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final MemberAdmitted leo = new MemberAdmitted(HOUSEHOLD, LEO, Role.ADULT);
    private static final MemberAdmitted ana = new MemberAdmitted(HOUSEHOLD, ANA, Role.TEEN);
    private static final MemberAdmitted sam = new MemberAdmitted(HOUSEHOLD, SAM, Role.ADULT);

    @Test
    void somebodyLeaves() {
        fixture.given(founded, leo)
                .when(new PartWithMember(HOUSEHOLD, LEO, LEO, Departure.LEFT))
                .expectEvents(new MemberDeparted(HOUSEHOLD, LEO, LEO, Departure.LEFT));
    }

    @Test
    void theLongestStandingAdultTakesOverFromTheAccountHolder() {
        fixture.given(founded, ana, leo, sam)
                .when(new PartWithMember(HOUSEHOLD, MARIA, MARIA, Departure.LEFT))
                .expectEvents(
                        new MemberDeparted(HOUSEHOLD, MARIA, MARIA, Departure.LEFT),
                        new AccountHolderSucceeded(HOUSEHOLD, LEO));
    }

    @Test
    void aHouseholdWithoutAdultsSleeps() {
        fixture.given(founded, ana)
                .when(new PartWithMember(HOUSEHOLD, MARIA, MARIA, Departure.FORGOTTEN))
                .expectEvents(
                        new MemberDeparted(HOUSEHOLD, MARIA, MARIA, Departure.FORGOTTEN),
                        new HouseholdFellAsleep(HOUSEHOLD));
    }

    @Test
    void theAccountHolderRemovesSomebody() {
        fixture.given(founded, leo)
                .when(new PartWithMember(HOUSEHOLD, LEO, MARIA, Departure.REMOVED))
                .expectEvents(new MemberDeparted(HOUSEHOLD, LEO, MARIA, Departure.REMOVED));
    }

    @Test
    void nobodyElseRemovesAnybody() {
        fixture.given(founded, leo, sam)
                .when(new PartWithMember(HOUSEHOLD, SAM, LEO, Departure.REMOVED))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage("not-allowed");
        fixture.given(founded, leo)
                .when(new PartWithMember(HOUSEHOLD, MARIA, MARIA, Departure.REMOVED))
                .expectNoEvents()
                .expectException(Refused.class);
    }

    @Test
    void whoHasGoneGoesOnce() {
        fixture.given(founded, leo, new MemberDeparted(HOUSEHOLD, LEO, LEO, Departure.LEFT))
                .when(new PartWithMember(HOUSEHOLD, LEO, LEO, Departure.LEFT))
                .expectNoEvents();
    }

    @Test
    @Tag("rule-16")
    void rule16textsEverybodyFiveTimesADay() {
        var four = messages(4);
        fixture.givenCurrentTime(SATURDAY)
                .andGiven(four)
                .when(ask(GROUP_MESSAGE), at(SATURDAY))
                .expectEvents(new GroupMessageAuthorised(HOUSEHOLD, GROUP_MESSAGE, TODAY, 5, 5));
        fixture.givenCurrentTime(SATURDAY)
                .andGiven(messages(5))
                .when(ask(GROUP_MESSAGE), at(SATURDAY))
                .expectEvents(new GroupMessageSuppressed(HOUSEHOLD, GROUP_MESSAGE, TODAY, Reason.DAILY_LIMIT));
    }

    @Test
    @Tag("rule-15")
    void rule15saysTheSameWhenAskedAgainAboutTheSameMessage() {
        fixture.givenCurrentTime(SATURDAY)
                .andGiven(messages(5))
                .when(ask(message(2)), at(SATURDAY))
                .expectEvents(new GroupMessageAuthorised(HOUSEHOLD, message(2), TODAY, 2, 5));
    }

    @Test
    @Tag("rule-16")
    void countsTheDayInTheHouseholdsZone() {
        // 21 November 22:30 in Honolulu, the 22nd in New York
        var night = Instant.parse("2026-11-22T08:30:00Z");
        fixture.given(founded, new HouseholdZoneTold(HOUSEHOLD, "Pacific/Honolulu"))
                .when(new AuthorizeGroupMessage(HOUSEHOLD, GROUP_MESSAGE, night), at(night))
                .expectEvents(new GroupMessageAuthorised(HOUSEHOLD, GROUP_MESSAGE, TODAY, 1, 5));
    }

    @Test
    void textsNobodyTooLateOrAsleep() {
        fixture.given(founded)
                .when(new AuthorizeGroupMessage(HOUSEHOLD, GROUP_MESSAGE, SATURDAY.minusSeconds(1)), at(SATURDAY))
                .expectEvents(new GroupMessageSuppressed(HOUSEHOLD, GROUP_MESSAGE, TODAY, Reason.EXPIRED));
        fixture.given(founded, new MemberDeparted(HOUSEHOLD, MARIA, MARIA, Departure.LEFT))
                .when(ask(GROUP_MESSAGE), at(SATURDAY))
                .expectEvents(new GroupMessageSuppressed(HOUSEHOLD, GROUP_MESSAGE, TODAY, Reason.ASLEEP));
    }

    @Test
    void survivesASnapshot() {
        fixture.givenCurrentTime(SATURDAY)
                .andGiven(Stream.concat(Stream.of(messages(3)), Stream.of(leo, ana))
                        .toArray())
                .when(ask(GROUP_MESSAGE), at(SATURDAY))
                .expectState(Snapshots::assertSurvivesASnapshot);
    }

    private static Object[] messages(int many) {
        return Stream.concat(
                        Stream.of(founded),
                        IntStream.rangeClosed(1, many)
                                .mapToObj(i -> new GroupMessageAuthorised(HOUSEHOLD, message(i), TODAY, i, 5)))
                .toArray();
    }

    private static GroupMessageId message(int number) {
        return new GroupMessageId(new UUID(3, number));
    }

    private static AuthorizeGroupMessage ask(GroupMessageId message) {
        return new AuthorizeGroupMessage(HOUSEHOLD, message, SATURDAY.plus(Duration.ofHours(3)));
    }

    private static Map<String, Instant> at(Instant time) {
        return Map.of(Meta.AT, time);
    }
}
