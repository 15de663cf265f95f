package ai.jules.command.conversation;

import static ai.jules.TheRiveras.DIRECT_NUMBER;
import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.LATER_SID;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.MARIAS_THREAD;
import static ai.jules.TheRiveras.SID;
import static ai.jules.TheRiveras.maria;
import static ai.jules.TheRiveras.noMedia;

import ai.jules.command.Snapshots;
import ai.jules.commands.ThreadCommand.AskInterpretation;
import ai.jules.commands.ThreadCommand.Interpretation;
import ai.jules.commands.ThreadCommand.KeepInterpretation;
import ai.jules.events.conversation.InterpretationAsked;
import ai.jules.events.conversation.InterpretationMiss;
import ai.jules.events.conversation.InterpretationMissed;
import ai.jules.events.conversation.InterpretationProposed;
import ai.jules.events.conversation.TextReceived;
import ai.jules.kernel.privacy.Personal;
import ai.jules.language.ProposedWish;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Texts a thread waits for a model to interpret. */
class InterpretingTest extends ConversationTest {

    private static final String WORDS = "chuck some milk on there";
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final Personal<List<ProposedWish>> MILK = Personal.content(
            MARIA,
            List.of(new ProposedWish("add", List.of(new ProposedWish.Thing(null, null, "milk")), List.of(), 0.9)));
    private static final Interpretation PROPOSED = new Interpretation.Proposed(MILK, "a model");
    private static final Interpretation MISSED = new Interpretation.Missed(InterpretationMiss.TIMED_OUT);

    private static final TextReceived SAID =
            new TextReceived(MARIAS_THREAD, MARIA, SID, DIRECT_NUMBER, maria(WORDS), noMedia());

    private static InterpretationAsked asked(String sid, Instant answerBy) {
        return new InterpretationAsked(MARIAS_THREAD, MARIA, HOUSEHOLD, sid, maria(WORDS), TODAY, answerBy);
    }

    private static AskInterpretation ask(String sid, Instant answerBy) {
        return new AskInterpretation(MARIAS_THREAD, MARIA, HOUSEHOLD, sid, maria(WORDS), TODAY, answerBy);
    }

    private static Optional<UnreadStanding> unread(boolean overtaken) {
        return Optional.of(new UnreadStanding(
                new Unread(SID, MARIA, HOUSEHOLD, maria(WORDS), second(120), overtaken),
                new ThreadStanding(Optional.empty(), false, Optional.empty())));
    }

    @Test
    void hasAModelAskedAboutAText() {
        fixture.given(SAID)
                .when(ask(SID, second(120)), at(second(0)))
                .expectEvents(asked(SID, second(120)))
                .expectResultMessagePayload(true);
    }

    @Test
    void letsNoMoreThanFiveWait() {
        fixture.given(SAID)
                .andGiven(IntStream.range(0, 5)
                        .mapToObj(number -> asked("SM" + number, second(120 + number)))
                        .toList())
                .when(ask(SID, second(200)), at(second(80)))
                .expectNoEvents()
                .expectResultMessagePayload(false);
    }

    @Test
    void doesNotWaitForWhatWasLost() {
        fixture.given(SAID)
                .andGiven(IntStream.range(0, 5)
                        .mapToObj(number -> asked("SM" + number, second(120 + number)))
                        .toList())
                .when(ask(SID, second(2 * 86_400)), at(second(2 * 86_400)))
                .expectEvents(asked(SID, second(2 * 86_400)))
                .expectResultMessagePayload(true);
    }

    @Test
    void keepsWhatTheModelProposes() {
        fixture.given(SAID, asked(SID, second(120)))
                .when(new KeepInterpretation(MARIAS_THREAD, SID, PROPOSED), at(second(3)))
                .expectEvents(new InterpretationProposed(MARIAS_THREAD, SID, MILK, "a model"))
                .expectResultMessagePayload(unread(false));
    }

    @Test
    void keepsWhyThereIsNoProposal() {
        fixture.given(SAID, asked(SID, second(120)))
                .when(new KeepInterpretation(MARIAS_THREAD, SID, MISSED), at(second(3)))
                .expectEvents(new InterpretationMissed(MARIAS_THREAD, SID, InterpretationMiss.TIMED_OUT))
                .expectResultMessagePayload(unread(false));
    }

    @Test
    void knowsWhenThePersonHasTextedOn() {
        fixture.given(SAID, asked(SID, second(120)), said("list"))
                .when(new KeepInterpretation(MARIAS_THREAD, SID, PROPOSED), at(second(3)))
                .expectResultMessagePayload(unread(true));
    }

    @Test
    void keepsNothingAboutATextNobodyAskedAbout() {
        fixture.given(SAID)
                .when(new KeepInterpretation(MARIAS_THREAD, SID, PROPOSED), at(second(3)))
                .expectNoEvents()
                .expectResultMessagePayload(Optional.empty());
    }

    @Test
    void keepsOneInterpretationOfAText() {
        fixture.given(SAID, asked(SID, second(120)), asked(LATER_SID, second(120)))
                .andGiven(new InterpretationMissed(MARIAS_THREAD, SID, InterpretationMiss.TIMED_OUT))
                .when(new KeepInterpretation(MARIAS_THREAD, SID, PROPOSED), at(second(3)))
                .expectNoEvents()
                .expectResultMessagePayload(Optional.empty());
    }

    @Test
    void survivesASnapshotWhileItWaits() {
        fixture.given(SAID, asked(SID, second(120)))
                .when(says("hi"), at(second(3)))
                .expectState(Snapshots::assertSurvivesASnapshot);
    }
}
