package ai.jules.command.conversation;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether texts nobody could read are put to a model.
 *
 * @param model {@code on} where sagas have a key for one; otherwise {@code off}, or nothing
 * @param answerWithin after this long what a model takes a text for is not acted on any more
 * @param confirmWithin how long the question whether that was meant waits for an answer
 */
@ConfigurationProperties("jules.reading")
record ReadingSettings(
        @DefaultValue("off") String model,
        @DefaultValue("2m") Duration answerWithin,
        @DefaultValue("1h") Duration confirmWithin) {

    private static final Set<String> ON = Set.of("on", "true");
    private static final Set<String> OFF = Set.of("off", "false", "");

    ReadingSettings {
        if (!ON.contains(model) && !OFF.contains(model)) {
            throw new IllegalArgumentException("jules.reading.model is on or off");
        }
    }

    boolean hasModel() {
        return ON.contains(model);
    }
}
