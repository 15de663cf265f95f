package ai.jules.command.conversation;

import ai.jules.command.household.TableView;
import ai.jules.command.household.TableView.Sitting;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.Role;
import ai.jules.language.Who;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Who at the table is meant by what somebody said. */
sealed interface Whom {

    /** These; at least one. */
    record People(List<Sitting> people) implements Whom {

        public People {
            people = List.copyOf(people);
        }
    }

    /** Nobody here is called so. */
    record Stranger(String name) implements Whom {}

    /** Several can be meant, or nobody can be told from a relation alone. */
    record Unclear(String said) implements Whom {}

    String EVERYBODY = "us";

    Set<String> CHILDREN = Set.of(
            "son",
            "daughter",
            "kid",
            "boy",
            "girl",
            "baby",
            "child",
            "toddler",
            "oldest",
            "youngest",
            "stepson",
            "stepdaughter",
            "middle child");
    Set<String> ALL_CHILDREN = Set.of("kids", "children", "boys", "girls", "twins");
    Set<String> SPOUSES = Set.of("wife", "husband", "partner", "spouse", "hubby", "fiance", "girlfriend", "boyfriend");

    static Whom read(Who who, MemberId author, TableView table) {
        return switch (who) {
            case Who.Me _ -> new People(only(table, author));
            case Who.Named(var name) ->
                name.equals(EVERYBODY) ? new People(table.people()) : named(name, author, table);
        };
    }

    private static List<Sitting> only(TableView table, MemberId author) {
        return table.people().stream()
                .filter(person -> person.diner().equals(author))
                .toList();
    }

    private static Whom named(String name, MemberId author, TableView table) {
        var bare = name.replaceFirst("(?i)^(?:my|our|the) ", "");
        var called = table.people().stream()
                .filter(person -> person.name()
                        .filter(known -> known.equalsIgnoreCase(name) || known.equalsIgnoreCase(bare))
                        .isPresent())
                .toList();
        if (called.size() > 1) {
            return theMember(called).<Whom>map(People::new).orElseGet(() -> new Unclear(name));
        }
        if (called.size() == 1) {
            return new People(called);
        }
        return bare.equals(name) ? new Stranger(name) : related(name, bare.toLowerCase(Locale.ROOT), author, table);
    }

    /** Who was spoken of before they had a phone is the same person; what was known of them then binds still. */
    private static Optional<List<Sitting>> theMember(List<Sitting> called) {
        var members = called.stream()
                .filter(person -> person.diner() instanceof MemberId)
                .toList();
        return Optional.of(members).filter(found -> found.size() == 1);
    }

    /** A relation is somebody when only one can be meant. */
    private static Whom related(String said, String relation, MemberId author, TableView table) {
        if (relation.equals("family")) {
            return new People(table.people());
        }
        var meant = table.people().stream()
                .filter(person -> !person.diner().equals(author))
                .filter(person -> CHILDREN.contains(relation) || ALL_CHILDREN.contains(relation)
                        ? isChild(person)
                        : SPOUSES.contains(relation) && isAdultMember(person))
                .toList();
        boolean clear = meant.size() == 1 || ALL_CHILDREN.contains(relation) && !meant.isEmpty();
        return clear ? new People(meant) : new Unclear(said);
    }

    private static boolean isChild(Sitting person) {
        return person.role()
                .filter(role -> role == Role.CHILD || role == Role.TEEN)
                .isPresent();
    }

    private static boolean isAdultMember(Sitting person) {
        return person.role().filter(Role::isAdult).isPresent();
    }
}
