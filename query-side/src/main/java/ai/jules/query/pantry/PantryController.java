package ai.jules.query.pantry;

import ai.jules.kernel.HouseholdId;
import ai.jules.platform.security.Caller;
import ai.jules.query.reading.Cursor;
import ai.jules.query.reading.Page;
import ai.jules.query.reading.PastMoment;
import ai.jules.query.reading.ReadsFrom;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows a household what it has at home. */
@RestController
@ReadsFrom(PantryProjection.GROUP)
class PantryController {

    private final PantryRows rows;

    PantryController(PantryRows rows) {
        this.rows = rows;
    }

    /**
     * Place by place, what is good for the shortest time first.
     *
     * @param at as it was then; without it, as it is
     */
    @GetMapping("/api/v1/households/{household}/pantry")
    Page<PantryRow> pantry(
            @PathVariable UUID household,
            @RequestParam @Nullable Instant at,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam @Nullable String cursor,
            Caller caller) {
        caller.mustBelongTo(new HouseholdId(household));
        var then = at == null ? null : PastMoment.checked(at);
        var beyond = cursor == null ? null : Cursor.of(cursor).uuid();
        if (beyond != null && !rows.knows(household, beyond)) {
            throw Cursor.notOurs();
        }
        return Page.of(rows.find(household, then, beyond, limit + 1), limit, PantryController::place);
    }

    private static Cursor place(PantryRow row) {
        return new Cursor(0, Instant.EPOCH.atOffset(ZoneOffset.UTC), row.id().toString());
    }
}
