package ai.jules.command.conversation;

import ai.jules.command.household.FamilyRoll;
import ai.jules.command.recipe.Found;
import ai.jules.command.recipe.RecipeBook;
import ai.jules.command.recipe.RecipeBook.Entry;
import ai.jules.commands.HouseholdCommand.CallRoll;
import ai.jules.commands.ThreadCommand.AskQuestions;
import ai.jules.events.conversation.Asked;
import ai.jules.events.conversation.FlowKind;
import ai.jules.events.conversation.FlowState;
import ai.jules.events.conversation.Question.WhichIsAsked;
import ai.jules.events.conversation.Written;
import ai.jules.kernel.AreaZones;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.RecipeId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.language.AnswerWish;
import ai.jules.language.Assent;
import ai.jules.language.CalendarWish;
import ai.jules.language.DayWord;
import ai.jules.language.DinnerWish;
import ai.jules.language.ListWish;
import ai.jules.language.MemberWish;
import ai.jules.language.OpenQuestion;
import ai.jules.language.PantryWish;
import ai.jules.language.PreferenceWish;
import ai.jules.language.QuestionWish;
import ai.jules.language.Reader;
import ai.jules.language.Reading;
import ai.jules.language.ReadingContext;
import ai.jules.language.RecipeWish;
import ai.jules.language.RhythmWish;
import ai.jules.language.TalkWish;
import ai.jules.language.UndoWish;
import ai.jules.language.VoteWish;
import ai.jules.language.Who;
import ai.jules.language.Wish;
import ai.jules.platform.eventstore.Uncommitted;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Passes on what has to be looked up; the answer follows as a text of its own. What a day word means is settled here, by the
 * household's clock as it stands when the question is asked.
 */
@Component
class QuestionTalk {

    private static final int MOST_OFFERED = 5;
    private static final int TITLE = 40;

    private final ConversationSettings settings;
    private final Ids ids;
    private final Clock clock;
    private final Uncommitted uncommitted;
    private final AskedDishes dishes;
    private final RecipeBook book;
    private final Speech speech;

    QuestionTalk(
            ConversationSettings settings,
            Ids ids,
            Clock clock,
            Uncommitted uncommitted,
            AskedDishes dishes,
            RecipeBook book,
            Speech speech) {
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
        this.uncommitted = uncommitted;
        this.dishes = dishes;
        this.book = book;
        this.speech = speech;
    }

    /** What somebody must not eat shows in the answer. */
    static boolean isPrivate(Wish wish) {
        return wish instanceof QuestionWish.Safe;
    }

    /** Whether a wish is one of those that {@link #ask} takes. */
    static boolean isQuestion(Wish wish) {
        return asked(wish, LocalDate.EPOCH).isPresent();
    }

    /**
     * Has the questions answered together; wishes that are none are passed over, and nothing happens without any.
     *
     * @throws java.util.NoSuchElementException when the person belongs to no household
     */
    void ask(Turn turn, Company company, List<Wish> questions) {
        var household = turn.person().household().orElseThrow();
        var zone = zone(turn, household);
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var asked = questions.stream()
                .flatMap(wish -> asked(wish, today).stream())
                .map(question -> dishes.meant(turn, company, question))
                .toList();
        if (asked.isEmpty() || asked.size() == 1 && asksWhich(turn, household, asked.getFirst())) {
            return;
        }
        pass(turn, household, asked, zone);
    }

    private void pass(Turn turn, HouseholdId household, List<Asked> asked, ZoneId zone) {
        turn.ask(new AskQuestions(
                turn.answers(),
                turn.member(),
                household,
                new DeliveryId(ids.next()),
                Personal.content(turn.member(), asked),
                zone.getId(),
                turn.text().messageSid(),
                clock.instant().plus(settings.repliesUseful()),
                written()));
    }

    /** Asks which recipe is meant when several are called so; one of several with the same title is left to who answers. */
    private boolean asksWhich(Turn turn, HouseholdId household, Asked asked) {
        var entries = recipe(asked)
                .map(words -> book.find(household, words))
                .filter(Found.Several.class::isInstance)
                .map(found -> distinct(((Found.Several) found).entries()))
                .orElse(List.of());
        if (entries.size() < 2) {
            return false;
        }
        var offered = entries.stream().limit(MOST_OFFERED).toList();
        speech.move(
                turn,
                FlowKind.RECIPE_BOOK,
                speech.newId(),
                FlowState.WAITING_FOR_RESPONSE,
                new WhichIsAsked(
                        Personal.content(turn.member(), List.of(asked)),
                        offered.stream().map(Entry::recipe).toList()));
        var list = IntStream.range(0, offered.size())
                .mapToObj(i -> (i + 1) + " " + RecipeWishTalk.cut(offered.get(i).title(), TITLE))
                .collect(Collectors.joining(", "));
        speech.reply(
                turn,
                "Which one? " + list + (entries.size() > MOST_OFFERED ? ". Or ask again with more of its name." : "."));
        return true;
    }

    private static List<Entry> distinct(List<Entry> entries) {
        var titles = new HashSet<String>();
        return entries.stream()
                .filter(entry -> titles.add(entry.title().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Looks up what was asked for the recipe that is chosen; false when the text is no answer to this. */
    boolean answers(Turn turn, OpenFlow flow, WhichIsAsked which) {
        if (turn.person().household().isEmpty() || Assent.quoted(turn.words()).isPresent()) {
            return false;
        }
        var household = turn.person().household().get();
        var zone = zone(turn, household);
        var titles = titles(household, which.recipes());
        var context = new ReadingContext(
                Optional.of(new OpenQuestion.Ideas(titles)),
                Set.of(),
                titles,
                LocalDate.ofInstant(clock.instant(), zone));
        if (!(Reader.read(turn.words(), context) instanceof Reading.Understood(var told)) || told.size() != 1) {
            return false;
        }
        var wish = told.getFirst().wish();
        if (wish instanceof AnswerWish.Choose(var numbers)) {
            speech.move(turn, FlowKind.RECIPE_BOOK, flow.id(), FlowState.COMPLETED, null);
            var asked = which.asked().value().orElse(List.of());
            var meant = numbers.stream()
                    .flatMap(number -> asked.stream().map(one -> about(one, titles.get(number - 1))))
                    .toList();
            pass(turn, household, meant, zone);
            return true;
        }
        if (wish instanceof AnswerWish.No) {
            speech.move(turn, FlowKind.RECIPE_BOOK, flow.id(), FlowState.COMPLETED, null);
            speech.reply(turn, "OK, none of them.");
            return true;
        }
        return false;
    }

    /** In the order they were offered; one that is gone by now keeps its number. */
    private List<String> titles(HouseholdId household, List<RecipeId> recipes) {
        var book = this.book.titles(household);
        return recipes.stream()
                .map(recipe -> book.stream()
                        .filter(entry -> entry.recipe().equals(recipe))
                        .map(Entry::title)
                        .findFirst()
                        .orElse("that recipe"))
                .toList();
    }

    private static Optional<String> recipe(Asked asked) {
        return switch (asked) {
            case Asked.AboutRecipe(var recipe, var _) -> Optional.of(recipe);
            case Asked.HowMuch(var recipe, var _, var _) -> Optional.of(recipe);
            case Asked.WhenSaved(var recipe) -> Optional.of(recipe);
            case Asked.Contains(var dish, var _) -> Optional.of(dish);
            case Asked.MayEat(var _, var dish) -> Optional.of(dish);
            case Asked.WhoInvited _,
                    Asked.WhoAdded _,
                    Asked.AsOf _,
                    Asked.InsteadOf _,
                    Asked.AllRecipes _,
                    Asked.RecipesWith _ -> Optional.empty();
        };
    }

    private static Asked about(Asked asked, String title) {
        return switch (asked) {
            case Asked.AboutRecipe(var _, var detail) -> new Asked.AboutRecipe(title, detail);
            case Asked.HowMuch(var _, var food, var servings) -> new Asked.HowMuch(title, food, servings);
            case Asked.WhenSaved _ -> new Asked.WhenSaved(title);
            case Asked.Contains(var _, var food) -> new Asked.Contains(title, food);
            case Asked.MayEat(var who, var _) -> new Asked.MayEat(who, title);
            case Asked.WhoInvited _,
                    Asked.WhoAdded _,
                    Asked.AsOf _,
                    Asked.InsteadOf _,
                    Asked.AllRecipes _,
                    Asked.RecipesWith _ -> asked;
        };
    }

    /** What was said in this thread is in no read that answers. */
    private List<Written> written() {
        return uncommitted.lastOfEachStream().stream()
                .filter(token ->
                        !token.stream().startsWith("thread:") && !token.stream().startsWith("group:"))
                .map(token -> new Written(token.routingKey(), token.stream(), token.sequence()))
                .toList();
    }

    /** Until the household has told its zone, that of the person's number. */
    private static ZoneId zone(Turn turn, HouseholdId household) {
        FamilyRoll family = Objects.requireNonNull(turn.ask(new CallRoll(household)));
        return family.zone().map(ZoneId::of).orElseGet(() -> AreaZones.of(turn.phone())
                .getFirst());
    }

    static Optional<Asked> asked(Wish wish, LocalDate today) {
        return switch (wish) {
            case QuestionWish question -> Optional.of(asked(question, today));
            case RecipeWish.ShowRecipes _ -> Optional.of(new Asked.AllRecipes());
            case RecipeWish.FindRecipe(var words) -> Optional.of(new Asked.RecipesWith(words));
            case RecipeWish.DropRecipe _, RecipeWish.Paste _, RecipeWish.RecipeLink _ -> Optional.empty();
            case ListWish _,
                    PantryWish _,
                    DinnerWish _,
                    RhythmWish _,
                    CalendarWish _,
                    VoteWish _,
                    PreferenceWish _,
                    MemberWish _,
                    UndoWish _,
                    AnswerWish _,
                    TalkWish _ -> Optional.empty();
        };
    }

    private static Asked asked(QuestionWish question, LocalDate today) {
        return switch (question) {
            case QuestionWish.AskRecipe(var recipe, var what) -> new Asked.AboutRecipe(recipe, detail(what));
            case QuestionWish.AskAmount(var recipe, var food, var servings) ->
                new Asked.HowMuch(recipe, food, servings.orElse(null));
            case QuestionWish.AskWhen(var recipe) -> new Asked.WhenSaved(recipe);
            case QuestionWish.WhoInvited(var name) -> new Asked.WhoInvited(name);
            case QuestionWish.WhoAdded(var thing) -> new Asked.WhoAdded(thing);
            case QuestionWish.History(var of, var day) -> new Asked.AsOf(kept(of), date(day, today));
            case QuestionWish.Contains(var dish, var allergen) -> new Asked.Contains(dish, allergen);
            case QuestionWish.Safe(Who.Me(), var dish) -> new Asked.MayEat(null, dish);
            case QuestionWish.Safe(Who.Named(var name), var dish) -> new Asked.MayEat(name, dish);
            case QuestionWish.Substitute(var food) -> new Asked.InsteadOf(food);
        };
    }

    private static Asked.Detail detail(QuestionWish.Aspect aspect) {
        return switch (aspect) {
            case TIME -> Asked.Detail.TIME;
            case TEMPERATURE -> Asked.Detail.TEMPERATURE;
            case INGREDIENTS -> Asked.Detail.INGREDIENTS;
            case STEPS -> Asked.Detail.STEPS;
            case SERVINGS -> Asked.Detail.SERVINGS;
            case SOURCE -> Asked.Detail.SOURCE;
        };
    }

    private static Asked.Kept kept(QuestionWish.Record record) {
        return switch (record) {
            case LIST -> Asked.Kept.LIST;
            case PLAN -> Asked.Kept.PLAN;
            case PANTRY -> Asked.Kept.PANTRY;
        };
    }

    /** A question about what was looks back: {@code tuesday} said on a Tuesday is a week ago. */
    private static LocalDate date(DayWord day, LocalDate today) {
        return switch (day) {
            case DayWord.Weekday(var weekday) -> today.with(TemporalAdjusters.previous(weekday));
            case DayWord.LastWeekday(var weekday) -> today.with(TemporalAdjusters.previous(weekday));
            case DayWord.NextWeekday(var weekday) -> today.with(TemporalAdjusters.next(weekday));
            case DayWord.Today() -> today;
            case DayWord.Tomorrow() -> today.plusDays(1);
            case DayWord.Yesterday() -> today.minusDays(1);
            case DayWord.Date(var date) -> date;
        };
    }
}
