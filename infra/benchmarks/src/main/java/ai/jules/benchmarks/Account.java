package ai.jules.benchmarks;

import java.io.IOException;
import java.net.http.HttpClient;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What was sent and accepted, and what must have become of it. */
final class Account {

    /**
     * @param reply words that stand in the reply to this text and in no other reply
     * @param accepted whether the phone was told so; when not, the text may have been taken or not, but not twice
     */
    record Text(String sid, String phone, String reply, boolean accepted) {}

    private final List<Text> texts = new ArrayList<>();
    private final List<String> recipes = new ArrayList<>();

    synchronized void add(Text text) {
        texts.add(text);
    }

    synchronized void addRecipe(String title) {
        recipes.add(title);
    }

    /** Prints the balance; how many things were lost or came twice. */
    synchronized int settleWith(House house, Figures figures) throws Exception {
        figures.row("%-22s %9s %6s %8s", "", "expected", "lost", "doubled");
        long accepted = texts.stream().filter(Text::accepted).count();
        var stored = new Balance();
        var shown = new Balance();
        var replies = new Balance();
        var received = count(house, """
            select convert_from(payload, 'UTF8')::jsonb ->> 'messageSid', count(*)
            from write.domain_event_entry where payload_type = 'TextReceived' group by 1
            """);
        var visible = count(
                house,
                "select message_sid, count(*) from read.message_view" + " where direction = 'inbound' group by 1");
        for (Text text : texts) {
            stored.weigh(text.accepted(), received.getOrDefault(text.sid(), 0));
            shown.weigh(text.accepted(), visible.getOrDefault(text.sid(), 0));
        }
        weighReplies(house, replies);
        var saved = new Balance();
        var book = count(house, "select lower(title), count(*) from read.recipe_view group by 1");
        recipes.forEach(title -> saved.weigh(true, book.getOrDefault(title.toLowerCase(java.util.Locale.ROOT), 0)));
        figures.row("texts in the store      %9d %6d %8d", accepted, stored.lost, stored.doubled);
        figures.row("texts in the read model %9d %6d %8d", accepted, shown.lost, shown.doubled);
        figures.row("replies at the phone    %9d %6d %8d", accepted, replies.lost, replies.doubled);
        figures.row("recipes saved           %9d %6d %8d", recipes.size(), saved.lost, saved.doubled);
        figures.row("(%d more texts were not accepted; they may be there once, or not)", texts.size() - accepted);
        int lost = stored.lost + shown.lost + replies.lost + saved.lost;
        int doubled = stored.doubled + shown.doubled + replies.doubled + saved.doubled;
        figures.figure("kill.accepted", accepted, "texts");
        figures.figure("kill.recipes", recipes.size(), "recipes");
        figures.figure("kill.lost", lost, "things");
        figures.figure("kill.doubled", doubled, "things");
        return lost + doubled;
    }

    private void weighReplies(House house, Balance replies) throws IOException, InterruptedException {
        var http = HttpClient.newHttpClient();
        Map<String, List<String>> got = new HashMap<>();
        for (Text text : texts) {
            if (!got.containsKey(text.phone())) {
                got.put(text.phone(), outbound(Person.messages(http, house, text.phone())));
            }
            long count = got.get(text.phone()).stream()
                    .filter(body -> Person.same(body, text.reply()))
                    .filter(body -> text.reply().startsWith("Saved ") == body.startsWith("Saved "))
                    .count();
            replies.weigh(text.accepted(), (int) count);
        }
    }

    private static List<String> outbound(JsonNode messages) {
        var bodies = new ArrayList<String>();
        for (JsonNode message : messages) {
            if (message.path("direction").asString().equals("outbound")) {
                bodies.add(message.path("body").asString());
            }
        }
        return bodies;
    }

    private static Map<String, Integer> count(House house, String sql) throws SQLException {
        Map<String, Integer> counts = new HashMap<>();
        try (var database = house.database();
                var rows = database.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getInt(2));
            }
        }
        return counts;
    }

    private static final class Balance {
        private int lost;
        private int doubled;

        private void weigh(boolean expected, int count) {
            if (expected && count == 0) {
                lost++;
            }
            doubled += Math.max(0, count - 1);
        }
    }
}
