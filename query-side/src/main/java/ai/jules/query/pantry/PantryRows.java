package ai.jules.query.pantry;

import ai.jules.events.pantry.PantryItem;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.ItemId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of pantry_item: a change ends a row and begins the next one, so that every past pantry can be read again. */
@Component
class PantryRows {

    private static final String COLUMNS =
            "id, food, amount, unit, note, place, confidence, last_seen, use_by, seen_by, source";

    private static final String PLACE = "place, coalesce(use_by, 'infinity'), food_key, id";

    private final JdbcClient jdbc;

    PantryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(HouseholdId household, List<PantryItem> items, Instant at) {
        end(household, items.stream().map(PantryItem::item).toList(), at);
        items.forEach(item -> begin(household, item, at));
    }

    private void begin(HouseholdId household, PantryItem item, Instant at) {
        jdbc.sql("""
            insert into pantry_item (id, household, food, food_key, amount, unit, note, place, last_seen, seen_by,
                                     confidence, use_by, source, valid_from)
            values (:id, :household, :food, :key, :amount, :unit, :note, :place, :lastSeen, :seenBy, :confidence,
                    :useBy, :source, :at)
            """)
                .param("id", item.item().uuid())
                .param("household", household.uuid())
                .param("food", item.food())
                .param("key", item.key())
                .param("amount", item.amount())
                .param("unit", item.unit())
                .param("note", item.note())
                .param("place", item.place())
                .param("lastSeen", item.lastSeen().atOffset(ZoneOffset.UTC))
                .param("seenBy", item.by().uuid())
                .param("confidence", item.confidence())
                .param("useBy", item.useBy())
                .param("source", item.source().name().toLowerCase(Locale.ROOT))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(HouseholdId household, List<ItemId> items, Instant at) {
        if (items.isEmpty()) {
            return;
        }
        jdbc.sql("""
            update pantry_item set valid_to = greatest(:at, valid_from)
            where household = :household and id in (:items) and valid_to is null
            """)
                .param("household", household.uuid())
                .param("items", items.stream().map(ItemId::uuid).toList())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether there is or was such an item. */
    boolean knows(UUID household, UUID item) {
        return jdbc.sql("select exists (select from pantry_item where household = ? and id = ?)")
                .params(household, item)
                .query(Boolean.class)
                .single();
    }

    /**
     * What is there, place by place, and in each what is good for the shortest time first.
     *
     * @param then null for now
     * @param beyond an item the last page ended with, where it stands or last stood; null for the first page
     */
    List<PantryRow> find(UUID household, @Nullable Instant then, @Nullable UUID beyond, int limit) {
        var query = jdbc.sql("select " + COLUMNS + " from pantry_item where household = :household and "
                        + (then == null
                                ? "valid_to is null"
                                : "valid_from <= :then and (valid_to is null or valid_to > :then)")
                        + (beyond == null
                                ? ""
                                : " and (" + PLACE + ") > (select " + PLACE + " from pantry_item"
                                        + " where household = :household and id = :beyond"
                                        + " order by version desc limit 1)")
                        + " order by " + PLACE + " limit :limit")
                .param("household", household)
                .param("limit", limit);
        query = then == null ? query : query.param("then", then.atOffset(ZoneOffset.UTC));
        query = beyond == null ? query : query.param("beyond", beyond);
        return query.query((row, _) -> read(row)).list();
    }

    private static PantryRow read(ResultSet row) throws SQLException {
        return new PantryRow(
                row.getObject("id", UUID.class),
                row.getString("food"),
                row.getString("amount"),
                row.getString("unit"),
                row.getString("note"),
                row.getString("place"),
                row.getDouble("confidence"),
                row.getObject("last_seen", OffsetDateTime.class).toInstant(),
                row.getObject("use_by", LocalDate.class),
                row.getObject("seen_by", UUID.class),
                row.getString("source"));
    }
}
