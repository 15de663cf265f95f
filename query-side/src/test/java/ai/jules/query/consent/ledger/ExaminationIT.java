package ai.jules.query.consent.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.platform.messaging.EventGroup;
import ai.jules.platform.messaging.EventHistory;
import ai.jules.platform.messaging.EventWire.Stored;
import ai.jules.platform.messaging.ParkedEvents;
import ai.jules.query.Installation;
import ai.jules.query.consent.Auditors;
import ai.jules.query.consent.ledger.Finding.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What a check of the whole ledger finds, and when it is signed. */
class ExaminationIT {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Installation jules = Installation.get();
    private final LedgerAlone alone = new LedgerAlone(jules);
    private final EventGroup group = jules.context().getBean("ledgerGroup", EventGroup.class);

    private void tenEntries() {
        var person = UUID.randomUUID();
        alone.append(IntStream.range(0, 10)
                .mapToObj(number -> LedgerAlone.entry(person, number))
                .toArray(Incoming[]::new));
    }

    private List<Kind> found() {
        return alone.check().first().stream().map(Finding::kind).distinct().toList();
    }

    @Test
    void findsNothingInALedgerThatIsWhole() {
        alone.checkpoints.sign();
        tenEntries();
        alone.checkpoints.sign();

        assertThat(found()).isEmpty();
    }

    @Test
    @Tag("rule-29")
    void findsAnAlteredByte() {
        tenEntries();
        alone.tamper("update ledger_entry set document = set_byte(document, 40, 65) where sequence = 4");

        assertThat(found()).contains(Kind.ALTERED_ENTRY);
    }

    @Test
    void findsAColumnThatSaysOtherwise() {
        tenEntries();
        alone.tamper("update ledger_entry set type = 'given' where sequence = 4");

        assertThat(found()).containsExactly(Kind.ALTERED_ENTRY);
    }

    @Test
    void findsAnEntryThatWasTakenOut() {
        tenEntries();
        alone.tamper("delete from ledger_entry where sequence = 4");

        assertThat(found()).contains(Kind.MISSING_ENTRY);
    }

    @Test
    void findsATailThatWasCutOffWithItsHead() {
        tenEntries();
        var eight = alone.jdbc
                .sql("select peaks from ledger_head")
                .query(byte[].class)
                .single();
        alone.checkpoints.sign();
        alone.tamper("delete from ledger_entry where sequence >= 8");
        alone.jdbc
                .sql("update ledger_head set size = 8, peaks = ?")
                .param(Arrays.copyOf(eight, 32))
                .update();

        assertThat(found()).containsExactly(Kind.TRUNCATED);
    }

    @Test
    @Tag("rule-29")
    void findsALedgerThatWasWrittenAnewWithoutTheKey() {
        tenEntries();
        alone.checkpoints.sign();
        alone.tamper("truncate ledger_entry, ledger_node");
        alone.jdbc.sql("update ledger_head set size = 0, peaks = ''").update();
        tenEntries();

        assertThat(found()).containsExactly(Kind.REHASHED);
    }

    @Test
    void findsACheckpointThatWasChangedOrTakenAway() {
        tenEntries();
        alone.checkpoints.sign();
        var key = alone.checkpoints.keys().getFirst();
        var text = new String(alone.store.read(key).orElseThrow(), StandardCharsets.UTF_8);
        alone.store.put(
                key,
                text.replace("\"treeSize\":10", "\"treeSize\":9").getBytes(StandardCharsets.UTF_8),
                "application/json");

        assertThat(found()).contains(Kind.BAD_SIGNATURE, Kind.CHECKPOINT_ALTERED);
        alone.store.delete(key);
        assertThat(found()).containsExactly(Kind.CHECKPOINT_ALTERED);
    }

    @Test
    @Tag("rule-29")
    void signsEveryHourWhileTheLedgerGrowsAndNotOtherwise() {
        assertThat(alone.checkpoints.signAfter(HOUR)).isEmpty();
        tenEntries();
        assertThat(alone.checkpoints.signAfter(HOUR)).hasValueSatisfying(checkpoint -> assertThat(checkpoint.treeSize())
                .isEqualTo(10));
        tenEntries();
        alone.clock.pass(Duration.ofMinutes(59));
        assertThat(alone.checkpoints().signAfter(HOUR)).isEmpty();
        alone.clock.pass(Duration.ofMinutes(1));
        assertThat(alone.checkpoints().signAfter(HOUR)).isPresent();
        alone.clock.pass(Duration.ofDays(7));
        assertThat(alone.checkpoints.signAfter(HOUR)).isEmpty();

        assertThat(alone.checkpoints.keys()).hasSize(2).first().asString().contains("/2026/11/000000000010-");
    }

    @Test
    void signsOnceWhenTwoProcessesLookAtOnce() throws Exception {
        tenEntries();
        List<Callable<Optional<Checkpoint>>> nodes = IntStream.range(0, 6)
                .<Callable<Optional<Checkpoint>>>mapToObj(
                        _ -> () -> alone.checkpoints().signAfter(HOUR))
                .toList();
        var signed = new ArrayList<Checkpoint>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Optional<Checkpoint>> node : threads.invokeAll(nodes)) {
                node.get().ifPresent(signed::add);
            }
        }

        assertThat(signed).hasSize(1);
        assertThat(alone.checkpoints.keys()).hasSize(1);
    }

    @Test
    void signsAnInstantAgainWithTheSameCheckpoint() {
        tenEntries();

        assertThat(alone.checkpoints.sign().document())
                .isEqualTo(alone.checkpoints().sign().document());
    }

    /** Beside the topic of the whole installation: a ledger that lacks an event, one that altered one, one that made one up. */
    @Test
    @Tag("rule-28")
    void comparesTheLedgerWithEveryEventThereWas() {
        var audit = new Auditors(jules);
        audit.comesAndGoes("+12025550101");
        var reader = new LedgerReader(alone.ledger);
        var events = new ArrayList<Stored>();
        jules.bean(EventHistory.class).replay(group, events::addAll);
        var mine = events.stream()
                .filter(event -> event.aggregate().equals(audit.maria.toString()))
                .toList();
        assertThat(mine).extracting(Stored::type).contains("MemberMet", "ConsentGiven", "ConsentRevoked");
        var given = LedgerReader.entry(mine.get(2)).orElseThrow();
        events.removeIf(event -> event.id().equals(given.eventId())
                || event.id().equals(mine.getLast().id()));

        new TransactionTemplate(alone.transactions).executeWithoutResult(_ -> reader.handle(events));
        assertThat(reconciled()).hasSize(2).allMatch(finding -> finding.kind() == Kind.NOT_ENTERED);

        alone.append(new Incoming(
                given.type(),
                given.member(),
                given.at(),
                given.eventId(),
                given.eventName(),
                given.revision(),
                given.stream(),
                given.number(),
                mine.getLast().payload(),
                given.metadata()));
        alone.append(LedgerReader.entry(mine.getLast()).orElseThrow());
        assertThat(reconciled()).extracting(Finding::kind).containsExactly(Kind.ALTERED_ENTRY);

        alone.append(LedgerAlone.entry(UUID.randomUUID(), 0));
        assertThat(reconciled()).extracting(Finding::kind).containsExactly(Kind.ALTERED_ENTRY, Kind.UNFOUNDED);
    }

    private List<Finding> reconciled() {
        var findings = new Findings();
        new Reconciliation(
                        alone.jdbc,
                        alone.entries,
                        jules.bean(EventHistory.class),
                        jules.bean(ParkedEvents.class),
                        group)
                .check(alone.ledger.head().size(), findings);
        return findings.first();
    }

    @Test
    @Tag("rule-28")
    void comparesItWithEveryAccess() {
        new Accesses(alone.jdbc, alone.transactions, alone.ledger, alone.clock)
                .read(UUID.randomUUID(), null, "checkpoints");
        alone.jdbc
                .sql("insert into auditor_access (id, auditor, kind, query, at, payload)"
                        + " values (gen_random_uuid(), gen_random_uuid(), 'read', 'secretly', now(), '')")
                .update();

        assertThat(reconciled())
                .extracting(Finding::kind)
                .contains(Kind.NOT_ENTERED)
                .doesNotContain(Kind.UNFOUNDED);
    }

    @Test
    @Tag("rule-28")
    void isDoneOnceADayByWhoeverComesFirst() {
        var examination = jules.bean(Examination.class);
        assertThat(examination.examineAfter(Duration.ZERO)).isPresent();
        assertThat(examination.examineAfter(Duration.ofDays(1))).isEmpty();

        assertThat(jules.jdbc()
                        .sql("select sound from ledger_report order by id desc limit 1")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}
