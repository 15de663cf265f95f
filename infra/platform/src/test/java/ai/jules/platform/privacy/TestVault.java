package ai.jules.platform.privacy;

import ai.jules.kernel.MemberId;
import ai.jules.kernel.privacy.Subject;
import ai.jules.platform.secrets.MasterKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** A vault in memory with the keys of Maria and Leo, and a ticker to turn. */
final class TestVault {

    static final MemberId MARIA = new MemberId(UUID.fromString("0199aaaa-0000-7000-8000-000000000101"));
    static final MemberId LEO = new MemberId(UUID.fromString("0199aaaa-0000-7000-8000-000000000142"));
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T18:00:00Z"), ZoneOffset.UTC);

    final MasterKey master = MasterKey.generate();
    final KeyRowsInMemory rows = new KeyRowsInMemory();
    private long nanos = Long.MAX_VALUE - 1_000; // a ticker may overflow
    final KeyVault vault = with(master);

    TestVault() {
        vault.ensure(Subject.of(MARIA));
        vault.ensure(Subject.of(LEO));
    }

    /** Another process with the same table. */
    KeyVault with(MasterKey key) {
        return new KeyVault(rows, key, CLOCK, () -> nanos);
    }

    void pass(Duration time) {
        nanos += time.toNanos();
    }
}
