package ai.jules.platform.privacy;

import ai.jules.kernel.privacy.Purpose;
import ai.jules.kernel.privacy.Subject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The vault's table. Every method is a transaction of its own and throws Spring's DataAccessException. */
interface KeyRows {

    /** @param wrapped null in the tombstone of a destroyed key */
    record Row(KeyName name, byte @Nullable [] wrapped, int masterKey) {}

    /** All or none; a key that is there already, or was destroyed, stays as it is. */
    void insertMissing(List<Row> rows, Instant now);

    Optional<Row> find(KeyName name);

    /** Takes the bytes of every version away and leaves tombstones, also for a key that never was. */
    void destroy(Subject subject, Purpose purpose, Instant now);

    /** Those of these people whose key of this purpose still has its bytes. */
    List<Subject> alive(Collection<Subject> subjects, Purpose purpose);

    /** Those of these people who have evidence left and no legal hold on it. */
    List<Subject> evidenceNotHeld(Collection<Subject> subjects);

    /** Who has evidence left though their content was destroyed before this time, and no legal hold on it. */
    List<Subject> evidenceOfContentGoneBefore(Instant time);

    /** Some of the rows that another master key has wrapped; none when there is no more. */
    List<Row> wrappedByOther(int masterKey, int limit);

    /** Replaces the bytes unless somebody else has replaced or destroyed them since. */
    void rewrap(Row old, Row fresh);
}
