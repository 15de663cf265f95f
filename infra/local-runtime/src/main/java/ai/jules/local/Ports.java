package ai.jules.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Which port everything listens on. Gateway and phone are where the person said; the inner ones follow at fixed
 * distances, so that two runs with different ports never meet. {@code DIR/ports} keeps them and may be edited.
 */
public final class Ports {

    /** The system hands out these for outgoing connections, so one may be gone when it is needed. */
    private static final int FIRST_EPHEMERAL = 32_768;

    private static final int LAST_EPHEMERAL = 60_999;

    private static final int LAST_OFFSET = Port.BROKER_CONTROLLER.offset();
    private static final int FOLDED_FROM = 20_000;
    private static final int FOLDED_BLOCKS = 500;
    private static final int PATIENCE_MILLIS = 1_000;

    private final Map<Port, Integer> numbers;

    private Ports(Map<Port, Integer> numbers) {
        this.numbers = numbers;
    }

    /** The ports of an installation whose gateway listens on the given one. */
    static Ports from(int gateway) {
        var numbers = new EnumMap<Port, Integer>(Port.class);
        for (Port port : Port.values()) {
            boolean chosenByPerson = port == Port.GATEWAY || port == Port.PHONE;
            numbers.put(port, (chosenByPerson ? gateway : innerBase(gateway)) + port.offset());
        }
        return new Ports(numbers);
    }

    private static int innerBase(int gateway) {
        boolean ephemeral = gateway + LAST_OFFSET >= FIRST_EPHEMERAL && gateway <= LAST_EPHEMERAL;
        boolean tooHigh = gateway + LAST_OFFSET > 65_535;
        return ephemeral || tooHigh ? FOLDED_FROM + gateway % FOLDED_BLOCKS * (LAST_OFFSET + 1) : gateway;
    }

    /** The ports kept in the file when they belong to this gateway port, else new ones. */
    static Ports kept(Path file, int gateway) {
        var ports = from(gateway);
        if (!Files.exists(file)) {
            return ports;
        }
        var kept = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!String.valueOf(gateway).equals(kept.getProperty(Port.GATEWAY.label()))) {
            return ports;
        }
        for (Port port : Port.values()) {
            String number = kept.getProperty(port.label());
            if (number != null) {
                ports.numbers.put(port, parse(number, port, file));
            }
        }
        return ports;
    }

    private static int parse(String number, Port port, Path file) {
        try {
            return Integer.parseInt(number.strip());
        } catch (NumberFormatException e) {
            throw new StartFailure("the port of " + port.label() + " in " + file + " is not a number");
        }
    }

    void keep(Path file) throws IOException {
        String lines = Arrays.stream(Port.values())
                .map(port -> port.label() + "=" + number(port))
                .collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(file, lines);
    }

    public int number(Port port) {
        return numbers.get(port);
    }

    String address(Port port) {
        return "127.0.0.1:" + number(port);
    }

    /** Without a slash at the end. */
    public String url(Port port) {
        return "http://" + address(port);
    }

    /** @throws StartFailure naming the first of these ports that somebody else listens on */
    void requireFree(Collection<Port> needed) {
        for (Port port : needed) {
            if (!isFree(number(port))) {
                throw new StartFailure("port " + number(port) + " (" + port.label() + ") is already in use");
            }
        }
    }

    /** Whether somebody listens there. */
    boolean answers(Port port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), number(port)), PATIENCE_MILLIS);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    private static boolean isFree(int number) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), number));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
