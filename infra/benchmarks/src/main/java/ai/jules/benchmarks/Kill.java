package ai.jules.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/**
 * Kills the house again and again while people text, starts it on the same data, and counts afterwards what was lost or
 * came twice. The phone is a process of its own and remembers everything: a text counts as accepted when the phone said
 * so, and its reply when the phone has it.
 */
final class Kill {

    private static final int TALKERS = 6;
    private static final int COOKS = 2;
    private static final int SHORTEST_LIFE_MILLIS = 500;
    private static final int LONGEST_LIFE_MILLIS = 6_000;

    private final Bench.Choices choices;
    private final Figures figures;
    private final int kills;
    private final int seed;

    Kill(Bench.Choices choices, Figures figures) {
        this.choices = choices;
        this.figures = figures;
        this.kills = choices.number("kills", 30);
        this.seed = choices.number("seed", 1);
    }

    void run() throws Exception {
        try (House house = choices.house()) {
            house.forget();
            house.phoneAlone();
            house.up();
            new Handsets(house).join(TALKERS + COOKS, TALKERS + COOKS);
            var sent = new Account();
            var recoveries = killUnderTraffic(house, sent);
            new Handsets(house).settle();
            figures.row("%d kills, seed %d, %d people", kills, seed, TALKERS + COOKS);
            figures.row(
                    "recovery s: median %.1f, longest %.1f",
                    Figures.median(recoveries), Figures.percentile(recoveries, 100));
            int wrong = sent.settleWith(house, figures);
            figures.figure("kill.kills", kills, "kills");
            figures.figure("kill.recovery.median", Figures.median(recoveries), "s");
            figures.figure("kill.recovery.longest", Figures.percentile(recoveries, 100), "s");
            house.down();
            if (wrong == 0) {
                house.close();
                house.forget();
            }
        }
    }

    private List<Double> killUnderTraffic(House house, Account sent) throws Exception {
        var recoveries = new ArrayList<Double>();
        var going = new AtomicBoolean(true);
        var random = new Random(seed);
        try (var threads = Executors.newFixedThreadPool(TALKERS + COOKS)) {
            List<Future<?>> people = IntStream.range(0, TALKERS + COOKS)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> {
                        var person = new Person(house, sent, i, new Random(seed * 1_000L + i), going);
                        if (i < TALKERS) {
                            person.talk();
                        } else {
                            person.cook();
                        }
                        return null;
                    }))
                    .toList();
            try {
                for (int kill = 1; kill <= kills; kill++) {
                    int life = random.nextInt(SHORTEST_LIFE_MILLIS, LONGEST_LIFE_MILLIS);
                    Thread.sleep(life);
                    house.kill();
                    recoveries.add(house.up());
                    figures.row("kill %d after %d ms, back after %.1f s", kill, life, recoveries.getLast());
                }
            } finally {
                going.set(false);
            }
            for (Future<?> person : people) {
                person.get();
            }
        }
        return recoveries;
    }
}
