package ai.jules.benchmarks;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * How soon after the webhook was answered a text stands in the read model, at a steady rate whatever the answers take.
 * The read model is looked at every millisecond, so a figure is at most about that much too large.
 */
final class Visible {

    private static final int PEOPLE = 128;
    private static final int LINES = 16;
    private static final long GIVEN_UP_NANOS = 60_000_000_000L;

    private final Bench.Choices choices;
    private final Figures figures;
    private final int seconds;

    Visible(Bench.Choices choices, Figures figures) {
        this.choices = choices;
        this.figures = figures;
        this.seconds = choices.number("seconds", 30);
    }

    void run() throws Exception {
        try (House house = choices.house()) {
            house.forget();
            house.up();
            var handsets = new Handsets(house);
            handsets.join(PEOPLE, LINES);
            measure(house, handsets, 40, Math.max(seconds / 2, 1));
            handsets.settle();
            figures.row("%8s %6s %8s %8s %8s %8s", "a second", "n", "p50 ms", "p99 ms", "max ms", "missing");
            for (int rate : new int[] {10, 80}) {
                var waits = measure(house, handsets, rate, seconds);
                handsets.settle();
                int missing = rate * seconds - waits.size();
                figures.row(
                        "%8d %6d %8.1f %8.1f %8.1f %8d",
                        rate,
                        waits.size(),
                        Figures.percentile(waits, 50),
                        Figures.percentile(waits, 99),
                        Figures.percentile(waits, 100),
                        missing);
                figures.figure("visible." + rate + ".p50", Figures.percentile(waits, 50), "ms");
                figures.figure("visible." + rate + ".p99", Figures.percentile(waits, 99), "ms");
            }
            house.down();
            house.forget();
        }
    }

    /** Milliseconds between answer and row of every text, zero where the row was first. */
    private List<Double> measure(House house, Handsets handsets, int rate, int forSeconds) throws Exception {
        Map<String, Long> answered = new ConcurrentHashMap<>();
        var waits = Collections.synchronizedList(new ArrayList<Double>());
        var sending = new AtomicBoolean(true);
        var onTheWay = new AtomicInteger();
        var sent = new ArrayList<Future<?>>();
        try (var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            var watching = threads.submit(() -> {
                watch(house, answered, waits, () -> sending.get() || onTheWay.get() > 0);
                return null;
            });
            var lines = new LinkedBlockingQueue<Line>();
            for (int i = 0; i < LINES; i++) {
                lines.add(new Line(house.gateway()));
            }
            long began = System.nanoTime();
            for (int i = 0; i < rate * forSeconds; i++) {
                waitUntil(began + i * 1_000_000_000L / rate);
                var phone = Handsets.phone(i % PEOPLE);
                onTheWay.incrementAndGet();
                sent.add(threads.submit(() -> {
                    var line = lines.take();
                    try {
                        var sid = handsets.newSid();
                        Handsets.expectAccepted(handsets.send(line, sid, phone, "hello"));
                        answered.put(sid, System.nanoTime());
                    } finally {
                        lines.add(line);
                        onTheWay.decrementAndGet();
                    }
                    return null;
                }));
            }
            sending.set(false);
            watching.get();
            for (Future<?> one : sent) {
                one.get();
            }
            for (Line line : lines) {
                line.close();
            }
        }
        return waits;
    }

    private static void waitUntil(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private interface Going {
        boolean on();
    }

    private static void watch(House house, Map<String, Long> answered, List<Double> waits, Going going)
            throws SQLException {
        long ended = Long.MAX_VALUE;
        try (var database = house.database();
                var look = database.prepareStatement("select id from read.message_view where id = any (?)")) {
            while (true) {
                if (ended == Long.MAX_VALUE && !going.on()) {
                    ended = System.nanoTime();
                }
                if (ended != Long.MAX_VALUE && (answered.isEmpty() || System.nanoTime() - ended > GIVEN_UP_NANOS)) {
                    return;
                }
                var wanted = answered.keySet().toArray(String[]::new);
                if (wanted.length > 0) {
                    look.setArray(1, database.createArrayOf("text", wanted));
                    try (var rows = look.executeQuery()) {
                        long now = System.nanoTime();
                        while (rows.next()) {
                            waits.add(Math.max(0, now - answered.remove(rows.getString(1))) / 1e6);
                        }
                    }
                }
                LockSupport.parkNanos(1_000_000);
            }
        }
    }
}
