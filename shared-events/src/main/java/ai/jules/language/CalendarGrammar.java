package ai.jules.language;

import ai.jules.language.CalendarWish.ShareCalendar;
import ai.jules.language.CalendarWish.StopCalendar;
import java.util.List;

/** How people ask for a calendar they can subscribe to; a calendar they want to see is the plan itself. */
final class CalendarGrammar {

    private static final String OUR =
            "(the |our |a |an |my |that |this |family |new |fresh |another |different |dinner |dinners |meal |weekly"
                    + " |plan )*";
    private static final String CALENDAR = OUR + "(calendar|ical|ics|icalendar)";
    private static final String LINK = "(link|links|url|feed|address|subscription|sub|web link)";
    private static final String PLAN =
            OUR + "(plan|plans|dinners|dinner plan|dinner plans|meals|meal plan|menu|dinner|week)";

    private CalendarGrammar() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of(
                        new StopCalendar(),
                        "(stop|remove|delete|end|turn off|cancel|kill|withdraw|disable|close|deactivate|switch off|shut"
                                + " off|take down|take away|revoke|get rid of|drop|stop sharing|quit sharing|do not"
                                + " share|unshare|no longer share|disconnect|invalidate|unsubscribe from)( all)?( of)? "
                                + CALENDAR + "( " + LINK + "| sharing)?( please| anymore| off)*",
                        "(turn|switch|shut) " + CALENDAR + "( " + LINK + "| sharing)? off",
                        "no more " + CALENDAR + "( " + LINK + "| sharing)?"),
                Rule.of(
                        new ShareCalendar(),
                        "(send|give|text|get|share|show|make|create|generate|want|need|have|resend|forward|shoot|set"
                                + " up|i need|i want|we need|we want|where is|what is|is there|do you have|do we"
                                + " have|renew|reset|change|replace|refresh|can i get|can we get)*( me| us| up)* "
                                + CALENDAR + " " + LINK + "( again| for dinners?| for the plan| for our dinners?)*",
                        CALENDAR + " " + LINK + "( again| for dinners?| for the plan| for our dinners?)*",
                        "(" + LINK + "|the link|a link|a new link|new link) (to|for|of) " + CALENDAR,
                        "(send|give|text|get|need|i need|want|make)( me| us)* (the |a |a new |another |new )?" + LINK
                                + " (to|for|of) " + CALENDAR,
                        "(share|publish|export) " + CALENDAR
                                + "( with (me|us|everyone|everybody|my phone|the family))?",
                        "(share|publish|export) " + PLAN + " (as|in|to|on|with) " + CALENDAR,
                        "(subscribe|subscribe me|subscribe us|connect|hook up|link|sync|set up|sign up)( me| us)?( to|"
                                + " with| for)? " + CALENDAR,
                        "(add|put|get|sync|show|have|see|subscribe to|subscribe|export|import|connect|link|send)"
                                + "( me| us)? " + PLAN + " (to|on|in|into|onto|with|as|from)"
                                + " (the |my |our |a |google |apple |phone |phone's |outlook |iphone |family |own )*"
                                + "(calendar|calendars|calendar app|ical|gcal)"));
    }
}
