package ai.jules.command.household;

import ai.jules.command.preference.Held;
import ai.jules.events.week.Rhythm;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.language.Budget;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Something about a household's table, or about its weeks, that can be taken back. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface TableThing {

    record Told(Held held) implements TableThing {}

    record Sits(Seat seat) implements TableThing {}

    record Spends(Budget budget) implements TableThing {}

    record IsCalled(MemberId member, Personal<String> name) implements TableThing {}

    record Votes(Rhythm rhythm) implements TableThing {}

    /** The plan, to whoever has the secret. */
    record Shows(String sha256) implements TableThing {}
}
