package ai.jules.benchmarks;

import java.util.ArrayList;

/** How long {@code ./jules up} takes once it is built, in a new data directory and in one that has been used. */
final class Start {

    private final Bench.Choices choices;
    private final Figures figures;

    Start(Bench.Choices choices, Figures figures) {
        this.choices = choices;
        this.figures = figures;
    }

    void run() throws Exception {
        int runs = choices.number("runs", 3);
        var cold = new ArrayList<Double>();
        var warm = new ArrayList<Double>();
        var java = new ArrayList<Double>();
        var postgres = new ArrayList<Double>();
        try (House house = choices.house()) {
            figures.row("run   new dir s   used dir s   JVM MB   PostgreSQL MB");
            for (int run = 1; run <= runs; run++) {
                house.forget();
                cold.add(house.up());
                house.down();
                warm.add(house.up());
                java.add(house.javaMegabytes());
                postgres.add(house.postgresMegabytes());
                house.down();
                figures.row(
                        "%3d   %9.1f   %10.1f   %6.0f   %13.0f",
                        run, cold.getLast(), warm.getLast(), java.getLast(), postgres.getLast());
            }
            house.forget();
        }
        figures.row("median of %d", runs);
        figures.figure("start.new", Figures.median(cold), "s");
        figures.figure("start.used", Figures.median(warm), "s");
        figures.figure("start.memory.jvm", Math.rint(Figures.median(java)), "MB");
        figures.figure("start.memory.postgres", Math.rint(Figures.median(postgres)), "MB");
    }
}
