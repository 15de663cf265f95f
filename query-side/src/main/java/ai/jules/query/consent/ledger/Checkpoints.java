package ai.jules.query.consent.ledger;

import ai.jules.platform.storage.ObjectStore;
import java.security.KeyPair;
import java.security.PublicKey;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs the ledger and puts what was signed outside the database (rule 29). One process at a time, by the lock of a row; the
 * object is durable before the row says so, so that a crash in between leaves a checkpoint too many and never one too few.
 */
public class Checkpoints {

    /** Below it lies nothing but checkpoints. */
    static final String PREFIX = "ledger/checkpoints/";

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("uuuu/MM").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final ObjectStore store;
    private final KeyPair keys;
    private final Clock clock;

    public Checkpoints(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Ledger ledger,
            ObjectStore store,
            KeyPair keys,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.ledger = ledger;
        this.store = store;
        this.keys = keys;
        this.clock = clock;
    }

    /** A checkpoint that lies in the store. */
    public record Kept(String key, Checkpoint checkpoint) {}

    /** @param earlier the keys of what lay in the store before */
    record Signed(Checkpoint checkpoint, List<String> earlier) {}

    /** Signs the ledger as it stands, unless it was signed at that size. */
    public Checkpoint sign() {
        return signed().checkpoint();
    }

    Signed signed() {
        return transaction.execute(_ -> {
            var last = lock();
            var earlier = keys();
            var head = ledger.head();
            var kept = head.size() == last.size ? latest() : Optional.<Checkpoint>empty();
            return new Signed(kept.orElseGet(() -> sign(head)), earlier);
        });
    }

    /** Signs when the ledger has grown and the last checkpoint is that old. */
    Optional<Checkpoint> signAfter(Duration age) {
        return transaction.execute(_ -> {
            var last = lock();
            var head = ledger.head();
            boolean due = head.size() > last.size && !clock.instant().isBefore(last.at.plus(age));
            return due ? Optional.of(sign(head)) : Optional.<Checkpoint>empty();
        });
    }

    private record Last(long size, Instant at) {}

    private Last lock() {
        return jdbc.sql("select size, done_at from ledger_duty where name = 'checkpoint' for update")
                .query((row, _) -> new Last(row.getLong(1), row.getTimestamp(2).toInstant()))
                .single();
    }

    private Checkpoint sign(Head head) {
        var checkpoint = Checkpoint.sign(head, clock.instant(), keys);
        var key = key(checkpoint);
        var document = checkpoint.document();
        store.put(key, document, "application/json");
        var at = Timestamp.from(checkpoint.at());
        jdbc.sql("insert into ledger_checkpoint (object_key, tree_size, signed_at, document, public_key)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        key,
                        checkpoint.treeSize(),
                        at,
                        document,
                        keys.getPublic().getEncoded())
                .update();
        jdbc.sql("update ledger_duty set size = ?, done_at = ? where name = 'checkpoint'")
                .params(checkpoint.treeSize(), at)
                .update();
        return checkpoint;
    }

    private Optional<Checkpoint> latest() {
        return jdbc.sql("select document from ledger_checkpoint order by tree_size desc, signed_at desc limit 1")
                .query(byte[].class)
                .optional()
                .map(Checkpoint::read);
    }

    /** The last that were signed, the largest first, below a size. */
    public List<Checkpoint> newestFirst(long below, int limit) {
        return jdbc
                .sql("select document from ledger_checkpoint where tree_size < ? order by tree_size desc limit ?")
                .params(below, limit)
                .query(byte[].class)
                .list()
                .stream()
                .map(Checkpoint::read)
                .toList();
    }

    static String key(Checkpoint checkpoint) {
        return PREFIX + MONTH.format(checkpoint.at()) + "/"
                + String.format(Locale.ROOT, "%012d", checkpoint.treeSize()) + "-" + SECOND.format(checkpoint.at())
                + ".json";
    }

    /** Of everything in the store, in the order they were signed in. */
    public List<String> keys() {
        return store.list(PREFIX).stream().map(object -> object.key()).toList();
    }

    /** @throws IllegalArgumentException when what lies there is no checkpoint */
    public Kept read(String key) {
        return new Kept(key, Checkpoint.read(bytes(key)));
    }

    byte[] bytes(String key) {
        return store.read(key).orElseThrow(() -> new IllegalArgumentException("there is no such checkpoint"));
    }

    public PublicKey publicKey() {
        return keys.getPublic();
    }

    /** The X.509 forms of every key that ever signed here, the present one first. */
    List<byte[]> publicKeys() {
        var present = keys.getPublic().getEncoded();
        var former = jdbc.sql("select distinct public_key from ledger_checkpoint where public_key <> ?")
                .param(present)
                .query(byte[].class)
                .list();
        return Stream.concat(Stream.of(present), former.stream()).toList();
    }
}
