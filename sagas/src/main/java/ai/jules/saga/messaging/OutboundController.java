package ai.jules.saga.messaging;

import ai.jules.platform.security.Caller;
import ai.jules.platform.security.Role;
import ai.jules.saga.messaging.SendingAccounts.Standing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What an operator can see of sending, and how they let it go on after it was stopped. */
@RestController
@RequestMapping("/api/v1/admin/sagas/outbound")
class OutboundController {

    private static final Logger log = LoggerFactory.getLogger(OutboundController.class);
    private static final int MOST = 100;

    private final SendingStop stop;
    private final SendingAccounts accounts;
    private final ProviderErrors errors;
    private final OutboxBell bell;
    private final JdbcClient jdbc;

    OutboundController(
            SendingStop stop, SendingAccounts accounts, ProviderErrors errors, OutboxBell bell, JdbcClient jdbc) {
        this.stop = stop;
        this.accounts = accounts;
        this.errors = errors;
        this.bell = bell;
        this.jdbc = jdbc;
    }

    /** @param undeliverable the last hundred, newest first */
    record Standings(
            SendingStop.@Nullable Reason stopped, List<Standing> accounts, List<Undeliverable> undeliverable) {}

    /** A text nobody would take or bring to its phone; ids only. */
    record Undeliverable(
            UUID message,
            UUID member,
            String kind,
            @Nullable String provider,
            @Nullable Integer code,
            String error,
            int attempts,
            Instant at) {}

    @GetMapping
    Standings standings(Caller caller) {
        caller.mustHave(Role.OPERATOR);
        return new Standings(stop.reason().orElse(null), accounts.all(), undeliverable());
    }

    /** Does nothing when nothing is stopped. */
    @PostMapping("/resume")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resume(Caller caller) {
        caller.mustHave(Role.OPERATOR);
        if (stop.lift()) {
            log.warn("an operator let sending go on");
            bell.ring();
        }
    }

    private List<Undeliverable> undeliverable() {
        return jdbc.sql("select * from outbox where state = 'GIVEN_UP' or error_code is not null"
                        + " order by finished_at desc nulls last limit ?")
                .param(MOST)
                .query((row, _) -> {
                    var provider = row.getString("provider");
                    var code = row.getObject("error_code", Integer.class);
                    return new Undeliverable(
                            row.getObject("message_id", UUID.class),
                            row.getObject("member_id", UUID.class),
                            row.getString("kind"),
                            provider,
                            code,
                            kind(OutboxState.valueOf(row.getString("state")), provider, code),
                            row.getInt("attempts"),
                            row.getTimestamp("finished_at").toInstant());
                })
                .list();
    }

    /** What was given up was refused at once; anything else was taken, and reported on later. */
    private String kind(OutboxState state, @Nullable String provider, @Nullable Integer code) {
        if (provider == null || code == null) {
            return "unknown";
        }
        var verdict =
                state == OutboxState.GIVEN_UP ? errors.of(provider, code, false) : errors.reported(provider, code);
        return verdict.kind();
    }
}
