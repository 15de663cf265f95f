package ai.jules.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A house in a process of its own that dies once at each named place when it is told to, and is started again by itself; or
 * is killed, and stays dead until somebody starts it.
 */
final class MortalHouse implements AutoCloseable {

    /** No place is called so. */
    static final String NOWHERE = "nothing-more";

    /** What a process that died at a fault point ends with. */
    static final int KILLED = 137;

    private final Options options;
    private final List<Integer> deaths = new ArrayList<>();
    private final Deque<String> toCome = new ArrayDeque<>();
    private @Nullable HouseProcess process;
    private String armedWith = NOWHERE;
    private String atLast = NOWHERE;
    private boolean closing;

    MortalHouse(Options options) {
        this.options = options;
    }

    /** Starts it if it does not run; as long as nobody says {@link #willDieAt} it lives. */
    synchronized void start(String fault) throws IOException {
        if (process == null || !process.isAlive() || !armedWith.equals(fault)) {
            stop();
            spend(fault);
            begin(fault);
            process.waitUntilUp();
        }
    }

    /**
     * From now on it dies at the first of these places, after that at the second, and so on. A house that was started for the
     * first place already only has to forget that it has died there.
     *
     * @param then what it is started for after its last death, without dying there
     */
    synchronized void willDieAt(List<String> faults, String then) throws IOException {
        atLast = then;
        deaths.clear();
        toCome.clear();
        toCome.addAll(faults.subList(1, faults.size()));
        start(faults.getFirst());
        Files.deleteIfExists(mark(faults.getFirst()));
    }

    /** Pulls the plug; it stays dead until it is started. */
    synchronized void kill() throws InterruptedException {
        closing = true;
        if (process != null) {
            process.kill();
        }
    }

    /** As it was started before. */
    synchronized void startAgain() throws IOException {
        start(armedWith);
    }

    private void begin(String fault) {
        armedWith = fault;
        closing = false;
        var living = HouseProcess.house(options, Map.of("JULES_FAULT", fault));
        process = living;
        Thread.ofVirtual().start(() -> startAgainAfter(living));
    }

    private void startAgainAfter(HouseProcess living) {
        try {
            int code = living.exitCode();
            synchronized (this) {
                if (living == process && !closing) {
                    deaths.add(code);
                    beginAgain();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that is to die again may do so before it is up. */
    private void beginAgain() throws IOException {
        if (toCome.isEmpty()) {
            spend(atLast);
            begin(atLast);
            process.waitUntilUp();
        } else {
            Files.deleteIfExists(mark(toCome.getFirst()));
            begin(toCome.removeFirst());
        }
    }

    /** What it ended with each time since it was last told where to die. */
    synchronized List<Integer> deaths() {
        return List.copyOf(deaths);
    }

    boolean isSpent(String fault) {
        return Files.exists(mark(fault));
    }

    private void spend(String fault) throws IOException {
        Files.createDirectories(options.data());
        Files.writeString(mark(fault), "");
    }

    private Path mark(String fault) {
        return options.data().resolve("fault-" + fault + ".done");
    }

    private void stop() {
        closing = true;
        if (process != null) {
            process.close();
        }
    }

    @Override
    public synchronized void close() {
        stop();
    }
}
