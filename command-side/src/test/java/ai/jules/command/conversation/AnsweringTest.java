package ai.jules.command.conversation;

import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.LATER_SID;
import static ai.jules.TheRiveras.LIST;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.MARIAS_THREAD;
import static ai.jules.TheRiveras.SID;
import static ai.jules.TheRiveras.delivery;
import static ai.jules.TheRiveras.maria;

import ai.jules.command.Snapshots;
import ai.jules.commands.ThreadCommand.AskQuestions;
import ai.jules.commands.ThreadCommand.KeepSilence;
import ai.jules.commands.ThreadCommand.Reply;
import ai.jules.events.conversation.Asked;
import ai.jules.events.conversation.QuestionAsked;
import ai.jules.events.conversation.Silence;
import ai.jules.events.conversation.SilenceKept;
import ai.jules.events.conversation.Written;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.RoutingKey;
import ai.jules.kernel.privacy.Personal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnsweringTest extends ConversationTest {

    private static final Reply REPLY =
            new Reply(MARIAS_THREAD, MARIA, delivery(1), MessageKind.REPLY, maria("Hi Maria."), SID, second(86_400));

    private static final List<Written> WRITTEN = List.of(new Written(RoutingKey.of(HOUSEHOLD), LIST.toString(), 4));

    @Test
    void composesWhatIsToBeSaid() {
        fixture.given(said("Maria")).when(REPLY).expectEvents(replied("Hi Maria."));
    }

    @Test
    void maySpeakFirst() {
        fixture.givenNoPriorActivity().when(REPLY).expectEvents(replied("Hi Maria."));
    }

    @ParameterizedTest
    @EnumSource(Silence.class)
    void saysWhyNothingIsSaid(Silence reason) {
        fixture.given(said("ok"))
                .when(new KeepSilence(MARIAS_THREAD, LATER_SID, reason))
                .expectEvents(new SilenceKept(MARIAS_THREAD, LATER_SID, reason));
    }

    @Test
    void hasLookedUpWhatSomebodyWantsToKnow() {
        var questions = Personal.<List<Asked>>content(MARIA, List.of(new Asked.AllRecipes()));

        fixture.given(said("my recipes"))
                .when(new AskQuestions(
                        MARIAS_THREAD,
                        MARIA,
                        HOUSEHOLD,
                        delivery(6),
                        questions,
                        "America/New_York",
                        LATER_SID,
                        second(86_400),
                        WRITTEN))
                .expectEvents(new QuestionAsked(
                        MARIAS_THREAD,
                        MARIA,
                        HOUSEHOLD,
                        delivery(6),
                        questions,
                        "America/New_York",
                        LATER_SID,
                        second(86_400),
                        WRITTEN));
    }

    @Test
    void survivesASnapshot() {
        fixture.given(said("Maria")).when(REPLY).expectState(Snapshots::assertSurvivesASnapshot);
    }
}
