package ai.jules.query.preference;

import ai.jules.events.table.Profile;
import ai.jules.kernel.Diner;
import ai.jules.kernel.EaterId;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kitchen.Allergen;
import ai.jules.language.Preference;
import ai.jules.platform.security.Caller;
import ai.jules.platform.security.Role;
import ai.jules.query.preference.PreferenceRows.Row;
import ai.jules.query.preference.PreferenceRows.Whose;
import ai.jules.query.preference.PreferencesView.AllergyView;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of how people eat, for whoever may know it. */
@Component
public class PreferenceReads {

    /** Who sees it of others too; the household has been checked before. */
    private static final Set<Role> ADULTS = Set.of(Role.ACCOUNT_HOLDER, Role.ADULT);

    private final PreferenceRows rows;
    private final EaterRows eaters;
    private final JdbcClient jdbc;

    PreferenceReads(PreferenceRows rows, EaterRows eaters, JdbcClient jdbc) {
        this.rows = rows;
        this.eaters = eaters;
        this.jdbc = jdbc;
    }

    /** A child without a phone, as a list of members shows them. */
    public record Child(EaterId eater, @Nullable String name) {}

    /** Downwards by id. */
    public List<Child> childrenBelow(UUID household, UUID below, int limit) {
        return eaters.childrenBelow(household, below, limit).stream()
                .map(row ->
                        new Child(row.eater(), row.profile().map(Profile::name).orElse(null)))
                .toList();
    }

    /** Null when it is none of the caller's business. */
    public @Nullable PreferencesView shownTo(Caller caller, Diner diner) {
        return mayKnow(caller, diner) ? of(diner) : null;
    }

    boolean mayKnow(Caller caller, Diner diner) {
        return diner.equals(caller.member())
                || role(caller).filter(ADULTS::contains).isPresent();
    }

    /** A service asks for somebody and sees what that person may, not more: their role is the one this side knows. */
    private Optional<Role> role(Caller caller) {
        if (caller.role() != Role.SERVICE) {
            return Optional.of(caller.role());
        }
        return jdbc.sql("select role from member_view where id = ? and household = ? and role is not null")
                .params(
                        caller.member().uuid(),
                        caller.household().map(HouseholdId::uuid).orElse(null))
                .query(String.class)
                .optional()
                .flatMap(Role::of);
    }

    PreferencesView of(Diner diner) {
        return switch (diner) {
            case MemberId member ->
                view(rows.of(Whose.MEMBERS, member), rows.quietOf(member.uuid()).orElse(null));
            case EaterId eater -> view(rows.of(Whose.EATERS, eater), null);
        };
    }

    private static PreferencesView view(List<Row> known, PreferencesView.@Nullable Quiet quiet) {
        return new PreferencesView(
                all(known, Preference.Follows.class, it -> it.diet().words()),
                all(known, Preference.Likes.class, Preference.Likes::food),
                all(known, Preference.Dislikes.class, Preference.Dislikes::food),
                known.stream().flatMap(PreferenceReads::allergy).toList(),
                quiet);
    }

    private static <P extends Preference> List<String> all(List<Row> known, Class<P> kind, Function<P, String> words) {
        return known.stream()
                .map(Row::what)
                .flatMap(Optional::stream)
                .filter(kind::isInstance)
                .map(kind::cast)
                .map(words)
                .toList();
    }

    private static Stream<AllergyView> allergy(Row row) {
        return row.what().stream()
                .filter(Preference.Allergy.class::isInstance)
                .map(Preference.Allergy.class::cast)
                .map(allergy -> new AllergyView(
                        allergy.allergen(),
                        Allergen.of(allergy.allergen()).map(Allergen::label).orElse(allergy.allergen()),
                        allergy.told(),
                        row.toldBy(),
                        row.toldAt()));
    }
}
