package ai.jules.query.consent;

import ai.jules.kernel.MemberId;
import ai.jules.kernel.PhoneNumber;
import ai.jules.platform.problem.ProblemException;
import ai.jules.platform.security.Caller;
import ai.jules.platform.security.Role;
import ai.jules.query.consent.ConsentAuditController.State;
import ai.jules.query.consent.ledger.Entry;
import ai.jules.query.consent.ledger.LedgerEntries;
import ai.jules.query.consent.ledger.LedgerReader;
import ai.jules.query.reading.ReadsFrom;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells an auditor who had a phone number. The number comes in a body, because addresses are logged. */
@RestController
@RequestMapping("/api/v1/audit/people")
@ReadsFrom(LedgerReader.GROUP)
class PeopleAuditController {

    private final AuditDesk desk;
    private final AuditViews views;
    private final LedgerEntries entries;
    private final Clock clock;

    PeopleAuditController(AuditDesk desk, AuditViews views, LedgerEntries entries, Clock clock) {
        this.desk = desk;
        this.views = views;
        this.entries = entries;
        this.clock = clock;
    }

    /** @param at as of when; null for now */
    record Question(@NotBlank String phone, @Nullable Instant at) {

        /** Shows no number. */
        @Override
        public String toString() {
            return "Question[" + at + "]";
        }
    }

    /**
     * That nothing may be sent to a handset without a fresh opt-in from there (rule 7), whoever holds it.
     *
     * @param memberId of whoever asked for it
     * @param sequence of the entry it began with
     */
    record Suppression(UUID memberId, Instant since, long sequence, String leafHash) {}

    /**
     * Everybody who ever had the number as far as anybody may still know it, with where each stood; forgotten people are among
     * them until their evidence is destroyed.
     *
     * @param suppression of the number; null when there was none
     */
    record People(Instant at, List<State> members, @Nullable Suppression suppression) {}

    @PostMapping
    People who(@Valid @RequestBody Question question, Caller caller) {
        caller.mustHave(Role.AUDITOR);
        var phone = PhoneNumber.read(question.phone().strip())
                .orElseThrow(() -> ProblemException.invalid("This is not a US phone number."));
        var now = clock.instant();
        var at = question.at() == null ? now : ConsentAuditController.checked(question.at());
        if (at.isAfter(now)) {
            throw ConsentAuditController.notYet();
        }
        var members = views.membersOf(phone).stream().map(MemberId::uuid).toList();
        desk.asks(caller, members.size() == 1 ? members.getFirst() : null, "people of a phone at " + at);
        var states = new ArrayList<State>();
        var history = new ArrayList<Entry>();
        for (var member : members) {
            var own = entries.consentOf(member, at, Long.MAX_VALUE);
            states.add(State.of(member, at, Standing.after(own)));
            history.addAll(own);
        }
        return new People(at, List.copyOf(states), suppression(history));
    }

    /** Follows from the entries about all who had the number: the last to speak for the handset counts. */
    private static @Nullable Suppression suppression(List<Entry> history) {
        Suppression suppression = null;
        for (var entry : history.stream()
                .sorted(Comparator.comparingLong(Entry::sequence))
                .toList()) {
            suppression = switch (entry.type()) {
                case REVOKED, REFUSED, ERASED -> suppression == null ? through(entry) : suppression;
                case GIVEN -> null;
                case REQUESTED, DISCLOSED, EXPIRED, AUTHORISED, SUPPRESSED, ACCESSED -> suppression;
            };
        }
        return suppression;
    }

    private static Suppression through(Entry entry) {
        return new Suppression(
                Objects.requireNonNull(entry.member()), entry.at(), entry.sequence(), entry.leafHashHex());
    }
}
