package ai.jules.mealplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which dish goes on which day, as the last part of {@code docs/voting.md} says: dishes in order of selection fill the days
 * in order, but a dish that uses something about to spoil takes the earliest day before it spoils, and busy days take
 * dishes under 30 minutes first when there are any. The same input gives the same plan for ever. What that leaves open is
 * decided like this:
 *
 * <ol>
 *   <li>Days are taken by date, in whatever order they are given. With fewer dishes than days only the earliest days get
 *       one.
 *   <li>Any use-by date given counts as about to spoil, and its day is still in time. Of two such dishes the one that
 *       spoils sooner chooses first, then the one that was selected first: so as many as possible are in time.
 *   <li>What cannot be in time any more is a dish like any other.
 *   <li>A dish that spoils and takes long leaves a busy day to a quick dish when another day is still in time for it; when
 *       none is, eating it in time matters more. A quick dish that spoils does not wait for a busy day.
 *   <li>Only as many busy days are left to quick dishes as there are quick dishes, the earliest ones.
 *   <li>On busy days quick dishes go in order of selection; a dish whose minutes nobody knows is not quick.
 * </ol>
 */
public final class Days {

    private static final int QUICK_BELOW_MINUTES = 30;

    /**
     * A dish that was selected.
     *
     * @param option its number in the poll
     * @param minutes how long it takes, if that is known
     * @param useBy the last day on which what it uses is good, if something is about to spoil
     */
    public record Dish(
            int option, @Nullable Integer minutes, @Nullable LocalDate useBy) {

        boolean isQuick() {
            return minutes != null && minutes < QUICK_BELOW_MINUTES;
        }
    }

    private final Set<LocalDate> busy;
    private final TreeSet<LocalDate> free;
    private final List<Dish> waiting;
    private final SortedMap<LocalDate, Integer> plan = new TreeMap<>();

    private Days(List<Dish> winners, List<LocalDate> dinnerDays, Set<LocalDate> busyDays) {
        busy = busyDays;
        free = dinnerDays.stream().sorted().limit(winners.size()).collect(Collectors.toCollection(TreeSet::new));
        waiting = new ArrayList<>(winners);
    }

    /**
     * Every dish on a day of its own.
     *
     * @param winners in order of selection
     * @param dinnerDays the days the household wants dinners for, no day twice
     * @param busyDays the days with little time; those that are no dinner days do not matter
     * @return option numbers by date
     * @throws IllegalArgumentException when there are more dishes than days, or a day or an option is given twice
     */
    public static SortedMap<LocalDate, Integer> assign(
            List<Dish> winners, List<LocalDate> dinnerDays, Set<LocalDate> busyDays) {
        if (new HashSet<>(dinnerDays).size() < dinnerDays.size()) {
            throw new IllegalArgumentException("a day has one dinner");
        }
        if (winners.stream().map(Dish::option).distinct().count() < winners.size()) {
            throw new IllegalArgumentException("a dish is selected once");
        }
        if (winners.size() > dinnerDays.size()) {
            throw new IllegalArgumentException("there are more dishes than days");
        }
        var days = new Days(winners, dinnerDays, busyDays);
        days.saveWhatSpoils();
        days.easeBusyDays();
        days.fillTheRest();
        return Collections.unmodifiableSortedMap(days.plan);
    }

    private void saveWhatSpoils() {
        var spoiling = waiting.stream()
                .filter(dish -> dish.useBy() != null)
                .sorted(Comparator.comparing(dish -> Objects.requireNonNull(dish.useBy())))
                .toList();
        for (var dish : spoiling) {
            dayInTime(dish, Objects.requireNonNull(dish.useBy())).ifPresent(day -> put(dish, day));
        }
    }

    private Optional<LocalDate> dayInTime(Dish dish, LocalDate useBy) {
        var inTime = List.copyOf(free.headSet(useBy, true));
        var left = dish.isQuick() ? Set.<LocalDate>of() : leftToQuickDishes();
        // waiting makes nothing else spoil: whatever chooses next is good at least as long and may take the day left
        // out
        return inTime.stream().filter(day -> !left.contains(day)).findFirst().or(() -> inTime.stream()
                .findFirst());
    }

    private Set<LocalDate> leftToQuickDishes() {
        long quick = waiting.stream().filter(Dish::isQuick).count();
        return free.stream().filter(busy::contains).limit(quick).collect(Collectors.toSet());
    }

    private void easeBusyDays() {
        for (var day : List.copyOf(free)) {
            if (busy.contains(day)) {
                waiting.stream().filter(Dish::isQuick).findFirst().ifPresent(dish -> put(dish, day));
            }
        }
    }

    private void fillTheRest() {
        for (var dish : List.copyOf(waiting)) {
            put(dish, free.first());
        }
    }

    private void put(Dish dish, LocalDate day) {
        waiting.remove(dish);
        free.remove(day);
        plan.put(day, dish.option());
    }
}
