package ai.jules.command.conversation;

import ai.jules.command.household.TableView.Sitting;
import ai.jules.commands.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What became of something that was asked for several people: of each it was done, with an answer, or refused, and one refusal
 * keeps nothing from the others.
 *
 * @param answers for each of those it was done for
 */
record Outcome<T>(List<Sitting> done, List<T> answers, List<Sitting> refused) {

    Outcome {
        done = List.copyOf(done);
        answers = List.copyOf(answers);
        refused = List.copyOf(refused);
    }

    static <T> Outcome<T> of(List<Sitting> people, Function<Sitting, T> ask) {
        var done = new ArrayList<Sitting>();
        var answers = new ArrayList<T>();
        var refused = new ArrayList<Sitting>();
        for (var person : people) {
            try {
                answers.add(ask.apply(person));
                done.add(person);
            } catch (Refused refusal) {
                refused.add(person);
            }
        }
        return new Outcome<>(done, answers, refused);
    }

    /** Those whose answer is like this. */
    List<Sitting> doneWhere(Predicate<T> answer) {
        var some = new ArrayList<Sitting>();
        for (int i = 0; i < done.size(); i++) {
            if (answer.test(answers.get(i))) {
                some.add(done.get(i));
            }
        }
        return some;
    }

    /** Who else has to be asked; empty when nobody refused. */
    String refusals() {
        return Sentences.joined(refused.stream().map(PreferenceTalk::notYours).toList());
    }

    /** What was done, and then what was not. */
    String withRefusals(String said) {
        return Sentences.joined(Stream.of(said, refusals()).toList());
    }
}
