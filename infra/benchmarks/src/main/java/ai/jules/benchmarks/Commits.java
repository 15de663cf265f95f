package ai.jules.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * The yardstick: commits a second of the database server that Jules uses while Jules has nothing to do, one small row a
 * commit.
 *
 * @param database where
 * @param clients connections that commit at once
 * @param seconds how long each goes on
 */
record Commits(Database database, int clients, int seconds) {

    interface Database {

        Connection connect() throws SQLException;
    }

    double perSecond() throws Exception {
        try (var connection = database.connect();
                var sql = connection.createStatement()) {
            sql.execute("create table if not exists public.bench (id bigint generated always as identity, words text)");
        }
        long committed = 0;
        try (var threads = Executors.newFixedThreadPool(clients)) {
            List<Callable<Long>> work = IntStream.range(0, clients)
                    .<Callable<Long>>mapToObj(_ -> this::commit)
                    .toList();
            for (Future<Long> one : threads.invokeAll(work)) {
                committed += one.get();
            }
        }
        return committed / (double) seconds;
    }

    private long commit() throws SQLException {
        long count = 0;
        try (var connection = database.connect();
                var insert = connection.prepareStatement("insert into public.bench (words) values (?)")) {
            for (long end = System.nanoTime() + seconds * 1_000_000_000L; System.nanoTime() < end; count++) {
                insert.setString(1, "hello");
                insert.executeUpdate();
            }
        }
        return count;
    }
}
