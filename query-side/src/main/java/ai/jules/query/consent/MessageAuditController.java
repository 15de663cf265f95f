package ai.jules.query.consent;

import ai.jules.kernel.DisclosureRef;
import ai.jules.language.DisclosureText;
import ai.jules.language.Disclosures;
import ai.jules.platform.problem.ProblemException;
import ai.jules.platform.security.Caller;
import ai.jules.platform.security.Role;
import ai.jules.query.consent.AuditViews.GroupPermission;
import ai.jules.query.consent.Standing.Consent;
import ai.jules.query.consent.ledger.Entry;
import ai.jules.query.consent.ledger.EntryType;
import ai.jules.query.consent.ledger.LedgerEntries;
import ai.jules.query.consent.ledger.LedgerReader;
import ai.jules.query.reading.Cursor;
import ai.jules.query.reading.Page;
import ai.jules.query.reading.ReadsFrom;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Tells an auditor why a text was allowed, or was not (rule 31). */
@RestController
@RequestMapping("/api/v1/audit/messages")
@ReadsFrom(LedgerReader.GROUP)
class MessageAuditController {

    private final AuditDesk desk;
    private final AuditViews views;
    private final LedgerEntries entries;
    private final Evidence evidence;

    MessageAuditController(AuditDesk desk, AuditViews views, LedgerEntries entries, Evidence evidence) {
        this.desk = desk;
        this.views = views;
        this.entries = entries;
        this.evidence = evidence;
    }

    /**
     * One decision about a text.
     *
     * @param outcome authorised, deferred or suppressed
     * @param kind what the text was for
     * @param basis what an authorisation rests on
     * @param reason why it was suppressed
     * @param validUntil when an authorisation ended
     * @param until when a deferred text is asked about again
     * @param check the daily limit, the quiet hours and the household's permission with the figures of that moment; null
     *     where nothing of it was looked at
     */
    record Decision(
            long sequence,
            UUID messageId,
            UUID memberId,
            String outcome,
            Instant at,
            Instant recordedAt,
            @Nullable String kind,
            @Nullable String basis,
            @Nullable String reason,
            @Nullable Instant validUntil,
            @Nullable Instant until,
            @Nullable JsonNode check,
            String leafHash) {}

    /** Terms, word for word; without words when they are none of ours. */
    record Terms(
            String id, int version, String sha256, @Nullable String words) {}

    /**
     * Why.
     *
     * @param outcome of the last decision
     * @param consentState where the person's consent stood when it was taken
     * @param consent the entry it stood so through
     * @param disclosure what they had agreed to, or else were last shown
     * @param check that of the last decision that had one
     * @param groupPermission of the household, when the text is a copy of a message to all
     */
    record Why(
            UUID messageId,
            UUID memberId,
            String outcome,
            Consent consentState,
            @Nullable EntryView consent,
            @Nullable Terms disclosure,
            @Nullable JsonNode check,
            @Nullable GroupPermission groupPermission,
            List<Decision> decisions) {}

    @GetMapping("/{messageId}")
    Why why(@PathVariable UUID messageId, Caller caller) {
        caller.mustHave(Role.AUDITOR);
        var about = entries.ofText(messageId);
        desk.asks(caller, about.isEmpty() ? null : about.getFirst().member(), "why message " + messageId);
        var decided = about.stream().filter(MessageAuditController::isDecision).toList();
        if (decided.isEmpty()) {
            throw ProblemException.notFound();
        }
        var last = decided.getLast();
        var history = entries.consentOf(member(last), Instant.parse("9999-12-31T23:59:59Z"), last.sequence());
        var standing = Standing.after(history);
        var decisions = decided.stream().map(this::decision).toList();
        var check = decisions.reversed().stream()
                .map(Decision::check)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Why(
                messageId,
                member(last),
                decisions.getLast().outcome(),
                standing.consent(),
                standing.through() == null ? null : EntryView.of(standing.through(), evidence),
                terms(standing, history).orElse(null),
                check,
                permission(check).orElse(null),
                decisions);
    }

    /** Every decision about a text to a person, newest first. */
    @GetMapping
    Page<Decision> toMember(
            @RequestParam UUID memberId,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam @Nullable String cursor,
            Caller caller) {
        caller.mustHave(Role.AUDITOR);
        var below = Cursor.of(cursor).number();
        desk.asks(caller, memberId, "messages" + (cursor == null ? "" : " below " + below));
        var found = entries.ofTextsTo(memberId, below, limit + 1);
        return Page.of(found, limit, entry -> Cursor.of(entry.sequence())).map(this::decision);
    }

    private static boolean isDecision(Entry entry) {
        return entry.type() == EntryType.AUTHORISED || entry.type() == EntryType.SUPPRESSED;
    }

    private static UUID member(Entry entry) {
        return Objects.requireNonNull(entry.member());
    }

    private Decision decision(Entry entry) {
        var said = evidence.payload(entry);
        return new Decision(
                entry.sequence(),
                Objects.requireNonNull(entry.message()),
                member(entry),
                outcome(entry),
                entry.at(),
                entry.recordedAt(),
                text(said, "kind"),
                text(said, "basis"),
                text(said, "reason"),
                instant(said, "validUntil"),
                instant(said, "until"),
                said.path("check").isObject() ? said.get("check") : null,
                entry.leafHashHex());
    }

    /** A text that has to wait is entered as suppressed, for so it is until then. */
    private static String outcome(Entry entry) {
        return entry.eventName().equals("MessageDeferred")
                ? "deferred"
                : entry.type().wireName();
    }

    private static @Nullable String text(JsonNode said, String name) {
        return said.path(name).isString() ? said.path(name).asString() : null;
    }

    private static @Nullable Instant instant(JsonNode said, String name) {
        var text = text(said, name);
        return text == null ? null : Instant.parse(text);
    }

    private Optional<Terms> terms(Standing standing, List<Entry> history) {
        var agreed = Optional.ofNullable(standing.through()).map(Entry::disclosure);
        return agreed.or(() -> history.reversed().stream()
                        .map(Entry::disclosure)
                        .filter(Objects::nonNull)
                        .findFirst())
                .map(MessageAuditController::words);
    }

    private static Terms words(DisclosureRef ref) {
        return new Terms(
                ref.id(),
                ref.version(),
                ref.sha256(),
                Disclosures.of(ref).map(DisclosureText::words).orElse(null));
    }

    private Optional<GroupPermission> permission(@Nullable JsonNode check) {
        var group = check == null ? null : text(check.path("group"), "message");
        return group == null ? Optional.empty() : views.permissionOf(UUID.fromString(group));
    }
}
