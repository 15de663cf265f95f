package ai.jules.command.undo;

import ai.jules.command.undo.TakingBack.ChangedSince;
import ai.jules.command.undo.TakingBack.Left;
import ai.jules.command.undo.TakingBack.NothingToTakeBack;
import ai.jules.command.undo.TakingBack.Step;
import ai.jules.command.undo.TakingBack.TakenBack;
import ai.jules.command.undo.TakingBack.TooLate;
import ai.jules.kernel.Meta;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * What came of the actions of the last 24 hours, at most 100 of them: each thing as it was before and after. Part of an
 * aggregate's state and of its snapshots. Taking an action back is itself an action, so that it can be taken back too.
 *
 * @param <K> what the aggregate knows its things by
 * @param <S> a thing as it stands; compared by value
 */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
public class RecentActions<K, S> {

    static final Duration REMEMBERED = Duration.ofHours(24);
    static final int MOST = 100;

    /** The oldest first. */
    private List<Action<K, S>> actions = new ArrayList<>();

    /** The last of those that are remembered no longer, by id alone: too late is not the same as never. */
    private List<String> outlived = new ArrayList<>();

    /** @param at when it began */
    record Action<K, S>(String id, @Nullable String actor, Instant at, List<Change<K, S>> changes) {}

    /**
     * @param before null when it was not there
     * @param after null when it was gone
     */
    record Change<K, S>(
            K thing, @Nullable S before, @Nullable S after) {

        S either() {
            return after != null ? after : Objects.requireNonNull(before);
        }
    }

    /**
     * Remembers what an event changed, to be called while it is applied. What nobody's action led to cannot be taken back.
     *
     * @param metadata of the event
     */
    public void note(MetaData metadata, Instant at, Map<K, S> before, Map<K, S> after) {
        actions.stream().filter(action -> isOver(action, at)).toList().forEach(this::forget);
        var changes = differences(before, after);
        if (changes.isEmpty() || !(metadata.get(Meta.ACTION) instanceof String id)) {
            return;
        }
        int known = indexOf(id);
        if (known >= 0) {
            var action = actions.get(known);
            actions.set(known, new Action<>(id, action.actor(), action.at(), joined(action.changes(), changes)));
        } else {
            actions.add(new Action<>(id, actor(metadata), at, changes));
        }
        while (actions.size() > MOST) {
            forget(actions.getFirst());
        }
    }

    /**
     * Tells how an action can be taken back; the aggregate then does so in events of its own.
     *
     * @param things all there are, as they stand
     */
    public TakingBack<S> takeBack(String id, Instant now, Map<K, S> things, Reversal<S> rules) {
        int index = indexOf(id);
        if (index < 0) {
            return outlived.contains(id) ? new TooLate<>() : new NothingToTakeBack<>();
        }
        if (isOver(actions.get(index), now)) {
            return new TooLate<>();
        }
        var steps = new ArrayList<Step<S>>();
        var left = new ArrayList<Left<S>>();
        for (var kin : byKin(actions.get(index), rules)) {
            var verdicts = kin.stream()
                    .map(change -> judge(index, change, things.get(change.thing()), rules))
                    .toList();
            if (verdicts.stream().anyMatch(Verdict.Stays.class::isInstance)) {
                var by = later(index, kin, rules);
                verdicts.forEach(verdict -> stays(verdict, by).ifPresent(left::add));
            } else {
                verdicts.forEach(verdict -> goes(verdict).ifPresent(steps::add));
            }
        }
        if (!steps.isEmpty()) {
            return new TakenBack<>(steps, left);
        }
        return left.isEmpty() ? new NothingToTakeBack<>() : new ChangedSince<>(left);
    }

    /** What can be said of one change. */
    private sealed interface Verdict<S> {

        record Goes<S>(S thing, Step<S> step) implements Verdict<S> {}

        record Stays<S>(S thing, @Nullable S now) implements Verdict<S> {}

        record Done<S>() implements Verdict<S> {}
    }

    private Verdict<S> judge(int index, Change<K, S> change, @Nullable S now, Reversal<S> rules) {
        if (Objects.equals(now, change.before())) {
            // it is as it was: taken back already by whoever did it, or by somebody else of their own accord
            return anotherActorChanged(index, change)
                    ? new Verdict.Stays<>(change.either(), now)
                    : new Verdict.Done<>();
        }
        return step(change, now, rules)
                .filter(step -> step.to() == null || rules.hasRoomFor(step.to()))
                .<Verdict<S>>map(step -> new Verdict.Goes<>(change.either(), step))
                .orElseGet(() -> new Verdict.Stays<>(change.either(), now));
    }

    private Optional<Step<S>> step(Change<K, S> change, @Nullable S now, Reversal<S> rules) {
        if (change.before() == null || change.after() == null || now == null) {
            return Objects.equals(now, change.after())
                    ? Optional.of(new Step<>(now, change.before()))
                    : Optional.empty();
        }
        return rules.revert(now, change.before(), change.after()).map(before -> new Step<>(now, before));
    }

    private static <S> Optional<Step<S>> goes(Verdict<S> verdict) {
        return switch (verdict) {
            case Verdict.Goes<S> goes -> Optional.of(goes.step());
            case Verdict.Stays<S> _, Verdict.Done<S> _ -> Optional.empty();
        };
    }

    private static <S> Optional<Left<S>> stays(Verdict<S> verdict, @Nullable String by) {
        return switch (verdict) {
            case Verdict.Goes<S> goes ->
                Optional.of(new Left<>(goes.thing(), goes.step().from(), by));
            case Verdict.Stays<S> stays -> Optional.of(new Left<>(stays.thing(), stays.now(), by));
            case Verdict.Done<S> _ -> Optional.empty();
        };
    }

    private boolean anotherActorChanged(int index, Change<K, S> change) {
        var actor = actions.get(index).actor();
        return after(index).stream()
                .anyMatch(action -> !Objects.equals(action.actor(), actor)
                        && action.changes().stream().anyMatch(it -> it.thing().equals(change.thing())));
    }

    /** Who changed one of these last, since, or else something of their kin. */
    private @Nullable String later(int index, List<Change<K, S>> changes, Reversal<S> rules) {
        var things = changes.stream().map(Change::thing).toList();
        var kin = rules.kin(changes.getFirst().either());
        return lastAfter(index, it -> things.contains(it.thing()))
                .or(() -> lastAfter(index, it -> rules.kin(it.either()).equals(kin)))
                .map(Action::actor)
                .orElse(null);
    }

    private Optional<Action<K, S>> lastAfter(int index, Predicate<Change<K, S>> which) {
        return after(index).reversed().stream()
                .filter(action -> action.changes().stream().anyMatch(which))
                .findFirst();
    }

    private List<Action<K, S>> after(int index) {
        return actions.subList(index + 1, actions.size());
    }

    private Iterable<List<Change<K, S>>> byKin(Action<K, S> action, Reversal<S> rules) {
        var kins = new LinkedHashMap<String, List<Change<K, S>>>();
        action.changes().forEach(change -> kins.computeIfAbsent(rules.kin(change.either()), _ -> new ArrayList<>())
                .add(change));
        return kins.values();
    }

    private static <K, S> List<Change<K, S>> differences(Map<K, S> before, Map<K, S> after) {
        var things = new LinkedHashSet<>(before.keySet());
        things.addAll(after.keySet());
        return things.stream()
                .filter(thing -> !Objects.equals(before.get(thing), after.get(thing)))
                .map(thing -> new Change<>(thing, before.get(thing), after.get(thing)))
                .toList();
    }

    /** One action may do several things to one thing: what counts is how it found and how it left it. */
    private static <K, S> List<Change<K, S>> joined(List<Change<K, S>> earlier, List<Change<K, S>> later) {
        var joined = new LinkedHashMap<K, Change<K, S>>();
        earlier.forEach(change -> joined.put(change.thing(), change));
        later.forEach(change -> joined.merge(
                change.thing(), change, (first, last) -> new Change<>(first.thing(), first.before(), last.after())));
        joined.values().removeIf(change -> Objects.equals(change.before(), change.after()));
        return List.copyOf(joined.values());
    }

    private int indexOf(String id) {
        for (int i = 0; i < actions.size(); i++) {
            if (actions.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isOver(Action<?, ?> action, Instant now) {
        return action.at().plus(REMEMBERED).isBefore(now);
    }

    private void forget(Action<K, S> action) {
        actions.remove(action);
        outlived.add(action.id());
        while (outlived.size() > MOST) {
            outlived.removeFirst();
        }
    }

    private static @Nullable String actor(MetaData metadata) {
        return metadata.get(Meta.ACTOR) instanceof String actor ? actor : null;
    }
}
