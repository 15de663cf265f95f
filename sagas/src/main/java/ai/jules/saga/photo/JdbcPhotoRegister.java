package ai.jules.saga.photo;

import ai.jules.kernel.MemberId;
import ai.jules.kernel.PhotoRef;
import ai.jules.kernel.privacy.Personal;
import ai.jules.platform.privacy.Sealer;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * In {@code process.filed_photo}. Where a picture lies is sealed as evidence and not as content: after a restore the content
 * key is destroyed before anybody looks here, and the pictures must be found all the same.
 */
@Component
class JdbcPhotoRegister implements PhotoRegister {

    private static final String COLUMN = "filed_photo.object_key";

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Clock clock;

    JdbcPhotoRegister(JdbcClient jdbc, Sealer sealer, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.clock = clock;
    }

    @Override
    public void note(MemberId member, Collection<PhotoRef> photos) {
        for (var photo : photos) {
            jdbc.sql("insert into filed_photo (object_id, member_id, object_key, noted_at) values (?, ?, ?, ?)"
                            + " on conflict do nothing")
                    .params(
                            objectId(photo),
                            member.uuid(),
                            sealer.seal(COLUMN, Personal.evidence(member, photo.key())),
                            Timestamp.from(clock.instant()))
                    .update();
        }
    }

    @Override
    public void strike(Collection<PhotoRef> photos) {
        for (var photo : photos) {
            jdbc.sql("delete from filed_photo where object_id = ?")
                    .param(objectId(photo))
                    .update();
        }
    }

    @Override
    public List<PhotoRef> of(MemberId member) {
        return jdbc
                .sql("select object_key from filed_photo where member_id = ?")
                .param(member.uuid())
                .query(String.class)
                .list()
                .stream()
                .map(key -> sealer.open(COLUMN, key, String.class).value())
                .flatMap(Optional::stream)
                .map(PhotoRef::new)
                .toList();
    }

    @Override
    public void forget(MemberId member) {
        jdbc.sql("insert into forgotten_member (member_id, since) values (?, ?) on conflict do nothing")
                .params(member.uuid(), Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public boolean isForgotten(MemberId member) {
        return jdbc.sql("select exists (select from forgotten_member where member_id = ?)")
                .param(member.uuid())
                .query(Boolean.class)
                .single();
    }

    /** Found by what is not stored readable. */
    private static UUID objectId(PhotoRef photo) {
        return UUID.nameUUIDFromBytes(photo.key().getBytes(StandardCharsets.UTF_8));
    }
}
