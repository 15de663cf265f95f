package ai.jules.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessageKindTest {

    @Test
    void knowsWhichTextsSomebodyWaitsFor() {
        assertThat(Stream.of(MessageKind.values()).filter(MessageKind::isAnswer))
                .containsExactly(
                        MessageKind.REPLY,
                        MessageKind.INTRODUCTION,
                        MessageKind.HELP,
                        MessageKind.OPT_OUT_CONFIRMATION,
                        MessageKind.REFUSAL_CONFIRMATION);
    }
}
