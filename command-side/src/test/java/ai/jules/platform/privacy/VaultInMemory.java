package ai.jules.platform.privacy;

import ai.jules.kernel.privacy.Purpose;
import ai.jules.kernel.privacy.Subject;
import ai.jules.platform.secrets.MasterKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A key vault that needs no database. */
public final class VaultInMemory implements KeyRows {

    private final Map<KeyName, Row> rows = new HashMap<>();

    private VaultInMemory() {}

    public static KeyVault open() {
        return new KeyVault(
                new VaultInMemory(), MasterKey.generate(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), () -> 0L);
    }

    @Override
    public void insertMissing(List<Row> missing, Instant now) {
        missing.forEach(row -> rows.putIfAbsent(row.name(), row));
    }

    @Override
    public Optional<Row> find(KeyName name) {
        return Optional.ofNullable(rows.get(name));
    }

    @Override
    public void destroy(Subject subject, Purpose purpose, Instant now) {
        rows.replaceAll((name, row) -> name.subject().equals(subject) && name.purpose() == purpose
                ? new Row(name, null, row.masterKey())
                : row);
    }

    @Override
    public List<Subject> alive(Collection<Subject> subjects, Purpose purpose) {
        return subjects.stream()
                .filter(subject -> find(new KeyName(subject, purpose, 1))
                        .filter(row -> row.wrapped() != null)
                        .isPresent())
                .toList();
    }

    /** Nothing is held here. */
    @Override
    public List<Subject> evidenceNotHeld(Collection<Subject> subjects) {
        return alive(subjects, Purpose.EVIDENCE);
    }

    @Override
    public List<Subject> evidenceOfContentGoneBefore(Instant time) {
        return List.of();
    }

    @Override
    public List<Row> wrappedByOther(int masterKey, int limit) {
        return List.of();
    }

    @Override
    public void rewrap(Row old, Row fresh) {
        rows.replace(old.name(), old, fresh);
    }
}
