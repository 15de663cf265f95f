package ai.jules.command.household;

import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.MARIA;

import ai.jules.command.Snapshots;
import ai.jules.commands.HouseholdCommand.FoundHousehold;
import ai.jules.events.household.HouseholdFounded;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class FoundHouseholdTest {

    private final FixtureConfiguration<Household> fixture = new AggregateTestFixture<>(Household.class);

    @Test
    void beginsWithWhoJoinedFirst() {
        fixture.givenNoPriorActivity()
                .when(new FoundHousehold(HOUSEHOLD, MARIA))
                .expectEvents(new HouseholdFounded(HOUSEHOLD, MARIA));
    }

    @Test
    void cannotBeFoundedTwice() {
        fixture.given(new HouseholdFounded(HOUSEHOLD, MARIA))
                .when(new FoundHousehold(HOUSEHOLD, MARIA))
                .expectException(EventStoreException.class);
    }

    @Test
    void survivesASnapshot() {
        fixture.givenNoPriorActivity()
                .when(new FoundHousehold(HOUSEHOLD, MARIA))
                .expectState(Snapshots::assertSurvivesASnapshot);
    }
}
