package ai.jules.command.conversation;

import ai.jules.commands.Refused;
import ai.jules.commands.WeekCommand.ShareCalendar;
import ai.jules.commands.WeekCommand.WithdrawCalendar;
import ai.jules.language.CalendarWish;
import org.springframework.stereotype.Component;

/** The link by which the plan can be read as a calendar. The secret in it is told to who asked, and to nobody again. */
@Component
class CalendarTalk {

    private final ConversationSettings settings;
    private final LinkSecrets secrets;
    private final Undoing undoing;

    CalendarTalk(ConversationSettings settings, LinkSecrets secrets, Undoing undoing) {
        this.settings = settings;
        this.secrets = secrets;
        this.undoing = undoing;
    }

    String serve(Turn turn, Company company, CalendarWish wish) {
        if (!PreferenceTalk.isAdult(turn)) {
            return onlyAdults();
        }
        try {
            return switch (wish) {
                case CalendarWish.ShareCalendar _ -> share(turn, company);
                case CalendarWish.StopCalendar _ -> stop(turn, company);
            };
        } catch (Refused refused) {
            return onlyAdults();
        }
    }

    private String share(Turn turn, Company company) {
        var secret = secrets.next();
        turn.ask(new ShareCalendar(company.household(), turn.member(), LinkSecrets.sha256(secret)));
        undoing.did(turn, "made a calendar link", company.household().toString());
        return "Your dinners as a calendar: " + settings.publicUrl() + "/api/v1/calendars/" + secret
                + ".ics Whoever has the link can read it; an earlier link no longer works. To end it, text: stop the"
                + " calendar";
    }

    private String stop(Turn turn, Company company) {
        boolean stopped = Boolean.TRUE.equals(turn.ask(new WithdrawCalendar(company.household(), turn.member())));
        if (!stopped) {
            return "There is no calendar link to end.";
        }
        undoing.did(turn, "ended the calendar link", company.household().toString());
        return "Done: no link shows your dinners any more. For a new one, text: calendar link";
    }

    private static String onlyAdults() {
        return "Only an adult of your household can share your dinners as a calendar.";
    }
}
