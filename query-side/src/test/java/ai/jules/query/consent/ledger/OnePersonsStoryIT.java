package ai.jules.query.consent.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.query.Installation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** However long the log is, one person's story costs what the story is long; docs/benchmarks.md has the minutes. */
@Tag("rule-32")
class OnePersonsStoryIT {

    private static final int LONG = 200_000;
    private static final int STORY = 20;
    private static final Instant LATER = LedgerAlone.NOON.plusSeconds(10L * LONG);

    private final LedgerAlone alone = new LedgerAlone(Installation.get());
    private final UUID maria = UUID.randomUUID();

    @Test
    void isReadWithoutReadingAnybodyElses() {
        fill();

        new TransactionTemplate(alone.transactions).executeWithoutResult(_ -> {
            var story = new ArrayList<Entry>();
            alone.entries.eachPiece(maria, LONG, story::addAll);
            assertThat(story).hasSize(STORY).allSatisfy(entry -> assertThat(entry.member())
                    .isEqualTo(maria));
            assertThat(alone.entries.consentOf(maria, LATER, LONG)).isEmpty();
            assertThat(alone.entries.ofTextsTo(maria, LONG, 100)).hasSize(STORY);

            assertThat(read("seq_tup_read")).isZero();
            assertThat(read("idx_tup_fetch")).isPositive().isLessThan(10 * STORY);
        });
    }

    /** Rows of the entry table that this transaction has had to look at. */
    private long read(String what) {
        return alone.jdbc
                .sql("select coalesce(" + what + ", 0) from pg_stat_xact_user_tables"
                        + " where relid = 'ledger_entry'::regclass")
                .query(Long.class)
                .single();
    }

    private void fill() {
        alone.jdbc
                .sql("insert into ledger_entry (sequence, type, member, event_id, event_name, at, recorded_at,"
                        + " document, leaf_hash) select i, 'authorised', case when i % ? = 0 then ? else md5((i %"
                        + " 2000)::text)::uuid end, i::text, 'MessageAuthorised', ?::timestamptz + i * interval '1"
                        + " second', now(), convert_to('{}', 'UTF8'), sha256(i::text::bytea) from"
                        + " generate_series(0, ?) i")
                .params(LONG / STORY, maria, LedgerAlone.NOON.toString(), LONG - 1)
                .update();
        alone.jdbc.sql("analyze ledger_entry").update();
    }
}
