package ai.jules.command.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.language.LeavingOpinion;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What an opinion may do to a text: add a revocation, and nothing else. */
@Tag("rule-2")
class LeavingOpinionsTest {

    private static final String WORDS = "I am so over this zebra";
    private static final LeavingOpinion LEAVES = _ -> true;
    private static final LeavingOpinion STAYS = _ -> false;
    private static final LeavingOpinion FAILS = words -> {
        throw new IllegalStateException(words);
    };
    private static final LeavingOpinion BREAKS = words -> {
        throw new StackOverflowError(words);
    };

    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final LeavingOpinion never = _ -> {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            interrupted.countDown();
        }
        return true;
    };
    private final ListAppender<ILoggingEvent> notes = new ListAppender<>();
    private final Logger log = (Logger) LoggerFactory.getLogger(LeavingOpinions.class);

    @BeforeEach
    void listen() {
        notes.start();
        log.addAppender(notes);
    }

    @AfterEach
    void stopListening() {
        log.detachAppender(notes);
    }

    private static boolean revokes(LeavingOpinion... all) {
        var beans = new StaticListableBeanFactory();
        for (int i = 0; i < all.length; i++) {
            beans.addBean("opinion" + i, all[i]);
        }
        try (var opinions = new LeavingOpinions(beans.getBeanProvider(LeavingOpinion.class))) {
            return opinions.anyRevokes("SM1", WORDS);
        }
    }

    @Test
    void oneIsEnoughToLeave() {
        assertThat(revokes(STAYS, LEAVES)).isTrue();
        assertThat(revokes(STAYS)).isFalse();
        assertThat(revokes()).isFalse();
    }

    @Test
    void whoFailsHasNone() {
        assertThat(revokes(FAILS)).isFalse();
        assertThat(revokes(BREAKS)).isFalse();
        assertThat(revokes(FAILS, LEAVES)).as("the other is heard").isTrue();
    }

    @Test
    void whoIsSlowHasNoneAndIsToldToStop() throws InterruptedException {
        long began = System.nanoTime();

        assertThat(revokes(never)).isFalse();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
        interrupted.await();
        assertThat(revokes(never, LEAVES)).as("the other is heard").isTrue();
    }

    @Test
    void nothingOfTheWordsIsNoted() {
        revokes(FAILS);
        revokes(never);

        assertThat(notes.list)
                .hasSize(2)
                .allSatisfy(note ->
                        assertThat(note.getFormattedMessage()).contains("SM1").doesNotContain("zebra"))
                .allSatisfy(note -> assertThat(note.getThrowableProxy()).isNull());
    }
}
