package ai.jules.platform.privacy;

import ai.jules.kernel.privacy.Purpose;
import ai.jules.kernel.privacy.Subject;
import ai.jules.platform.secrets.MasterKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.springframework.dao.DataAccessException;

/**
 * Two keys per person, content and evidence (rule 34), wrapped by the master key and kept apart from all other data.
 * Works on connections of its own: what it does is committed when it returns, whatever becomes of the caller's
 * transaction. Every method throws {@link KeyUnavailable} when the vault does not answer.
 */
public final class KeyVault {

    static final int CURRENT_VERSION = 1;
    private static final int REWRAP_BATCH = 500;

    private final KeyRows rows;
    private final MasterKeys master;
    private final Clock clock;
    private final LongSupplier nanos;
    private final KeyCache cache;

    /** Wrapped by a keyset of our own alone. */
    KeyVault(KeyRows rows, MasterKey master, Clock clock, LongSupplier nanos) {
        this(rows, new MasterKeys(new LocalWrapping(master), List.of()), clock, nanos);
    }

    KeyVault(KeyRows rows, MasterKeys master, Clock clock, LongSupplier nanos) {
        this.rows = rows;
        this.master = master;
        this.clock = clock;
        this.nanos = nanos;
        this.cache = new KeyCache(nanos);
    }

    /**
     * Creates both keys of a person unless they are there. Called at the edge, before the first command about that
     * person; two callers at once get the same keys. A destroyed key stays destroyed.
     */
    public void ensure(Subject subject) {
        var names = Arrays.stream(Purpose.values())
                .map(purpose -> new KeyName(subject, purpose, CURRENT_VERSION))
                .toList();
        if (names.stream().allMatch(name -> cache.find(name).isPresent())) {
            return;
        }
        try {
            var missing = names.stream()
                    .filter(name -> cache.find(name).isEmpty() && stored(name).isEmpty())
                    .map(this::freshRow)
                    .toList();
            if (!missing.isEmpty()) {
                rows.insertMissing(missing, clock.instant());
            }
        } catch (DataAccessException e) {
            throw unreachable(e);
        }
    }

    /**
     * Makes everything sealed under this key unreadable for ever, here at once and in other processes after their
     * {@link #forget} or within 60 seconds. May be repeated; a key that never was is destroyed as well.
     */
    public void destroy(Subject subject, Purpose purpose) {
        try {
            rows.destroy(subject, purpose, clock.instant());
        } catch (DataAccessException e) {
            throw unreachable(e);
        } finally {
            forget(subject);
        }
    }

    /** Drops a person's unwrapped keys from this process: to be called on {@code ContentDestroyed}. */
    public void forget(Subject subject) {
        cache.forget(subject);
    }

    /** Those of these people whose key of this purpose is still there. */
    public List<Subject> alive(Collection<Subject> subjects, Purpose purpose) {
        try {
            return subjects.isEmpty() ? List.of() : rows.alive(subjects, purpose);
        } catch (DataAccessException e) {
            throw unreachable(e);
        }
    }

    /** Those of these people who have an evidence key and no legal hold on it. */
    public List<Subject> withEvidenceToLose(Collection<Subject> subjects) {
        try {
            return subjects.isEmpty() ? List.of() : rows.evidenceNotHeld(subjects);
        } catch (DataAccessException e) {
            throw unreachable(e);
        }
    }

    /**
     * Destroys the evidence keys of all whose content was destroyed before this time, unless a legal hold lies on them.
     *
     * @return of how many people
     */
    public int destroyEvidenceOfContentGoneBefore(Instant time) {
        try {
            var due = rows.evidenceOfContentGoneBefore(time);
            due.forEach(subject -> destroy(subject, Purpose.EVIDENCE));
            return due.size();
        } catch (DataAccessException e) {
            throw unreachable(e);
        }
    }

    /**
     * Wraps every key again that another master key has wrapped; readers and writers go on meanwhile.
     *
     * @return how many keys were wrapped again
     */
    public int rewrap() {
        var count = 0;
        try {
            for (var batch = rows.wrappedByOther(master.id(), REWRAP_BATCH);
                    !batch.isEmpty();
                    batch = rows.wrappedByOther(master.id(), REWRAP_BATCH)) {
                for (var row : batch) {
                    rows.rewrap(row, wrap(row.name(), unwrap(row)));
                }
                count += batch.size();
            }
        } catch (DataAccessException e) {
            throw unreachable(e);
        }
        return count;
    }

    /** The key for new values. */
    SubjectKey current(Subject subject, Purpose purpose) {
        return read(new KeyName(subject, purpose, CURRENT_VERSION));
    }

    /** @throws KeyUnavailable also when there is no such key and never was */
    SubjectKey read(KeyName name) {
        try {
            return cache.find(name)
                    .or(() -> stored(name))
                    .orElseThrow(() -> new KeyUnavailable(
                            "no " + name.purpose() + " key of " + name.subject().id(), null));
        } catch (DataAccessException e) {
            throw unreachable(e);
        }
    }

    /** The key as the vault has it, which is kept for a while so that nobody asks for it twice. */
    private Optional<SubjectKey> stored(KeyName name) {
        var since = cache.generation();
        var readAt = nanos.getAsLong();
        var key = rows.find(name).map(this::opened);
        key.ifPresent(found -> cache.keep(name, found, readAt, since));
        return key;
    }

    private SubjectKey opened(KeyRows.Row row) {
        if (row.wrapped() == null) {
            return new SubjectKey.Destroyed();
        }
        try {
            return new SubjectKey.Live(
                    row.name().version(), unwrap(row).getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw new KeyUnavailable("a key that is no AEAD", e);
        }
    }

    private KeyRows.Row freshRow(KeyName name) {
        try {
            return wrap(name, KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        } catch (GeneralSecurityException e) {
            throw new KeyUnavailable("no key could be generated", e);
        }
    }

    private KeyRows.Row wrap(KeyName name, KeysetHandle key) {
        try {
            var plain = TinkProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get());
            return new KeyRows.Row(name, master.wrap(plain, name.context()), master.id());
        } catch (GeneralSecurityException e) {
            throw new KeyUnavailable("a key could not be wrapped", e);
        }
    }

    private KeysetHandle unwrap(KeyRows.Row row) {
        try {
            var plain = master.unwrap(row.wrapped(), row.masterKey(), row.name().context());
            return TinkProtoKeysetFormat.parseKeyset(plain, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new KeyUnavailable(
                    "the master key does not open a key of "
                            + row.name().subject().id(),
                    e);
        }
    }

    private static KeyUnavailable unreachable(DataAccessException cause) {
        return new KeyUnavailable("the key vault does not answer", cause);
    }
}
