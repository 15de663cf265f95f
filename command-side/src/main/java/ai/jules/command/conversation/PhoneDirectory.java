package ai.jules.command.conversation;

import ai.jules.kernel.MemberId;
import ai.jules.kernel.PhoneNumber;
import ai.jules.platform.privacy.BlindIndex;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who a number is. Inserted or read before the first command of a stranger, in a transaction of its own, so that two first
 * texts at once are one person.
 */
@Component
class PhoneDirectory {

    private final JdbcClient jdbc;
    private final BlindIndex index;
    private final Ids ids;

    PhoneDirectory(JdbcClient jdbc, BlindIndex index, Ids ids) {
        this.jdbc = jdbc;
        this.index = index;
        this.ids = ids;
    }

    MemberId memberOf(PhoneNumber phone) {
        var blind = index.lookup(phone);
        return find(blind).orElseGet(() -> {
            jdbc.sql("insert into phone_directory (blind_index, suppression_index, member_id) values (?, ?, ?)"
                            + " on conflict do nothing")
                    .params(blind, index.suppression(phone), ids.next())
                    .update();
            return find(blind).orElseThrow();
        });
    }

    private java.util.Optional<MemberId> find(byte[] blind) {
        return jdbc.sql("select member_id from phone_directory where blind_index = ?")
                .param(blind)
                .query(UUID.class)
                .optional()
                .map(MemberId::new);
    }
}
