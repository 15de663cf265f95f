package ai.jules.command.member;

import static ai.jules.TheRiveras.GROUP_MESSAGE;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.SATURDAY;
import static ai.jules.TheRiveras.delivery;
import static ai.jules.TheRiveras.phoneOfMaria;

import ai.jules.command.Snapshots;
import ai.jules.commands.MemberCommand.AuthorizeMessage;
import ai.jules.commands.MemberCommand.LearnWhereabouts;
import ai.jules.events.member.MemberEvent;
import ai.jules.events.member.MessageAuthorised;
import ai.jules.events.member.MessageAuthorised.Basis;
import ai.jules.events.member.MessageDeferred;
import ai.jules.events.member.MessageSuppressed;
import ai.jules.events.member.MessageSuppressed.Reason;
import ai.jules.events.member.SendingCheck;
import ai.jules.events.member.SendingCheck.GroupCopy;
import ai.jules.events.member.Whereabouts;
import ai.jules.events.member.WhereaboutsLearned;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.Meta;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much a person hears, and when (rules 15 to 17). */
class SendingLimitsTest extends MemberTest {

    private static final GroupCopy COPY = new GroupCopy(GROUP_MESSAGE, 2);

    @Test
    @Tag("rule-16")
    void rule16countsTextsThatAnswerNothing() {
        given(notices(3)).when(ask(4, MessageKind.NOTICE), at(SATURDAY)).expectEvents(notice(4, 4));
    }

    @Test
    @Tag("rule-16")
    @Tag("rule-15")
    void rule16holdsBackTheEleventhOfADay() {
        given(notices(10))
                .when(ask(11, MessageKind.NOTICE), at(SATURDAY))
                .expectEvents(held(11, MessageKind.NOTICE, Reason.DAILY_LIMIT));
    }

    @Test
    @Tag("rule-16")
    void rule16countsToWhatIsConfigured() {
        var few = new AggregateTestFixture<>(Member.class)
                .registerInjectableResource(new SendingLimits(2, 3, LIMITS.wakingFrom(), LIMITS.wakingUntil()))
                .givenCurrentTime(SATURDAY);

        few.andGiven(Stream.concat(Stream.of(met, joined), notices(2)).toArray())
                .when(ask(3, MessageKind.NOTICE), at(SATURDAY))
                .expectEvents(held(3, MessageKind.NOTICE, Reason.DAILY_LIMIT));
    }

    @Test
    @Tag("rule-16")
    void rule16beginsAnewWithTheHouseholdsNextDay() {
        var nextMorning = SATURDAY.plus(Duration.ofHours(24));

        given(notices(10))
                .when(ask(11, MessageKind.NOTICE), at(nextMorning))
                .expectEvents(new MessageAuthorised(
                        MARIA,
                        delivery(11),
                        MessageKind.NOTICE,
                        phoneOfMaria(),
                        nextMorning.plusSeconds(2),
                        Basis.CONSENT,
                        new SendingCheck(
                                LocalDate.of(2026, 11, 22),
                                1,
                                10,
                                List.of("America/New_York"),
                                LIMITS.wakingFrom(),
                                LIMITS.wakingUntil(),
                                null)));
    }

    @Test
    @Tag("rule-15")
    void rule15neitherCountsNorRefusesTheSameMessageAgain() {
        given(notices(10)).when(ask(10, MessageKind.NOTICE), at(SATURDAY)).expectEvents(notice(10, 10));
    }

    @Test
    @Tag("rule-16")
    void rule16answersWhatSomebodyJustAskedWhateverTheDayHasHad() {
        given(notices(10)).when(ask(11, MessageKind.REPLY), at(SATURDAY)).expectEvents(reply(11));
    }

    @Test
    @Tag("rule-16")
    void rule16stopsAnsweringAMachineThatAnswersUs() {
        given(replies(30))
                .when(ask(31, MessageKind.REPLY), at(SATURDAY))
                .expectEvents(held(31, MessageKind.REPLY, Reason.TOO_MANY_REPLIES));
        given(replies(30))
                .when(ask(31, MessageKind.HELP), at(SATURDAY))
                .expectEvents(held(31, MessageKind.HELP, Reason.TOO_MANY_REPLIES));
    }

    @Test
    @Tag("rule-5")
    @Tag("rule-16")
    void rule5confirmsAnOptOutHoweverManyRepliesThereWere() {
        given(Stream.concat(replies(30), Stream.of(left)))
                .when(ask(31, MessageKind.OPT_OUT_CONFIRMATION), at(SATURDAY))
                .expectEvents(new MessageAuthorised(
                        MARIA,
                        delivery(31),
                        MessageKind.OPT_OUT_CONFIRMATION,
                        phoneOfMaria(),
                        SATURDAY.plusSeconds(2),
                        Basis.OPT_OUT,
                        uncounted()));
    }

    @Test
    @Tag("rule-16")
    void rule16restsACopyOnTheHouseholdsPermission() {
        given(notices(10)).when(copy(11), at(SATURDAY)).expectEvents(copied(11));
    }

    @Test
    @Tag("rule-15")
    void rule15sendsOneCopyOfAGroupMessageToEachPerson() {
        given(Stream.of(copied(1)))
                .when(copy(2), at(SATURDAY))
                .expectEvents(held(2, MessageKind.GROUP, Reason.DUPLICATE));
        given(Stream.of(copied(1))).when(copy(1), at(SATURDAY)).expectEvents(copied(1));
    }

    @ParameterizedTest
    @Tag("rule-17")
    @CsvSource({
        // zone, asked at, may leave from
        "America/New_York, 2026-11-22T02:00:00Z, 2026-11-22T13:00:00Z",
        "America/New_York, 2026-11-21T12:59:59Z, 2026-11-21T13:00:00Z",
        "Pacific/Honolulu, 2026-11-21T15:00:00Z, 2026-11-21T18:00:00Z",
        // the night the clocks go forward, and the one they go back
        "America/New_York, 2026-03-08T06:30:00Z, 2026-03-08T12:00:00Z",
        "America/New_York, 2026-11-01T05:30:00Z, 2026-11-01T13:00:00Z",
        "America/New_York, 2026-11-01T06:30:00Z, 2026-11-01T13:00:00Z",
    })
    void rule17waitsUntilThePersonIsAwake(String zone, Instant asked, Instant from) {
        fixture.given(met, joined, lives(zone))
                .when(
                        new AuthorizeMessage(
                                MARIA, delivery(1), MessageKind.NOTICE, asked.plus(Duration.ofDays(1)), null),
                        at(asked))
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.exactSequenceOf(
                        Matchers.matches(event -> event instanceof MessageDeferred deferred
                                && deferred.until().equals(from)),
                        Matchers.andNoMore())));
    }

    @Test
    @Tag("rule-17")
    void rule17waitsForTheLastOfSeveralPossibleZones() {
        var everywhere = new WhereaboutsLearned(
                MARIA, new Whereabouts(List.of("America/New_York", "Pacific/Honolulu"), Whereabouts.Source.NUMBER));

        // 10:00 in New York is 5:00 in Honolulu
        fixture.given(met, joined, everywhere)
                .when(ask(1, MessageKind.NOTICE), at(SATURDAY))
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.exactSequenceOf(
                        Matchers.matches(event -> event instanceof MessageDeferred deferred
                                && deferred.until().equals(Instant.parse("2026-11-21T18:00:00Z"))),
                        Matchers.andNoMore())));
    }

    @Test
    @Tag("rule-17")
    void rule17dropsWhatIsOfNoUseInTheMorning() {
        var night = Instant.parse("2026-11-22T04:00:00Z");

        fixture.given(met, joined)
                .when(
                        new AuthorizeMessage(
                                MARIA, delivery(1), MessageKind.NOTICE, night.plus(Duration.ofHours(8)), null),
                        at(night))
                .expectEvents(held(1, MessageKind.NOTICE, Reason.EXPIRED));
    }

    @Test
    @Tag("rule-17")
    void rule17answersAtAnyHour() {
        var night = Instant.parse("2026-11-22T04:00:00Z");

        fixture.given(met, joined)
                .when(
                        new AuthorizeMessage(
                                MARIA, delivery(1), MessageKind.REPLY, night.plus(Duration.ofHours(8)), null),
                        at(night))
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.exactSequenceOf(
                        Matchers.matches(event -> event instanceof MessageAuthorised), Matchers.andNoMore())));
    }

    @Test
    @Tag("rule-17")
    void livesWhereThePersonSaysWhateverTheirNumberSays() {
        fixture.given(met, joined, lives("America/New_York"))
                .when(new LearnWhereabouts(
                        MARIA, new Whereabouts(List.of("America/Denver"), Whereabouts.Source.PERSON)))
                .expectEvents(new WhereaboutsLearned(
                        MARIA, new Whereabouts(List.of("America/Denver"), Whereabouts.Source.PERSON)));
        fixture.given(
                        met,
                        joined,
                        new WhereaboutsLearned(
                                MARIA, new Whereabouts(List.of("America/Denver"), Whereabouts.Source.PERSON)))
                .when(new LearnWhereabouts(
                        MARIA, new Whereabouts(List.of("America/New_York"), Whereabouts.Source.NUMBER)))
                .expectNoEvents();
    }

    @Test
    void survivesASnapshotWithItsCounts() {
        given(Stream.concat(notices(3), Stream.of(copied(9))))
                .when(ask(4, MessageKind.NOTICE), at(SATURDAY))
                .expectState(Snapshots::assertSurvivesASnapshot);
    }

    private TestExecutor<Member> given(Stream<? extends MemberEvent> more) {
        return fixture.givenCurrentTime(SATURDAY)
                .andGiven(Stream.concat(Stream.of(met, joined), more).toArray());
    }

    private static WhereaboutsLearned lives(String zone) {
        return new WhereaboutsLearned(MARIA, new Whereabouts(List.of(zone), Whereabouts.Source.NUMBER));
    }

    private static Stream<MessageAuthorised> notices(int many) {
        return IntStream.rangeClosed(1, many).mapToObj(number -> notice(number, number));
    }

    private static Stream<MessageAuthorised> replies(int many) {
        return IntStream.rangeClosed(1, many).mapToObj(SendingLimitsTest::reply);
    }

    private static MessageAuthorised notice(int message, int number) {
        return new MessageAuthorised(
                MARIA,
                delivery(message),
                MessageKind.NOTICE,
                phoneOfMaria(),
                SATURDAY.plusSeconds(2),
                Basis.CONSENT,
                check(number, null));
    }

    private static MessageAuthorised reply(int message) {
        return new MessageAuthorised(
                MARIA,
                delivery(message),
                MessageKind.REPLY,
                phoneOfMaria(),
                SATURDAY.plusSeconds(2),
                Basis.CONSENT,
                uncounted());
    }

    private static MessageAuthorised copied(int message) {
        return new MessageAuthorised(
                MARIA,
                delivery(message),
                MessageKind.GROUP,
                phoneOfMaria(),
                SATURDAY.plusSeconds(2),
                Basis.CONSENT,
                check(null, COPY));
    }

    private static AuthorizeMessage ask(int message, MessageKind kind) {
        return new AuthorizeMessage(MARIA, delivery(message), kind, SATURDAY.plus(Duration.ofDays(2)), null);
    }

    private static AuthorizeMessage copy(int message) {
        return new AuthorizeMessage(
                MARIA, delivery(message), MessageKind.GROUP, SATURDAY.plus(Duration.ofDays(2)), COPY);
    }

    private static Map<String, Instant> at(Instant time) {
        return Map.of(Meta.AT, time);
    }

    private static MessageSuppressed held(int message, MessageKind kind, Reason reason) {
        return new MessageSuppressed(MARIA, delivery(message), kind, reason);
    }
}
