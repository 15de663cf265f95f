package ai.jules.command.conversation;

import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * Lets so many of the provider's requests work at once that the connection pool always suffices, and the others wait in
 * line. The pool itself is no line: in a crowd somebody would wait until it gives up, although it goes on all the time, and
 * commands from sagas and the relay would wait with them. People's texts and the provider's reports stand in lines of their
 * own: after a burst of sending there are three reports for each text, and nobody is to wait for those.
 */
@Component
public class Turnstile {

    private final Semaphore texts;
    private final Semaphore reports;

    Turnstile(ConversationSettings settings) {
        this.texts = new Semaphore(settings.atOnce(), true);
        this.reports = new Semaphore(settings.reportsAtOnce(), true);
    }

    void pass(Runnable work) {
        oneOf(texts, work);
    }

    /** For what the provider tells about texts it was given. */
    void passReport(Runnable work) {
        oneOf(reports, work);
    }

    private static void oneOf(Semaphore places, Runnable work) {
        places.acquireUninterruptibly();
        try {
            work.run();
        } finally {
            places.release();
        }
    }
}
