package ai.jules.command.conversation;

import ai.jules.command.recipe.RecipeStanding;
import ai.jules.command.undo.TakingBack;
import ai.jules.command.undo.TakingBack.ChangedSince;
import ai.jules.command.undo.TakingBack.Left;
import ai.jules.command.undo.TakingBack.NothingToTakeBack;
import ai.jules.command.undo.TakingBack.TakenBack;
import ai.jules.command.undo.TakingBack.TooLate;
import ai.jules.commands.JulesCommand;
import ai.jules.commands.PantryCommand.TakeBackInPantry;
import ai.jules.commands.RecipeCommand.TakeBackRecipe;
import ai.jules.commands.ShoppingCommand.TakeBackOnList;
import ai.jules.events.pantry.PantryItem;
import ai.jules.events.shopping.ListEntry;
import ai.jules.kernel.PantryId;
import ai.jules.kernel.RecipeId;
import ai.jules.kernel.Role;
import ai.jules.kernel.ShoppingListId;
import ai.jules.language.UndoWish;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Taking back: the last thing a person did within a day, by compensating events; what others changed since stays. */
@Component
class UndoTalk {

    private static final Duration UNDOABLE = Duration.ofHours(24);

    private final Undoing undoing;
    private final Clock clock;

    UndoTalk(Undoing undoing, Clock clock) {
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
                        undoing.last(company.household(), turn.member()),
                        "There is nothing of yours to take back.");
            case UndoWish.Redo _ ->
                takeBack(
                        turn,
                        company,
                        undoing.lastTakingBack(company.household(), turn.member()),
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
        boolean mayJudgeOthers = turn.person()
                .role()
                .filter(role -> role == Role.ACCOUNT_HOLDER || role == Role.ADULT)
                .isPresent();
        if (!other.equals(turn.member()) && !mayJudgeOthers) {
            return "Only adults can take back what somebody else did.";
        }
        return takeBack(
                turn,
                company,
                undoing.last(company.household(), other),
                "There is nothing of " + name + "'s to take back.");
    }

    private String takeBack(Turn turn, Company company, Optional<Undoing.Done> last, String nothing) {
        if (last.isEmpty()) {
            return nothing;
        }
        var done = last.get();
        if (done.at().plus(UNDOABLE).isBefore(clock.instant())) {
            return "That was more than a day ago, so it stays: " + done.what() + ".";
        }
        var outcomes = done.streams().stream()
                .map(stream -> ask(turn, company, stream, done.action()))
                .toList();
        var left = new ArrayList<Left<?>>();
        boolean taken = false;
        for (var outcome : outcomes) {
            switch (outcome) {
                case TakenBack<?> it -> {
                    taken = true;
                    left.addAll(it.left());
                }
                case ChangedSince<?> it -> left.addAll(it.left());
                case TooLate<?> _, NothingToTakeBack<?> _ -> {
                    // said below, once for all
                }
            }
        }
        if (taken) {
            undoing.tookBack(turn, done);
            return Sentences.joined(List.of(
                    (done.undoes() == null ? "Took back: " : "Done again: ") + done.what() + ".",
                    stays(company, left)));
        }
        return left.isEmpty() ? "Nothing is left of that to take back: " + done.what() + "." : stays(company, left);
    }

    private static TakingBack<?> ask(Turn turn, Company company, String stream, String action) {
        JulesCommand command =
                switch (stream.substring(0, stream.indexOf(':'))) {
                    case "list" -> new TakeBackOnList(ShoppingListId.of(company.household()), turn.member(), action);
                    case "pantry" -> new TakeBackInPantry(PantryId.of(company.household()), turn.member(), action);
                    case "recipe" ->
                        new TakeBackRecipe(RecipeId.parse(stream), company.household(), turn.member(), action);
                    default -> throw new IllegalStateException("nothing can be taken back in " + stream);
                };
        return Objects.requireNonNull(turn.<TakingBack<?>>ask(command));
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
            default -> "that";
        };
    }
}
