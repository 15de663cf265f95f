package ai.jules.query.member;

import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.kernel.privacy.Personal.Erased;
import ai.jules.kernel.privacy.Personal.Known;
import ai.jules.platform.security.Caller;
import ai.jules.query.preference.PreferenceReads;
import ai.jules.query.preference.PreferenceReads.Child;
import ai.jules.query.preference.PreferencesView;
import ai.jules.query.reading.Cursor;
import ai.jules.query.reading.Page;
import ai.jules.query.reading.ReadsFrom;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows a household who belongs to it. */
@RestController
@ReadsFrom(MemberProjection.GROUP)
class MemberController {

    private static final String ERASED = "erased";

    private final MemberRepository members;
    private final MemberNames names;
    private final PreferenceReads preferences;

    MemberController(MemberRepository members, MemberNames names, PreferenceReads preferences) {
        this.members = members;
        this.names = names;
        this.preferences = preferences;
    }

    /**
     * A person as their household sees them.
     *
     * @param name null while nobody has said it, and when the person was forgotten
     * @param role account_holder, adult, teen or child
     * @param consent none, invited, active, declined, revoked, or erased when the person was forgotten
     * @param invitedBy the member who invited them; null for who began the household, and where it is not known
     * @param preferences null when it is none of the reader's business
     */
    record Member(
            UUID id,
            @Nullable String name,
            @Nullable String role,
            String consent,
            @Nullable UUID invitedBy,
            @Nullable PreferencesView preferences) {}

    /** Children without a phone are among them. */
    @GetMapping("/api/v1/households/{household}/members")
    Page<Member> members(
            @PathVariable UUID household,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam @Nullable String cursor,
            Caller caller) {
        caller.mustBelongTo(new HouseholdId(household));
        var below = Cursor.of(cursor).uuid();
        var found = members.findByHouseholdAndIdLessThanOrderByIdDesc(household, below, Limit.of(limit + 1)).stream()
                .map(view -> show(view, caller));
        var children =
                preferences.childrenBelow(household, below, limit + 1).stream().map(child -> show(child, caller));
        var both = Stream.concat(found, children)
                .sorted(Comparator.comparing((Member member) -> member.id().toString())
                        .reversed())
                .limit(limit + 1)
                .toList();
        return Page.of(both, limit, MemberController::place);
    }

    private static Cursor place(Member member) {
        return new Cursor(0, Instant.EPOCH.atOffset(ZoneOffset.UTC), member.id().toString());
    }

    private Member show(Child child, Caller caller) {
        return new Member(
                child.eater().uuid(), child.name(), "child", "none", null, preferences.shownTo(caller, child.eater()));
    }

    private Member show(MemberView view, Caller caller) {
        var eating = preferences.shownTo(caller, new MemberId(view.id()));
        if (view.name() == null) {
            return new Member(view.id(), null, view.role(), view.consent(), view.invitedBy(), eating);
        }
        Personal<String> name = names.open(view.name());
        return switch (name) {
            case Known<String> known ->
                new Member(view.id(), known.known(), view.role(), view.consent(), view.invitedBy(), eating);
            case Erased<String> _ -> new Member(view.id(), null, view.role(), ERASED, view.invitedBy(), eating);
        };
    }
}
