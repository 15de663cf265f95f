package ai.jules.query.shopping;

import ai.jules.kitchen.Amount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list as it is shown: what several sources ask for of one food, in one unit, as one sum.
 *
 * @param id of the entry that came first
 * @param amount always ASCII, {@code 1 1/2} or {@code 2-3}; null when nobody said how much
 * @param checked whether somebody has all of it; what is checked off and what is not are two lines
 * @param sources the entries behind it
 */
record ListLine(
        UUID id,
        String food,
        @Nullable String amount,
        @Nullable String unit,
        String aisle,
        boolean checked,
        List<Source> sources) {

    /**
     * An entry of the list.
     *
     * @param id what it is checked off by
     * @param kind hand or dish
     * @param by who put it there; null for a dish
     * @param dish what needs it; null when somebody put it there
     * @param recipeId null also for a dish that is not in the book
     */
    record Source(
            UUID id,
            String kind,
            @Nullable UUID by,
            @Nullable String dish,
            @Nullable UUID recipeId,
            @Nullable String amount,
            @Nullable String unit,
            @Nullable String note) {

        static Source of(ListRow row) {
            return new Source(
                    row.id(),
                    row.dish() == null ? "hand" : "dish",
                    row.addedBy(),
                    row.dish(),
                    row.recipe(),
                    row.amount(),
                    row.unit(),
                    row.note());
        }
    }

    /** What makes entries one line; an amount that is no number stays by itself. */
    private record Like(
            String key,
            boolean checked,
            @Nullable String unit,
            boolean counted,
            @Nullable UUID only) {

        static Like of(ListRow row) {
            boolean counted = row.amount() != null;
            boolean number = counted && Amount.parse(row.amount()).isPresent();
            return new Like(row.key(), row.checked(), row.unit(), counted, counted && !number ? row.id() : null);
        }
    }

    /** Where a line stands: by aisle, then by food. */
    record Place(String aisle, String key, UUID id) implements Comparable<Place> {

        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::aisle).thenComparing(Place::key).thenComparing(Place::id);

        static Place of(ListRow row) {
            return new Place(row.aisle(), row.key(), row.id());
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** The lines beyond a place, in order, made of these entries. */
    static List<ListLine> of(List<ListRow> rows, @Nullable Place beyond) {
        var lines = new LinkedHashMap<Like, List<ListRow>>();
        rows.forEach(row ->
                lines.computeIfAbsent(Like.of(row), _ -> new ArrayList<>()).add(row));
        return lines.values().stream()
                .filter(entries ->
                        beyond == null || Place.of(entries.getFirst()).compareTo(beyond) > 0)
                .sorted(Comparator.comparing((Function<List<ListRow>, Place>) entries -> Place.of(entries.getFirst())))
                .map(ListLine::line)
                .toList();
    }

    private static ListLine line(List<ListRow> entries) {
        var first = entries.getFirst();
        return new ListLine(
                first.id(),
                first.food(),
                sum(entries).orElse(first.amount()),
                first.unit(),
                first.aisle(),
                first.checked(),
                entries.stream().map(Source::of).toList());
    }

    private static Optional<String> sum(List<ListRow> entries) {
        return entries.stream()
                .map(ListRow::amount)
                .flatMap(amount -> Optional.ofNullable(amount).flatMap(Amount::parse).stream())
                .reduce(Amount::plus)
                .map(Amount::toString);
    }
}
