package ai.jules.command.conversation;

import ai.jules.command.mealplan.BallotAnswer;
import ai.jules.command.mealplan.PlanView;
import ai.jules.command.mealplan.PlanView.Poll;
import ai.jules.commands.PlanCommand.CastBallot;
import ai.jules.commands.Refused;
import ai.jules.events.conversation.Question;
import ai.jules.events.mealplan.Ballot;
import ai.jules.kernel.HouseholdId;
import ai.jules.language.Ballots;
import ai.jules.language.OpenQuestion;
import ai.jules.language.Reader;
import ai.jules.language.Reading;
import ai.jules.language.ReadingContext;
import ai.jules.language.TalkWish;
import ai.jules.language.Told;
import ai.jules.language.VoteWish;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Ballots by text, from either number. The last one of a person counts. */
@Component
class VoteTalk {

    private static final DateTimeFormatter CLOSES = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);

    /** A number that comes later than this after a vote has closed is about something else. */
    private static final Duration LATE = Duration.ofDays(2);

    private static final String NO_VOTE = "No vote is open. To start one, text: plan the week";

    private final Undoing undoing;
    private final ConversationSettings settings;
    private final Clock clock;

    VoteTalk(Undoing undoing, ConversationSettings settings, Clock clock) {
        this.undoing = undoing;
        this.settings = settings;
        this.clock = clock;
    }

    /** What the household is being asked, for the reader. */
    Optional<OpenQuestion> question(Turn turn, HouseholdId household) {
        return Weeks.of(turn, household).open().flatMap(PlanView::poll).map(VoteTalk::asked);
    }

    private static OpenQuestion asked(Poll poll) {
        return new OpenQuestion.Poll(Weeks.titles(poll));
    }

    /**
     * The vote that words may belong to although Jules also waits for something else in this thread: of two questions that
     * take a number the newer one is answered.
     */
    Optional<OpenQuestion> newerThan(Turn turn, OpenFlow flow, HouseholdId household) {
        return Weeks.of(turn, household)
                .open()
                .flatMap(PlanView::poll)
                .filter(poll -> !takesNumbers(flow) || isNewer(poll, flow))
                .map(VoteTalk::asked);
    }

    private boolean isNewer(Poll poll, OpenFlow flow) {
        return flow.expiresAt().minus(settings.questionsOpen()).isBefore(poll.openedAt());
    }

    private static boolean takesNumbers(OpenFlow flow) {
        return switch (flow.question()) {
            case null -> false;
            case Question.Name _,
                    Question.Zone _,
                    Question.ConfirmTeen _,
                    Question.ConfirmInterpretation _,
                    Question.ApproveDraft _ -> false;
            case Question.ChooseHousehold _,
                    Question.ConfirmForgetting _,
                    Question.WhichAllergens _,
                    Question.ChooseRecipes _,
                    Question.ChooseReading _,
                    Question.KnownRecipes _,
                    Question.WhichRecipe _,
                    Question.WhichIsAsked _,
                    Question.DinnerIdeas _ -> true;
        };
    }

    /** Counts the ballot and tells how. */
    String serve(Turn turn, Company company, VoteWish wish) {
        var weeks = Weeks.of(turn, company.household());
        var open = weeks.open();
        if (open.isEmpty()) {
            return closed(weeks).orElse(NO_VOTE);
        }
        var poll = open.get().poll().orElseThrow();
        return Ballots.read(wish, Weeks.titles(poll), ballot(turn, poll))
                .map(ranks -> cast(turn, open.get(), poll, ranks))
                .orElseGet(
                        () -> "Which one? The vote has 1 to " + poll.options().size() + ": " + numbered(poll) + ".");
    }

    /** {@code same as last week}: what the person wanted then, as far as it is offered again. */
    String sameAgain(Turn turn, Company company) {
        var weeks = Weeks.of(turn, company.household());
        var open = weeks.open();
        if (open.isEmpty()) {
            return closed(weeks).orElse(NO_VOTE);
        }
        var poll = open.get().poll().orElseThrow();
        var then = weeks.before(open.get().plan()).flatMap(PlanView::poll);
        var ranks = then.map(old -> again(ballot(turn, old), old, poll)).orElse(List.of());
        return ranks.isEmpty()
                ? "Nothing you picked last time is on offer now. The vote has " + numbered(poll) + "."
                : cast(turn, open.get(), poll, ranks);
    }

    private static List<List<Integer>> again(List<List<Integer>> then, Poll old, Poll now) {
        var titles = Weeks.titles(now);
        return then.stream()
                .map(rank -> rank.stream()
                        .map(number -> titles.indexOf(Weeks.titles(old).get(number - 1)) + 1)
                        .filter(number -> number > 0)
                        .toList())
                .filter(rank -> !rank.isEmpty())
                .toList();
    }

    /** A reaction to a text of ours that names one option is a vote for it; everything else asks for nothing. */
    String serve(Turn turn, Company company, TalkWish.Tapback tapback) {
        boolean likes = tapback.reaction() == TalkWish.Reaction.LIKE || tapback.reaction() == TalkWish.Reaction.LOVE;
        var open = likes ? Weeks.of(turn, company.household()).open() : Optional.<PlanView>empty();
        return open.flatMap(plan -> plan.poll()
                        .filter(poll -> ballot(turn, poll).isEmpty())
                        .flatMap(poll -> Ballots.quoted(tapback.quoted(), Weeks.titles(poll))
                                .map(number -> cast(turn, plan, poll, List.of(List.of(number))))))
                .orElse("");
    }

    private String cast(Turn turn, PlanView plan, Poll poll, List<List<Integer>> ranks) {
        try {
            BallotAnswer answer = Objects.requireNonNull(turn.ask(new CastBallot(plan.plan(), turn.member(), ranks)));
            if (!answer.ranks().equals(answer.before())) {
                undoing.did(turn, "voted", plan.plan().toString());
            }
            var said = said(answer.ranks(), poll);
            if (said.isEmpty()) {
                return "Noted, none of them. You can still vote until " + closes(turn, poll) + ".";
            }
            boolean changed = voted(turn, poll) && !answer.ranks().equals(answer.before());
            return (changed ? "Changed: " : "Got it: ") + said + ".";
        } catch (Refused refused) {
            return switch (refused.reason()) {
                case VOTE_CLOSED -> "Voting has just closed. The plan follows in a moment.";
                default -> "This vote began without you. You have a say in the next one.";
            };
        }
    }

    private static boolean voted(Turn turn, Poll poll) {
        return poll.ballots().stream().anyMatch(ballot -> ballot.voter().equals(turn.member()));
    }

    private static List<List<Integer>> ballot(Turn turn, Poll poll) {
        return poll.ballots().stream()
                .filter(ballot -> ballot.voter().equals(turn.member()))
                .findFirst()
                .map(Ballot::ranks)
                .orElse(List.of());
    }

    /** {@code Tacos, Chili or Pizza}; most of the options in one rank are said by what is missing. */
    static String said(List<List<Integer>> ranks, Poll poll) {
        var titles = Weeks.titles(poll);
        if (ranks.size() == 1 && ranks.getFirst().size() > 2 && ranks.getFirst().size() < titles.size()) {
            var without = IntStream.rangeClosed(1, titles.size())
                    .filter(number -> !ranks.getFirst().contains(number))
                    .mapToObj(number -> titles.get(number - 1))
                    .toList();
            if (without.size() <= 2) {
                return "anything but " + String.join(" and ", without);
            }
        }
        return ranks.stream()
                .map(rank -> rank.stream().map(number -> titles.get(number - 1)).collect(Collectors.joining(" or ")))
                .collect(Collectors.joining(", "));
    }

    private static String numbered(Poll poll) {
        return poll.options().stream()
                .map(option -> option.number() + " " + option.dish().title())
                .collect(Collectors.joining(", "));
    }

    private static String closes(Turn turn, Poll poll) {
        var zone = turn.person()
                .household()
                .map(household -> Weeks.of(turn, household).view().zone());
        return CLOSES.format(poll.closesAt().atZone(ZoneId.of(zone.orElseThrow())));
    }

    /**
     * What to say to words nobody understood: that a vote has no such number, or that they come too late for one.
     *
     * @param context without an open question
     */
    Optional<String> explain(Turn turn, HouseholdId household, ReadingContext context) {
        var weeks = Weeks.of(turn, household);
        var open = weeks.open().flatMap(PlanView::poll);
        boolean onlyNumbers = turn.words().strip().matches("[0-9][0-9 ,.#]{0,20}");
        if (open.isPresent()) {
            return onlyNumbers
                    ? Optional.of(
                            "The vote has 1 to " + open.get().options().size() + ": " + numbered(open.get()) + ".")
                    : Optional.empty();
        }
        var last = weeks.view().latest().map(weeks::plan).flatMap(PlanView::poll);
        var late = last.map(VoteTalk::asked)
                .map(asked ->
                        new ReadingContext(Optional.of(asked), context.names(), context.recipes(), context.today()));
        boolean isVote = late.map(asked -> Reader.read(turn.words(), asked))
                .filter(reading -> reading instanceof Reading.Understood(var told)
                        && told.stream().map(Told::wish).allMatch(VoteWish.class::isInstance))
                .isPresent();
        return isVote ? closed(weeks) : Optional.empty();
    }

    /** {@code Voting closed, Tacos won.} */
    private Optional<String> closed(Weeks weeks) {
        return weeks.view()
                .latest()
                .map(weeks::plan)
                .flatMap(PlanView::poll)
                .filter(poll -> isRecent(poll.closesAt()))
                .flatMap(poll -> switch (poll.state()) {
                    case OPEN -> Optional.empty();
                    case CLOSED -> Optional.of("Voting has just closed. The plan follows in a moment.");
                    case SETTLED -> Optional.of("Voting closed, " + winners(poll) + " won.");
                    case ABANDONED -> Optional.empty();
                });
    }

    private boolean isRecent(Instant closedAt) {
        return closedAt.plus(LATE).isAfter(clock.instant());
    }

    private static String winners(Poll poll) {
        var titles = Weeks.titles(poll);
        var winners = new ArrayList<String>();
        poll.rounds().forEach(round -> winners.add(titles.get(round.option() - 1)));
        return winners.isEmpty() ? "nothing" : Sentences.list(winners.subList(0, Math.min(2, winners.size())));
    }
}
