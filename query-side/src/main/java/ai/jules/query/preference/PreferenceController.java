package ai.jules.query.preference;

import ai.jules.kernel.Diner;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.platform.problem.ProblemException;
import ai.jules.platform.security.Caller;
import ai.jules.query.reading.ReadsFrom;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows how somebody eats to themselves and to the adults of their household; to anybody else they are not there. */
@RestController
@ReadsFrom(PreferenceProjection.GROUP)
class PreferenceController {

    private final PreferenceReads reads;
    private final EaterRows eaters;
    private final JdbcClient jdbc;

    PreferenceController(PreferenceReads reads, EaterRows eaters, JdbcClient jdbc) {
        this.reads = reads;
        this.eaters = eaters;
        this.jdbc = jdbc;
    }

    /** @param id of a member, or of somebody without a phone */
    @GetMapping("/api/v1/members/{id}/preferences")
    PreferencesView preferences(@PathVariable UUID id, Caller caller) {
        var eater = eaters.find(id);
        Diner diner = eater.<Diner>map(EaterRows.Row::eater).orElseGet(() -> new MemberId(id));
        if (!diner.equals(caller.member())) {
            caller.mustBelongTo(eater.map(EaterRows.Row::household)
                    .or(() -> householdOf(id))
                    .map(HouseholdId::new)
                    .orElseThrow(ProblemException::notFound));
        }
        if (!reads.mayKnow(caller, diner)) {
            throw ProblemException.forbidden();
        }
        return reads.of(diner);
    }

    private Optional<UUID> householdOf(UUID member) {
        return jdbc.sql("select household from member_view where id = ? and household is not null")
                .param(member)
                .query(UUID.class)
                .optional();
    }
}
