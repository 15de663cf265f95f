package ai.jules.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.jules.local.LeftKeys.Opened;
import ai.jules.local.transcript.Performance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Wilhelmina is forgotten (rule 36). With every key the installation still has, nothing of what she said can be read any
 * more; the recipe stays with Leo, without its photo.
 */
@InAnotherProcess
@Tag("rule-36")
class ForgettingE2E {

    private static final String NAME = "Wilhelmina";
    private static final String SMALL_TALK = "our zebra ate seventeen umbrellas";
    private static final String CAPTION = "scribbled by my late aunt Brunhilde, isn't it nice?";

    private static final String LIFE = """
        (clock to 10:00)
        wilhelmina > hello there, %1$s
        wilhelmina < ...This is Jules...
        wilhelmina > JOIN
        wilhelmina < ...What should I call you?...
        wilhelmina > %2$s
        wilhelmina < ...Your household is ready...
        wilhelmina > invite Leo {leo}
        wilhelmina < ...Invited Leo...
        leo < ...Reply JOIN to accept...
        leo > JOIN
        leo < ...You are in, Leo...
        wilhelmina < Leo joined.
        wilhelmina > [card]
        wilhelmina > %3$s
        wilhelmina < Got it, reading your recipe...
        (clock +4s)
        wilhelmina < ...Grandma's Lasagna...
        wilhelmina > perfect
        wilhelmina < Saved Grandma's Lasagna to your family recipe book. UNDO takes it back.
        (recipe "Grandma's Lasagna" has photos 1)
        wilhelmina > %1$s
        (silence)
        """.formatted(SMALL_TALK, NAME, CAPTION);

    private static final String FORGETTING = """
        wilhelmina > forget me
        wilhelmina < /This erases .* text: FORGET \\d{4}/
        wilhelmina > {the code}
        wilhelmina < You are forgotten. Jules will not text you again.
        leo < ...You look after the household on Jules now...
        (clock +6m)
        leo > who is in my household
        leo < In your household: Leo (account holder).
        (recipes Grandma's Lasagna)
        (recipe "Grandma's Lasagna" has photos 0)
        """;

    @TempDir
    private static Path directory;

    @Test
    void leavesNothingOfWhatSheSaidAndTheRecipesWithTheFamily() throws Exception {
        var options = FreePorts.optionsIn(directory.resolve("data"));
        try (var _ = HouseProcess.house(options, Map.of()).waitUntilUp();
                var house = new RunningHouse(options)) {
            var performance = Performance.in(house).play("life", LIFE);
            var household = UUID.fromString(Stored.column(
                            house,
                            "select split_part(aggregate_identifier, ':', 2) from write.domain_event_entry where"
                                    + " payload_type = 'HouseholdFounded'")
                    .getFirst());
            assertThat(house.objectsOf(household)).hasSize(2);
            assertThat(words(house)).anySatisfy(it -> assertThat(it).contains(SMALL_TALK));

            performance.play("forgetting", FORGETTING);
            await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(types(house, "ErasureConfirmed"))
                    .hasSize(3));
            // no process may keep an opened key for longer
            performance.play("two minutes later", "(clock +2m)");
            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(types(house, "ErasureCompleted"))
                    .hasSize(1));

            var her = types(house, "ErasureCompleted").getFirst();
            assertThat(types(house, "ErasureConfirmed")).containsExactly(her, her, her);
            var left = opened(house);
            assertThat(left.stream().map(Opened::words))
                    .as("what anybody's keys open")
                    .noneMatch(it -> it.contains("umbrellas") || it.contains("Brunhilde"));
            assertThat(left.stream().filter(it -> it.whose().id().equals(her)).map(Opened::words))
                    .as("what is left of her is what proves her consent")
                    .isNotEmpty()
                    .noneMatch(it -> it.contains(NAME));
            assertThat(house.objectsOf(household)).isEmpty();
            assertThat(house.uploads()).isEmpty();
            var journal = house.data().resolve("objects/erasures/" + her.substring("member:".length()) + ".json");
            assertThat(Files.readString(journal)).contains(her).doesNotContain(NAME);
        }
    }

    private static List<String> types(RunningHouse house, String type) throws Exception {
        return Stored.column(
                house, "select aggregate_identifier from write.domain_event_entry where payload_type = '" + type + "'");
    }

    private static List<String> words(RunningHouse house) throws Exception {
        return opened(house).stream().map(Opened::words).toList();
    }

    private static List<Opened> opened(RunningHouse house) throws Exception {
        var all = new ArrayList<Opened>();
        try (var keys = new LeftKeys(house)) {
            Stored.forEach(house, (_, stored) -> all.addAll(keys.open(stored)));
        }
        return all;
    }
}
