package ai.jules.platform.privacy;

import static ai.jules.kernel.privacy.Purpose.CONTENT;
import static ai.jules.kernel.privacy.Purpose.EVIDENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.jules.kernel.MemberId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.kernel.privacy.Subject;
import ai.jules.platform.TestDatabase;
import ai.jules.platform.privacy.SubjectKey.Destroyed;
import ai.jules.platform.privacy.SubjectKey.Live;
import ai.jules.platform.secrets.MasterKey;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class KeyVaultIT {

    private static final MasterKey MASTER = MasterKey.generate();
    private DataSource database;

    private final MemberId maria = new MemberId(UUID.randomUUID());
    private KeyVault vault;

    @BeforeEach
    void createVault() {
        database = TestDatabase.dataSource(TestDatabase.create());
        PrivacyConfiguration.migrate(database);
        vault = process(MASTER);
    }

    @Test
    void givesOnePairOfKeysToAllWhoAskAtOnce() throws Exception {
        var subject = Subject.of(maria);
        Callable<String> ask = () -> {
            var process = process(MASTER);
            process.ensure(subject);
            return new Sealer(process).seal(Personal.content(maria, "hello"));
        };
        try (var threads = Executors.newFixedThreadPool(16)) {
            var sealed =
                    threads.invokeAll(IntStream.range(0, 32).mapToObj(_ -> ask).toList());
            var reader = new Sealer(process(MASTER));
            for (var one : sealed) {
                assertThat(reader.open(one.get(), String.class).value()).hasValue("hello");
            }
        }
        assertThat(count("subject = ?", subject.id())).isEqualTo(2);
    }

    @Test
    @Tag("rule-36")
    void leavesATombstoneWithoutBytesAndNeverTakesItBack() {
        var subject = Subject.of(maria);
        vault.ensure(subject);

        vault.destroy(subject, CONTENT);
        vault.destroy(subject, CONTENT);
        vault.ensure(subject);

        assertThat(count("subject = ? and wrapped is null and destroyed_at is not null", subject.id()))
                .isEqualTo(1);
        assertThat(process(MASTER).current(subject, CONTENT)).isInstanceOf(Destroyed.class);
        assertThat(process(MASTER).current(subject, EVIDENCE)).isInstanceOf(Live.class);
        var jdbc = JdbcClient.create(database);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("delete from vault.subject_key").update());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update vault.subject_key set destroyed_at = null, wrapped = '\\x00'")
                        .update());
    }

    @Test
    void destroysAKeyBeforeItsFirstUse() {
        var subject = Subject.of(maria);

        vault.destroy(subject, EVIDENCE);
        vault.ensure(subject);

        assertThat(vault.current(subject, EVIDENCE)).isInstanceOf(Destroyed.class);
        assertThat(vault.current(subject, CONTENT)).isInstanceOf(Live.class);
    }

    @Test
    void tellsMissingAndUnreachableFromErased() {
        assertThatExceptionOfType(KeyUnavailable.class).isThrownBy(() -> vault.current(Subject.of(maria), CONTENT));
        var nowhere = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/none?connectTimeout=1");
        var unreachable = new KeyVault(new JdbcKeyRows(nowhere), MASTER, TestVault.CLOCK, System::nanoTime);
        assertThatExceptionOfType(KeyUnavailable.class)
                .isThrownBy(() -> unreachable.current(Subject.of(maria), CONTENT));
    }

    @Test
    @Tag("rule-34")
    void wrapsAgainUnderTheNewMasterKey() {
        var subject = Subject.of(maria);
        vault.ensure(subject);
        var sealed = new Sealer(vault).seal(Personal.content(maria, "hello"));
        var gone = new MemberId(UUID.randomUUID());
        vault.destroy(Subject.of(gone), CONTENT);
        var rotated = MASTER.rotated();

        assertThat(process(rotated).rewrap()).isGreaterThanOrEqualTo(2);

        assertThat(count("master_key <> ? and wrapped is not null", rotated.id()))
                .isZero();
        var reader = new Sealer(process(rotated.withoutOldKeys()));
        assertThat(reader.open(sealed, String.class).value()).hasValue("hello");
        assertThat(process(rotated).current(Subject.of(gone), CONTENT)).isInstanceOf(Destroyed.class);
        assertThat(process(rotated).rewrap()).isZero();
    }

    /** The processes have been handed both master keys before their owner begins to wrap anew. */
    @Test
    @Tag("rule-34")
    void letsReadersAndWritersGoOnWhileItWrapsAgain() throws Exception {
        var rotated = MASTER.rotated();
        var sealed = new ConcurrentHashMap<MemberId, String>();
        IntStream.range(0, 100).forEach(_ -> sealed.put(someoneNew(vault), ""));
        sealed.replaceAll((member, _) -> new Sealer(vault).seal(Personal.content(member, "hello " + member)));
        var wrapped = new AtomicBoolean();
        Callable<Integer> work = () -> {
            int rounds = 0;
            do {
                var process = process(rotated);
                var newcomer = someoneNew(process);
                sealed.put(newcomer, new Sealer(process).seal(Personal.content(newcomer, "hello " + newcomer)));
                assertReads(process, sealed);
                rounds++;
            } while (!wrapped.get());
            return rounds;
        };
        try (var threads = Executors.newFixedThreadPool(3)) {
            var busy = IntStream.range(0, 3).mapToObj(_ -> threads.submit(work)).toList();
            assertThat(process(rotated).rewrap()).isGreaterThanOrEqualTo(200);
            wrapped.set(true);
            for (var one : busy) {
                assertThat(one.get()).isPositive();
            }
        }
        assertThat(count("master_key <> ? and wrapped is not null", rotated.id()))
                .isZero();
        assertReads(process(rotated.withoutOldKeys()), sealed);
    }

    private static MemberId someoneNew(KeyVault vault) {
        var member = new MemberId(UUID.randomUUID());
        vault.ensure(Subject.of(member));
        return member;
    }

    private static void assertReads(KeyVault process, Map<MemberId, String> sealed) {
        var reader = new Sealer(process);
        sealed.forEach((member, words) ->
                assertThat(reader.open(words, String.class).value()).hasValue("hello " + member));
    }

    private KeyVault process(MasterKey master) {
        return new KeyVault(new JdbcKeyRows(database), master, TestVault.CLOCK, System::nanoTime);
    }

    private int count(String where, Object parameter) {
        return JdbcClient.create(database)
                .sql("select count(*) from vault.subject_key where " + where)
                .param(parameter)
                .query(Integer.class)
                .single();
    }
}
