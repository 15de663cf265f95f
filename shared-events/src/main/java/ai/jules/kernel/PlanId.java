package ai.jules.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * The plan of a household's dinners from a day on, written {@code plan:<household uuid>:<first dinner date>}.
 *
 * @param uuid of the household
 * @param first the first day it was made for, by the household's calendar
 */
public record PlanId(UUID uuid, LocalDate first) implements StreamId {

    private static final String TYPE = "plan";

    public PlanId {
        Objects.requireNonNull(uuid);
        Objects.requireNonNull(first);
    }

    public static PlanId of(HouseholdId household, LocalDate first) {
        return new PlanId(household.uuid(), first);
    }

    /** @throws RuntimeException when the text is not {@code plan:<uuid>:<date>} */
    @JsonCreator
    public static PlanId parse(String text) {
        int cut = text.lastIndexOf(':');
        return new PlanId(
                StreamId.parse(TYPE, text.substring(0, Math.max(0, cut))), LocalDate.parse(text.substring(cut + 1)));
    }

    public HouseholdId household() {
        return new HouseholdId(uuid);
    }

    @JsonValue
    @Override
    public String toString() {
        return TYPE + ":" + uuid + ":" + first;
    }
}
