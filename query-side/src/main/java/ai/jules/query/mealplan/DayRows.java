package ai.jules.query.mealplan;

import ai.jules.events.mealplan.Dinner;
import ai.jules.kernel.Diner;
import ai.jules.kernel.DishRef;
import ai.jules.kernel.PlanId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of meal_day: a change ends a row and begins the next one, so that every past plan can be read again. */
@Component
class DayRows {

    private static final String COLUMNS = "day, plan, kind, title, recipe, starter, minutes, cook, by_vote";

    private final JdbcClient jdbc;

    DayRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param dinner null when nothing is planned any more */
    void plan(PlanId plan, LocalDate day, @Nullable Dinner dinner, boolean byVote, Instant at) {
        var before = end(plan, day, at);
        var cook = before.map(DayRow::cook).orElse(null);
        if (dinner == null && cook == null) {
            return;
        }
        begin(plan, row(plan, day, dinner, cook, byVote), at);
    }

    void cook(PlanId plan, LocalDate day, @Nullable Diner cook, Instant at) {
        var before = end(plan, day, at);
        var who = cook == null ? null : cook.uuid();
        if (before.map(DayRow::kind).isEmpty() && who == null) {
            return;
        }
        var row = before.orElseGet(() -> row(plan, day, null, null, false));
        begin(
                plan,
                new DayRow(
                        day,
                        row.plan(),
                        row.kind(),
                        row.title(),
                        row.recipe(),
                        row.starter(),
                        row.minutes(),
                        who,
                        row.byVote()),
                at);
    }

    private static DayRow row(
            PlanId plan, LocalDate day, @Nullable Dinner dinner, @Nullable UUID cook, boolean byVote) {
        return switch (dinner) {
            case null -> new DayRow(day, plan.toString(), null, null, null, null, null, cook, byVote);
            case Dinner.Cooked(var dish) ->
                new DayRow(
                        day,
                        plan.toString(),
                        DayRow.COOKED,
                        dish.title(),
                        dish.ref() instanceof DishRef.FromBook(var recipe) ? recipe.uuid() : null,
                        dish.ref() instanceof DishRef.Starter(var key) ? key : null,
                        dish.minutes(),
                        cook,
                        byVote);
            case Dinner.Leftovers _ ->
                new DayRow(day, plan.toString(), DayRow.LEFTOVERS, null, null, null, null, cook, byVote);
            case Dinner.Skipped _ ->
                new DayRow(day, plan.toString(), DayRow.SKIPPED, null, null, null, null, cook, byVote);
        };
    }

    private Optional<DayRow> end(PlanId plan, LocalDate day, Instant at) {
        return jdbc.sql("update meal_day set valid_to = greatest(:at, valid_from)"
                        + " where household = :household and day = :day and valid_to is null returning " + COLUMNS)
                .param("household", plan.household().uuid())
                .param("day", day)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, _) -> read(row))
                .optional();
    }

    private void begin(PlanId plan, DayRow row, Instant at) {
        jdbc.sql("""
            insert into meal_day (household, plan, day, kind, title, recipe, starter, minutes, cook, by_vote, valid_from)
            values (:household, :plan, :day, :kind, :title, :recipe, :starter, :minutes, :cook, :byVote, :at)
            """)
                .param("household", plan.household().uuid())
                .param("plan", plan.toString())
                .param("day", row.day())
                .param("kind", row.kind())
                .param("title", row.title())
                .param("recipe", row.recipe())
                .param("starter", row.starter())
                .param("minutes", row.minutes())
                .param("cook", row.cook())
                .param("byVote", row.byVote())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<DayRow> ofPlan(String plan) {
        return jdbc.sql("select " + COLUMNS + " from meal_day where plan = ? and valid_to is null order by day")
                .param(plan)
                .query((row, _) -> read(row))
                .list();
    }

    /** Inclusive of both days. */
    List<DayRow> between(UUID household, LocalDate from, LocalDate to) {
        return jdbc.sql("select " + COLUMNS + " from meal_day where household = ? and day between ? and ?"
                        + " and valid_to is null order by day")
                .params(household, from, to)
                .query((row, _) -> read(row))
                .list();
    }

    /** What was planned then for these days, inclusive of both. */
    List<DayRow> between(UUID household, LocalDate from, LocalDate to, Instant then) {
        return jdbc.sql("select " + COLUMNS
                        + " from meal_day where household = :household and day between :from and :to"
                        + " and valid_from <= :then and (valid_to is null or valid_to > :then) order by day")
                .param("household", household)
                .param("from", from)
                .param("to", to)
                .param("then", then.atOffset(ZoneOffset.UTC))
                .query((row, _) -> read(row))
                .list();
    }

    private static DayRow read(ResultSet row) throws SQLException {
        return new DayRow(
                row.getObject("day", LocalDate.class),
                row.getString("plan"),
                row.getString("kind"),
                row.getString("title"),
                row.getObject("recipe", UUID.class),
                row.getString("starter"),
                row.getObject("minutes", Integer.class),
                row.getObject("cook", UUID.class),
                row.getBoolean("by_vote"));
    }
}
