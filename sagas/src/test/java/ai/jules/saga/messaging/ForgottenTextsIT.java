package ai.jules.saga.messaging;

import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.SATURDAY;
import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.events.conversation.ReplyComposed;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.ThreadId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.platform.messaging.Cause;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What becomes of the texts of somebody who is forgotten while they wait to leave. */
class ForgottenTextsIT {

    private JdbcClient jdbc;
    private Outbox outbox;

    @BeforeEach
    void open() {
        var database = new DriverManagerDataSource(TestPostgres.create(), "postgres", "");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/process")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
        outbox = new Outbox(jdbc);
    }

    @Test
    @Tag("rule-36")
    void dropsWhatNoProviderWasAskedToTake() {
        compose(MARIA, OutboxState.WAITING);
        compose(MARIA, OutboxState.ASKED);
        compose(MARIA, OutboxState.AUTHORISED);

        outbox.forget(MARIA);

        assertThat(states()).isEmpty();
    }

    @Test
    void leavesWhatAProviderMayHaveAlready() {
        compose(MARIA, OutboxState.SENDING);
        compose(MARIA, OutboxState.UNKNOWN);
        compose(MARIA, OutboxState.ACCEPTED);

        outbox.forget(MARIA);

        assertThat(states()).containsExactlyInAnyOrder("SENDING", "UNKNOWN", "ACCEPTED");
    }

    @Test
    void leavesEverybodyElsesTexts() {
        compose(LEO, OutboxState.WAITING);

        outbox.forget(MARIA);

        assertThat(states()).containsExactly("WAITING");
    }

    private void compose(MemberId to, OutboxState state) {
        var message = new DeliveryId(UUID.randomUUID());
        var reply = new ReplyComposed(
                ThreadId.direct(to),
                to,
                message,
                MessageKind.REPLY,
                Personal.content(to, "hello"),
                null,
                SATURDAY.plus(Duration.ofHours(1)));
        outbox.add(Composed.of(reply), "sealed", 1, new Cause("event", Map.of()), SATURDAY);
        jdbc.sql("update outbox set state = ? where message_id = ?")
                .params(state.name(), message.uuid())
                .update();
    }

    private List<String> states() {
        return jdbc.sql("select state from outbox").query(String.class).list();
    }
}
