package ai.jules.query.member;

import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.kernel.privacy.Personal.Erased;
import ai.jules.kernel.privacy.Personal.Known;
import ai.jules.platform.security.Caller;
import ai.jules.query.reading.Cursor;
import ai.jules.query.reading.Page;
import ai.jules.query.reading.ReadsFrom;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
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

    MemberController(MemberRepository members, MemberNames names) {
        this.members = members;
        this.names = names;
    }

    /**
     * A person as their household sees them.
     *
     * @param name null while nobody has said it, and when the person was forgotten
     * @param role account_holder, adult, teen or child
     * @param consent none, invited, active, declined, revoked, or erased when the person was forgotten
     * @param invitedBy the member who invited them; null for who began the household, and where it is not known
     */
    record Member(
            UUID id,
            @Nullable String name,
            @Nullable String role,
            String consent,
            @Nullable UUID invitedBy) {}

    @GetMapping("/api/v1/households/{household}/members")
    Page<Member> members(
            @PathVariable UUID household,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam @Nullable String cursor,
            Caller caller) {
        caller.mustBelongTo(new HouseholdId(household));
        var found = members.findByHouseholdAndIdLessThanOrderByIdDesc(
                household, Cursor.of(cursor).uuid(), Limit.of(limit + 1));
        return Page.of(found, limit, MemberController::place).map(this::show);
    }

    private static Cursor place(MemberView view) {
        return new Cursor(0, Instant.EPOCH.atOffset(ZoneOffset.UTC), view.id().toString());
    }

    private Member show(MemberView view) {
        if (view.name() == null) {
            return new Member(view.id(), null, view.role(), view.consent(), view.invitedBy());
        }
        Personal<String> name = names.open(view.name());
        return switch (name) {
            case Known<String> known ->
                new Member(view.id(), known.known(), view.role(), view.consent(), view.invitedBy());
            case Erased<String> _ -> new Member(view.id(), null, view.role(), ERASED, view.invitedBy());
        };
    }
}
