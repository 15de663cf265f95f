package ai.jules.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Accepted texts a second, beside what the very same database server commits at best: as many connections, one small row
 * a commit. The ratio says what a text costs in commits, on whatever machine this runs.
 */
final class Webhooks {

    private static final int JOINING_AT_ONCE = 4;

    private final Bench.Choices choices;
    private final Figures figures;
    private final int clients;
    private final int seconds;
    private final int phonesPerClient;
    private final AtomicInteger refused = new AtomicInteger();

    Webhooks(Bench.Choices choices, Figures figures) {
        this.choices = choices;
        this.figures = figures;
        this.clients = choices.number("clients", 32);
        this.seconds = choices.number("seconds", 20);
        this.phonesPerClient = choices.number("phones", 16);
    }

    void run() throws Exception {
        try (House house = choices.house()) {
            house.forget();
            house.up();
            var handsets = new Handsets(house);
            handsets.join(clients * phonesPerClient, JOINING_AT_ONCE);
            texts(house, handsets, "command-side", seconds / 2);
            texts(house, handsets, "gateway", seconds / 2);
            handsets.settle();

            var yardstick = new Commits(house::database, clients, Math.max(seconds / 2, 1));
            double before = yardstick.perSecond();
            figures.row("%-14s %10s %8s %8s", "to", "a second", "p50 ms", "p99 ms");
            double direct = report("command-side", texts(house, handsets, "command-side", seconds));
            handsets.settle();
            double gateway = report("gateway", texts(house, handsets, "gateway", seconds));
            handsets.settle();
            double after = yardstick.perSecond();
            double commits = (before + after) / 2;
            figures.row("%-14s %10.0f   (%.0f before, %.0f after)", "PostgreSQL", commits, before, after);
            figures.row("%d clients, %d phones, %d s each", clients, clients * phonesPerClient, seconds);
            figures.figure("webhooks.refused", refused.get(), "texts");
            figures.figure("webhooks.direct", direct, "texts/s");
            figures.figure("webhooks.gateway", gateway, "texts/s");
            figures.figure("webhooks.commits", commits, "commits/s");
            figures.figure("webhooks.direct.ratio", direct / commits, "texts/commit");
            figures.figure("webhooks.gateway.ratio", gateway / commits, "texts/commit");
            house.down();
            house.forget();
        }
    }

    private double report(String to, List<Double> millis) {
        double rate = millis.size() / (double) seconds;
        figures.row(
                "%-14s %10.0f %8.1f %8.1f", to, rate, Figures.percentile(millis, 50), Figures.percentile(millis, 99));
        return rate;
    }

    /** How long each accepted text took, in milliseconds. */
    private List<Double> texts(House house, Handsets handsets, String to, int forSeconds) throws Exception {
        int port = house.port(to);
        return together(client -> () -> {
            var millis = new ArrayList<Double>();
            long end = System.nanoTime() + forSeconds * 1_000_000_000L;
            try (Line line = new Line(port)) {
                for (int i = 0; System.nanoTime() < end; i++) {
                    long began = System.nanoTime();
                    var phone = Handsets.phone(client + i % phonesPerClient * clients);
                    if (handsets.send(line, handsets.newSid(), phone, "hello") / 100 == 2) {
                        millis.add((System.nanoTime() - began) / 1e6);
                    } else {
                        refused.incrementAndGet();
                    }
                }
            }
            return millis;
        });
    }

    private List<Double> together(IntFunction<Callable<List<Double>>> work) throws Exception {
        var all = Collections.synchronizedList(new ArrayList<Double>());
        try (var threads = Executors.newFixedThreadPool(clients)) {
            List<Future<List<Double>>> running = IntStream.range(0, clients)
                    .mapToObj(client -> threads.submit(work.apply(client)))
                    .toList();
            for (Future<List<Double>> one : running) {
                all.addAll(one.get());
            }
        }
        return all;
    }
}
