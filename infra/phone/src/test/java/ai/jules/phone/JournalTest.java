package ai.jules.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ai.jules.phone.JournalEntry.Blocked;
import ai.jules.phone.JournalEntry.Unblocked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class JournalTest {

    private final JsonMapper json = JsonMapper.builder().build();
    private Path file = Path.of(".");

    @BeforeEach
    void anEmptyPlace(@TempDir Path directory) {
        file = directory.resolve("journal.jsonl");
    }

    @Test
    void readsBackWhatWasWritten() {
        write(new Blocked(RunningPhone.MARIA), new Unblocked(RunningPhone.MARIA));

        assertThat(read()).containsExactly(new Blocked(RunningPhone.MARIA), new Unblocked(RunningPhone.MARIA));
    }

    @Test
    void cutsOffALastLineThatAKillToreApart() throws IOException {
        write(new Blocked(RunningPhone.MARIA));
        Files.writeString(file, "{\"entry\":\"blo", StandardOpenOption.APPEND);

        assertThat(read()).containsExactly(new Blocked(RunningPhone.MARIA));
        write(new Blocked(RunningPhone.LEO));
        assertThat(read()).containsExactly(new Blocked(RunningPhone.MARIA), new Blocked(RunningPhone.LEO));
    }

    @Test
    void cutsOffALastLineOfRubbish() throws IOException {
        write(new Blocked(RunningPhone.MARIA));
        Files.write(file, new byte[] {0, 0, 0, '\n'}, StandardOpenOption.APPEND);

        assertThat(read()).containsExactly(new Blocked(RunningPhone.MARIA));
    }

    @Test
    void refusesToForgetSomethingInTheMiddle() throws IOException {
        write(new Blocked(RunningPhone.MARIA));
        Files.writeString(file, "rubbish\n", StandardOpenOption.APPEND);
        Files.writeString(file, "{\"entry\":\"blocked\",\"handset\":\"+12025550142\"}\n", StandardOpenOption.APPEND);

        assertThatIllegalStateException().isThrownBy(this::read).withMessageContaining("damaged at byte");
    }

    @Test
    void belongsToOnePhoneAtATime() {
        try (Journal held = open(new ArrayList<>())) {
            held.append(new Blocked(RunningPhone.MARIA));
            assertThatIllegalStateException().isThrownBy(this::read).withMessageContaining("Another phone");
        }
    }

    @Test
    void belongsToOneProcessAtATime() throws Exception {
        try (Journal held = open(new ArrayList<>())) {
            held.append(new Blocked(RunningPhone.MARIA));
            Process other = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            OtherProcess.class.getName(),
                            file.toString())
                    .start();
            assertThat(new String(other.getErrorStream().readAllBytes())).contains("Another phone");
            assertThat(other.waitFor()).isEqualTo(1);
        }
    }

    /** Another phone, as far as the file is concerned. */
    static final class OtherProcess {
        public static void main(String[] arguments) {
            Journal.open(Path.of(arguments[0]), JsonMapper.builder().build(), entry -> {})
                    .close();
        }
    }

    private void write(JournalEntry... entries) {
        try (Journal journal = open(new ArrayList<>())) {
            journal.sync(journal.append(entries));
        }
    }

    private List<JournalEntry> read() {
        List<JournalEntry> entries = new ArrayList<>();
        open(entries).close();
        return entries;
    }

    private Journal open(List<JournalEntry> into) {
        return Journal.open(file, json, into::add);
    }
}
