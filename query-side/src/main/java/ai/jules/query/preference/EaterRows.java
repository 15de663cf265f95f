package ai.jules.query.preference;

import ai.jules.events.table.Profile;
import ai.jules.kernel.Diner;
import ai.jules.kernel.EaterId;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.language.Budget;
import ai.jules.platform.privacy.Sealer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of eater_view, away_view and budget_view. */
@Component
class EaterRows {

    private static final String COLUMN = "eater_view.profile";

    private final JdbcClient jdbc;
    private final Sealer sealer;

    EaterRows(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** Somebody without a phone; the profile is gone once they are forgotten. */
    record Row(EaterId eater, UUID household, boolean child, Optional<Profile> profile) {}

    void put(HouseholdId household, EaterId eater, boolean child, Personal<Profile> profile) {
        jdbc.sql("""
            insert into eater_view (id, household, child, profile) values (:id, :household, :child, :profile)
            on conflict (id) do update set child = excluded.child, profile = excluded.profile
            """)
                .param("id", eater.uuid())
                .param("household", household.uuid())
                .param("child", child)
                .param("profile", sealer.seal(COLUMN, profile))
                .update();
    }

    void strike(EaterId eater) {
        jdbc.sql("delete from eater_view where id = ?").param(eater.uuid()).update();
        jdbc.sql("delete from away_view where diner = ?")
                .param(eater.toString())
                .update();
    }

    void leave(HouseholdId household, Diner diner) {
        jdbc.sql("insert into away_view (household, diner) values (?, ?) on conflict do nothing")
                .params(household.uuid(), diner.toString())
                .update();
    }

    void take(HouseholdId household, Diner diner) {
        jdbc.sql("delete from away_view where household = ? and diner = ?")
                .params(household.uuid(), diner.toString())
                .update();
    }

    void budget(HouseholdId household, @Nullable Budget budget) {
        jdbc.sql("insert into budget_view (household, budget) values (?, ?)"
                        + " on conflict (household) do update set budget = excluded.budget")
                .params(household.uuid(), budget == null ? null : budget.name().toLowerCase(Locale.ROOT))
                .update();
    }

    Optional<String> budgetOf(UUID household) {
        return jdbc.sql("select budget from budget_view where household = ? and budget is not null")
                .param(household)
                .query(String.class)
                .optional();
    }

    Set<Diner> away(UUID household) {
        return jdbc
                .sql("select diner from away_view where household = ?")
                .param(household)
                .query(String.class)
                .list()
                .stream()
                .map(Diner::parse)
                .collect(Collectors.toUnmodifiableSet());
    }

    Optional<Row> find(UUID eater) {
        return jdbc.sql("select * from eater_view where id = ?")
                .param(eater)
                .query((row, _) -> read(row))
                .optional();
    }

    List<Row> of(UUID household) {
        return jdbc.sql("select * from eater_view where household = ? order by id")
                .param(household)
                .query((row, _) -> read(row))
                .list();
    }

    List<Row> childrenBelow(UUID household, UUID below, int limit) {
        return jdbc.sql("select * from eater_view where household = ? and child and id < ? order by id desc limit ?")
                .params(household, below, limit)
                .query((row, _) -> read(row))
                .list();
    }

    private Row read(ResultSet row) throws SQLException {
        return new Row(
                new EaterId(row.getObject("id", UUID.class)),
                row.getObject("household", UUID.class),
                row.getBoolean("child"),
                sealer.open(COLUMN, row.getString("profile"), Profile.class).value());
    }
}
