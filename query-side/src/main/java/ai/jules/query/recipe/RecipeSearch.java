package ai.jules.query.recipe;

import ai.jules.query.reading.Cursor;
import ai.jules.query.reading.Page;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds recipes in a household's book: all, newest first, or those with certain words, best fit first. */
@Component
class RecipeSearch {

    private static final String BOOK = """
        select id, 0::real as rank, added_at from recipe_view
        where household = :household and not retired and (added_at, id) < (:at, :id)
        order by added_at desc, id desc limit :limit
        """;

    private static final String WORDS = """
        select id, rank, added_at from (
            select id, ts_rank(search, typed) as rank, added_at
            from recipe_view, words_being_typed(:words) as typed
            where household = :household and not retired and search @@ typed) as found
        where (rank, added_at, id) < (:rank, :at, :id)
        order by rank desc, added_at desc, id desc limit :limit
        """;

    private final JdbcClient jdbc;

    RecipeSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Hit(UUID id, float rank, OffsetDateTime addedAt) {

        Cursor place() {
            return new Cursor(rank, addedAt, id.toString());
        }
    }

    /** @param words every one of them begins a word of the recipe; none for the whole book */
    Page<UUID> find(UUID household, List<String> words, Cursor from, int limit) {
        var query = jdbc.sql(words.isEmpty() ? BOOK : WORDS)
                .param("household", household)
                .param("at", from.at())
                .param("id", from.uuid())
                .param("limit", limit + 1);
        if (!words.isEmpty()) {
            query = query.param("words", words.toArray(String[]::new)).param("rank", from.rank());
        }
        var hits = query.query((row, _) ->
                        new Hit(row.getObject(1, UUID.class), row.getFloat(2), row.getObject(3, OffsetDateTime.class)))
                .list();
        return Page.of(hits, limit, Hit::place).map(Hit::id);
    }
}
