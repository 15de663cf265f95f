package ai.jules.local;

import java.util.List;

/** The phone simulator in a process of its own ({@code ./jules phone}); Jules finds and uses it. */
public final class PhoneAlone {

    private PhoneAlone() {}

    public static void main(String... arguments) {
        try {
            start(Options.parse(arguments));
        } catch (RuntimeException failure) {
            System.err.println(StartFailure.lineFor(failure));
            System.exit(1);
        }
    }

    private static void start(Options options) {
        var directory = DataDirectory.take(options.data(), "phone");
        Runtime.getRuntime().addShutdownHook(new Thread(directory::close, "stop"));
        Logs.openIn(directory.logs(), "phone");
        var ports = Ports.kept(directory.ports(), options.port());
        ports.requireFree(List.of(Port.PHONE));
        var settings = new Settings(directory, ports, LocalSecrets.in(directory.secrets()), Apps.ALL);
        Apps.phone().start(settings);
        new Progress(System.out).say("The phone is up: " + ports.url(Port.PHONE) + "/simulator");
    }
}
