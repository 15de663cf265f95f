package ai.jules.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void hasAPortAndADirectoryOfItsOwn() {
        var options = Options.parse();

        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.data()).isEqualTo(Path.of(".jules").toAbsolutePath());
    }

    @Test
    void takesBothFromThePerson() {
        var options = Options.parse("--data", "somewhere/else", "--port", "9000");

        assertThat(options).isEqualTo(new Options(9000, Path.of("somewhere/else")));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> Options.parse("--prot", "1")).hasMessageContaining("unknown argument --prot");
        assertThatThrownBy(() -> Options.parse("--port")).hasMessageContaining("--port needs a value");
        assertThatThrownBy(() -> Options.parse("--port", "x")).hasMessageContaining("must be a number");
        assertThatThrownBy(() -> Options.parse("--port", "70000")).isInstanceOf(StartFailure.class);
    }
}
