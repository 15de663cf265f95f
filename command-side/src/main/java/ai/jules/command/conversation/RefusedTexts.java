package ai.jules.command.conversation;

import ai.jules.kernel.privacy.Personal;
import ai.jules.kernel.privacy.Purpose;
import ai.jules.kernel.privacy.Subject;
import ai.jules.platform.privacy.KeyVault;
import ai.jules.platform.privacy.Sealer;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Texts that nobody here may answer, such as those from abroad (rule 14): kept, sealed, with the reason. */
@Component
class RefusedTexts {

    private final JdbcClient jdbc;
    private final KeyVault vault;
    private final Sealer sealer;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    RefusedTexts(JdbcClient jdbc, KeyVault vault, Sealer sealer, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.sealer = sealer;
        this.clock = clock;
    }

    enum Reason {
        NOT_A_US_NUMBER,
        NOT_OUR_NUMBER
    }

    void keep(Inbound text, Reason reason) {
        vault.ensure(Subject.INSTALLATION);
        var words = json.writeValueAsString(
                Map.of("from", text.from(), "to", text.to(), "body", text.body(), "further", text.further()));
        jdbc.sql("insert into refused_text (message_sid, reason, sealed, received_at) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(
                        text.messageSid(),
                        reason.name(),
                        sealer.seal(new Personal.Known<>(Subject.INSTALLATION, Purpose.EVIDENCE, words)),
                        Timestamp.from(clock.instant()))
                .update();
    }
}
