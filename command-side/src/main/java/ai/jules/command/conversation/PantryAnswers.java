package ai.jules.command.conversation;

import ai.jules.events.pantry.PantryItem;
import ai.jules.kitchen.Belief;
import ai.jules.kitchen.Foods;
import ai.jules.kitchen.Place;
import ai.jules.kitchen.Quantity;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** What can be said of what is at home, and how old that knowledge is. */
record PantryAnswers(List<PantryItem> inside, Company company) {

    private static final int SOON_DAYS = 3;
    private static final int A_WEEK = 7;
    private static final int NAMED = 10;

    /** Characters for each of what is there and what may be, so that both fit into two segments. */
    private static final int ROOM = 110;

    private static final int WEEK_DAYS = 7;

    /** @param said a place; everything when nobody named one */
    String inside(Optional<String> said) {
        var place = said.map(it -> Place.read(it).map(Place::title).orElse(it));
        var there = inside.stream()
                .filter(item -> place.isEmpty() || place.get().equals(item.place()))
                .toList();
        var where = place.map(it -> "In the " + it).orElse("At home");
        if (there.isEmpty()) {
            return "I know of nothing " + place.map(it -> "in the " + it).orElse("at home")
                    + ". Tell me, like: we have rice and beans";
        }
        var sure = there.stream().filter(this::isBelieved).toList();
        var doubtful = there.stream().filter(item -> !isBelieved(item)).toList();
        return Sentences.joined(List.of(
                sure.isEmpty() ? "" : where + ": " + named(sure) + ".",
                doubtful.isEmpty()
                        ? ""
                        : (sure.isEmpty() ? where + ", maybe: " : "Maybe still: ") + named(doubtful)
                                + " (not seen lately)."));
    }

    /** As many as fit, the rest counted. */
    private String named(List<PantryItem> items) {
        var said = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            var next = (i == 0 ? "" : ", ") + measured(items.get(i)) + age(items.get(i));
            if (i > 0 && said.length() + next.length() > ROOM) {
                return said + " and " + (items.size() - i) + " more";
            }
            said.append(next);
        }
        return said.toString();
    }

    String expiring() {
        var soon = inside.stream()
                .filter(item -> item.useBy() != null
                        && !item.useBy().isAfter(company.today().plusDays(SOON_DAYS)))
                .sorted(Comparator.comparing(PantryItem::useBy))
                .toList();
        if (soon.isEmpty()) {
            return inside.isEmpty()
                    ? "I know of nothing at home. Tell me, like: we have rice and beans"
                    : "Nothing I know of should be used within 3 days.";
        }
        return "Use soon: "
                + String.join(
                        ", ", soon.stream().limit(NAMED).map(this::withUseBy).toList())
                + (soon.size() > NAMED ? " and " + (soon.size() - NAMED) + " more." : ".");
    }

    private String withUseBy(PantryItem item) {
        return item.food() + " (" + day(item.useBy()) + ")";
    }

    private String day(LocalDate day) {
        long days = ChronoUnit.DAYS.between(company.today(), day);
        if (days < 0) {
            return "past its date";
        }
        return days == 0
                ? "today"
                : days == 1 ? "tomorrow" : day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.US);
    }

    String howMuch(String food) {
        var there = of(food);
        if (there.isEmpty()) {
            return "I know of no " + food + " at home.";
        }
        var quantities = there.stream()
                .map(item -> Quantity.of(item.amount(), item.unit()))
                .toList();
        var newest = newest(there);
        boolean measured = quantities.stream().anyMatch(Quantity::isKnown);
        var what = measured ? Sentences.measured(quantities, food) : "Some " + food + ", how much I do not know";
        return Sentences.sentence(what) + ", " + seen(newest)
                + (isBelieved(newest) ? "." + keeping(there) : ". It may be gone by now.");
    }

    /** How long the first of them will keep, when that is near; only what the table of shelf lives supposes. */
    private String keeping(List<PantryItem> items) {
        return items.stream()
                .map(PantryItem::useBy)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .filter(useBy -> useBy.isBefore(company.today().plusDays(WEEK_DAYS)))
                .map(useBy -> useBy.isBefore(company.today())
                        ? " By the table it is past its date."
                        : " Best used by " + day(useBy) + ".")
                .orElse("");
    }

    String where(String food) {
        var there = of(food);
        if (there.isEmpty()) {
            return "I know of no " + food + " at home.";
        }
        var places = there.stream().map(PantryItem::place).distinct().toList();
        return Sentences.sentence(food) + ": in the " + Sentences.list(places) + ", " + seen(newest(there)) + ".";
    }

    private List<PantryItem> of(String food) {
        var key = Foods.of(food).key();
        return inside.stream().filter(item -> item.key().equals(key)).toList();
    }

    private static PantryItem newest(List<PantryItem> items) {
        return items.stream().max(Comparator.comparing(PantryItem::lastSeen)).orElseThrow();
    }

    private static String measured(PantryItem item) {
        return Sentences.measured(item.amount(), item.unit(), item.food());
    }

    private boolean isBelieved(PantryItem item) {
        return Place.read(item.place())
                .map(place -> Belief.of(Foods.of(item.food()), place, item.confidence(), seenOn(item), company.today())
                        .there())
                .orElse(true);
    }

    private static LocalDate seenOn(PantryItem item) {
        return item.lastSeen().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private String age(PantryItem item) {
        long days = days(item);
        return days < A_WEEK ? "" : " (" + days + " days ago)";
    }

    private long days(PantryItem item) {
        return Math.max(0, ChronoUnit.DAYS.between(seenOn(item), company.today()));
    }

    private String seen(PantryItem item) {
        long days = days(item);
        return days == 0 ? "told today" : days == 1 ? "told yesterday" : "told " + days + " days ago";
    }
}
