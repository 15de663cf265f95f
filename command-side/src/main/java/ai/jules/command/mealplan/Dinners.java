package ai.jules.command.mealplan;

import ai.jules.command.mealplan.PlanView.Day;
import ai.jules.events.mealplan.DayChange;
import ai.jules.events.mealplan.DayDinner;
import ai.jules.events.mealplan.Dinner;
import ai.jules.kernel.Diner;
import ai.jules.kernel.DishRef;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What there is on which day, and who cooks. Part of the plan. */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
class Dinners {

    private SortedMap<LocalDate, Dinner> planned = new TreeMap<>();
    private SortedMap<LocalDate, Diner> cooks = new TreeMap<>();

    /** By date. */
    List<Day> days() {
        return planned.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue(), Optional.ofNullable(cooks.get(day.getKey()))))
                .toList();
    }

    boolean has(LocalDate date) {
        return planned.containsKey(date);
    }

    /** Whether it is this dish that is planned; one that is no more than named has only its title. */
    boolean isCooked(LocalDate date, DishRef dish, String title) {
        return planned.get(date) instanceof Dinner.Cooked(var there)
                && there.ref().equals(dish)
                && (!(dish instanceof DishRef.JustNamed) || there.title().equals(title));
    }

    /** By date, also of days that have no dinner yet. */
    SortedMap<LocalDate, Diner> cooks() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(cooks));
    }

    @Nullable
    Diner cook(LocalDate date) {
        return cooks.get(date);
    }

    /** What would be other than it is, by date. */
    List<DayChange> changes(List<DayDinner> wanted) {
        var next = new TreeMap<LocalDate, DayChange>();
        for (var day : wanted) {
            var change = new DayChange(day.date(), planned.get(day.date()), day.dinner());
            if (next.put(day.date(), change) != null) {
                throw new IllegalArgumentException("a day has one dinner");
            }
        }
        return next.values().stream()
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }

    void plan(LocalDate date, @Nullable Dinner dinner) {
        if (dinner == null) {
            planned.remove(date);
        } else {
            planned.put(date, dinner);
        }
    }

    void name(LocalDate date, @Nullable Diner cook) {
        if (cook == null) {
            cooks.remove(date);
        } else {
            cooks.put(date, cook);
        }
    }

    void putInto(Map<String, PlanThing> things) {
        planned.forEach((date, dinner) -> things.put("dinner " + date, new PlanThing.Planned(date, dinner)));
        cooks.forEach((date, cook) -> things.put("cook " + date, new PlanThing.Cooks(date, cook)));
    }
}
