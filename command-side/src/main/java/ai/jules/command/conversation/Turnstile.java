package ai.jules.command.conversation;

import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * Lets so many of the provider's requests work at once that the connection pool always suffices, and the others wait in
 * line. The pool itself is no line: in a crowd somebody would wait until it gives up, although it goes on all the time, and
 * commands from sagas and the relay would wait with them.
 */
@Component
public class Turnstile {

    private final Semaphore places;

    Turnstile(ConversationSettings settings) {
        this.places = new Semaphore(settings.atOnce(), true);
    }

    public void pass(Runnable work) {
        places.acquireUninterruptibly();
        try {
            work.run();
        } finally {
            places.release();
        }
    }
}
