package ai.jules.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @TempDir
    private Path directory;

    @Test
    void followTheGatewayAtFixedDistances() {
        var ports = Ports.from(8080);

        assertThat(ports.number(Port.GATEWAY)).isEqualTo(8080);
        assertThat(ports.number(Port.PHONE)).isEqualTo(8081);
        assertThat(ports.number(Port.POSTGRES)).isEqualTo(8094);
    }

    @ParameterizedTest
    @ValueSource(ints = {8080, 32_760, 40_000, 60_999, 65_530})
    void keepTheInnerOnesOutOfTheRangeTheSystemHandsOut(int gateway) {
        var ports = Ports.from(gateway);

        assertThat(Arrays.stream(Port.values())
                        .filter(port -> port != Port.GATEWAY && port != Port.PHONE)
                        .map(ports::number))
                .allMatch(number -> number < 32_768 || number > 60_999)
                .allMatch(number -> number < 65_536)
                .doesNotHaveDuplicates();
    }

    @Test
    void areKeptAndMayBeEdited() throws IOException {
        Path file = directory.resolve("ports");
        Ports.from(8080).keep(file);
        Files.writeString(file, Files.readString(file).replace("postgres=8094", "postgres=5555"));

        assertThat(Ports.kept(file, 8080).number(Port.POSTGRES)).isEqualTo(5555);
        assertThat(Ports.kept(file, 8080).number(Port.BROKER)).isEqualTo(8095);
        assertThat(Ports.kept(file, 9080).number(Port.POSTGRES)).isEqualTo(9094);
    }

    @Test
    void nameTheOneThatIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var ports = Ports.from(taken.getLocalPort());

            assertThatThrownBy(() -> ports.requireFree(List.of(Port.GATEWAY)))
                    .isInstanceOf(StartFailure.class)
                    .hasMessage("port " + taken.getLocalPort() + " (gateway) is already in use");
        }
    }
}
