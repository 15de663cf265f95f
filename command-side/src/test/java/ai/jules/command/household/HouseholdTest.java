package ai.jules.command.household;

import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.MARIA;

import ai.jules.events.household.HouseholdFounded;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;

/** The Riveras' household, for the tests of what may happen to it. */
abstract class HouseholdTest {

    static final HouseholdFounded founded = new HouseholdFounded(HOUSEHOLD, MARIA);

    final FixtureConfiguration<Household> fixture =
            new AggregateTestFixture<>(Household.class).registerInjectableResource(new HouseholdLimits(5, 10, 5));
}
