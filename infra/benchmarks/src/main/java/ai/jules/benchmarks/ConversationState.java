package ai.jules.benchmarks;

import ai.jules.command.conversation.Turnstile;
import ai.jules.events.conversation.ThreadEvent;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.ThreadId;
import ai.jules.kernel.privacy.Subject;
import ai.jules.platform.privacy.KeyVault;
import ai.jules.platform.security.Caller;
import ai.jules.platform.security.Role;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.Repository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * How long it takes to have a live conversation at hand: its aggregate loaded as a command loads it, in a unit of work with a
 * transaction, from a snapshot and what came after it, and then the last twenty messages of its view as the door shows
 * them, opened with their person's key. Beside it a row by its primary key from the same database. The classes are those of the
 * services, some not public, and are reached as their containers reach them.
 */
final class ConversationState {

    private static final String CALLERS = "1,32,256";
    private static final int PAGE = 20;

    /** What a snapshot covers, a multiple of the events between snapshots; ten more come after it. */
    private static final int IN_SNAPSHOT = 45;

    private static final int FILLING = 3;

    private final Bench.Choices choices;
    private final Figures figures;
    private final int seconds;
    private final LiveConversations conversations;

    ConversationState(Bench.Choices choices, Figures figures) {
        this.choices = choices;
        this.figures = figures;
        this.seconds = choices.number("seconds", 10);
        this.conversations = new LiveConversations(choices.number("conversations", 10_000));
    }

    void run() throws Exception {
        var work = Path.of(choices.text("data", "bench-data")).toAbsolutePath().resolve("state");
        try (var house = new QuietHouse(work)) {
            fill(house);
            var loading = new Loading(house);
            var viewing = new Viewing(house);
            var row = new Row(house, viewing);
            measure(house, 32, () -> {
                loading.of(someone());
                viewing.of(someone());
                row.of(someone());
            });
            figures.row("callers | p50, p99 and processor time of one, ms: load | view | both | row");
            for (var callers : choices.text("callers", CALLERS).split(",")) {
                compare(house, Integer.parseInt(callers), loading, viewing, row);
            }
        }
    }

    private void compare(QuietHouse house, int callers, Loading loading, Viewing viewing, Row row) throws Exception {
        var load = measure(house, callers, () -> loading.of(someone()));
        var view = measure(house, callers, () -> viewing.of(someone()));
        var both = measure(house, callers, () -> {
            var person = someone();
            loading.of(person);
            viewing.of(person);
        });
        var rows = measure(house, callers, () -> row.of(someone()));
        figures.row("%7d | %s | %s | %s | %s", callers, load, view, both, rows);
        var name = "state." + callers;
        figures(name + ".load", load);
        figures(name + ".view", view);
        figures(name + ".both", both);
        figures(name + ".row", rows);
        for (int percent : new int[] {50, 99}) {
            figures.figure(
                    name + ".ratio.p" + percent, both.percentile(percent) / rows.percentile(percent), "of a row");
        }
        figures.figure(name + ".ratio.processor", both.processor / rows.processor, "of a row");
        figures.figure(name + ".rate", both.millis.size() / (double) seconds, "conversations/s");
    }

    private void figures(String name, Times times) {
        figures.figure(name + ".p50", times.percentile(50), "ms");
        figures.figure(name + ".p99", times.percentile(99), "ms");
        figures.figure(name + ".processor", times.processor, "ms");
    }

    /**
     * @param millis from asking to being answered, of each
     * @param processor milliseconds of a processor that one took on average, in this process and in the database's
     */
    private record Times(List<Double> millis, double processor) {

        double percentile(int percent) {
            return Figures.percentile(millis, percent);
        }

        @Override
        public String toString() {
            return "%8.2f %8.2f %6.3f".formatted(percentile(50), percentile(99), processor);
        }
    }

    private MemberId someone() {
        var people = conversations.people();
        return people.get(ThreadLocalRandom.current().nextInt(people.size()));
    }

    private interface Work {

        void run() throws Exception;
    }

    /** By so many callers who ask again as soon as they are answered. */
    private Times measure(QuietHouse house, int callers, Work work) throws Exception {
        double before = house.processorMillis();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        var all = new ArrayList<Double>();
        try (var threads = Executors.newFixedThreadPool(callers)) {
            List<Callable<List<Double>>> asking = IntStream.range(0, callers)
                    .<Callable<List<Double>>>mapToObj(_ -> () -> {
                        var millis = new ArrayList<Double>();
                        for (long began = System.nanoTime(); began < end; began = System.nanoTime()) {
                            work.run();
                            millis.add((System.nanoTime() - began) / 1e6);
                        }
                        return millis;
                    })
                    .toList();
            for (Future<List<Double>> one : threads.invokeAll(asking)) {
                all.addAll(one.get());
            }
        }
        return new Times(all, (house.processorMillis() - before) / all.size());
    }

    /** Events are appended and snapshots taken by command-side, views written by query-side's projection. */
    private void fill(QuietHouse house) throws Exception {
        long began = System.nanoTime();
        var database = house.commandSide().getBean(JdbcClient.class);
        // nobody is there to whom they could be relayed
        database.sql("alter table domain_event_entry disable trigger user").update();
        each(person -> append(house, person, true));
        var snapshots = house.commandSide().getBean(Snapshotter.class);
        var type = Class.forName("ai.jules.command.conversation.Conversation");
        conversations
                .people()
                .forEach(person ->
                        snapshots.scheduleSnapshot(type, ThreadId.direct(person).toString()));
        while (database.sql("select count(*) from snapshot_event_entry")
                        .query(Integer.class)
                        .single()
                < conversations.people().size()) {
            Thread.sleep(100);
        }
        each(person -> append(house, person, false));
        var projection = new Projection(house);
        each(person -> projection.show(conversations.of(person).stream()
                .map(event -> event.getPayload())
                .toList()));
        database.sql("vacuum analyze").update();
        figures.row(
                "%,d conversations of %d events, snapshot at %d, filled in %.0f s",
                conversations.people().size(),
                conversations.of(someone()).size(),
                IN_SNAPSHOT,
                House.secondsSince(began));
    }

    private void append(QuietHouse house, MemberId person, boolean untilSnapshot) {
        if (untilSnapshot) {
            house.commandSide().getBean(KeyVault.class).ensure(Subject.of(person));
        }
        var events = conversations.of(person);
        var part = untilSnapshot ? events.subList(0, IN_SNAPSHOT) : events.subList(IN_SNAPSHOT, events.size());
        new TransactionTemplate(house.commandSide().getBean(PlatformTransactionManager.class))
                .executeWithoutResult(_ ->
                        house.commandSide().getBean(EventStorageEngine.class).appendEvents(part));
    }

    private interface Doing {

        void about(MemberId person) throws Exception;
    }

    private void each(Doing doing) throws Exception {
        var next = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(FILLING)) {
            List<Callable<Void>> filling = IntStream.range(0, FILLING)
                    .<Callable<Void>>mapToObj(_ -> () -> {
                        for (int i = next.getAndIncrement();
                                i < conversations.people().size();
                                i = next.getAndIncrement()) {
                            doing.about(conversations.people().get(i));
                        }
                        return null;
                    })
                    .toList();
            for (Future<Void> one : threads.invokeAll(filling)) {
                one.get();
            }
        }
    }

    private static Method method(Object bean, String name, Class<?>... parameters) throws ReflectiveOperationException {
        var method = bean.getClass().getDeclaredMethod(name, parameters);
        method.setAccessible(true);
        return method;
    }

    /** Command-side's part. */
    private static final class Loading {

        private final TransactionManager transactions;
        private final Repository<?> repository;
        private final Object turnstile;
        private final Method pass;

        Loading(QuietHouse house) throws ReflectiveOperationException {
            transactions = house.commandSide().getBean(TransactionManager.class);
            repository = house.commandSide()
                    .getBean(Configuration.class)
                    .repository(Class.forName("ai.jules.command.conversation.Conversation"));
            turnstile = house.commandSide().getBean(Turnstile.class);
            pass = method(turnstile, "pass", Runnable.class);
        }

        /** In the line every text stands in. */
        void of(MemberId person) throws ReflectiveOperationException {
            pass.invoke(turnstile, (Runnable) () -> load(person));
        }

        private void load(MemberId person) {
            var work = DefaultUnitOfWork.startAndGet(new GenericMessage<>("load"));
            work.attachTransaction(transactions);
            var loaded = work.executeWithResult(
                    () -> repository.load(ThreadId.direct(person).toString()).version());
            if (loaded.isExceptional() || !loaded.getPayload().equals(54L)) {
                throw new IllegalStateException("not the whole conversation was loaded");
            }
        }
    }

    /** The line every read of query-side stands in, which looks at nobody's request. */
    private static final class ReadersLine {

        private final HandlerInterceptor line;
        private final HandlerMethod handler;

        ReadersLine(QuietHouse house, Object controller, Method method) {
            line = house.querySide().getBean("readingLine", HandlerInterceptor.class);
            handler = new HandlerMethod(controller, method);
        }

        void pass(Work work) throws Exception {
            line.preHandle(null, null, handler);
            try {
                work.run();
            } finally {
                line.afterCompletion(null, null, handler, null);
            }
        }
    }

    /** Query-side's part. */
    private static final class Viewing {

        private final Object controller;
        private final Method messages;
        private final ReadersLine line;

        Viewing(QuietHouse house) throws ReflectiveOperationException {
            controller = house.querySide().getBean("messageController");
            messages = method(controller, "ofMember", UUID.class, int.class, String.class, Caller.class);
            line = new ReadersLine(house, controller, messages);
        }

        void of(MemberId person) throws Exception {
            line.pass(() -> messages.invoke(
                    controller, person.uuid(), PAGE, null, new Caller(person, Optional.empty(), Role.ADULT)));
        }
    }

    /** The yardstick, in the same line. */
    private static final class Row {

        private final JdbcClient database;
        private final ReadersLine line;

        Row(QuietHouse house, Viewing reads) {
            database = JdbcClient.create(house.querySide().getBean(DataSource.class));
            line = reads.line;
        }

        void of(MemberId person) throws Exception {
            line.pass(() -> database.sql("select * from message_view where id = ?")
                    .param(new UUID(person.uuid().getLeastSignificantBits(), 1).toString())
                    .query()
                    .singleRow());
        }
    }

    /** Writes views as query-side does, without the way there. */
    private static final class Projection {

        private final TransactionTemplate transaction;
        private final Object projection;
        private final Method on;

        Projection(QuietHouse house) throws ReflectiveOperationException {
            transaction = new TransactionTemplate(house.querySide().getBean(PlatformTransactionManager.class));
            projection = house.querySide().getBean("messageProjection");
            on = method(projection, "on", ThreadEvent.class, Instant.class);
        }

        void show(List<ThreadEvent> events) {
            transaction.executeWithoutResult(_ -> {
                var at = Instant.parse("2026-11-20T15:00:00Z");
                for (var event : events) {
                    at = at.plusSeconds(60);
                    try {
                        on.invoke(projection, event, at);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                }
            });
        }
    }
}
