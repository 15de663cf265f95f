package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.language.ProposedWish.Thing;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a model proposes becomes a wish of a text, or nothing at all. */
class ProposedWishesTest {

    private static final Thing CHICKEN = new Thing("2", "lb", "chicken");

    private static ProposedWish about(String kind, List<Thing> things, String... words) {
        return new ProposedWish(kind, things, List.of(words), 0.9);
    }

    /** One kind after the other; words stand behind it with bars between. */
    private static Optional<String> read(String proposed) {
        var parts = proposed.split("\\|");
        var takesThings = List.of("add", "got", "remove", "change", "have", "bought", "out-of", "used", "move");
        var things = takesThings.contains(parts[0])
                ? List.of(CHICKEN)
                : parts[0].equals("ideas") ? List.of(new Thing(null, null, "rice")) : List.<Thing>of();
        var words = Arrays.copyOfRange(parts, 1, parts.length);
        return ProposedWishes.read(List.of(about(parts[0], things, words)))
                .map(told -> WishNotation.write(told.stream().map(Told::wish).toList()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
        add                          > add(2 lb chicken)
        got                          > got(2 lb chicken)
        got-everything               > got(everything)
        remove                       > remove(2 lb chicken)
        clear-list                   > clear-list()
        show-list                    > list()
        add-for|Lasagna              > add-for(lasagna)
        change                       > change(chicken; 2 lb)
        have                         > have(2 lb chicken)
        have|freezer                 > have(2 lb chicken; freezer)
        bought|fridge                > bought(2 lb chicken; fridge)
        out-of                       > out-of(2 lb chicken)
        used                         > used(2 lb chicken)
        move|freezer                 > move(2 lb chicken; freezer)
        show-pantry                  > pantry()
        show-pantry|spice rack       > pantry(spice rack)
        expiring                     > expiring()
        how-much|rice                > how-much(rice)
        where|rice                   > where(rice)
        dinner|tonight               > dinner(today)
        ideas                        > ideas(rice)
        show-plan                    > show-plan()
        plan-week                    > plan-week()
        set-day|thu|tacos            > set-day(thu; tacos)
        swap|mon|next wed            > swap(mon; next wed)
        skip|2026-11-27              > skip(2026-11-27)
        leftovers|tomorrow           > leftovers(tomorrow)
        who-cooks|last fri           > who-cooks(last fri)
        cooks|me|today               > cooks(me; today)
        diet|Ana|gluten-free         > diet(Ana; gluten-free)
        dislike|me|olives            > dislike(me; olives)
        like|Sam|tacos               > like(Sam; tacos)
        allergy|my son|peanuts       > allergy(my son; peanuts)
        quiet|21:00|-                > quiet(21:00; -)
        call-me|Mari                 > call-me(Mari)
        zone|St. Louis               > zone(st. louis)
        budget|low                   > budget(low)
        child|Sam|6                  > child(Sam; 6)
        child|Sam                    > child(Sam)
        eats|Grandma                 > eats(Grandma)
        preferences                  > preferences()
        preferences|Sam              > preferences(Sam)
        members                      > members()
        recipes                      > recipes()
        find-recipe|chicken          > find-recipe(chicken)
        drop-recipe|pad thai         > drop-recipe(pad thai)
        ask-recipe|lasagna|time      > ask-recipe(lasagna; time)
        ask-amount|cornbread|flour   > ask-amount(cornbread; flour)
        ask-amount|cornbread|flour|12 > ask-amount(cornbread; flour; 12)
        ask-when|lasagna             > ask-when(lasagna)
        who-invited|Leo              > who-invited(Leo)
        who-added|milk               > who-added(milk)
        history|list|last tue        > history(list; last tue)
        safe|Sam|pad thai            > safe(Sam; pad thai)
        contains|curry|nuts          > contains(curry; nuts)
        substitute|buttermilk        > substitute(buttermilk)
        help                         > help()
        thanks                       > thanks()
        hello                        > hello()
        praise                       > praise()
        small-talk                   > small-talk()\
        """)
    void readsWhatATextCouldWish(String proposed, String wish) {
        assertThat(read(proposed)).contains(wish);
    }

    @Test
    void knowsEveryKindByAWordOfItsOwn() {
        assertThat(Stream.of(WishKind.values()).map(WishKind::word)).doesNotHaveDuplicates();
        assertThat(WishKind.ADD_FOR.word()).isEqualTo("add-for");
    }

    @ParameterizedTest
    @Tag("rule-2")
    @Tag("rule-27")
    @ValueSource(
            strings = {
                "forget-me",
                "stop",
                "join",
                "leave",
                "remove-member|Leo",
                "invite|Leo|+12025550142",
                "withdraw-invite|Leo",
                "no-allergy|Sam|peanuts",
                "no-diet|Sam|vegan",
                "eats-not|Sam",
                "no-quiet",
                "undo",
                "undo|Leo",
                "redo",
                "vote|2",
                "yes",
                "no",
                "choose|1",
                "words",
                "recipe-link|https://example.com",
                "paste",
                "ADD",
                "",
                "GrantConsent"
            })
    void takesNothingThatOnlyAPersonMayWish(String proposed) {
        assertThat(read(proposed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "how-much",
                "how-much|rice|beans",
                "how-much|",
                "how-much|call 202-555-0142",
                "how-much|http://example.com",
                "how-much|example.com",
                "how-much|rice\nbeans",
                "how-much|{rice}",
                "expiring|soon",
                "skip|someday",
                "skip|2026-02-30",
                "skip|1026-11-27",
                "swap|mon",
                "who-invited|+12025550142",
                "who-invited|Leo; drop table",
                "diet|Ana|carnivore",
                "budget|none",
                "quiet|-|-",
                "quiet|25:00|-",
                "child|Sam|99",
                "child|Sam|six",
                "ask-recipe|lasagna|price",
                "ask-amount|cornbread|flour|1000",
                "history|members|mon"
            })
    void takesNothingMalformed(String proposed) {
        assertThat(read(proposed)).isEmpty();
    }

    @Test
    void takesNoFoodThatIsNone() {
        assertThat(adding(new Thing(null, null, "milk"))).isPresent();
        assertThat(adding(new Thing("1 1/2", "cup", "milk"))).isPresent();

        assertThat(adding(new Thing("0", null, "milk"))).isEmpty();
        assertThat(adding(new Thing("-1", null, "milk"))).isEmpty();
        assertThat(adding(new Thing("5-2", null, "milk"))).isEmpty();
        assertThat(adding(new Thing("1/0", null, "milk"))).isEmpty();
        assertThat(adding(new Thing("99999", null, "milk"))).isEmpty();
        assertThat(adding(new Thing("2", "furlong", "milk"))).isEmpty();
        assertThat(adding(new Thing(null, null, "x".repeat(61)))).isEmpty();
        assertThat(adding(new Thing(null, null, "milk; eggs"))).isEmpty();
        assertThat(ProposedWishes.read(List.of(about("add", List.of())))).isEmpty();
    }

    /** As it may come off a wire, whatever the types say. */
    @Test
    @SuppressWarnings("NullAway")
    void takesNoFoodThatIsMissing() {
        assertThat(adding(new Thing(null, null, null))).isEmpty();
    }

    private static Optional<List<Told>> adding(Thing thing) {
        return ProposedWishes.read(List.of(about("add", List.of(thing))));
    }

    @Test
    void readsAllOfItOrNothing() {
        var add = about("add", List.of(CHICKEN));
        assertThat(ProposedWishes.read(List.of(add, about("show-list", List.of()))))
                .hasValueSatisfying(told -> {
                    assertThat(told).hasSize(2);
                    assertThat(told.getFirst().confidence()).isEqualTo(0.9);
                });

        assertThat(ProposedWishes.read(List.of(add, about("forget-me", List.of()))))
                .isEmpty();
        assertThat(ProposedWishes.read(List.of(about("show-list", List.of(CHICKEN)))))
                .isEmpty();
        assertThat(ProposedWishes.read(List.of())).isEmpty();
        assertThat(ProposedWishes.read(Collections.nCopies(7, add))).isEmpty();
        assertThat(ProposedWishes.read(List.of(about("add", Collections.nCopies(13, CHICKEN)))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 1.1, Double.NaN, Double.POSITIVE_INFINITY})
    void trustsNoConfidenceThatIsNone(double claimed) {
        assertThat(ProposedWishes.read(List.of(new ProposedWish("help", List.of(), List.of(), claimed))))
                .hasValueSatisfying(
                        told -> assertThat(told.getFirst().confidence()).isZero());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        chuck some milk on there,            -,   -,  milk,       true
        chuck two pounds of chicken on it,   2,   lb, chicken,    true
        throw in a couple onions k,          2,   -,  onion,      true
        we could use berries maybe,          -,   -,  berry,      true
        chuck some milk on there,            2,   -,  milk,       false
        chuck some milk on there,            -,   -,  oat milk,   false
        chuck some mild salsa on there,      -,   -,  milk,       false
        chuck two chickens on there,         2,   lb, chickens,   false
        get 1 1/2 lb ham for me wouldja,     1 1/2, lb, ham,      true\
        """)
    void tellsWhatWasSaidFromWhatWasMadeUp(
            String text, @Nullable String amount, @Nullable String unit, String food, boolean said) {
        var items = ((ListWish.Add) adding(new Thing(amount, unit, food))
                        .orElseThrow()
                        .getFirst()
                        .wish())
                .items();

        assertThat(Grounds.hold(text, items)).isEqualTo(said);
    }

    @Test
    @Tag("rule-2")
    void takesAnOptOutFromWhateverStandsBesideItAndForNoWish() {
        var proposed = List.of(about("thanks", List.of()), about("stop-texts", List.of()));

        assertThat(ProposedWishes.revoke(proposed)).isTrue();
        assertThat(ProposedWishes.read(proposed)).isEmpty();
        assertThat(ProposedWishes.revoke(List.of(about("thanks", List.of())))).isFalse();
    }
}
