package ai.jules.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import ai.jules.events.conversation.ReplyComposed;
import ai.jules.events.member.MessageAuthorised;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.PhoneNumber;
import ai.jules.kernel.RoutingKey;
import ai.jules.kernel.ThreadId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.platform.messaging.ConsistencyToken;
import ai.jules.platform.messaging.EventGroups;
import ai.jules.platform.messaging.Watermarks;
import ai.jules.platform.security.Role;
import ai.jules.query.TestGroups.Echo;
import ai.jules.query.TestGroups.Fragile;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EventGroupsIT {

    private static final String ADMIN = "/api/v1/admin/query-side";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Installation jules = Installation.get();
    private final TheRiveras riveras = new TheRiveras(jules);
    private final TheRiveras neighbours = new TheRiveras(jules);
    private final Fragile fragile = jules.bean(Fragile.class);
    private final String operator = jules.token(riveras.maria, null, Role.OPERATOR);

    @AfterEach
    void heal() {
        fragile.heal();
        fragile.loseTheDatabase(0);
    }

    private boolean includes(String group, ConsistencyToken token) {
        return jules.bean(Watermarks.class).await(group, token, PATIENCE);
    }

    private List<Long> rowsOf(TheRiveras family) {
        return jules.jdbc()
                .sql("select sequence from test.fragile_view where stream = ? order by id")
                .param(family.household.toString())
                .query(Long.class)
                .list();
    }

    private double duplicates() {
        return jules.bean(MeterRegistry.class)
                .counter("jules.events.duplicates", "group", TestGroups.FRAGILE)
                .count();
    }

    private List<JsonNode> parked() {
        return jules.get(ADMIN + "/parked", operator)
                .json()
                .path("items")
                .valueStream()
                .filter(event -> event.path("routingKey").asString().equals(riveras.family.value()))
                .toList();
    }

    @Test
    void dropsWhatComesTwice() {
        var before = duplicates();
        var first = riveras.found();
        var second = riveras.found();
        jules.send(first.wire());
        jules.send(second.wire());
        var third = riveras.found();

        assertThat(includes(TestGroups.FRAGILE, third.token())).isTrue();
        assertThat(rowsOf(riveras)).containsExactly(0L, 1L, 2L);
        assertThat(duplicates()).isEqualTo(before + 2);
    }

    @Test
    void takesEventsFromAheadOfTheBrokersClock() {
        var ahead = jules.bean(Clock.class).instant().plus(Duration.ofDays(30));

        var added = riveras.add(riveras.grandmasMole(), ahead);

        assertThat(includes("recipes", added.token())).isTrue();
    }

    @Test
    void neitherLosesNorDoublesWhenTheDatabaseGoesAwayAfterTheViewWasWritten() {
        fragile.loseTheDatabase(3);
        riveras.found();
        var last = riveras.found();

        assertThat(includes(TestGroups.FRAGILE, last.token())).isTrue();
        assertThat(rowsOf(riveras)).containsExactly(0L, 1L);
        assertThat(parked()).isEmpty();
    }

    @Test
    void neitherLosesNorDoublesWhenItsConnectionIsKilledBetweenViewAndPosition() {
        Installation.execute(jules.database(), "create sequence test.crashes");
        Installation.execute(jules.database(), """
            create function test.crash() returns trigger language plpgsql as $$
            begin
                if new.group_name = 'recipes' and nextval('test.crashes') <= 5 then
                    perform pg_terminate_backend(pg_backend_pid());
                end if;
                return new;
            end
            $$
            """);
        Installation.execute(
                jules.database(),
                "create trigger crash before insert or update on read.stream_watermark for each row"
                        + " execute function test.crash()");
        try {
            var mole = riveras.add(riveras.grandmasMole());

            assertThat(includes("recipes", mole.token())).isTrue();
            assertThat(jules.jdbc()
                            .sql("select count(*) from recipe_view where household = ?")
                            .param(riveras.household.uuid())
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
            assertThat(parked()).isEmpty();
        } finally {
            Installation.execute(jules.database(), "drop trigger crash on read.stream_watermark");
        }
    }

    @Test
    void parksWhatItCannotHandleWithWhatFollowsWhileOthersGoOnAndReplaysIt() {
        riveras.found();
        assertThat(includes(TestGroups.FRAGILE, neighbours.found().token())).isTrue();
        await().atMost(PATIENCE).until(() -> rowsOf(riveras).size() == 1);
        fragile.cannotStand(riveras.household);

        var poison = riveras.found();
        await().atMost(PATIENCE).until(() -> parked().size() == 1);
        fragile.heal();
        var behind = riveras.found();
        var others = neighbours.found();

        assertThat(includes(TestGroups.FRAGILE, others.token())).isTrue();
        await().atMost(PATIENCE).until(() -> parked().size() == 2);
        assertThat(rowsOf(riveras)).containsExactly(0L);
        assertThat(rowsOf(neighbours)).containsExactly(0L, 1L);
        assertThat(parked().getFirst().path("failure").asString()).isEqualTo("IllegalStateException");
        assertThat(parked().getFirst().path("type").asString()).isEqualTo("HouseholdFounded");
        assertThat(parked().getLast().path("failure").asString()).isEmpty();
        assertThat(jules.bean(Watermarks.class).includes(TestGroups.FRAGILE, poison.token()))
                .isFalse();

        var replayed = replay().json();

        assertThat(replayed.path("handled").asInt()).isEqualTo(2);
        assertThat(replayed.path("waiting").asInt()).isZero();
        assertThat(rowsOf(riveras)).containsExactly(0L, 1L, 2L);
        assertThat(jules.bean(Watermarks.class).includes(TestGroups.FRAGILE, behind.token()))
                .isTrue();
        var after = riveras.found();
        assertThat(includes(TestGroups.FRAGILE, after.token())).isTrue();
        assertThat(rowsOf(riveras)).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void keepsParkedWhatFailsAgain() {
        fragile.cannotStand(riveras.household);
        riveras.found();
        riveras.found();
        await().atMost(PATIENCE).until(() -> parked().size() == 2);

        var replayed = replay().json();

        assertThat(replayed.path("handled").asInt()).isZero();
        assertThat(replayed.path("waiting").asInt()).isEqualTo(2);
        fragile.heal();
        assertThat(replay().json().path("handled").asInt()).isEqualTo(2);
        assertThat(rowsOf(riveras)).containsExactly(0L, 1L);
    }

    private Installation.Answer replay() {
        return jules.post(
                ADMIN + "/parked/replay",
                operator,
                "{\"group\":\"fragile\",\"routingKey\":\"" + riveras.family.value() + "\"}");
    }

    @Test
    void rebuildsOneGroupToTheSameRowsWhileTheOthersGoOn() throws SQLException {
        riveras.add(riveras.grandmasMole());
        var rice = riveras.add(riveras.recipe("Rice", "2 cups rice"));
        assertThat(includes("recipes", rice.token())).isTrue();
        var before = recipeRows();
        assertThat(before).hasSizeGreaterThanOrEqualTo(2);
        var said = new Object() {
            ConsistencyToken token;
        };

        var lock = jules.database().getConnection();
        lock.setAutoCommit(false);
        try (lock;
                var statement = lock.createStatement()) {
            statement.execute("lock table read.recipe_view in share mode");
            var rebuilding = CompletableFuture.supplyAsync(() ->
                    jules.post(ADMIN + "/groups/recipes/rebuild", operator, "").status());
            said.token = riveras.text(
                            ThreadId.direct(riveras.maria),
                            riveras.maria,
                            "SM" + riveras.maria.uuid(),
                            "hi",
                            Instant.EPOCH)
                    .token();
            assertThat(includes("messages", said.token)).isTrue();
            assertThat(rebuilding).isNotDone();
            lock.rollback();
            assertThat(rebuilding.join()).isEqualTo(202);
        }

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(recipeRows()).isEqualTo(before));
    }

    /** Everything but the photos, which are sealed anew each time. */
    private List<Map<String, Object>> recipeRows() {
        return jules.jdbc()
                .sql("select id, household, version, title, servings, total_minutes, attribution, lines::text,"
                        + " steps::text, added_at, added_by, search::text from recipe_view order by id")
                .query()
                .listOfRows();
    }

    @Test
    void neverRebuildsAReaction() {
        riveras.found();
        await().atMost(PATIENCE).until(() -> jules.bean(Echo.class).heard(riveras.household));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> jules.bean(EventGroups.class).rebuild(TestGroups.ECHO));
        var answer = jules.post(ADMIN + "/groups/echo/rebuild", operator, "");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("type").asString()).endsWith("/not-a-projection");
        assertThat(jules.post(ADMIN + "/groups/nobody/rebuild", operator, "").status())
                .isEqualTo(404);
    }

    @Test
    void tellsAnOperatorWhereItsGroupsStand() {
        var added = riveras.add(riveras.grandmasMole());
        assertThat(includes("recipes", added.token())).isTrue();

        // where nothing is for a group, its position is written down a moment later
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(standing("recipes").path("lag").asLong()).isZero());
        var recipes = standing("recipes");
        assertThat(recipes.path("kind").asString()).isEqualTo("projection");
        assertThat(recipes.path("positions").size()).isEqualTo(12);
        assertThat(recipes.path("parked").asLong()).isZero();
    }

    private JsonNode standing(String group) {
        return jules.get(ADMIN + "/groups", operator)
                .json()
                .path("items")
                .valueStream()
                .filter(it -> it.path("name").asString().equals(group))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void listensToOperatorsAlone() {
        assertThat(jules.get(ADMIN + "/groups", riveras.mariasToken()).status()).isEqualTo(403);
        assertThat(jules.get(ADMIN + "/parked", riveras.mariasToken()).status()).isEqualTo(403);
        assertThat(jules.post(ADMIN + "/groups/recipes/rebuild", riveras.mariasToken(), "")
                        .status())
                .isEqualTo(403);
        assertThat(jules.post(ADMIN + "/parked/replay", operator, "{\"group\":\"\"}")
                        .status())
                .isEqualTo(400);
        assertThat(jules.get(ADMIN + "/groups", "").status()).isEqualTo(401);
    }

    @Test
    void readsAFormerRevisionFromTheTopicAndAgainInARebuild() {
        var thread = ThreadId.direct(riveras.maria);
        var message = new DeliveryId(UUID.randomUUID());
        jules.publish(
                RoutingKey.of(riveras.maria),
                thread,
                new ReplyComposed(
                        thread,
                        riveras.maria,
                        message,
                        MessageKind.REPLY,
                        Personal.content(riveras.maria, "Saved."),
                        null,
                        Instant.parse("2026-11-23T12:00:00Z")));
        var allowed = new MessageAuthorised(
                riveras.maria,
                message,
                MessageKind.REPLY,
                Personal.evidence(riveras.maria, new PhoneNumber("+12025550101")),
                Instant.parse("2026-11-23T12:00:02Z"),
                MessageAuthorised.Basis.CONSENT,
                null);
        jules.publishAsOf("1", RoutingKey.of(riveras.maria), riveras.maria, allowed, "basis");

        await().untilAsserted(() -> assertThat(statusOf(message)).containsExactly("authorised"));

        jules.bean(EventGroups.class).rebuild("messages");

        await().untilAsserted(() -> assertThat(statusOf(message)).containsExactly("authorised"));
    }

    private List<String> statusOf(DeliveryId message) {
        return jules.jdbc()
                .sql("select status from message_view where id = ?")
                .param(message.uuid().toString())
                .query(String.class)
                .list();
    }

    /** Last, for the hole it leaves in the topic would stop a rebuild. */
    @Test
    @Order(Integer.MAX_VALUE)
    void standsStillBeforeAGapAndGoesOnOnceItIsAccountedFor() {
        var gaps = jules.bean(MeterRegistry.class).counter("jules.events.gaps", "group", TestGroups.FRAGILE);
        var before = gaps.count();
        jules.lose(riveras.household);
        var beyond = riveras.found();
        var behind = neighbours.found();

        await().atMost(PATIENCE).until(() -> gaps.count() > before + 1);
        assertThat(rowsOf(riveras)).isEmpty();
        assertThat(jules.bean(Watermarks.class).includes(TestGroups.FRAGILE, beyond.token()))
                .isFalse();
        assertThat(parked()).isEmpty();

        jules.jdbc()
                .sql("insert into stream_watermark (group_name, stream, sequence)"
                        + " select distinct group_name, ?, 0 from group_position on conflict do nothing")
                .param(riveras.household.toString())
                .update();

        assertThat(includes(TestGroups.FRAGILE, beyond.token())).isTrue();
        assertThat(includes(TestGroups.FRAGILE, behind.token())).isTrue();
        assertThat(rowsOf(riveras)).containsExactly(1L);
    }
}
