package ai.jules.query.shopping;

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

/** Shows a household its one current shopping list. */
@RestController
@ReadsFrom(ShoppingProjection.GROUP)
class ShoppingController {

    private final ListRows rows;

    ShoppingController(ListRows rows) {
        this.rows = rows;
    }

    /**
     * The lines of the list, aisle by aisle.
     *
     * @param at as it was then; without it, as it is
     */
    @GetMapping("/api/v1/households/{household}/shopping-lists")
    Page<ListLine> list(
            @PathVariable UUID household,
            @RequestParam @Nullable Instant at,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam @Nullable String cursor,
            Caller caller) {
        caller.mustBelongTo(new HouseholdId(household));
        var found = at == null ? rows.now(household) : rows.at(household, PastMoment.checked(at));
        var lines = ListLine.of(found, cursor == null ? null : beyond(household, Cursor.of(cursor)));
        return Page.of(lines, limit, ShoppingController::place);
    }

    /** The line may be gone by now: where it stood is known all the same. */
    private ListLine.Place beyond(UUID household, Cursor cursor) {
        return rows.last(household, cursor.uuid()).map(ListLine.Place::of).orElseThrow(Cursor::notOurs);
    }

    private static Cursor place(ListLine line) {
        return new Cursor(0, Instant.EPOCH.atOffset(ZoneOffset.UTC), line.id().toString());
    }
}
