package ai.jules.command.conversation;

import ai.jules.command.mealplan.PlanThing;
import ai.jules.command.recipe.RecipeStanding;
import ai.jules.command.undo.TakingBack;
import ai.jules.command.undo.TakingBack.ChangedSince;
import ai.jules.command.undo.TakingBack.Left;
import ai.jules.command.undo.TakingBack.NothingToTakeBack;
import ai.jules.command.undo.TakingBack.TakenBack;
import ai.jules.command.undo.TakingBack.TooLate;
import ai.jules.commands.JulesCommand;
import ai.jules.commands.PantryCommand.TakeBackInPantry;
import ai.jules.commands.PlanCommand.UndoOnPlan;
import ai.jules.commands.PreferenceCommand.TakeBackPreferences;
import ai.jules.commands.RecipeCommand.TakeBackRecipe;
import ai.jules.commands.Refused;
import ai.jules.commands.ShoppingCommand.TakeBackOnList;
import ai.jules.commands.TableCommand.TakeBackAtTable;
import ai.jules.events.mealplan.Dinner;
import ai.jules.events.pantry.PantryItem;
import ai.jules.events.shopping.ListEntry;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PantryId;
import ai.jules.kernel.PlanId;
import ai.jules.kernel.RecipeId;
import ai.jules.kernel.Role;
import ai.jules.kernel.ShoppingListId;
import ai.jules.language.UndoWish;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Taking back: the last thing a person did within a day, by compensating events; what others changed since stays. */
@Component
class UndoTalk {

    private static final Duration UNDOABLE = Duration.ofHours(24);

    private final ListFollowing following;
    private final Undoing undoing;
    private final Clock clock;

    UndoTalk(ListFollowing following, Undoing undoing, Clock clock) {
        this.following = following;
        this.undoing = undoing;
        this.clock = clock;
    }

    /** Takes back what is wished and tells what that was, or why not. */
    String serve(Turn turn, Company company, UndoWish wish) {
        return switch (wish) {
            case UndoWish.Undo _ ->
                takeBack(
                        turn,
                        company,
                        () -> undoing.last(company.household(), turn.member()),
                        "There is nothing of yours to take back.");
            case UndoWish.Redo _ ->
                takeBack(
                        turn,
                        company,
                        () -> undoing.lastTakingBack(company.household(), turn.member()),
                        "You have taken nothing back that I could bring again.");
            case UndoWish.UndoOf(var name) -> ofSomebodyElse(turn, company, name);
        };
    }

    private String ofSomebodyElse(Turn turn, Company company, String name) {
        var found = company.called(name);
        if (found.size() != 1) {
            return found.isEmpty()
                    ? "I know nobody called " + name + " in your household."
                    : "There are several called " + name + ", and I cannot tell whose change you mean.";
        }
        var other = found.getFirst().member();
        boolean mayJudgeOthers = turn.person().role().filter(Role::isAdult).isPresent();
        if (!other.equals(turn.member()) && !mayJudgeOthers) {
            return "Only adults can take back what somebody else did.";
        }
        return takeBack(
                turn,
                company,
                () -> undoing.last(company.household(), other),
                "There is nothing of " + name + "'s to take back.");
    }

    /** What turns out to have changed nothing is passed over; what is answered for is not asked about again. */
    private String takeBack(Turn turn, Company company, Supplier<Optional<Undoing.Done>> last, String nothing) {
        for (var done = last.get(); done.isPresent(); done = last.get()) {
            if (done.get().at().plus(UNDOABLE).isBefore(clock.instant())) {
                return "That was more than a day ago, so it stays: "
                        + done.get().what() + ".";
            }
            var said = takeBack(turn, company, done.get());
            if (said.isPresent()) {
                return said.get();
            }
            undoing.forget(done.get());
        }
        return nothing;
    }

    private Optional<String> takeBack(Turn turn, Company company, Undoing.Done done) {
        if (isAnothersOwn(turn, done)) {
            return Optional.of("Only " + company.name(done.member()).orElse("they")
                    + " can take back what they told me about themselves.");
        }
        boolean stays = done.streams().contains(Undoing.STAYS);
        boolean said = done.streams().contains(Undoing.ONLY_SAID);
        var changed = done.streams().stream()
                .filter(stream -> !stream.equals(Undoing.STAYS) && !stream.equals(Undoing.ONLY_SAID))
                .toList();
        if (changed.isEmpty() && (stays || !said)) {
            undoing.forget(done);
            return Optional.of("That cannot be taken back: " + done.what() + ".");
        }
        var left = new ArrayList<Left<?>>();
        boolean taken = changed.isEmpty();
        boolean tooLate = false;
        for (var stream : changed) {
            switch (ask(turn, company, stream, done.action())) {
                case TakenBack<?> it -> {
                    taken = true;
                    left.addAll(it.left());
                }
                case ChangedSince<?> it -> left.addAll(it.left());
                case TooLate<?> _ -> tooLate = true;
                case NothingToTakeBack<?> _ -> {
                    // nothing of it is left here
                }
            }
        }
        if (!taken) {
            if (left.isEmpty() && !tooLate) {
                return Optional.empty();
            }
            undoing.forget(done);
            return Optional.of(
                    left.isEmpty()
                            ? "Too much has happened since, so it stays: " + done.what() + "."
                            : stays(company, left));
        }
        undoing.tookBack(turn, done);
        var what = verb(done, stays || tooLate) + done.what() + ".";
        return Optional.of(Sentences.joined(List.of(what, stays(company, left))));
    }

    private static String verb(Undoing.Done done, boolean partly) {
        var verb = done.undoes() == null ? "Took back" : "Done again";
        return verb + (partly ? " what I could of: " : ": ");
    }

    /** What somebody told of themselves, an allergy perhaps, nobody else unsays. */
    private static boolean isAnothersOwn(Turn turn, Undoing.Done done) {
        return !done.member().equals(turn.member())
                && done.streams().stream()
                        .anyMatch(stream -> stream.startsWith("member:")
                                && !stream.equals(turn.member().toString()));
    }

    private TakingBack<?> ask(Turn turn, Company company, String stream, String action) {
        JulesCommand command =
                switch (stream.substring(0, stream.indexOf(':'))) {
                    case "list" -> new TakeBackOnList(ShoppingListId.of(company.household()), turn.member(), action);
                    case "pantry" -> new TakeBackInPantry(PantryId.of(company.household()), turn.member(), action);
                    case "recipe" ->
                        new TakeBackRecipe(RecipeId.parse(stream), company.household(), turn.member(), action);
                    case "member" -> new TakeBackPreferences(MemberId.parse(stream), turn.member(), action);
                    case "household" -> new TakeBackAtTable(company.household(), turn.member(), action);
                    case "plan" -> new UndoOnPlan(PlanId.parse(stream), turn.member(), action);
                    default -> throw new IllegalStateException("nothing can be taken back in " + stream);
                };
        try {
            TakingBack<?> outcome = Objects.requireNonNull(turn.<TakingBack<?>>ask(command));
            if (command instanceof TakeBackInPantry && outcome instanceof TakenBack<?>) {
                following.followPantry(turn, company);
            }
            return outcome;
        } catch (Refused refused) {
            // whom or what it was about is gone
            return new NothingToTakeBack<>();
        }
    }

    private static String stays(Company company, List<Left<?>> left) {
        return Sentences.joined(left.stream()
                .map(one -> Sentences.sentence(name(one.thing())) + " stays: "
                        + Optional.ofNullable(one.by()).flatMap(company::name).orElse("somebody")
                        + " changed it since.")
                .toList());
    }

    private static String name(Object thing) {
        return switch (thing) {
            case ListEntry entry -> entry.item().food();
            case PantryItem item -> item.food();
            case RecipeStanding recipe -> recipe.title();
            case PlanThing.Voted _ -> "that vote";
            case PlanThing.Planned planned -> dinner(planned);
            case PlanThing.Cooks cooks -> "who cooks on " + day(cooks.date());
            default -> "that";
        };
    }

    private static String dinner(PlanThing.Planned planned) {
        var what =
                switch (planned.dinner()) {
                    case Dinner.Cooked(var dish) -> dish.title();
                    case Dinner.Leftovers() -> "leftovers";
                    case Dinner.Skipped() -> "no dinner";
                };
        return what + " on " + day(planned.date());
    }

    private static String day(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.US);
    }
}
