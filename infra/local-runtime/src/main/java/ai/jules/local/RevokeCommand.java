package ai.jules.local;

import ai.jules.platform.security.Role;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Enters an opt-out that came by web, by e-mail or by word of mouth (rule 3). */
public final class RevokeCommand {

    /** Who the person's stream says has entered it. */
    static final String NAME = "jules revoke";

    private static final String USAGE =
            "usage: ./jules revoke +12025550101|MEMBER-ID --channel web|email|operator --words \"...\""
                    + " [--received 2026-11-23T18:00:00Z] [--request ID] [--port N] [--data DIR]";

    private RevokeCommand() {}

    public static void main(String... arguments) {
        try {
            System.out.println(revoke(arguments));
        } catch (StartFailure failure) {
            System.err.println("jules: " + failure.getMessage());
            System.exit(1);
        }
    }

    /** @return what to print: ids only */
    static String revoke(String... arguments) {
        var choice = Choice.of(arguments);
        var entered =
                new ApiDoor(choice.options, NAME, Role.OPERATOR).post("/admin/command-side/revocations", choice.body);
        return "revoked: member " + entered.path("memberId").asString() + ", request "
                + entered.path("requestId").asString();
    }

    /** @param body as the endpoint takes it */
    record Choice(Options options, Map<String, Object> body) {

        static Choice of(String... arguments) {
            var others = new ArrayList<String>();
            var body = new LinkedHashMap<String, Object>();
            body.put("requestId", UUID.randomUUID());
            for (int i = 0; i < arguments.length; i++) {
                var value = i + 1 < arguments.length ? arguments[i + 1] : "";
                var word = arguments[i];
                if (!word.startsWith("--")) {
                    body.put(word.startsWith("+") ? "phone" : "memberId", word.startsWith("+") ? word : id(word));
                    continue;
                }
                switch (word) {
                    case "--channel" -> body.put("channel", value);
                    case "--words" -> body.put("words", value);
                    case "--received" -> body.put("receivedAt", time(value));
                    case "--request" -> body.put("requestId", id(value));
                    default -> others.addAll(List.of(word, value));
                }
                i++;
            }
            boolean whole = (body.containsKey("phone") || body.containsKey("memberId"))
                    && body.containsKey("words")
                    && List.of("web", "email", "operator").contains(body.getOrDefault("channel", ""));
            if (!whole) {
                throw new StartFailure(USAGE);
            }
            return new Choice(Options.parse(others.toArray(String[]::new)), body);
        }

        private static UUID id(String text) {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException e) {
                throw new StartFailure(USAGE);
            }
        }

        private static Instant time(String text) {
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException e) {
                throw new StartFailure("--received is a time such as 2026-11-23T18:00:00Z");
            }
        }
    }
}
