package ai.jules.query.preference;

import ai.jules.events.table.Profile;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.platform.security.Caller;
import ai.jules.query.reading.ReadsFrom;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows a household who eats with it and what dinners may cost. */
@RestController
@ReadsFrom(TableProjection.GROUP)
class TableController {

    private final PreferenceReads reads;
    private final EaterRows eaters;
    private final JdbcClient jdbc;

    TableController(PreferenceReads reads, EaterRows eaters, JdbcClient jdbc) {
        this.reads = reads;
        this.eaters = eaters;
        this.jdbc = jdbc;
    }

    /**
     * Everybody at the table, all on one page.
     *
     * @param budget low, medium or high; null while nobody has said it
     */
    record Table(
            List<Person> items,
            @Nullable String next,
            @Nullable String budget) {}

    /**
     * Somebody who eats with the household.
     *
     * @param name of who has no phone; of members {@code households/{id}/members} shows it
     * @param kind member, child or guest
     * @param eats whether they do at present
     * @param preferences null when it is none of the reader's business
     */
    record Person(
            UUID id,
            @Nullable String name,
            String kind,
            @Nullable Integer age,
            boolean eats,
            @Nullable PreferencesView preferences) {}

    @GetMapping("/api/v1/households/{household}/people")
    Table people(@PathVariable UUID household, Caller caller) {
        caller.mustBelongTo(new HouseholdId(household));
        var away = eaters.away(household);
        var members = jdbc
                .sql("select id from member_view where household = ? order by id")
                .param(household)
                .query(UUID.class)
                .list()
                .stream()
                .map(MemberId::new)
                .map(member -> new Person(
                        member.uuid(), null, "member", null, !away.contains(member), reads.shownTo(caller, member)));
        var others = eaters.of(household).stream()
                .map(row -> new Person(
                        row.eater().uuid(),
                        row.profile().map(Profile::name).orElse(null),
                        row.child() ? "child" : "guest",
                        row.profile().map(Profile::age).orElse(null),
                        !away.contains(row.eater()),
                        reads.shownTo(caller, row.eater())));
        return new Table(
                Stream.concat(members, others).toList(),
                null,
                eaters.budgetOf(household).orElse(null));
    }
}
