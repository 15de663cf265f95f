package ai.jules.local;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.local.transcript.Performance;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * A family votes while the house it texts with loses its power. The vote opens by itself on Saturday at 10:00 and closes on
 * Sunday at 18:00; handsets, provider and clock go on meanwhile.
 */
@InAnotherProcess
class VoteThroughAnOutageE2E {

    /** Dies when the event broker has a few events and the relay has not noted it. */
    private static final String RELAYED = "relay-after-acknowledgement-before-delete";

    /** Dies when those who plan weeks have done what an event asks of them and have not noted it. */
    private static final String NOTED = "reader-after-weekly-planning-before-position";

    /** Dies when the plan was told to settle and the job that did so has not ended. */
    private static final String SETTLING = "settling-asked-before-noted";

    private static final String ASKED = """
        (clock to Fri 09:00)
        maria > JOIN
        < ...What should I call you?...
        maria > Maria
        < ...Your household is ready...
        maria > invite Leo {leo}
        maria < ...Invited Leo...
        leo < ...Reply JOIN...
        leo > sure
        leo < ...You are in, Leo...
        maria < Leo joined.
        maria > invite Ana {ana}
        maria < ...Invited Ana...
        ana < ...Reply JOIN...
        ana > sure
        ana < ...You are in, Ana...
        maria < Ana joined.
        (clock to Sat 10:00)
        maria (group) < /Dinners Mon .* 1 (?<first>.+) 2 (?<second>.+) 3 .* 7 (?<seventh>.+)\\. Text .*Closes Sun 18:00\\./
        leo (group) < ...Text your picks...
        ana (group) < ...Text your picks...
        maria (group) > 2 1
        maria (group) < Got it: {second}, {first}.
        leo (group) > 2
        leo (group) < Got it: {second}.
        (silence)
        """;

    @TempDir
    private static Path directory;

    private static HouseProcess phone;
    private static RunningHouse house;
    private static MortalHouse mortal;

    @BeforeAll
    static void start() throws Exception {
        var options = FreePorts.optionsIn(directory.resolve("data"));
        phone = HouseProcess.phone(options).waitUntilUp();
        mortal = new MortalHouse(options);
        mortal.start(RELAYED);
        house = new RunningHouse(options, mortal);
    }

    @AfterAll
    static void stop() {
        house.close();
        mortal.close();
        phone.close();
    }

    @Test
    void closesOnceWithTheBallotsItHadWhenTheDeadlinePassesInTheDark() throws Exception {
        var family = Performance.insistingIn(house).play("the deadline passes in the dark", ASKED + """
            (power fails)
            (unheard) ana (group) > 7
            (clock to Sun 19:00)
            (power is back)
            maria (group) < /Mon {second}, Tue {first}, Wed (?!.*{seventh}).* Text LIST to see it\\./
            leo (group) < /Mon {second}, Tue {first}, .*/
            ana (group) < /Mon {second}, Tue {first}, .*/
            (duplicate)
            ana (group) < Voting closed, {second} and {first} won.
            (silence)
            leo > 3
            leo < Voting closed, {second} and {first} won.
            """);

        assertThat(planOf(family))
                .filteredOn(event -> !event.equals("VotersNudged"))
                .containsExactly(
                        "PollOpened", "BallotCast", "BallotCast", "PollClosed", "PlanSettled", "ShoppingWritten");
        assertThat(planOf(family).stream().filter("VotersNudged"::equals)).hasSizeLessThan(2);
    }

    /** Whoever comes back when the first dinner should be on the table has missed that one, and plans the others. */
    @Test
    @EnabledIfSystemProperty(named = "jules.slow", matches = "true")
    void plansTheRestOfTheWeekWhenItComesBackAfterTheFirstDinner() throws Exception {
        var family = Performance.insistingIn(house).play("back after the first dinner", ASKED + """
            (power fails)
            (unheard) ana (group) > 7
            (clock to Tue 12:00)
            (power is back)
            maria (group) < /Sorry I am late\\. Tue {second}, Wed {first}, Thu .*, Fri .*/
            leo (group) < ...Sorry I am late...
            ana (group) < ...Sorry I am late...
            (duplicate)
            ana (group) < ...Voting closed...
            (silence)
            """);

        assertThat(planOf(family)).contains("PlanSettled").doesNotContain("PlanAbandoned");
    }

    /** For one dinner nobody needs a plan: it is said, and the next vote can be asked for. */
    @Test
    @EnabledIfSystemProperty(named = "jules.slow", matches = "true")
    void givesTheWeekUpAndSaysSoOnceWhenItComesBackTooLate() throws Exception {
        var family = Performance.insistingIn(house).play("back before the last dinner", ASKED + """
            (power fails)
            (unheard) ana (group) > 7
            (clock to Fri 12:00)
            (power is back)
            maria (group) < /Dinners Mon .*: something on my side did not work, so nothing is planned\\. I am sorry\\. .*/
            leo (group) < ...nothing is planned...
            ana (group) < ...nothing is planned...
            (duplicate)
            ana (group) < What is 7 for?
            (silence)
            maria > plan the week
            maria < /Planning .*/
            maria (group) < ...Text your picks...
            leo (group) < ...Text your picks...
            ana (group) < ...Text your picks...
            """);

        assertThat(planOf(family)).contains("PlanAbandoned").doesNotContain("PlanSettled");
    }

    @Test
    @Tag("rule-19")
    void comesToOnePlanThoughItDiesBetweenTheBallotsAndThePlan() throws Exception {
        var family = Performance.insistingIn(house).play("dying before the plan", ASKED);

        mortal.willDieAt(List.of(RELAYED, NOTED, SETTLING), MortalHouse.NOWHERE);
        family.play("dying at the last ballot, on the way to the plan, and when it settles", """
            ana (group) > 7
            ana (group) < Got it: {seventh}.
            (clock +20s)
            maria (group) < /Mon {second}, Tue {seventh}, Wed {first}, .* Text LIST to see it\\./
            leo (group) < /Mon {second}, Tue {seventh}, .*/
            ana (group) < /Mon {second}, Tue {seventh}, .*/
            (silence)
            ana (group) > 3
            ana (group) < Voting closed, {second} and {seventh} won.
            """);

        assertThat(mortal.deaths())
                .as("how the house ended")
                .containsExactly(MortalHouse.KILLED, MortalHouse.KILLED, MortalHouse.KILLED);
        assertThat(Set.of(RELAYED, NOTED, SETTLING)).allMatch(mortal::isSpent);
        assertThat(planOf(family))
                .containsExactly(
                        "PollOpened",
                        "BallotCast",
                        "BallotCast",
                        "BallotCast",
                        "PollClosed",
                        "PlanSettled",
                        "ShoppingWritten");
    }

    /** What happened to the one plan the family has been asked about, in order. */
    private static List<String> planOf(Performance family) throws SQLException {
        var plans = Stored.column(
                house,
                "select distinct aggregate_identifier from write.domain_event_entry where aggregate_identifier like"
                        + " 'plan:" + householdOf(family) + ":%' order by 1");
        return Stored.column(
                house,
                "select payload_type from write.domain_event_entry where aggregate_identifier = '" + plans.getFirst()
                        + "' order by sequence_number");
    }

    private static String householdOf(Performance family) {
        var claims = house.token(family.numberOf("maria")).split("\\.")[1];
        var decoded = new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8);
        return JsonMapper.shared().readTree(decoded).path("household_id").asString();
    }
}
