package ai.jules.query.mealplan;

import ai.jules.events.mealplan.Option;
import ai.jules.events.mealplan.PollOpened;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PlanId;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of meal_poll and meal_ballot. */
@Component
class Polls {

    static final String OPEN = "open";
    static final String CLOSED = "closed";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Offer>> OFFERS = new TypeReference<>() {};
    private static final TypeReference<List<List<Integer>>> RANKS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    Polls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param reasons for its place, in plain words */
    record Offer(int number, String title, @Nullable Integer minutes, List<String> reasons) {

        static Offer of(Option option) {
            return new Offer(
                    option.number(), option.dish().title(), option.dish().minutes(), option.reasons());
        }
    }

    /** @param picks numbers of options, best first; options of one rank are tied */
    record Cast(UUID memberId, List<List<Integer>> picks) {}

    /**
     * A vote as it stands.
     *
     * @param status open or closed
     * @param electorate everybody who was asked
     */
    record Poll(
            String plan,
            String status,
            List<LocalDate> dinners,
            List<Offer> options,
            List<UUID> electorate,
            Instant opensAt,
            Instant closesAt) {}

    void open(PollOpened event, Instant at) {
        jdbc.sql("""
            insert into meal_poll (plan, household, dinners, options, electorate, opened_at, closes_at, status)
            values (:plan, :household, :dinners::date[], :options::jsonb, :electorate::uuid[], :at, :closes, :status)
            """)
                .param("plan", event.plan().toString())
                .param("household", event.plan().household().uuid())
                .param(
                        "dinners",
                        event.dinners().stream().map(LocalDate::toString).toArray(String[]::new))
                .param(
                        "options",
                        JSON.writeValueAsString(
                                event.options().stream().map(Offer::of).toList()))
                .param(
                        "electorate",
                        event.electorate().stream()
                                .map(member -> member.uuid().toString())
                                .toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("closes", event.closesAt().atOffset(ZoneOffset.UTC))
                .param("status", OPEN)
                .update();
    }

    void close(PlanId plan) {
        jdbc.sql("update meal_poll set status = ? where plan = ?")
                .params(CLOSED, plan.toString())
                .update();
    }

    void cast(PlanId plan, MemberId voter, List<List<Integer>> ranks) {
        jdbc.sql("insert into meal_ballot (plan, voter, ranks) values (?, ?, ?::jsonb)"
                        + " on conflict (plan, voter) do update set ranks = excluded.ranks")
                .params(plan.toString(), voter.uuid(), JSON.writeValueAsString(ranks))
                .update();
    }

    void withdraw(PlanId plan, MemberId voter) {
        jdbc.sql("delete from meal_ballot where plan = ? and voter = ?")
                .params(plan.toString(), voter.uuid())
                .update();
    }

    Optional<Poll> find(String plan) {
        return jdbc.sql("select * from meal_poll where plan = ?")
                .param(plan)
                .query((row, _) -> read(row))
                .optional();
    }

    /** The vote that is to decide this day. */
    Optional<Poll> deciding(UUID household, LocalDate day) {
        return jdbc.sql("select * from meal_poll where household = ? and ? = any(dinners)"
                        + " order by opened_at desc limit 1")
                .params(household, day)
                .query((row, _) -> read(row))
                .optional();
    }

    List<Cast> ballots(String plan) {
        return jdbc.sql("select voter, ranks from meal_ballot where plan = ? order by voter")
                .param(plan)
                .query((row, _) ->
                        new Cast(row.getObject("voter", UUID.class), JSON.readValue(row.getString("ranks"), RANKS)))
                .list();
    }

    private static Poll read(ResultSet row) throws SQLException {
        return new Poll(
                row.getString("plan"),
                row.getString("status"),
                dates(row.getArray("dinners")),
                JSON.readValue(row.getString("options"), OFFERS),
                List.of((UUID[]) row.getArray("electorate").getArray()),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("closes_at", OffsetDateTime.class).toInstant());
    }

    private static List<LocalDate> dates(Array dates) throws SQLException {
        return Arrays.stream((Date[]) dates.getArray()).map(Date::toLocalDate).toList();
    }
}
