package ai.jules.local;

import ai.jules.command.CommandSide;
import ai.jules.gateway.Gateway;
import ai.jules.phone.PhoneApplication;
import ai.jules.query.QuerySide;
import ai.jules.saga.Sagas;
import java.util.List;

/** What the house consists of. They start together; the door closes first, the phone last. */
final class Apps {

    static final App GATEWAY = new App("gateway", Port.GATEWAY, List.of(), Gateway::application);

    static final List<App> ALL = List.of(
            GATEWAY,
            new App(
                    "command-side",
                    Port.COMMAND_SIDE,
                    List.of(DatabaseRole.WRITE, DatabaseRole.VAULT),
                    CommandSide::application),
            new App("sagas", Port.SAGAS, List.of(DatabaseRole.PROCESS, DatabaseRole.VAULT_READER), Sagas::application),
            new App(
                    "query-side",
                    Port.QUERY_SIDE,
                    List.of(DatabaseRole.READ, DatabaseRole.VAULT_READER),
                    QuerySide::application),
            new App("phone", Port.PHONE, List.of(), PhoneApplication::application));

    private Apps() {}

    static App phone() {
        return at(Port.PHONE);
    }

    static App sagas() {
        return at(Port.SAGAS);
    }

    private static App at(Port port) {
        return ALL.stream().filter(app -> app.port() == port).findFirst().orElseThrow();
    }
}
