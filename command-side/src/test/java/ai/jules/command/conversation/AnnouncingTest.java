package ai.jules.command.conversation;

import static ai.jules.TheRiveras.GROUP_MESSAGE;
import static ai.jules.TheRiveras.GROUP_THREAD;
import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.delivery;
import static ai.jules.TheRiveras.maria;

import ai.jules.commands.ThreadCommand.Announce;
import ai.jules.events.conversation.CopyComposed;
import ai.jules.kernel.privacy.Personal;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What Jules says to the whole household. */
class AnnouncingTest extends ConversationTest {

    private static final Personal<String> FOR_LEO = Personal.content(LEO, "Dinners Mon 23-Fri 27.");

    @Test
    @Tag("rule-16")
    void givesEveryMemberACopyOfTheirOwn() {
        fixture.givenNoPriorActivity()
                .when(announcement())
                .expectEvents(
                        new CopyComposed(
                                GROUP_THREAD,
                                MARIA,
                                delivery(1),
                                GROUP_MESSAGE,
                                2,
                                maria("Dinners Mon 23-Fri 27."),
                                second(600)),
                        new CopyComposed(GROUP_THREAD, LEO, delivery(2), GROUP_MESSAGE, 2, FOR_LEO, second(600)));
    }

    @Test
    void saysMoreInAGroupThatHasSpokenBefore() {
        fixture.given(new CopyComposed(GROUP_THREAD, LEO, delivery(3), GROUP_MESSAGE, 1, FOR_LEO, second(300)))
                .when(new Announce(
                        GROUP_THREAD,
                        GROUP_MESSAGE,
                        2,
                        List.of(new Announce.Copy(LEO, delivery(4), FOR_LEO)),
                        second(600)))
                .expectEvents(new CopyComposed(GROUP_THREAD, LEO, delivery(4), GROUP_MESSAGE, 2, FOR_LEO, second(600)));
    }

    @Test
    void saysNothingToNobody() {
        fixture.givenNoPriorActivity()
                .when(new Announce(GROUP_THREAD, GROUP_MESSAGE, 2, List.of(), second(600)))
                .expectNoEvents();
    }

    private static Announce announcement() {
        return new Announce(
                GROUP_THREAD,
                GROUP_MESSAGE,
                2,
                List.of(
                        new Announce.Copy(MARIA, delivery(1), maria("Dinners Mon 23-Fri 27.")),
                        new Announce.Copy(LEO, delivery(2), FOR_LEO)),
                second(600));
    }
}
