package ai.jules.benchmarks;

import ai.jules.benchmarks.cards.Cards;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * {@code ./jules bench <name>}. Every benchmark starts its own house in its own data directory and ends with lines
 * {@code FIGURE name value unit}.
 */
public final class Bench {

    private static final String USAGE = """
        usage: ./jules bench <name> [options] [--port N] [--data DIR]

          start      start time and resident memory; --runs 3
          webhooks   accepted texts a second, against the database's own commits; --seconds 20 --clients 32
                         --phones 16 (for each client)
          visible    from the answered webhook to the read model; --seconds 30
          dispatch   a backlog at the provider's pace, some refused; then the same with a kill -9 in the middle;
                         --texts 1000 --people 250 --every 20 (of which one is refused)
          authorise  texts authorised a second, against the database's own commits; --people 250
          kill       kill -9 under traffic, again and again; --kills 30 --seed 1
          cards      ingredient lines read right without a model; --count 10 --seed 1
          ledger     appending to a growing consent ledger, exporting and verifying it; --entries 1000000
                         --verifier JAR
          state      live conversations loaded and shown, beside a row by its key; --conversations 10000 --seconds 10
                         --callers 1,32,256
          answers    from a text to its answer at the phone, no model asked; --families 12
          plan       a week planned for many households at once; --households 1000,10000 --warm 2000
        """;

    private Bench() {}

    public static void main(String... arguments) throws Exception {
        if (arguments.length == 0) {
            System.err.print(USAGE);
            System.exit(2);
        }
        var choices = new Choices(Arrays.asList(arguments).subList(1, arguments.length));
        var figures = new Figures(System.out);
        figures.circumstances();
        switch (arguments[0]) {
            case "start" -> new Start(choices, figures).run();
            case "webhooks" -> new Webhooks(choices, figures).run();
            case "visible" -> new Visible(choices, figures).run();
            case "dispatch" -> new Dispatch(choices, figures).run();
            case "authorise" -> new Authorise(choices, figures).run();
            case "kill" -> new Kill(choices, figures).run();
            case "cards" -> Cards.main("" + choices.number("count", 10), "" + choices.number("seed", 1));
            case "ledger" -> new GrowingLedger(choices, figures).run();
            case "state" -> new ConversationState(choices, figures).run();
            case "answers" -> new AnswerTimes(choices, figures).run();
            case "plan" -> new PlannedWeeks(choices, figures).run();
            default -> {
                System.err.print(USAGE);
                System.exit(2);
            }
        }
        figures.circumstances();
        System.exit(0);
    }

    /** What was typed behind the name: pairs of {@code --option value}. */
    record Choices(List<String> words) {

        Choices {
            words = List.copyOf(words);
            if (words.size() % 2 != 0) {
                throw new IllegalArgumentException("every option needs a value");
            }
        }

        int number(String option, int otherwise) {
            return Integer.parseInt(text(option, "" + otherwise));
        }

        /** A new house at the chosen place. */
        House house() {
            return new House(
                    Path.of(System.getProperty("jules.launcher")),
                    number("port", 18_400),
                    Path.of(text("data", "bench-data")).toAbsolutePath());
        }

        String text(String option, String otherwise) {
            var pairs = new ArrayList<>(words);
            int at = pairs.indexOf("--" + option);
            return at < 0 ? otherwise : pairs.get(at + 1);
        }
    }
}
