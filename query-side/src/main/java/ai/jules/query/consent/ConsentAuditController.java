package ai.jules.query.consent;

import ai.jules.kernel.MemberId;
import ai.jules.kernel.PhoneNumber;
import ai.jules.platform.problem.ProblemException;
import ai.jules.platform.security.Caller;
import ai.jules.platform.security.Role;
import ai.jules.query.consent.Standing.Consent;
import ai.jules.query.consent.ledger.LedgerEntries;
import ai.jules.query.consent.ledger.LedgerReader;
import ai.jules.query.reading.Cursor;
import ai.jules.query.reading.Page;
import ai.jules.query.reading.ReadsFrom;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers an auditor about a person's consent. */
@RestController
@RequestMapping("/api/v1/audit/consent")
@ReadsFrom(LedgerReader.GROUP)
class ConsentAuditController {

    /** Later than anything that can happen, and still a time of the database. */
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final AuditDesk desk;
    private final AuditViews views;
    private final LedgerEntries entries;
    private final Evidence evidence;
    private final Clock clock;

    ConsentAuditController(AuditDesk desk, AuditViews views, LedgerEntries entries, Evidence evidence, Clock clock) {
        this.desk = desk;
        this.views = views;
        this.entries = entries;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * Where somebody's consent stood at an instant.
     *
     * @param since when it came to stand so; null for who had never been asked
     * @param sequence of the entry it stands so through
     */
    record State(
            UUID memberId,
            Instant at,
            Consent state,
            @Nullable Instant since,
            @Nullable Long sequence,
            @Nullable String leafHash) {

        static State of(UUID member, Instant at, Standing standing) {
            var through = standing.through();
            return new State(
                    member,
                    at,
                    standing.consent(),
                    through == null ? null : through.at(),
                    through == null ? null : through.sequence(),
                    through == null ? null : through.leafHashHex());
        }
    }

    /**
     * Everything about a person, or about everybody who ever had a number, newest first.
     *
     * @param at what had happened until then
     */
    @GetMapping
    Page<EntryView> entries(
            @RequestParam @Nullable UUID memberId,
            @RequestParam @Nullable String phone,
            @RequestParam @Nullable Instant at,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam @Nullable String cursor,
            Caller caller) {
        caller.mustHave(Role.AUDITOR);
        var below = Cursor.of(cursor).number();
        var until = at == null ? LATEST : checked(at);
        var members = members(memberId, phone);
        desk.asks(
                caller,
                members.size() == 1 ? members.getFirst() : null,
                "consent by " + (phone == null ? "member" : "phone") + (at == null ? "" : " at " + at)
                        + (cursor == null ? "" : " below " + below));
        var found = entries.newestFirst(members, until, below, limit + 1);
        return Page.of(found, limit, entry -> Cursor.of(entry.sequence())).map(entry -> EntryView.of(entry, evidence));
    }

    /** The same question has the same answer for ever, byte for byte (rule 31): so it cannot be asked of the future. */
    @GetMapping("/state")
    State state(@RequestParam UUID memberId, @RequestParam Instant at, Caller caller) {
        caller.mustHave(Role.AUDITOR);
        if (checked(at).isAfter(clock.instant())) {
            throw notYet();
        }
        desk.asks(caller, memberId, "state at " + at);
        return State.of(memberId, at, Standing.after(entries.consentOf(memberId, at, Long.MAX_VALUE)));
    }

    private List<UUID> members(@Nullable UUID member, @Nullable String phone) {
        if ((member == null) == (phone == null)) {
            throw ProblemException.invalid("Ask for a memberId or for a phone.");
        }
        if (member != null) {
            return List.of(member);
        }
        var number = PhoneNumber.read(phone.strip())
                .orElseThrow(() -> ProblemException.invalid("This is not a US phone number."));
        return views.membersOf(number).stream().map(MemberId::uuid).toList();
    }

    static Instant checked(Instant at) {
        if (at.isBefore(Instant.EPOCH) || at.isAfter(LATEST)) {
            throw ProblemException.invalid("There is no record of that time.");
        }
        return at;
    }

    static ProblemException notYet() {
        return ProblemException.invalid("What was, can be told; what will be, cannot.");
    }
}
