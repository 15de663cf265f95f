package ai.jules.query.shopping;

import ai.jules.events.shopping.ItemSource.ByHand;
import ai.jules.events.shopping.ItemSource.ForDish;
import ai.jules.events.shopping.ListEntry;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.ItemId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of list_item: a change ends a row and begins the next one, so that every past list can be read again. */
@Component
class ListRows {

    private static final String ENDED = """
        with ended as (
            update list_item set valid_to = greatest(:at, valid_from)
            where household = :household and id in (:items) and valid_to is null
            returning *)
        insert into list_item (id, household, food, food_key, amount, unit, note, aisle, checked, added_by, plan, dish,
                               recipe, valid_from)
        select id, household, food, food_key,\s\
        """;

    private static final String COLUMNS =
            "id, food, food_key, amount, unit, note, aisle, checked, added_by, dish, recipe";

    private final JdbcClient jdbc;

    ListRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(HouseholdId household, ListEntry entry, Instant at) {
        var item = entry.item();
        var hand = entry.source() instanceof ByHand byHand ? byHand : null;
        var dish = entry.source() instanceof ForDish forDish ? forDish : null;
        jdbc.sql("""
            insert into list_item (id, household, food, food_key, amount, unit, note, aisle, checked, added_by, plan,
                                   dish, recipe, valid_from)
            values (:id, :household, :food, :key, :amount, :unit, :note, :aisle, :checked, :addedBy, :plan, :dish,
                    :recipe, :at)
            """)
                .param("id", item.item().uuid())
                .param("household", household.uuid())
                .param("food", item.food())
                .param("key", item.key())
                .param("amount", item.amount())
                .param("unit", item.unit())
                .param("note", item.note())
                .param("aisle", item.aisle())
                .param("checked", entry.checked())
                .param("addedBy", hand == null ? null : hand.by().uuid())
                .param("plan", dish == null ? null : dish.plan())
                .param("dish", dish == null ? null : dish.dish())
                .param(
                        "recipe",
                        dish == null || dish.recipe() == null
                                ? null
                                : dish.recipe().uuid())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void tick(HouseholdId household, List<ItemId> items, boolean checked, Instant at) {
        change(household, items, at, ENDED + """
            amount, unit, note, aisle, :checked, added_by, plan, dish, recipe, valid_to from ended
            """).param("checked", checked).update();
    }

    void measure(HouseholdId household, ItemId item, @Nullable String amount, @Nullable String unit, Instant at) {
        change(household, List.of(item), at, ENDED + """
            :amount, :unit, note, aisle, checked, added_by, plan, dish, recipe, valid_to from ended
            """)
                .param("amount", amount)
                .param("unit", unit)
                .update();
    }

    void end(HouseholdId household, List<ItemId> items, Instant at) {
        change(household, items, at, """
            update list_item set valid_to = greatest(:at, valid_from)
            where household = :household and id in (:items) and valid_to is null
            """).update();
    }

    void endPlanned(HouseholdId household, Instant at) {
        jdbc.sql("""
            update list_item set valid_to = greatest(:at, valid_from)
            where household = :household and dish is not null and valid_to is null
            """)
                .param("household", household.uuid())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private JdbcClient.StatementSpec change(HouseholdId household, List<ItemId> items, Instant at, String sql) {
        return jdbc.sql(sql)
                .param("household", household.uuid())
                .param("items", items.stream().map(ItemId::uuid).toList())
                .param("at", at.atOffset(ZoneOffset.UTC));
    }

    /** What stands on the list now, in the order it came. */
    List<ListRow> now(UUID household) {
        return jdbc.sql("select " + COLUMNS + " from list_item where household = ? and valid_to is null"
                        + " order by version")
                .param(household)
                .query((row, _) -> read(row))
                .list();
    }

    /** What stood on the list then. */
    List<ListRow> at(UUID household, Instant then) {
        return jdbc.sql("select " + COLUMNS + " from list_item where household = :household and valid_from <= :then"
                        + " and (valid_to is null or valid_to > :then) order by version")
                .param("household", household)
                .param("then", then.atOffset(ZoneOffset.UTC))
                .query((row, _) -> read(row))
                .list();
    }

    /** An item as it stands or last stood. */
    Optional<ListRow> last(UUID household, UUID item) {
        return jdbc.sql("select " + COLUMNS + " from list_item where household = ? and id = ?"
                        + " order by version desc limit 1")
                .params(household, item)
                .query((row, _) -> read(row))
                .optional();
    }

    private static ListRow read(ResultSet row) throws SQLException {
        return new ListRow(
                row.getObject("id", UUID.class),
                row.getString("food"),
                row.getString("food_key"),
                row.getString("amount"),
                row.getString("unit"),
                row.getString("note"),
                row.getString("aisle"),
                row.getBoolean("checked"),
                row.getObject("added_by", UUID.class),
                row.getString("dish"),
                row.getObject("recipe", UUID.class));
    }
}
