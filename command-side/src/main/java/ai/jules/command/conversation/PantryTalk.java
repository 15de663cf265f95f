package ai.jules.command.conversation;

import ai.jules.command.pantry.PantryAnswer;
import ai.jules.commands.ItemRef;
import ai.jules.commands.PantryCommand.Bought;
import ai.jules.commands.PantryCommand.Have;
import ai.jules.commands.PantryCommand.LookInside;
import ai.jules.commands.PantryCommand.MoveItems;
import ai.jules.commands.PantryCommand.Portion;
import ai.jules.commands.PantryCommand.Stock;
import ai.jules.commands.PantryCommand.UsedSome;
import ai.jules.commands.PantryCommand.UsedUp;
import ai.jules.commands.ShoppingCommand.ReadList;
import ai.jules.events.pantry.PantryItem;
import ai.jules.events.pantry.Sighting;
import ai.jules.events.shopping.ItemSource;
import ai.jules.events.shopping.ListEntry;
import ai.jules.kernel.ItemId;
import ai.jules.kernel.PantryId;
import ai.jules.kernel.ShoppingListId;
import ai.jules.kitchen.Amount;
import ai.jules.kitchen.Foods;
import ai.jules.kitchen.Fraction;
import ai.jules.kitchen.Place;
import ai.jules.kitchen.ShelfLife;
import ai.jules.kitchen.Unit;
import ai.jules.language.Item;
import ai.jules.language.PantryWish;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The pantry by words: what came, what went, where it is. What is asked of it is answered by {@link PantryAnswers}. */
@Component
class PantryTalk {

    private static final int DISHES = 2;

    private final ListFollowing following;
    private final Speech speech;
    private final Undoing undoing;
    private final Clock clock;

    PantryTalk(ListFollowing following, Speech speech, Undoing undoing, Clock clock) {
        this.following = following;
        this.speech = speech;
        this.undoing = undoing;
        this.clock = clock;
    }

    /** Does what is wished and tells what was done, or what is known. */
    String serve(Turn turn, Company company, PantryWish wish) {
        if (wish.writes() && !PreferenceTalk.isAdult(turn)) {
            return "What is at home the grown-ups tell me.";
        }
        var pantry = PantryId.of(company.household());
        return switch (wish) {
            case PantryWish.Have(var items, var place) -> have(turn, company, pantry, items, place);
            case PantryWish.Bought(var items, var place) -> bought(turn, company, pantry, items, place);
            case PantryWish.OutOf(var items) -> usedUp(turn, company, pantry, items);
            case PantryWish.Used(var items) -> used(turn, company, pantry, items);
            case PantryWish.Move(var items, var place) -> move(turn, company, pantry, items, place);
            case PantryWish.ShowPantry(var place) ->
                answers(turn, company, pantry).inside(place);
            case PantryWish.Expiring _ -> answers(turn, company, pantry).expiring();
            case PantryWish.HowMuch(var food) -> answers(turn, company, pantry).howMuch(food);
            case PantryWish.Where(var food) -> answers(turn, company, pantry).where(food);
        };
    }

    private static PantryAnswers answers(Turn turn, Company company, PantryId pantry) {
        return new PantryAnswers(look(turn, pantry), company);
    }

    private static List<PantryItem> look(Turn turn, PantryId pantry) {
        return Objects.requireNonNull(turn.ask(new LookInside(pantry)));
    }

    private String have(Turn turn, Company company, PantryId pantry, List<Item> items, Optional<String> place) {
        turn.ask(new Have(pantry, turn.member(), Sighting.WORDS, clock.instant(), stock(company, items, place)));
        var what = said(items);
        undoing.did(turn, "noted " + what, pantry.toString());
        return "Noted: " + what + " at home" + place.map(it -> ", in the " + it).orElse("") + "."
                + following.followPantry(turn, company);
    }

    private String bought(Turn turn, Company company, PantryId pantry, List<Item> items, Optional<String> place) {
        turn.ask(new Bought(pantry, turn.member(), stock(company, items, place)));
        var what = said(items);
        undoing.did(turn, "noted " + what + " as bought", pantry.toString());
        return "Noted: bought " + what + place.map(it -> ", in the " + it).orElse("") + "."
                + following.followPantry(turn, company);
    }

    private List<Stock> stock(Company company, List<Item> items, Optional<String> said) {
        return items.stream()
                .map(item -> {
                    var food = Foods.of(item.food());
                    var known = said.flatMap(Place::read);
                    var place = known.orElseGet(() -> ShelfLife.usualPlace(food));
                    var called = known.isEmpty() ? said.orElse(place.title()) : place.title();
                    return new Stock(
                            new ItemId(speech.newId()),
                            item.food(),
                            food.key(),
                            amount(item),
                            unit(item),
                            null,
                            called,
                            1,
                            ShelfLife.useBy(food, place, company.today()).orElse(null));
                })
                .toList();
    }

    private static @org.jspecify.annotations.Nullable String amount(Item item) {
        return item.amount().map(Amount::toString).orElse(null);
    }

    private static @org.jspecify.annotations.Nullable String unit(Item item) {
        return item.unit().map(Unit::canonical).orElse(null);
    }

    private String usedUp(Turn turn, Company company, PantryId pantry, List<Item> items) {
        var refs = items.stream().map(PantryTalk::ref).toList();
        PantryAnswer answer = Objects.requireNonNull(turn.ask(new UsedUp(pantry, turn.member(), refs)));
        var what = Sentences.list(items.stream().map(Item::food).toList());
        var none = what.replace(" and ", " or ");
        var noted = "Noted, no " + none + " at home.";
        undoing.did(
                turn,
                "noted that there is no " + none,
                answer.gone().isEmpty() ? Undoing.ONLY_SAID : pantry.toString());
        if (!answer.gone().isEmpty()) {
            noted = "Noted, out of " + what + ".";
        }
        following.followPantry(turn, company);
        return Sentences.joined(List.of(noted, toBuy(turn, company, items)));
    }

    /** What the list says of what is gone: whether it is there, for which dishes, or how it gets there. */
    private static String toBuy(Turn turn, Company company, List<Item> gone) {
        List<ListEntry> list = Objects.requireNonNull(turn.ask(new ReadList(ShoppingListId.of(company.household()))));
        var open = list.stream().filter(entry -> !entry.checked()).toList();
        var dishes = new LinkedHashSet<String>();
        var there = new ArrayList<String>();
        var missing = new ArrayList<String>();
        for (var item : gone) {
            var key = Foods.of(item.food()).key();
            var same = open.stream()
                    .filter(entry -> entry.item().key().equals(key))
                    .toList();
            (same.isEmpty() ? missing : there).add(item.food());
            same.forEach(entry -> dish(entry).ifPresent(dishes::add));
        }
        var said = new ArrayList<String>();
        if (!there.isEmpty()) {
            said.add("On the list" + forDishes(List.copyOf(dishes))
                    + (gone.size() == 1 ? "." : ": " + Sentences.list(there) + "."));
        }
        if (!missing.isEmpty()) {
            said.add("To buy " + (there.isEmpty() ? "it" : missing.getFirst()) + ", text: add " + missing.getFirst());
        }
        return Sentences.joined(said);
    }

    private static Optional<String> dish(ListEntry entry) {
        return switch (entry.source()) {
            case ItemSource.ForDish(var _, var dish, var _) -> Optional.of(dish);
            case ItemSource.ByHand _ -> Optional.empty();
        };
    }

    private static String forDishes(List<String> dishes) {
        if (dishes.isEmpty()) {
            return "";
        }
        return " for "
                + (dishes.size() > DISHES
                        ? dishes.getFirst() + " and " + (dishes.size() - 1) + " more"
                        : Sentences.list(dishes));
    }

    /** A part without a measure is a part of what there is. */
    private String used(Turn turn, Company company, PantryId pantry, List<Item> items) {
        var inside = look(turn, pantry);
        var portions = new ArrayList<Portion>();
        var allOf = new ArrayList<Item>();
        var unknown = new ArrayList<String>();
        for (var item : items) {
            if (item.amount().isEmpty()) {
                allOf.add(item);
            } else {
                portion(item, inside).ifPresentOrElse(portions::add, () -> unknown.add(item.food()));
            }
        }
        var said = new ArrayList<String>();
        if (!allOf.isEmpty()) {
            said.add(usedUp(turn, company, pantry, allOf));
        }
        if (!portions.isEmpty()) {
            said.add(some(turn, company, pantry, portions, items));
        }
        if (!unknown.isEmpty()) {
            said.add("How much " + Sentences.list(unknown) + " there was I do not know, so I changed nothing there.");
        }
        return Sentences.joined(said);
    }

    private String some(Turn turn, Company company, PantryId pantry, List<Portion> portions, List<Item> items) {
        PantryAnswer answer = Objects.requireNonNull(turn.ask(new UsedSome(pantry, turn.member(), portions)));
        if (answer.changed().isEmpty() && answer.gone().isEmpty()) {
            return "I knew of no such amount at home, so I changed nothing.";
        }
        undoing.did(turn, "noted " + said(items) + " as used", pantry.toString());
        var left = answer.changed().stream()
                .map(item -> Sentences.measured(item.amount(), item.unit(), item.food()))
                .toList();
        return "Noted." + (left.isEmpty() ? " None left." : " Left: " + Sentences.list(left) + ".")
                + following.followPantry(turn, company);
    }

    private static Optional<Portion> portion(Item item, List<PantryItem> inside) {
        var amount = item.amount().orElseThrow();
        boolean part = item.unit().isEmpty() && amount.high().compareTo(Fraction.ONE) < 0;
        if (!part) {
            return Optional.of(new Portion(ref(item), amount.toString(), unit(item)));
        }
        var key = Foods.of(item.food()).key();
        return inside.stream()
                .filter(it -> it.key().equals(key) && it.amount() != null)
                .findFirst()
                .flatMap(it -> Amount.parse(Objects.requireNonNull(it.amount()))
                        .map(all -> new Portion(
                                new ItemRef.ById(it.item()),
                                all.times(amount.high()).toString(),
                                it.unit())));
    }

    private String move(Turn turn, Company company, PantryId pantry, List<Item> items, String said) {
        var place = Place.read(said).map(Place::title).orElse(said);
        PantryAnswer answer = Objects.requireNonNull(turn.ask(new MoveItems(
                pantry, turn.member(), items.stream().map(PantryTalk::ref).toList(), place)));
        var what = Sentences.list(items.stream().map(Item::food).toList());
        if (answer.changed().isEmpty()) {
            return answer.notFound().isEmpty()
                    ? "That is where I have it: " + what + " in the " + place + "."
                    : "I know of no " + what.replace(" and ", " or ") + " at home. Text: we have " + what;
        }
        undoing.did(turn, "moved " + what + " to the " + place, pantry.toString());
        // what is frozen keeps longer
        return "Noted: " + what + " in the " + place + "." + following.followPantry(turn, company);
    }

    private static ItemRef ref(Item item) {
        return new ItemRef.ByFood(Foods.of(item.food()).key());
    }

    private static String said(List<Item> items) {
        return Sentences.list(items.stream()
                .map(item -> Sentences.measured(amount(item), unit(item), item.food()))
                .toList());
    }
}
