package ai.jules.command.undo;

import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.SATURDAY;
import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.command.undo.TakingBack.ChangedSince;
import ai.jules.command.undo.TakingBack.Left;
import ai.jules.command.undo.TakingBack.NothingToTakeBack;
import ai.jules.command.undo.TakingBack.Step;
import ai.jules.command.undo.TakingBack.TakenBack;
import ai.jules.command.undo.TakingBack.TooLate;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.Meta;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;

/** Jars on a shelf: by name, what is in them. */
class RecentActionsTest {

    /** Jars of one kind begin with the same letter. */
    private static final Reversal<String> JARS = new Reversal<>() {
        @Override
        public String kin(String jar) {
            return jar.substring(0, 1);
        }

        @Override
        public Optional<String> revert(String now, String before, String after) {
            return now.equals(after) ? Optional.of(before) : Optional.empty();
        }

        @Override
        public boolean hasRoomFor(String jar) {
            return !jar.equals("too big");
        }
    };

    private final RecentActions<String, String> recent = new RecentActions<>();
    private final Map<String, String> jars = new HashMap<>();

    private void change(MemberId who, String action, Instant at, String jar, String content) {
        var before = new HashMap<>(jars);
        if (content == null) {
            jars.remove(jar);
        } else {
            jars.put(jar, content);
        }
        recent.note(MetaData.with(Meta.ACTOR, who.toString()).and(Meta.ACTION, action), at, before, jars);
    }

    private TakingBack<String> takeBack(String action, Instant now) {
        return recent.takeBack(action, now, jars, JARS);
    }

    @Test
    void knowsHowItWasBefore() {
        change(MARIA, "a1", SATURDAY, "left", "rice");
        change(MARIA, "a2", SATURDAY, "left", "beans");

        assertThat(takeBack("a2", SATURDAY)).isEqualTo(taken("beans", "rice"));
    }

    @Test
    void takesAnActionOfManySmallOnesForOne() {
        change(MARIA, "a1", SATURDAY, "left", "rice");
        change(MARIA, "a1", SATURDAY, "left", "beans");

        assertThat(takeBack("a1", SATURDAY)).isEqualTo(taken("beans", null));
    }

    @Test
    void leavesWhatOthersChangedSinceAndSaysWho() {
        change(MARIA, "a1", SATURDAY, "left", "rice");
        change(LEO, "a2", SATURDAY, "left", "beans");

        assertThat(takeBack("a1", SATURDAY))
                .isEqualTo(new ChangedSince<>(List.of(new Left<>("rice", "beans", LEO.toString()))));
    }

    @Test
    void tellsWhoPutBackWhatWasChanged() {
        change(MARIA, "a1", SATURDAY, "left", "rice");
        change(LEO, "a2", SATURDAY, "left", null);

        assertThat(takeBack("a1", SATURDAY))
                .isEqualTo(new ChangedSince<>(List.of(new Left<>("rice", null, LEO.toString()))));
    }

    @Test
    void hasNothingToTakeBackTwice() {
        change(MARIA, "a1", SATURDAY, "left", "rice");
        change(MARIA, "a2", SATURDAY, "left", null);

        assertThat(takeBack("a1", SATURDAY)).isEqualTo(new NothingToTakeBack<>());
        assertThat(takeBack("never", SATURDAY)).isEqualTo(new NothingToTakeBack<>());
    }

    @Test
    void takesThingsOfOneKinBackTogetherOrNotAtAll() {
        change(MARIA, "a1", SATURDAY, "left", "rice");
        change(MARIA, "a1", SATURDAY, "right", "rye");
        change(MARIA, "a1", SATURDAY, "top", "beans");
        change(LEO, "a2", SATURDAY, "right", "raisins");

        assertThat(takeBack("a1", SATURDAY)).isInstanceOfSatisfying(TakenBack.class, back -> {
            assertThat(back.steps()).isEqualTo(List.of(new Step<>("beans", null)));
            assertThat(back.left())
                    .isEqualTo(List.of(
                            new Left<>("rice", "rice", LEO.toString()), new Left<>("rye", "raisins", LEO.toString())));
        });
    }

    @Test
    void doesNotForceBackWhatThereIsNoRoomFor() {
        change(MARIA, "a1", SATURDAY, "left", "too big");
        change(MARIA, "a2", SATURDAY, "left", null);

        assertThat(takeBack("a2", SATURDAY)).isEqualTo(new ChangedSince<>(List.of(new Left<>("too big", null, null))));
    }

    @Test
    void remembersForADay() {
        change(MARIA, "a1", SATURDAY, "left", "rice");

        assertThat(takeBack("a1", SATURDAY.plus(Duration.ofHours(24)))).isEqualTo(taken("rice", null));
        assertThat(takeBack("a1", SATURDAY.plus(Duration.ofHours(24)).plusMillis(1)))
                .isEqualTo(new TooLate<>());
        change(LEO, "a2", SATURDAY.plus(Duration.ofHours(25)), "right", "rye");
        assertThat(takeBack("a1", SATURDAY.plus(Duration.ofHours(25)))).isEqualTo(new TooLate<>());
    }

    @Test
    void remembersAHundredActions() {
        for (int i = 0; i <= RecentActions.MOST; i++) {
            change(MARIA, "a" + i, SATURDAY, "jar " + i, "rice");
        }

        assertThat(takeBack("a0", SATURDAY)).isEqualTo(new TooLate<>());
        assertThat(takeBack("a1", SATURDAY)).isEqualTo(taken("rice", null));
    }

    @Test
    void doesNotRememberWhatNobodyDid() {
        recent.note(MetaData.emptyInstance(), SATURDAY, Map.of(), Map.of("left", "rice"));

        assertThat(takeBack("", SATURDAY)).isEqualTo(new NothingToTakeBack<>());
    }

    private static TakingBack<String> taken(String from, String to) {
        return new TakenBack<>(List.of(new Step<>(from, to)), List.of());
    }
}
