package ai.jules.command.conversation;

import ai.jules.command.household.FamilyRoll;
import ai.jules.command.household.TableView;
import ai.jules.commands.HouseholdCommand.CallRoll;
import ai.jules.commands.TableCommand.ReadTable;
import ai.jules.kernel.AreaZones;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who texts, and with whom they live, as far as reading and answering a wish needs it.
 *
 * @param today where they live; until the zone is told, by their number
 */
record Company(HouseholdId household, FamilyRoll family, TableView table, LocalDate today) {

    static Company of(Turn turn, HouseholdId household, Instant now) {
        FamilyRoll family = Objects.requireNonNull(turn.ask(new CallRoll(household)));
        var zone = family.zone().map(ZoneId::of).or(() -> AreaZones.of(turn.phone()).stream()
                .findFirst());
        TableView table = Objects.requireNonNull(turn.ask(new ReadTable(household)));
        return new Company(
                household,
                family,
                table,
                now.atZone(zone.orElse(ZoneOffset.UTC)).toLocalDate());
    }

    /** Of everybody at the table, with a phone or without. */
    Set<String> names() {
        return table.people().stream()
                .flatMap(person -> person.name().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    List<FamilyRoll.Entry> called(String name) {
        return family.members().stream()
                .filter(entry -> entry.name().filter(name::equalsIgnoreCase).isPresent())
                .toList();
    }

    /** @param actor as {@link ai.jules.kernel.Meta#ACTOR} says it */
    Optional<String> name(String actor) {
        return family.members().stream()
                .filter(entry -> entry.member().toString().equals(actor))
                .findFirst()
                .flatMap(FamilyRoll.Entry::name);
    }

    Optional<String> name(MemberId member) {
        return name(member.toString());
    }
}
