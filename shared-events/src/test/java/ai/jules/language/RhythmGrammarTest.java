package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.language.Leaving.Meaning;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RhythmGrammarTest {

    private static final String POLL = "poll:Lasagna|Tacos|Lentil curry|Salmon|Chili|Fried rice|Pizza";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        vote on sundays at 9am | opens(sun 09:00)
        Vote on Sundays at 9am please | opens(sun 09:00)
        can we vote on sundays at 9? | opens(sun 09:00)
        vots on sundys at 9am | opens(sun 09:00)
        open the vote friday 6pm | opens(fri 18:00)
        open the vote on fridays | opens(fri)
        ask us on saturdays at 10 | opens(sat 10:00)
        ask us about dinner on thursday evenings | opens(thu 18:00)
        could you ask us at 9:30am on sundays | opens(sun 09:30)
        move the vote to friday 5pm | opens(fri 17:00)
        change the vote to sundays | opens(sun)
        the vote should open saturdays at noon | opens(sat 12:00)
        voting starts fridays at 6 p.m. | opens(fri 18:00)
        let's vote on sundays | opens(sun)
        we want to vote sunday mornings at 8 | opens(sun 08:00)
        vote at 9am | opens(09:00)
        open the weekly vote at 18:30 | opens(18:30)
        vote day is thursday | opens(thu)
        send us the poll every friday at 4pm | opens(fri 16:00)
        close the vote sunday 8pm | closes(sun 20:00)
        voting ends sundays at 6 | closes(sun 18:00)
        voting closes monday at noon | closes(mon 12:00)
        votes are due sunday by 7pm | closes(sun 19:00)
        the deadline is sundays at 9 | closes(sun 21:00)
        set the voting deadline to saturday 8pm | closes(sat 20:00)
        keep the vote open until sunday 9pm | closes(sun 21:00)
        give us until monday morning to vote | closes(mon 09:00)
        close it sunday at 8pm | closes(sun 20:00)
        close the vote at 7:30pm | closes(19:30)
        the vote closes sunday at midnight | closes(sun 23:59)
        vote opens friday at 6pm and closes sunday at 8pm | opens(fri 18:00) + closes(sun 20:00)
        vote from friday 6pm to sunday 8pm | opens(fri 18:00) + closes(sun 20:00)
        open the vote saturdays at 9 and close it sundays at 5 | opens(sat 09:00) + closes(sun 17:00)
        vote on sundays at 9am, close at 6pm | opens(sun 09:00) + closes(18:00)
        plan 4 dinners a week | dinners-a-week(4)
        plan four dinners a week please | dinners-a-week(4)
        paln 4 diner a week | dinners-a-week(4)
        4 dinners a week is enough | dinners-a-week(4)
        we only need 3 dinners per week | dinners-a-week(3)
        can you plan 5 meals each week | dinners-a-week(5)
        make it 6 dinners a week | dinners-a-week(6)
        plan dinner 3 nights a week | dinners-a-week(3)
        set the number of dinners to 4 | dinners-a-week(4)
        plan 10 dinners a week | dinners-a-week(10)
        plan monday to thursday | dinners-on(mon, tue, wed, thu)
        plan mon-thu | dinners-on(mon, tue, wed, thu)
        plan Mon - Thu | dinners-on(mon, tue, wed, thu)
        plan dinners monday thru friday | dinners-on(mon, tue, wed, thu, fri)
        we only need dinners mon wed fri | dinners-on(mon, wed, fri)
        we only need dinners mon/wed/fri | dinners-on(mon, wed, fri)
        only plan mondays and wednesdays | dinners-on(mon, wed)
        just plan tues and thurs | dinners-on(tue, thu)
        plan every day but friday | dinners-on(mon, tue, wed, thu, sat, sun)
        plan weeknights only | dinners-on(mon, tue, wed, thu, fri)
        our dinner days are mon, tue and thu | dinners-on(mon, tue, thu)
        plan every night | dinners-on(mon, tue, wed, thu, fri, sat, sun)
        we want dinners sunday through thursday | dinners-on(mon, tue, wed, thu, sun)
        no dinners on fridays | no-dinners-on(fri)
        no dinner on fridays | no-dinners-on(fri)
        never plan fridays | no-dinners-on(fri)
        never paln fridys | no-dinners-on(fri)
        don't plan fridays | no-dinners-on(fri)
        please don't plan anything on fridays | no-dinners-on(fri)
        we never eat dinner at home on fridays | no-dinners-on(fri)
        skip fridays | no-dinners-on(fri)
        always skip friday | no-dinners-on(fri)
        no dinners on weekends | no-dinners-on(sat, sun)
        leave fridays out of the plan | no-dinners-on(fri)
        we eat out on fridays | no-dinners-on(fri)
        no cooking on wednesdays or fridays | no-dinners-on(wed, fri)
        plan saturdays too | dinners-also-on(sat)
        plan friday too | dinners-also-on(fri)
        we only eat dinner on mondays and wednesdays | dinners-on(mon, wed)
        also plan saturdays | dinners-also-on(sat)
        add saturdays to the plan | dinners-also-on(sat)
        we need dinners on saturdays too | dinners-also-on(sat)
        plan saturday and sunday as well | dinners-also-on(sat, sun)
        plan fridays again | dinners-also-on(fri)
        plan satrudays too pls | dinners-also-on(sat)
        stop the weekly vote | votes-by-itself(no)
        no more automatic votes | votes-by-itself(no)
        turn off the weekly vote | votes-by-itself(no)
        turn the weekly vote off | votes-by-itself(no)
        cancel the weekly poll | votes-by-itself(no)
        don't start the vote automatically | votes-by-itself(no)
        no weekly vote please | votes-by-itself(no)
        we don't need the weekly vote anymore | votes-by-itself(no)
        pause the weekly vote | votes-by-itself(no)
        start the weekly vote again | votes-by-itself(yes)
        resume the weekly vote | votes-by-itself(yes)
        turn the weekly vote back on | votes-by-itself(yes)
        bring back the weekly vote | votes-by-itself(yes)
        we want the weekly vote back | votes-by-itself(yes)
        vote every week again | votes-by-itself(yes)
        when do we vote | rhythm()
        when do we vote? | rhythm()
        When does the vote open? | rhythm()
        what day is the vote | rhythm()
        what are our planning settings | rhythm()
        planning settings | rhythm()
        show our vote settings | rhythm()
        when is the voting deadline | rhythm()
        how many dinners do we plan a week | rhythm()
        what days do you plan? | rhythm()
        when's the next vote | rhythm()
        vote on sundays at 9am, close sunday 6pm and plan 4 dinners a week | opens(sun 09:00) + closes(sun 18:00) + dinners-a-week(4)
        plan 4 dinners a week but never fridays | dinners-a-week(4) + no-dinners-on(fri)
        no dinners on fridays and add milk | no-dinners-on(fri) + add(milk)
        add milk, and no more automatic votes | add(milk) + votes-by-itself(no)
        hey jules could you open the vote on fridays at 5 pm instead thanks | opens(fri 17:00)
        plan mon–thu | dinners-on(mon, tue, wed, thu)
        stop sending us the weekly vote | votes-by-itself(no)
        Could we please open the vote on Thursday evenings at seven? | opens(thu 19:00)
        i'd like the vote to open on fridays at 8am | opens(fri 08:00)
        pls move voting to wednesdays | opens(wed)
        start voting thursday at 5 | opens(thu 17:00)
        have the vote on friday nights | opens(fri 20:00)
        lets do the vote sundays at 10am instead | opens(sun 10:00)
        make voting start at 8am | opens(08:00)
        we'd rather vote on sundays | opens(sun)
        dinner vote on thursdays at 7pm | opens(thu 19:00)
        Voting should close at 9 PM on Sunday | closes(sun 21:00)
        please close voting on sunday nights | closes(sun 20:00)
        end the poll mondays at 8 am | closes(mon 08:00)
        make the deadline sunday 10pm | closes(sun 22:00)
        the vote should end sunday at noon | closes(sun 12:00)
        votes in by sunday 5pm | closes(sun 17:00)
        let people vote until sunday 9pm | closes(sun 21:00)
        extend the vote to monday noon | closes(mon 12:00)
        voting deadline monday 9am please | closes(mon 09:00)
        vote friday at 6 until sunday at 6 | opens(fri 18:00) + closes(sun 18:00)
        Open it Friday at 6pm, close it Sunday at 6pm | opens(fri 18:00) + closes(sun 18:00)
        we need dinner planned only monday through wednesday | dinners-on(mon, tue, wed)
        i just need dinners for mon tues and thurs | dinners-on(mon, tue, thu)
        dinners only on tuesdays and thursdays please | dinners-on(tue, thu)
        plan sun-thu | dinners-on(mon, tue, wed, thu, sun)
        plan all seven days | dinners-on(mon, tue, wed, thu, fri, sat, sun)
        plan for weekdays except wednesday | dinners-on(mon, tue, thu, fri)
        we only cook monday to thursday | dinners-on(mon, tue, wed, thu)
        change our dinner days to mon wed fri | dinners-on(mon, wed, fri)
        3 dinners a week pls | dinners-a-week(3)
        lets go down to 3 dinners a week | dinners-a-week(3)
        we'd like five dinners every week | dinners-a-week(5)
        only plan two dinners per week | dinners-a-week(2)
        can you do 4 dinners a week instead of 5 | dinners-a-week(4)
        number of dinners: 3 | dinners-a-week(3)
        fridays are pizza night so never plan fridays | no-dinners-on(fri)
        we don't need dinner on thursdays | no-dinners-on(thu)
        dont plan thursdays anymore, ana has practice | no-dinners-on(thu)
        take fridays off the plan | no-dinners-on(fri)
        no dinners on saturdays and sundays | no-dinners-on(sat, sun)
        please never plan dinner on wednesdays | no-dinners-on(wed)
        we're always out on tuesdays | no-dinners-on(tue)
        stop planning wednesdays | no-dinners-on(wed)
        exclude fridays from the plan | no-dinners-on(fri)
        we always order in on fridays | no-dinners-on(fri)
        also plan sundays please | dinners-also-on(sun)
        can you plan weekends too? | dinners-also-on(sat, sun)
        include saturdays in the plan | dinners-also-on(sat)
        start planning sundays too | dinners-also-on(sun)
        please add sunday to the weekly plan | dinners-also-on(sun)
        we'd like dinners on saturdays as well | dinners-also-on(sat)
        Please stop the automatic vote | votes-by-itself(no)
        no more weekly polls | votes-by-itself(no)
        could you pause the weekly vote for now | votes-by-itself(no)
        disable the automatic voting | votes-by-itself(no)
        we don't want a weekly vote | votes-by-itself(no)
        don't ask us to vote every week | votes-by-itself(no)
        stop opening the vote by yourself | votes-by-itself(no)
        please restart the weekly vote | votes-by-itself(yes)
        turn on automatic votes | votes-by-itself(yes)
        open the vote every week again | votes-by-itself(yes)
        when's the vote? | rhythm()
        what time does voting close | rhythm()
        when do you ask us about dinner | rhythm()
        show me the planning settings please | rhythm()
        which days do you plan dinners for | rhythm()
        when does the poll end? | rhythm()
        """)
    void readsWhenAHouseholdVotesAndForWhichDays(String text, String meaning) {
        assertThat(read("-", text)).isEqualTo(meaning);
        assertThat(read(POLL, text)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        show the calendar | show-plan()
        show me the calendar | show-plan()
        skip friday | skip(fri)
        no dinner friday | skip(fri)
        no dinner on friday | skip(fri)
        we're eating out friday | skip(fri)
        plan the week | plan-week()
        start the vote | plan-week()
        start the weekly vote | plan-week()
        start the vote again | plan-week()
        plan next week | plan-week()
        plan tacos for friday | set-day(fri; tacos)
        tacos on fridays | set-day(fri; tacos)
        who cooks on sundays | who-cooks(sun)
        skip fridays dinner | skip(fri)
        can the vote open a bit later, like 11am | unclear()
        only weeknights | unclear()
        how's the vote set up | unclear()
        we don't eat dinner friday | unclear()
        no fish on fridays | unclear()
        no dinners friday | unclear()
        plan friday | dinner(fri)
        plan monday and tuesday | unclear()
        plan 4 dinners | unclear()
        stop the vote | unclear()
        vote sunday | unclear()
        i vote tacos | vote(tacos)
        we eat dinner together on sundays | unclear()
        dinner on fridays | unclear()
        i hate mondays | small-talk()
        what's for dinner on mondays | dinner(mon)
        i work on fridays | unclear()
        we only need dinners mon wed fri this week | unclear()
        no dinners this week | unclear()
        close the vote tonight at 8 | unclear()
        ask leo on sundays | unclear()
        don't vote on sundays | unclear()
        quiet after 9pm | quiet(21:00; -)
        we need milk on fridays | add(milk)
        taco tuesdays | set-day(tue; tacos)
        never plan tacos on fridays | unclear()
        we never eat fish on fridays | unclear()
        did leo change the vote to sundays? | unclear()
        skip monday's dinner | skip(mon)
        when is dinner | dinner(today)
        who cooks on fridays | who-cooks(fri)
        share the plan | show-plan()
        share the calender | share-calendar()
        open the vote at 25:00 | unclear()
        put friday back on the plan | unclear()
        add friday to the plan | unclear()
        we have dinner on mondays and wednesdays | unclear()
        never mind, skip friday | skip(fri)
        vote 2 on friday | unclear()
        can you plan friday and saturday | unclear()
        close the fridge | unclear()
        vote on sundays and mondays at 9am | unclear()
        """)
    void leavesAloneWhatIsSaidOfThisWeekOrOfSomethingElse(String text, String meaning) {
        assertThat(read("-", text)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @Tag("rule-2")
    @ValueSource(
            strings = {
                "stop the weekly vote",
                "STOP the weekly vote",
                "stop the votes",
                "end the weekly vote",
                "cancel the weekly vote please",
                "quit the weekly vote",
                "no more automatic votes",
                "no more polls",
                "turn off the weekly vote",
                "stop asking us to vote every week",
                "stop sending us the weekly vote",
                "stop planning fridays",
                "stop voting sunday at 8pm",
                "end the vote sunday at 6",
                "cancel fridays",
                "stop the calendar",
                "end the calendar",
                "cancel the calendar link",
                "stop sharing the calendar",
                "revoke the calendar link",
                "unsubscribe from the calendar"
            })
    void stoppingTheVoteOrTheCalendarIsNoLeaving(String text) {
        assertThat(Leaving.read(text)).isEqualTo(Meaning.NONE);
        assertThat(read("-", text)).matches("(?:votes-by-itself|no-dinners-on|closes|stop-calendar)\\(.*");
    }

    @ParameterizedTest
    @Tag("rule-2")
    @ValueSource(
            strings = {
                "STOP",
                "stop texting me",
                "stop texting us about the vote",
                "stop texting me to vote",
                "stop texting me, stop the weekly vote",
                "cancel the weekly vote and stop texting me",
                "stop the weekly texts",
                "no more texts about the vote",
                "stop messaging us every week",
                "stop sending me polls",
                "stop. no more votes",
                "stop the notifications on fridays",
                "unsubscribe me from the calendar"
            })
    void stoppingTheTextsIsLeavingWhateverElseIsNamed(String text) {
        assertThat(Leaving.read(text)).isEqualTo(Meaning.REVOKES);
    }

    private static String read(String open, String text) {
        return WishNotation.write(Corpus.line(open, text).read());
    }
}
