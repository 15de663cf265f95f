package ai.jules.query.messaging;

import ai.jules.kernel.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes what a forgotten person said and was told out of the view; that it was said stays. */
@Component
public class ForgottenWords {

    private final JdbcClient jdbc;

    ForgottenWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void purge(MemberId member) {
        jdbc.sql("update message_view set body = null where member = ?")
                .param(member.uuid())
                .update();
    }
}
