package ai.jules.command.conversation;

import ai.jules.kernel.MemberId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.platform.privacy.Sealer;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What came with a text beyond what its event keeps (rule 24), sealed as evidence and written in the transaction of the text.
 */
@Component
class FormParameters {

    static final String COLUMN = "form_parameters.sealed";

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Clock clock;

    FormParameters(JdbcClient jdbc, Sealer sealer, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.clock = clock;
    }

    void keep(MemberId member, Inbound text) {
        if (text.further().isEmpty()) {
            return;
        }
        jdbc.sql("insert into form_parameters (message_sid, member_id, sealed, received_at) values (?, ?, ?, ?)")
                .params(
                        text.messageSid(),
                        member.uuid(),
                        sealer.seal(COLUMN, Personal.evidence(member, text.further())),
                        Timestamp.from(clock.instant()))
                .update();
    }
}
