package ai.jules.saga.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves texts through the outbox. One thread takes what is due and writes down what is going to be done with it; only
 * after that is committed is it done, each on a thread of its own. Several processes may dispatch at once: rows are locked
 * while they are taken, every later step names the state it expects, and what leaves takes its slot of the pace all share.
 */
@Component
class Dispatcher implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
    private static final int BATCH = 64;

    /** Taking a few at a time costs less than taking each as it comes, and the pace makes up for it. */
    private static final Duration BETWEEN_TURNS = Duration.ofMillis(40);

    /** As long as a permission lasts (rule 4): what was asked before that holds nobody up. */
    private static final Duration PERMISSION = Duration.ofSeconds(2);

    /** What is left of a permission must do for the way to the provider, or its slot is wasted. */
    private static final Duration WAY_TO_THE_PROVIDER = Duration.ofMillis(300);

    private final Outbox outbox;
    private final Presence presence;
    private final Attempts attempts;
    private final Departures departures;
    private final OutboxBell bell;
    private final Asking asking;
    private final Sending sending;
    private final Inquiry inquiry;
    private final Report report;
    private final OutboundSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    private final Semaphore atProvider;
    private final Set<Object> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private @Nullable Thread loop;
    private @Nullable ExecutorService workers;

    Dispatcher(
            Outbox outbox,
            Presence presence,
            Attempts attempts,
            Departures departures,
            OutboxBell bell,
            Asking asking,
            Sending sending,
            Inquiry inquiry,
            Report report,
            OutboundSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.outbox = outbox;
        this.presence = presence;
        this.attempts = attempts;
        this.departures = departures;
        this.bell = bell;
        this.asking = asking;
        this.sending = sending;
        this.inquiry = inquiry;
        this.report = report;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.atProvider = new Semaphore(settings.atOnce());
    }

    @Override
    public synchronized void start() {
        running = true;
        var executor = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("outbound-", 0).factory());
        workers = executor;
        loop = Thread.ofPlatform().name("outbound-dispatcher").daemon().start(() -> run(executor));
    }

    /** Lets calls under way come to their end for a few seconds; what does not is found by the next process. */
    @Override
    public synchronized void stop() {
        running = false;
        if (loop == null || workers == null) {
            return;
        }
        bell.ring();
        try {
            loop.join(Duration.ofSeconds(2));
            workers.shutdown();
            if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
        loop = null;
        workers = null;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run(ExecutorService executor) {
        while (running) {
            try {
                long began = System.nanoTime();
                bell.await(turn(executor));
                Thread.sleep(BETWEEN_TURNS.minusNanos(System.nanoTime() - began));
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.warn("the outbox cannot be read ({})", e.getClass().getSimpleName());
                pause();
            }
        }
    }

    private void pause() {
        try {
            bell.await(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            running = false;
        }
    }

    /** Takes what is due and has it done. Returns when to look again if nothing happens. */
    private Duration turn(ExecutorService executor) {
        presence.say();
        boolean open = departures.areOpen();
        boolean more = have(executor, tasks -> takeUnsettledAndAsk(tasks, open));
        if (!open || !outbox.isAnythingAllowed(usefulUntil())) {
            return more ? Duration.ZERO : settings.patrol();
        }
        have(executor, this::takeAllowed);
        return BETWEEN_TURNS;
    }

    /** Returns whether there may be more of the kind. */
    private boolean have(ExecutorService executor, Consumer<List<Task>> take) {
        var tasks = new ArrayList<Task>();
        try {
            transaction.executeWithoutResult(_ -> take.accept(tasks));
        } catch (RuntimeException e) {
            tasks.forEach(this::done);
            throw e;
        }
        tasks.forEach(task -> executor.execute(() -> carryOut(task)));
        return tasks.size() >= BATCH;
    }

    private void takeUnsettledAndAsk(List<Task> tasks, boolean open) {
        report.writeDown();
        for (var row : outbox.lockUnsettled(clock.instant(), usefulUntil(), BATCH)) {
            switch (row.state()) {
                case AUTHORISED -> {
                    outbox.postponed(row, sending.dueAfterALatePermission(row));
                    bell.ringAfterCommit();
                }
                case SENDING, UNKNOWN ->
                    toProvider(tasks, row, () -> inquiry.look(row))
                            .filter(_ -> !inquiry.mark(row))
                            .ifPresent(task -> drop(tasks, task));
                case ACCEPTED, GIVEN_UP -> {
                    attempts.telling(row, clock.instant().plus(Patience.FOR_A_COLLEAGUE));
                    tasks.add(new Task(row, false, () -> report.tell(row)));
                }
                case WAITING, ASKED, SUPPRESSED -> throw new IllegalStateException("nothing is unsettled about " + row);
            }
        }
        if (open) {
            ask(tasks);
        }
    }

    /** Asks only as far ahead as the pace will use; the last quarter is kept for answers. */
    private void ask(List<Task> tasks) {
        var now = clock.instant();
        int room = settings.allowedAhead() - outbox.underWay(now.minus(PERMISSION), now);
        if (room <= 0) {
            return;
        }
        int keptForAnswers = settings.allowedAhead() / 4;
        var rows = new ArrayList<OutboxRow>();
        for (var row : outbox.lockToAsk(now, Math.min(room, BATCH))) {
            if (row.kind().isAnswer() || room - rows.size() > keptForAnswers) {
                rows.add(row);
            }
        }
        var marked = asking.mark(rows);
        rows.stream()
                .filter(row -> marked.contains(row.message()))
                .forEach(row -> tasks.add(new Task(row, false, () -> asking.ask(row))));
    }

    private void takeAllowed(List<Task> tasks) {
        var gate = departures.open();
        var leaving = new ArrayList<Task>();
        for (var row : outbox.lockAllowed(clock.instant(), usefulUntil(), Math.min(BATCH, gate.most()))) {
            gate.route(row).ifPresent(provider -> {
                var sent = row.sentBy(provider.name());
                toProvider(tasks, sent, () -> sending.send(sent, provider)).ifPresent(task -> {
                    gate.pass(sent, provider);
                    leaving.add(task);
                });
            });
        }
        var marked = sending.mark(leaving.stream().map(Task::row).toList());
        gate.close(marked);
        leaving.stream().filter(task -> !marked.contains(task.row().message())).forEach(task -> drop(tasks, task));
    }

    /** Permissions that run out by then are asked for again. */
    private Instant usefulUntil() {
        return clock.instant().plus(WAY_TO_THE_PROVIDER);
    }

    /** A clock that jumps must not make this process look for a text it is just sending. */
    private Optional<Task> toProvider(List<Task> tasks, OutboxRow row, Runnable work) {
        if (underWay.contains(row.message()) || !atProvider.tryAcquire()) {
            return Optional.empty();
        }
        var task = new Task(row, true, work);
        underWay.add(row.message());
        tasks.add(task);
        return Optional.of(task);
    }

    private void drop(List<Task> tasks, Task task) {
        tasks.remove(task);
        done(task);
    }

    private void carryOut(Task task) {
        try {
            task.work.run();
        } catch (RuntimeException e) {
            log.warn("{} is left for later ({})", task.row, e.getClass().getSimpleName());
        } finally {
            done(task);
        }
    }

    private void done(Task task) {
        if (task.atProvider) {
            underWay.remove(task.row.message());
            atProvider.release();
            // there is room again, and perhaps the person's next text
            bell.ring();
        }
    }

    private record Task(OutboxRow row, boolean atProvider, Runnable work) {}
}
