package ai.jules.command.conversation;

import ai.jules.commands.Refused;
import ai.jules.commands.WeekCommand.SetRhythm;
import ai.jules.events.week.Rhythm;
import ai.jules.language.RhythmWish;
import ai.jules.language.Wish;
import ai.jules.mealplan.DinnerDays;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * When the household votes and for which days, by text. What one text says of it holds together, and what it does not say stays
 * as it is.
 */
@Component
class RhythmTalk {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter CLOSES = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);

    private final Undoing undoing;

    RhythmTalk(Undoing undoing) {
        this.undoing = undoing;
    }

    /** All there are in one text, which are served together. */
    static List<RhythmWish> among(List<Wish> wishes) {
        return wishes.stream()
                .filter(RhythmWish.class::isInstance)
                .map(RhythmWish.class::cast)
                .toList();
    }

    /** Does what all these say and tells in full what holds now. */
    String serve(Turn turn, Company company, List<RhythmWish> wishes) {
        var weeks = Weeks.of(turn, company.household());
        var before = weeks.view().rhythm();
        if (wishes.stream().noneMatch(RhythmWish::writes)) {
            return Sentences.joined(List.of(open(weeks).orElse(""), Sentences.sentence(words(before)) + "."));
        }
        if (!PreferenceTalk.isAdult(turn)) {
            return onlyAdults();
        }
        return switch (RhythmChange.of(before, wishes)) {
            case RhythmChange.Impossible(var why) -> why + " Nothing is changed.";
            case RhythmChange.To(var after) when after.equals(before) -> "So it is already: " + words(before) + ".";
            case RhythmChange.To(var after) -> change(turn, company, weeks, after);
        };
    }

    private String change(Turn turn, Company company, Weeks weeks, Rhythm after) {
        try {
            turn.ask(new SetRhythm(company.household(), turn.member(), after));
        } catch (Refused refused) {
            return onlyAdults();
        }
        undoing.did(turn, "changed when you vote", company.household().toString());
        return Sentences.joined(List.of(
                "Noted: " + words(after) + ".",
                open(weeks).map(it -> it + " That stays.").orElse("")));
    }

    private static String onlyAdults() {
        return "Only an adult of your household can change when you vote and for which days.";
    }

    /** The vote people can answer now, which keeps the times it was opened with. */
    private static Optional<String> open(Weeks weeks) {
        return weeks.open()
                .flatMap(plan -> plan.poll())
                .map(poll -> "The vote for " + DinnerDays.words(poll.dinners()) + " is open until "
                        + CLOSES.format(
                                poll.closesAt().atZone(ZoneId.of(weeks.view().zone()))) + ".");
    }

    /** {@code the vote opens Sat 10:00 and closes Sun 18:00, for dinners on Mon, Tue and Thu}. */
    static String words(Rhythm rhythm) {
        var dinners = Sentences.list(
                rhythm.dinnerDays().stream().map(RhythmTalk::name).toList());
        if (!rhythm.automatic()) {
            return "no vote opens by itself. To vote on dinners for " + dinners + ", text: plan the week";
        }
        boolean weekLater =
                rhythm.closesOn() == rhythm.opensOn() && !rhythm.closesAt().isAfter(rhythm.opensAt());
        return "the vote opens " + moment(rhythm.opensOn(), rhythm.opensAt()) + " and closes "
                + (weekLater ? "a week later, " : "") + moment(rhythm.closesOn(), rhythm.closesAt())
                + ", for dinners on " + dinners;
    }

    static String moment(DayOfWeek day, LocalTime time) {
        return name(day) + " " + TIME.format(time);
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }
}
