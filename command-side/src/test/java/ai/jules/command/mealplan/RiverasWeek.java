package ai.jules.command.mealplan;

import static ai.jules.TheRiveras.ANA;
import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.SATURDAY;

import ai.jules.command.household.HouseholdInMemory;
import ai.jules.command.pantry.PantryInMemory;
import ai.jules.command.recipe.RecipesInMemory;
import ai.jules.command.shopping.ListInMemory;
import ai.jules.commands.HouseholdCommand.AdmitMember;
import ai.jules.commands.HouseholdCommand.FoundHousehold;
import ai.jules.commands.HouseholdCommand.InviteMember;
import ai.jules.commands.JulesCommand;
import ai.jules.events.household.Attestation;
import ai.jules.kernel.DisclosureRef;
import ai.jules.kernel.InvitationId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.Meta;
import ai.jules.kernel.Role;
import ai.jules.kernel.privacy.Personal;
import ai.jules.platform.messaging.CommandsInMemory;
import ai.jules.platform.messaging.LocalCommands;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;

/** The Riveras with everything a week touches: the aggregates are real, nothing else is there. */
final class RiverasWeek {

    private final Configuration axon;
    private final LocalCommands commands;
    private Instant now = SATURDAY;

    private RiverasWeek() {
        var parts = DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(_ -> new InMemoryEventStorageEngine())
                .configureCorrelationDataProviders(
                        _ -> List.of(message -> message.getMetaData().subset(Meta.ACTOR, Meta.ACTION)));
        HouseholdInMemory.addTo(parts);
        PlansInMemory.addTo(parts);
        ListInMemory.addTo(parts);
        PantryInMemory.addTo(parts);
        RecipesInMemory.addTo(parts);
        parts.registerCommandHandler(running -> new PlannedShopping(CommandsInMemory.over(running.commandBus())));
        parts.registerCommandHandler(running -> new UndonePlans(CommandsInMemory.over(running.commandBus())));
        axon = parts.start();
        axon.commandBus()
                .registerDispatchInterceptor(messages -> (_, command) -> command.andMetaData(Map.of(Meta.AT, now)));
        commands = CommandsInMemory.over(axon.commandBus());
    }

    /** Maria, Leo and Ana in one household. */
    static RiverasWeek together() {
        var family = new RiverasWeek();
        family.ask(new FoundHousehold(HOUSEHOLD, MARIA));
        family.admit(LEO, Role.ADULT);
        family.admit(ANA, Role.TEEN);
        return family;
    }

    /** Somewhere else, with these events and nothing else. */
    static RiverasWeek after(List<? extends DomainEventMessage<?>> events) {
        var family = new RiverasWeek();
        events.forEach(event -> family.axon.eventStore().publish(event));
        return family;
    }

    private void admit(MemberId member, Role role) {
        var invitation = new InvitationId(UUID.randomUUID());
        var attested =
                new Attestation(MARIA, new DisclosureRef("teen", 1, "00"), "SM", Personal.evidence(MARIA, "yes"));
        ask(new InviteMember(HOUSEHOLD, invitation, member, role, MARIA, SATURDAY.plusSeconds(60), attested));
        ask(new AdmitMember(HOUSEHOLD, invitation, member));
    }

    void goTo(Instant moment) {
        now = moment;
    }

    <R> R ask(JulesCommand command) {
        return commands.within(command, MetaData.emptyInstance());
    }

    /** As one thing that somebody did. */
    <R> R ask(MemberId who, String action, JulesCommand command) {
        return commands.within(command, MetaData.from(Map.of(Meta.ACTOR, who.toString(), Meta.ACTION, action)));
    }

    /** What happened in one stream, the earliest first. */
    List<? extends DomainEventMessage<?>> events(Object stream) {
        return axon.eventStore().readEvents(stream.toString()).asStream().toList();
    }

    /** The last thing that happened in one stream. */
    Object last(Object stream) {
        return events(stream).getLast().getPayload();
    }
}
