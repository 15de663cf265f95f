package ai.jules.saga.vision.local;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** As many engines as may read at once, made when first needed; callers beyond that wait in the order they came. */
final class EnginePool implements AutoCloseable {

    private final LocalReaderSettings settings;
    private final Semaphore places;
    private final Deque<Engines> idle = new ArrayDeque<>();
    private @Nullable TextFinder finder;
    private @Nullable TextDecoder decoder;
    private boolean closed;

    EnginePool(LocalReaderSettings settings) {
        this.settings = settings;
        this.places = new Semaphore(settings.atOnce(), true);
    }

    <T> T with(Function<Engines, T> work) {
        places.acquireUninterruptibly();
        try {
            Engines engines = take();
            try {
                return work.apply(engines);
            } finally {
                giveBack(engines);
            }
        } finally {
            places.release();
        }
    }

    private synchronized Engines take() {
        if (closed) {
            throw new IllegalStateException("the reader is closed");
        }
        if (finder == null) {
            finder = new TextFinder(settings.threads());
        }
        if (decoder == null) {
            decoder = new TextDecoder(settings.threads());
        }
        Engines engines = idle.poll();
        return engines == null ? new Engines(finder, decoder) : engines;
    }

    private synchronized void giveBack(Engines engines) {
        idle.push(engines);
    }

    /** Waits for readings under way. */
    @Override
    public void close() {
        places.acquireUninterruptibly(settings.atOnce());
        try {
            release();
        } finally {
            places.release(settings.atOnce());
        }
    }

    private synchronized void release() {
        closed = true;
        idle.forEach(Engines::close);
        idle.clear();
        if (finder != null) {
            finder.close();
            finder = null;
        }
        if (decoder != null) {
            decoder.close();
            decoder = null;
        }
    }
}
