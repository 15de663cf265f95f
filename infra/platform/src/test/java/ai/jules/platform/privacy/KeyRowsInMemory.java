package ai.jules.platform.privacy;

import ai.jules.kernel.privacy.Purpose;
import ai.jules.kernel.privacy.Subject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DataAccessResourceFailureException;

/** The vault's table for unit tests: can be unplugged, and counts how often it was asked. */
final class KeyRowsInMemory implements KeyRows {

    final Map<KeyName, Row> table = new ConcurrentHashMap<>();
    int reads;
    boolean unplugged;
    Runnable whileReading = () -> {};

    @Override
    public void insertMissing(List<Row> rows, Instant now) {
        plug();
        rows.forEach(row -> table.putIfAbsent(row.name(), row));
    }

    @Override
    public Optional<Row> find(KeyName name) {
        plug();
        reads++;
        var row = Optional.ofNullable(table.get(name));
        whileReading.run();
        return row;
    }

    @Override
    public void destroy(Subject subject, Purpose purpose, Instant now) {
        plug();
        var name = new KeyName(subject, purpose, 1);
        table.put(name, new Row(name, null, 0));
    }

    @Override
    public List<Subject> alive(Collection<Subject> subjects, Purpose purpose) {
        plug();
        return table.values().stream()
                .filter(row -> row.wrapped() != null && row.name().purpose() == purpose)
                .map(row -> row.name().subject())
                .filter(subjects::contains)
                .distinct()
                .toList();
    }

    /** Nothing is held here. */
    @Override
    public List<Subject> evidenceNotHeld(Collection<Subject> subjects) {
        return alive(subjects, Purpose.EVIDENCE);
    }

    /** Times are not kept here. */
    @Override
    public List<Subject> evidenceOfContentGoneBefore(Instant time) {
        plug();
        return List.of();
    }

    @Override
    public List<Row> wrappedByOther(int masterKey, int limit) {
        plug();
        return table.values().stream()
                .filter(row -> row.wrapped() != null && row.masterKey() != masterKey)
                .limit(limit)
                .toList();
    }

    @Override
    public void rewrap(Row old, Row fresh) {
        plug();
        table.replace(old.name(), old, fresh);
    }

    private void plug() {
        if (unplugged) {
            throw new DataAccessResourceFailureException("unplugged");
        }
    }
}
