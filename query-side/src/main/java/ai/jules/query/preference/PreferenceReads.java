package ai.jules.query.preference;

import ai.jules.events.table.Profile;
import ai.jules.kernel.Diner;
import ai.jules.kernel.EaterId;
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
import org.springframework.stereotype.Component;

/** What is known of how people eat, for whoever may know it. */
@Component
public class PreferenceReads {

    /** Who sees it of others too; the household has been checked before. */
    private static final Set<Role> ADULTS = Set.of(Role.ACCOUNT_HOLDER, Role.ADULT, Role.SERVICE);

    private final PreferenceRows rows;
    private final EaterRows eaters;

    PreferenceReads(PreferenceRows rows, EaterRows eaters) {
        this.rows = rows;
        this.eaters = eaters;
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

    static boolean mayKnow(Caller caller, Diner diner) {
        return diner.equals(caller.member()) || ADULTS.contains(caller.role());
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
