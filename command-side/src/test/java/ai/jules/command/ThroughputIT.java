package ai.jules.command;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.command.conversation.Inbound;
import ai.jules.command.conversation.InboundText;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * How many texts a second are accepted, against what the database itself can do at that moment: reported, not judged, for
 * the machine has other things to do and the test database does not sync (which makes its plain rows three times as fast).
 */
class ThroughputIT {

    private static final int CLIENTS = 32;
    private static final Duration ROUND = Duration.ofSeconds(4);

    private final Node node = Node.shared();

    /** One client's work until the round is over; how often it was done. */
    private interface Client {
        long workUntil(AtomicBoolean over) throws Exception;
    }

    private static double perSecond(IntStream clients, java.util.function.IntFunction<Client> client) {
        var over = new AtomicBoolean();
        var tasks = new java.util.ArrayList<Callable<Long>>();
        clients.forEach(i -> tasks.add(() -> client.apply(i).workUntil(over)));
        tasks.add(() -> {
            new java.util.concurrent.CountDownLatch(1)
                    .await(ROUND.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
            over.set(true);
            return 0L;
        });
        return Node.atOnce(tasks).stream().mapToLong(Long::longValue).sum() / (double) ROUND.toSeconds();
    }

    private double rows() {
        return perSecond(IntStream.range(0, CLIENTS), _ -> over -> {
            try (var connection = node.house().dataSource().getConnection();
                    var insert = connection.prepareStatement("insert into plain_row (words) values (?)")) {
                long done = 0;
                for (; !over.get(); done++) {
                    insert.setBytes(1, new byte[600]);
                    insert.executeUpdate();
                }
                return done;
            }
        });
    }

    private double texts(List<String> people) {
        var inbound = node.bean(InboundText.class);
        return perSecond(IntStream.range(0, CLIENTS), _ -> over -> {
            long done = 0;
            for (; !over.get(); done++) {
                var person = people.get(ThreadLocalRandom.current().nextInt(people.size()));
                inbound.accept(new Inbound(
                        Node.sid(), person, Node.DIRECT, "what a day", List.of(), null, null, "AccountSid=AC0"));
            }
            return done;
        });
    }

    @Test
    void acceptsTheTextsOfMoreClientsThanItHasConnections(TestReporter reporter) throws SQLException {
        node.house()
                .jdbc()
                .sql("create table plain_row (id bigserial primary key, words bytea)")
                .update();
        var people = IntStream.range(0, 200).mapToObj(_ -> Node.newNumber()).toList();
        people.forEach(person -> node.text(person, "JOIN"));
        texts(people);
        for (int round = 0; round < 3; round++) {
            double rows = rows();
            double texts = texts(people);
            assertThat(texts).isPositive();
            reporter.publishEntry(
                    "round " + round, "%.0f rows/s, %.0f texts/s, ratio %.3f".formatted(rows, texts, texts / rows));
        }
    }
}
