package ai.jules.platform.privacy;

import ai.jules.kernel.privacy.Purpose;
import ai.jules.kernel.privacy.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** PostgreSQL, one statement each: every connection of the vault commits by itself. */
final class JdbcKeyRows implements KeyRows {

    private final JdbcClient jdbc;

    JdbcKeyRows(DataSource vault) {
        this.jdbc = JdbcClient.create(vault);
    }

    @Override
    public void insertMissing(List<Row> rows, Instant now) {
        var insert =
                jdbc.sql("""
                    insert into vault.subject_key (subject, purpose, version, wrapped, master_key, created_at)
                    values %s on conflict do nothing\
                    """.formatted(String.join(", ", Collections.nCopies(rows.size(), "(?, ?," + " ?, ?, ?, ?)"))));
        for (var row : rows) {
            insert = insert.param(row.name().subject().id())
                    .param(row.name().purpose().name())
                    .param(row.name().version())
                    .param(row.wrapped())
                    .param(row.masterKey())
                    .param(at(now));
        }
        insert.update();
    }

    @Override
    public Optional<Row> find(KeyName name) {
        return jdbc.sql("select * from vault.subject_key where subject = ? and purpose = ? and version = ?")
                .param(name.subject().id())
                .param(name.purpose().name())
                .param(name.version())
                .query(JdbcKeyRows::row)
                .optional();
    }

    @Override
    public void destroy(Subject subject, Purpose purpose, Instant now) {
        jdbc.sql("""
            with tombstone as (
                update vault.subject_key set wrapped = null, destroyed_at = :now
                where subject = :subject and purpose = :purpose and version > 1 and destroyed_at is null)
            insert into vault.subject_key (subject, purpose, version, master_key, created_at, destroyed_at)
            values (:subject, :purpose, 1, 0, :now, :now)
            on conflict (subject, purpose, version) do update
                set wrapped = null, destroyed_at = coalesce(subject_key.destroyed_at, excluded.destroyed_at)\
            """)
                .param("subject", subject.id())
                .param("purpose", purpose.name())
                .param("now", at(now))
                .update();
    }

    @Override
    public List<Subject> alive(Collection<Subject> subjects, Purpose purpose) {
        return jdbc.sql("select distinct subject from vault.subject_key where purpose = :purpose and wrapped is not"
                        + " null and subject = any(:subjects)")
                .param("purpose", purpose.name())
                .param("subjects", subjects.stream().map(Subject::id).toArray(String[]::new))
                .query((row, _) -> new Subject(row.getString(1)))
                .list();
    }

    @Override
    public List<Subject> evidenceNotHeld(Collection<Subject> subjects) {
        return jdbc.sql("""
            select distinct evidence.subject from vault.subject_key evidence
            where evidence.purpose = 'EVIDENCE' and evidence.wrapped is not null and evidence.subject = any(?)
              and not exists (select from vault.legal_hold held where held.subject = evidence.subject)\
            """)
                .param(subjects.stream().map(Subject::id).toArray(String[]::new))
                .query((row, _) -> new Subject(row.getString(1)))
                .list();
    }

    @Override
    public List<Subject> evidenceOfContentGoneBefore(Instant time) {
        return jdbc.sql("""
            select distinct evidence.subject from vault.subject_key evidence
            join vault.subject_key content on content.subject = evidence.subject and content.purpose = 'CONTENT'
            where evidence.purpose = 'EVIDENCE' and evidence.wrapped is not null
              and content.version = 1 and content.destroyed_at < ?
              and not exists (select from vault.legal_hold held where held.subject = evidence.subject)\
            """)
                .param(at(time))
                .query((row, _) -> new Subject(row.getString(1)))
                .list();
    }

    @Override
    public List<Row> wrappedByOther(int masterKey, int limit) {
        return jdbc.sql("select * from vault.subject_key where master_key <> ? and wrapped is not null limit ?")
                .param(masterKey)
                .param(limit)
                .query(JdbcKeyRows::row)
                .list();
    }

    @Override
    public void rewrap(Row old, Row fresh) {
        jdbc.sql("""
            update vault.subject_key set wrapped = ?, master_key = ?
            where subject = ? and purpose = ? and version = ? and wrapped = ?\
            """)
                .param(fresh.wrapped())
                .param(fresh.masterKey())
                .param(old.name().subject().id())
                .param(old.name().purpose().name())
                .param(old.name().version())
                .param(old.wrapped())
                .update();
    }

    private static Row row(ResultSet columns, int number) throws SQLException {
        var name = new KeyName(
                new Subject(columns.getString("subject")),
                Purpose.valueOf(columns.getString("purpose")),
                columns.getInt("version"));
        return new Row(name, columns.getBytes("wrapped"), columns.getInt("master_key"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
