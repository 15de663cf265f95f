package ai.jules.query.member;

import ai.jules.kernel.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes the name of a forgotten person out of the view. */
@Component
public class ForgottenNames {

    private final JdbcClient jdbc;

    ForgottenNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void purge(MemberId member) {
        jdbc.sql("update member_view set name = null where id = ?")
                .param(member.uuid())
                .update();
    }
}
