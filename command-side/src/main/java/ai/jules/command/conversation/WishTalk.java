package ai.jules.command.conversation;

import ai.jules.command.household.TableView.Sitting;
import ai.jules.command.recipe.RecipeBook;
import ai.jules.commands.Refused;
import ai.jules.events.conversation.FlowKind;
import ai.jules.events.conversation.FlowState;
import ai.jules.events.conversation.Question;
import ai.jules.events.conversation.Question.ChooseReading;
import ai.jules.events.conversation.Silence;
import ai.jules.kernel.Diner;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.language.AnswerWish;
import ai.jules.language.CalendarWish;
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
import ai.jules.language.Told;
import ai.jules.language.UndoWish;
import ai.jules.language.VoteWish;
import ai.jules.language.Who;
import ai.jules.language.Wish;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Serves every wish of a text in the order said, in one reply. Two readings as likely as each other are offered as 1 and 2;
 * a text of which a part is not understood changes nothing.
 */
@Component
class WishTalk {

    private static final String HELP = "I keep your recipes, shopping list and pantry, and plan dinners by vote. Text"
        + " a photo of a recipe, or: what's for dinner / plan the week / thursday is tacos / add milk / list / what's"
        + " in the fridge / Sam is allergic to peanuts / undo";

    private static final String NOTED = "noted what you told me";

    /** What a name that is also a word does not come to. */
    private static final double CERTAIN = 0.9;

    private final ListTalk lists;
    private final PantryTalk pantry;
    private final UndoTalk undo;
    private final FamilyTalk family;
    private final RecipeWishTalk recipes;
    private final PreferenceTalk preferences;
    private final QuestionTalk questions;
    private final VoteTalk votes;
    private final PlanTalk plans;
    private final RhythmTalk rhythms;
    private final CalendarTalk calendars;
    private final Undoing undoing;
    private final RecipeBook book;
    private final Speech speech;
    private final Clock clock;

    WishTalk(
            ListTalk lists,
            PantryTalk pantry,
            UndoTalk undo,
            FamilyTalk family,
            RecipeWishTalk recipes,
            PreferenceTalk preferences,
            QuestionTalk questions,
            VoteTalk votes,
            PlanTalk plans,
            RhythmTalk rhythms,
            CalendarTalk calendars,
            Undoing undoing,
            RecipeBook book,
            Speech speech,
            Clock clock) {
        this.lists = lists;
        this.pantry = pantry;
        this.undo = undo;
        this.family = family;
        this.recipes = recipes;
        this.preferences = preferences;
        this.questions = questions;
        this.votes = votes;
        this.plans = plans;
        this.rhythms = rhythms;
        this.calendars = calendars;
        this.undoing = undoing;
        this.book = book;
        this.speech = speech;
        this.clock = clock;
        // the first text ever read would otherwise wait for all the patterns of the language
        Thread.ofVirtual()
                .name("reader")
                .start(() -> Reader.read(
                        "what is this",
                        new ReadingContext(Optional.empty(), Set.of(), List.of(), LocalDate.now(clock))));
    }

    /** While Jules waits for something: whether the text plainly wants something else, which is then done. */
    boolean overtakesTheQuestion(Turn turn) {
        return isServedAsBallot(turn) || overtakesTheDraft(turn);
    }

    private boolean isServedAsBallot(Turn turn) {
        var household = turn.person().household();
        var flow = turn.standing().open();
        if (household.isEmpty() || flow.isEmpty()) {
            return false;
        }
        var poll = votes.newerThan(turn, flow.get(), household.get());
        return poll.isPresent()
                && Reader.read(turn.words(), context(turn, poll)) instanceof Reading.Understood(var told)
                && told.stream()
                        .map(Told::wish)
                        .allMatch(wish -> wish instanceof VoteWish && !(wish instanceof VoteWish.NoneOfThem))
                && serve(turn, told);
    }

    private boolean overtakesTheDraft(Turn turn) {
        var open = turn.standing().open().map(OpenFlow::question).flatMap(WishTalk::aboutARecipe);
        return open.isPresent()
                && turn.person().household().isPresent()
                && Reader.read(turn.words(), context(turn, open)) instanceof Reading.Understood(var told)
                && told.stream().allMatch(one -> isServed(one.wish()) && !(one.wish() instanceof TalkWish))
                && understands(turn);
    }

    private static Optional<OpenQuestion> aboutARecipe(Question question) {
        return switch (question) {
            case Question.ApproveDraft _ -> Optional.of(new OpenQuestion.Draft(""));
            case Question.ChooseRecipes asked -> Optional.of(new OpenQuestion.Numbered(asked.recipes()));
            case Question.KnownRecipes _ -> Optional.of(new OpenQuestion.Numbered(Question.Placing.values().length));
            case Question.Name _,
                    Question.Zone _,
                    Question.ConfirmTeen _,
                    Question.ChooseHousehold _,
                    Question.ConfirmForgetting _,
                    Question.WhichAllergens _,
                    Question.ChooseReading _,
                    Question.ConfirmInterpretation _,
                    Question.WhichRecipe _,
                    Question.WhichIsAsked _,
                    Question.DinnerIdeas _ -> Optional.empty();
        };
    }

    /** While a name is waited for: whether the text is a wish for certain, which is then done; the question stays open. */
    boolean overtakesTheName(Turn turn) {
        return turn.standing()
                        .open()
                        .filter(flow -> flow.question() instanceof Question.Name)
                        .isPresent()
                && turn.person().household().isPresent()
                && Reader.read(turn.words(), context(turn, Optional.empty())) instanceof Reading.Understood(var told)
                && told.stream().allMatch(WishTalk::isNoName)
                && understands(turn);
    }

    private static boolean isNoName(Told told) {
        return isServed(told.wish())
                && told.confidence() >= CERTAIN
                && !(told.wish() instanceof TalkWish)
                && !(told.wish() instanceof PreferenceWish.CallMe);
    }

    /** False when the text holds no wish we know. */
    boolean understands(Turn turn) {
        if (turn.person().household().isEmpty()) {
            return false;
        }
        var asked = turn.standing().open().filter(flow -> flow.question() instanceof ChooseReading);
        if (asked.isPresent() && chosen(turn, asked.get()) || answersAboutAPreference(turn)) {
            return true;
        }
        return switch (Reader.read(turn.words(), context(turn, waitingFor(turn)))) {
            case Reading.Understood(var told) -> serve(turn, told);
            case Reading.Unsure(var first, var second) -> offer(turn, first, second);
            case Reading.Unclear _ -> {
                var said = votes.explain(turn, turn.person().household().get(), context(turn, Optional.empty()));
                said.ifPresent(words -> speech.reply(turn, words));
                yield said.isPresent();
            }
        };
    }

    /** What a number or a dish without a verb answers: the ideas Jules gave this person, or the family's vote. */
    private Optional<OpenQuestion> waitingFor(Turn turn) {
        return plans.ideas(turn)
                .or(() -> votes.question(turn, turn.person().household().orElseThrow()));
    }

    private boolean answersAboutAPreference(Turn turn) {
        var about = preferences.answered(turn);
        about.ifPresent(diner ->
                undoing.did(turn, NOTED, touched(turn, turn.person().household().orElseThrow(), List.of(diner))));
        return about.isPresent();
    }

    private ReadingContext context(Turn turn, Optional<OpenQuestion> open) {
        var company = company(turn);
        return new ReadingContext(
                open,
                company.names(),
                book.titles(company.household()).stream()
                        .map(RecipeBook.Entry::title)
                        .toList(),
                company.today());
    }

    private Company company(Turn turn) {
        return Company.of(turn, turn.person().household().orElseThrow(), clock.instant());
    }

    /** Does, shows and asks all of these and answers once; false when one of them is nothing that is done here. */
    boolean serve(Turn turn, List<Told> told) {
        var wishes = told.stream().map(Told::wish).toList();
        if (!wishes.stream().allMatch(WishTalk::isServed)) {
            return false;
        }
        var acts = wishes.stream().filter(wish -> !(wish instanceof TalkWish)).toList();
        var served = acts.isEmpty() ? wishes : acts;
        var apart =
                turn.isInGroup() ? served.stream().filter(WishTalk::isPrivate).toList() : List.<Wish>of();
        var here = served.stream().filter(wish -> !apart.contains(wish)).toList();
        boolean spoke = answer(turn, here);
        boolean spokeApart = answer(turn.privately(), apart);
        if (!spoke && !spokeApart) {
            turn.keepSilence(GroupTalk.isAddressed(turn) ? Silence.SMALL_TALK : Silence.NOT_ADDRESSED);
        }
        return true;
    }

    /** In one reply, and one more for what has to be looked up; false when nothing is to be said. */
    private boolean answer(Turn turn, List<Wish> wishes) {
        if (wishes.isEmpty()) {
            return false;
        }
        var company = company(turn);
        var asked = wishes.stream().filter(QuestionTalk::isQuestion).toList();
        var settings = RhythmTalk.among(wishes);
        // what was done is said first: what is only shown gives way when it is long
        var done = new ArrayList<String>();
        var shown = new ArrayList<String>();
        for (var wish : wishes) {
            if (!QuestionTalk.isQuestion(wish)) {
                (wish.writes() ? done : shown).add(one(turn, company, wish, settings));
            }
        }
        done.addAll(shown);
        var said = Sentences.joined(done);
        if (!asked.isEmpty()) {
            questions.ask(turn, company, asked);
        }
        if (!said.isEmpty()) {
            speech.reply(turn, said);
        }
        return !said.isEmpty() || !asked.isEmpty();
    }

    /** What families keep out of the group: what somebody eats and must not, and who belongs to them. */
    private static boolean isPrivate(Wish wish) {
        return wish instanceof PreferenceWish
                || wish instanceof MemberWish
                || wish instanceof CalendarWish
                || QuestionTalk.isPrivate(wish);
    }

    static boolean isServed(Wish wish) {
        return switch (wish) {
            case ListWish _, PantryWish _, UndoWish _, TalkWish _, DinnerWish _, VoteWish _, MemberWish _ -> true;
            case QuestionWish _, RhythmWish _, CalendarWish _ -> true;
            case RecipeWish it -> it instanceof RecipeWish.DropRecipe || QuestionTalk.isQuestion(it);
            case PreferenceWish _ -> true;
            case AnswerWish it -> it instanceof AnswerWish.Choose || it instanceof AnswerWish.SameAsLastWeek;
        };
    }

    /** No wish, however odd, may cost the text it stands in. */
    private String one(Turn turn, Company company, Wish wish, List<RhythmWish> settings) {
        try {
            return serve(turn, company, wish, settings);
        } catch (Refused refused) {
            return "That I could not do.";
        }
    }

    /** @param settings all there are in the text, which hold together: served with the first of them */
    private String serve(Turn turn, Company company, Wish wish, List<RhythmWish> settings) {
        return switch (wish) {
            case ListWish it -> lists.serve(turn, company, it);
            case PantryWish it -> pantry.serve(turn, company, it);
            case UndoWish it -> undo.serve(turn, company, it);
            case TalkWish.Tapback it -> votes.serve(turn, company, it);
            case TalkWish it -> talk(turn, it);
            case DinnerWish it -> plans.serve(turn, company, it);
            case RhythmWish it -> it.equals(settings.getFirst()) ? rhythms.serve(turn, company, settings) : "";
            case CalendarWish it -> calendars.serve(turn, company, it);
            case VoteWish it -> votes.serve(turn, company, it);
            case AnswerWish.Choose it -> plans.choose(turn, company, it);
            case AnswerWish.SameAsLastWeek _ -> votes.sameAgain(turn, company);
            case MemberWish it -> family.serve(turn, company.household(), it);
            case RecipeWish.DropRecipe it -> recipes.serve(turn, it);
            case PreferenceWish it -> preference(turn, company, it);
            case RecipeWish _, QuestionWish _, AnswerWish _ ->
                throw new IllegalArgumentException("nobody serves this wish here");
        };
    }

    /** What it changed, if anything, only the aggregates know; the words stay theirs. */
    private String preference(Turn turn, Company company, PreferenceWish wish) {
        var said = preferences.serve(turn, wish);
        if (wish instanceof PreferenceWish.Zone) {
            undoing.did(turn, "changed where you live");
        } else if (wish.writes()) {
            undoing.did(turn, NOTED, touched(turn, company.household(), about(turn, company, wish)));
        }
        return said;
    }

    /** Whom an allergy is told of: it stands with each of them too. */
    private static List<? extends Diner> about(Turn turn, Company company, PreferenceWish wish) {
        return switch (wish) {
            case PreferenceWish.Allergic(var who, var _) -> about(turn, company, who);
            case PreferenceWish.NotAllergic(var who, var _) -> about(turn, company, who);
            default -> List.of();
        };
    }

    private static List<? extends Diner> about(Turn turn, Company company, Who who) {
        return Whom.read(who, turn.member(), company.table()) instanceof Whom.People(var people)
                ? people.stream().map(Sitting::diner).toList()
                : List.of();
    }

    private static String[] touched(Turn turn, HouseholdId household, List<? extends Diner> about) {
        return Stream.concat(
                        Stream.of(turn.member().toString(), household.toString()),
                        about.stream().filter(MemberId.class::isInstance).map(Diner::toString))
                .distinct()
                .toArray(String[]::new);
    }

    private static String talk(Turn turn, TalkWish wish) {
        return wish instanceof TalkWish.Help || GroupTalk.isAddressed(turn) ? spoken(turn, wish) : "";
    }

    private static String spoken(Turn turn, TalkWish wish) {
        return switch (wish) {
            case TalkWish.Help _ -> HELP;
            case TalkWish.Thanks _ -> "Any time.";
            case TalkWish.Hello _ ->
                "Hi" + turn.person().name().map(name -> " " + name).orElse("") + ". What can I do?";
            case TalkWish.Praise _ -> "Glad to hear it.";
            case TalkWish.SmallTalk _, TalkWish.Tapback _ -> "";
        };
    }

    /** The words are read again when the answer comes: the same words have the same two readings. */
    private boolean offer(Turn turn, Told first, Told second) {
        var both = Stream.of(first.wish(), second.wish());
        if (!isServed(first.wish()) || !isServed(second.wish())) {
            return false;
        }
        var asking = both.anyMatch(WishTalk::isPrivate) ? turn.privately() : turn;
        speech.move(
                asking,
                FlowKind.CLARIFYING,
                speech.newId(),
                FlowState.WAITING_FOR_RESPONSE,
                new ChooseReading(Personal.content(turn.member(), turn.words())));
        speech.reply(
                asking, "Do you mean: 1 " + WishWords.of(first.wish()) + ", or 2 " + WishWords.of(second.wish()) + "?");
        return true;
    }

    private boolean chosen(Turn turn, OpenFlow flow) {
        var said = turn.words().strip();
        boolean first = said.matches("(?i)#?1[.!]?|the first( one)?|first( one)?");
        boolean second = said.matches("(?i)#?2[.!]?|the second( one)?|second( one)?");
        if (!first && !second || !(flow.question() instanceof ChooseReading(var words))) {
            return false;
        }
        speech.move(turn, FlowKind.CLARIFYING, flow.id(), FlowState.COMPLETED, null);
        return words.value()
                .map(text -> Reader.read(text, context(turn, Optional.empty())))
                .filter(Reading.Unsure.class::isInstance)
                .map(Reading.Unsure.class::cast)
                .map(unsure -> serve(turn, List.of(first ? unsure.first() : unsure.second())))
                .orElse(false);
    }
}
