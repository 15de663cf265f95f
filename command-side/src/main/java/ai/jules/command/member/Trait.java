package ai.jules.command.member;

import ai.jules.command.preference.Held;
import ai.jules.kernel.privacy.Personal;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Something a person told of themselves that can be taken back. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface Trait {

    record Eats(Held held) implements Trait {}

    record WantsQuiet(QuietHours hours) implements Trait {}

    record IsCalled(Personal<String> name) implements Trait {}
}
