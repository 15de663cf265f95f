package ai.jules.query.consent.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ai.jules.platform.messaging.EventGroups;
import ai.jules.platform.security.Role;
import ai.jules.query.Installation;
import ai.jules.query.consent.Auditors;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("rule-28")
class LedgerIT {

    private final Installation jules = Installation.get();
    private final Auditors audit = new Auditors(jules);

    private long entriesOfMaria() {
        return jules.jdbc()
                .sql("select count(*) from ledger_entry where member = ?")
                .param(audit.maria.uuid())
                .query(Long.class)
                .single();
    }

    @Test
    void numbersConcurrentBatchesWithoutGapsAndKeepsTheOrderOfEach() {
        var alone = new LedgerAlone(jules);
        var people = IntStream.range(0, 8).mapToObj(_ -> UUID.randomUUID()).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            people.forEach(person -> threads.submit(() -> {
                for (int batch = 0; batch < 20; batch++) {
                    alone.append(IntStream.range(batch * 5, batch * 5 + 5)
                            .mapToObj(number -> LedgerAlone.entry(person, number))
                            .toArray(Incoming[]::new));
                }
            }));
        }

        assertThat(alone.ledger.head().size()).isEqualTo(800);
        assertThat(alone.jdbc
                        .sql("select sequence from ledger_entry order by sequence")
                        .query(Long.class)
                        .list())
                .isEqualTo(LongStream.range(0, 800).boxed().toList());
        for (var person : people) {
            assertThat(alone.entries.newestFirst(List.of(person), LedgerAlone.NOON.plusSeconds(1000), 800, 800).stream()
                            .map(entry -> Leaf.read(entry.document()).entry().number()))
                    .isSortedAccordingTo(Comparator.reverseOrder())
                    .hasSize(100);
        }
        assertThat(alone.check().count()).isZero();
    }

    @Test
    void keepsOutWhatItHoldsAlready() {
        var alone = new LedgerAlone(jules);
        var entry = LedgerAlone.entry(UUID.randomUUID(), 0);

        assertThat(alone.append(entry, entry)).isEqualTo(1);
        assertThat(alone.append(entry)).isZero();
        assertThat(alone.ledger.head().size()).isEqualTo(1);
    }

    @Test
    void appendsNothingOfWhatWasRolledBack() {
        var alone = new LedgerAlone(jules);
        alone.append(LedgerAlone.entry(UUID.randomUUID(), 0));
        var before = alone.ledger.head();
        new TransactionTemplate(alone.transactions).executeWithoutResult(status -> {
            alone.ledger.append(List.of(LedgerAlone.entry(UUID.randomUUID(), 0)));
            status.setRollbackOnly();
        });

        assertThat(alone.ledger.head().root()).isEqualTo(before.root());
        assertThat(alone.append(LedgerAlone.entry(UUID.randomUUID(), 0))).isEqualTo(1);
        assertThat(alone.check().count()).isZero();
        assertThatIllegalStateException().isThrownBy(() -> alone.ledger.append(List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set type = 'given'",
                "delete from ledger_entry",
                "truncate ledger_entry",
                "update ledger_node set hash = ''",
                "delete from ledger_node",
                "truncate ledger_node",
                "update auditor_access set query = ''",
                "delete from auditor_access",
                "truncate auditor_access",
                "update ledger_checkpoint set tree_size = 0",
                "delete from ledger_checkpoint",
                "truncate ledger_checkpoint",
                "delete from ledger_head",
                "truncate ledger_head",
                "update ledger_head set size = size - 1"
            })
    void refusesToBeChangedByTheApplicationItselfAndByWhoeverIsMore(String change) throws SQLException {
        audit.comesAndGoes("+12025550101");
        audit.ask("consent?memberId=" + audit.maria.uuid());

        assertThat(jules.jdbc().sql("select current_user").query(String.class).single())
                .isEqualTo("jules_read");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jules.jdbc().sql(change).update());
        try (var superuser = jules.database().getConnection()) {
            superuser.setSchema("read");
            try (var statement = superuser.createStatement()) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> statement.execute(change))
                        .withMessageMatching("(?s).*(only appended to|only grows).*");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger_entry", "ledger_node", "auditor_access", "ledger_checkpoint"})
    void givesTheApplicationNoRightToChangeAnything(String table) {
        for (var right : List.of("update", "delete", "truncate")) {
            assertThat(has(right, table)).isFalse();
        }
        assertThat(has("insert", table)).isTrue();
        assertThat(has("select", table)).isTrue();
    }

    private boolean has(String right, String table) {
        return jules.jdbc()
                .sql("select has_table_privilege(current_user, ?, ?)")
                .params(table, right)
                .query(Boolean.class)
                .single();
    }

    @Test
    void isNeverRebuilt() {
        var operator = jules.token(audit.auditor, null, Role.OPERATOR);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> jules.bean(EventGroups.class).rebuild(LedgerReader.GROUP));
        var answer = jules.post("/api/v1/admin/query-side/groups/ledger/rebuild", operator, "");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("type").asString()).endsWith("/not-a-projection");
    }

    @Test
    void hasWhatComesTwiceOnce() {
        var joined = audit.happened(audit.joins(), Auditors.NOON);
        jules.send(joined.wire());
        audit.awaitLedger(
                audit.happened(audit.leaves(), Auditors.NOON.plusSeconds(1)).token());

        assertThat(entriesOfMaria()).isEqualTo(2);
    }

    @Test
    void neitherLosesNorDoublesWhenItsConnectionIsKilledBetweenEntryAndPosition() {
        var superuser = JdbcClient.create(jules.database());
        superuser.sql("create sequence test.ledger_crashes").update();
        superuser
                .sql("grant usage on sequence test.ledger_crashes to jules_read")
                .update();
        superuser.sql("""
            create function test.crash_ledger() returns trigger language plpgsql as $$
            begin
                if new.group_name = 'ledger' and nextval('test.ledger_crashes') <= 5 then
                    perform pg_terminate_backend(pg_backend_pid());
                end if;
                return new;
            end
            $$
            """).update();
        superuser
                .sql("create trigger crash_ledger before insert or update on read.stream_watermark for each row"
                        + " execute function test.crash_ledger()")
                .update();
        try {
            audit.comesAndGoes("+12025550101");

            assertThat(entriesOfMaria()).isEqualTo(4);
            assertThat(superuser
                            .sql("select last_value from test.ledger_crashes")
                            .query(Long.class)
                            .single())
                    .isGreaterThan(5);
        } finally {
            superuser.sql("drop trigger crash_ledger on read.stream_watermark").update();
        }
        assertThat(audit.ask("verify").json().path("sound").asBoolean()).isTrue();
    }

    @Test
    void keepsWhatWasStoredByteForByte() {
        var joined = audit.happened(audit.joins(), Auditors.NOON);
        audit.awaitLedger(joined.token());

        var entry = jules.bean(LedgerEntries.class)
                .consentOf(audit.maria.uuid(), Auditors.NOON, Long.MAX_VALUE)
                .getFirst();

        assertThat(Leaf.read(entry.document()).entry().payload())
                .isEqualTo(joined.wire().value());
        assertThat(Leaf.read(entry.document()).entry().metadata())
                .isEqualTo(joined.wire().headers().lastHeader("metadata").value());
        assertThat(new String(entry.document(), StandardCharsets.UTF_8)).doesNotContain("Join please");
    }
}
