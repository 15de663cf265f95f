package ai.jules.saga.messaging;

import ai.jules.commands.MemberCommand.AuthorizeMessage;
import ai.jules.events.conversation.ReplyComposed;
import ai.jules.events.delivery.DeliveryStatus;
import ai.jules.events.delivery.DeliveryStatusChanged;
import ai.jules.events.member.MessageAuthorised;
import ai.jules.events.member.MessageSuppressed;
import ai.jules.kernel.Channel;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.JulesEvent;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.PhoneNumber;
import ai.jules.kernel.ThreadId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.platform.faults.FaultPoints;
import ai.jules.platform.messaging.Commands;
import ai.jules.platform.observability.Traces;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox on a real database, with the Riveras on the other side of a scripted provider and a clock to turn. */
final class OutboxStage implements AutoCloseable {

    static final Duration VALID_FOR = Duration.ofSeconds(2);

    private static final Map<MemberId, PhoneNumber> PHONES = new ConcurrentHashMap<>();

    final MemberId maria = someone("+12025550101");
    final MemberId leo = someone("+12025550142");
    final TestClock clock = new TestClock();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final ScriptedProvider provider;
    final ScriptedProvider backup = new ScriptedProvider("backup", "BK", clock);
    final AnsweringCommandBus commandSide = new AnsweringCommandBus(ask -> this.member.accept(ask));
    final JdbcClient jdbc;

    volatile Consumer<AuthorizeMessage> member = this::allow;
    volatile FaultPoints faults = _ -> {};

    private final HikariDataSource database = new HikariDataSource();
    private final TransactionTemplate transaction;
    private final JdbcTransactionManager transactions;
    private final AnnotationEventHandlerAdapter policy;
    private final AnnotationEventHandlerAdapter statuses;
    private final Providers providers;
    private final Parts parts;
    private final List<Process> processes = new CopyOnWriteArrayList<>();

    OutboxStage() {
        this("scripted", false);
    }

    /** @param name of the first provider; what its error codes mean depends on it */
    OutboxStage(String name, boolean withBackup) {
        provider = new ScriptedProvider(name, "SM", clock);
        providers = new Providers(withBackup ? List.of(provider, backup) : List.of(provider));
        database.setJdbcUrl(TestPostgres.create());
        database.setUsername("postgres");
        database.setMaximumPoolSize(30);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/process")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
        transactions = new JdbcTransactionManager(database);
        transaction = new TransactionTemplate(transactions);
        parts = new Parts();
        var everyBell = new OutboxBell() {
            @Override
            void ring() {
                processes.forEach(process -> process.bell.ring());
            }
        };
        policy = new AnnotationEventHandlerAdapter(
                new OutboundPolicy(parts.outbox, everyBell, parts.metrics, TestKeys.SEALER, clock));
        statuses =
                new AnnotationEventHandlerAdapter(new StatusPolicy(parts.attempts, parts.aftermath, everyBell, clock));
    }

    /** What a process is made of, as Spring would put it together. */
    private final class Parts {

        final OutboundSettings settings = new OutboundSettings(
                64, 72, 5, Duration.ofSeconds(60), Duration.ofDays(2), Duration.ofDays(14), Duration.ofMillis(20));
        final Outbox outbox = new Outbox(jdbc);
        final Attempts attempts = new Attempts(jdbc);
        final OutboundMetrics metrics = new OutboundMetrics(meters, jdbc, clock);
        final ProviderErrors errors = new ProviderErrors();
        final SendingAccounts accounts = new SendingAccounts(jdbc, settings, clock);
        final SendingStop stop = new SendingStop(jdbc, meters, clock);
        final Commands commands = new Commands(commandSide);
        final Report report = new Report(attempts, commands);
        final Aftermath aftermath = new Aftermath(attempts, accounts, stop, errors, report, metrics, clock);
        final Ending ending = new Ending(attempts, accounts, stop, providers, aftermath, report, metrics, clock);
    }

    SendingStop stop() {
        return parts.stop;
    }

    SendingAccounts accounts() {
        return parts.accounts;
    }

    OutboundController controller() {
        return new OutboundController(parts.stop, parts.accounts, parts.errors, new OutboxBell(), jdbc);
    }

    PurgeOutbox purge() {
        return new PurgeOutbox(parts.attempts, parts.settings, clock);
    }

    static MemberId someone(String phone) {
        var member = new MemberId(UUID.randomUUID());
        TestKeys.ensure(member);
        PHONES.put(member, new PhoneNumber(phone));
        return member;
    }

    /** A process that dispatches. */
    final class Process {

        final OutboxBell bell = new OutboxBell();
        private final Dispatcher dispatcher;

        /** Apart from those of the stage. */
        volatile FaultPoints ownFaults = _ -> {};

        Process() {
            var parts = new Parts();
            var presence = new Presence(jdbc, clock);
            dispatcher = new Dispatcher(
                    parts.outbox,
                    presence,
                    parts.attempts,
                    new Departures(providers, parts.accounts, parts.stop, clock),
                    bell,
                    new Asking(parts.outbox, parts.commands, clock),
                    new Sending(
                            parts.outbox,
                            presence,
                            parts.ending,
                            parts.accounts,
                            parts.errors,
                            TestKeys.SEALER,
                            Traces.off(),
                            this::reached,
                            clock),
                    new Inquiry(parts.attempts, parts.ending, providers, TestKeys.SEALER, clock),
                    parts.report,
                    parts.settings,
                    transactions,
                    clock);
            processes.add(this);
            dispatcher.start();
        }

        private void reached(String name) {
            faults.reached(name);
            ownFaults.reached(name);
        }

        void stop() {
            dispatcher.stop();
            processes.remove(this);
        }
    }

    Process start() {
        return new Process();
    }

    DeliveryId compose(MemberId to, String words) {
        return compose(to, words, MessageKind.REPLY);
    }

    DeliveryId compose(MemberId to, String words, MessageKind kind) {
        var message = new DeliveryId(UUID.randomUUID());
        publish(new ReplyComposed(
                new ThreadId(Channel.DIRECT, UUID.randomUUID()),
                to,
                message,
                kind,
                Personal.content(to, words),
                "SM-inbound",
                clock.instant().plus(Duration.ofHours(24))));
        return message;
    }

    void allow(AuthorizeMessage ask) {
        publish(yesTo(ask));
    }

    /** A permission of this moment, on its way. */
    MessageAuthorised yesTo(AuthorizeMessage ask) {
        return new MessageAuthorised(
                ask.member(),
                ask.message(),
                ask.kind(),
                Personal.evidence(ask.member(), PHONES.get(ask.member())),
                clock.instant().plus(VALID_FOR),
                MessageAuthorised.Basis.CONSENT,
                null);
    }

    void suppress(AuthorizeMessage ask) {
        publish(new MessageSuppressed(ask.member(), ask.message(), ask.kind(), MessageSuppressed.Reason.REVOKED));
    }

    void callback(DeliveryId message, MemberId member) {
        callback(message, member, DeliveryStatus.SENT, null);
    }

    void callback(DeliveryId message, MemberId member, DeliveryStatus status, @Nullable Integer code) {
        publish(new DeliveryStatusChanged(message, member, status, code));
    }

    /** As a reader of the events topic does: inside its transaction and a unit of work. */
    void publish(JulesEvent event) {
        transaction.executeWithoutResult(_ -> {
            var message = GenericEventMessage.asEventMessage(event);
            DefaultUnitOfWork.startAndGet(message).execute(() -> handle(message));
        });
    }

    private void handle(EventMessage<?> message) {
        try {
            policy.handle(message);
            statuses.handle(message);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    OutboxState state(DeliveryId message) {
        return OutboxState.valueOf(column(message, "state", String.class));
    }

    <T> T column(DeliveryId message, String name, Class<T> type) {
        return jdbc.sql("select " + name + " from outbox where message_id = ?")
                .param(message.uuid())
                .query(type)
                .optional()
                .orElse(null);
    }

    double counted(String result) {
        return meters.find("jules.outbound.texts").tag("result", result).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    static ConditionFactory eventually() {
        return Awaitility.await().atMost(Duration.ofSeconds(10)).pollInterval(Duration.ofMillis(10));
    }

    /** Turns the clock by small steps until the text stands like this. */
    void passUntil(DeliveryId message, OutboxState wanted) {
        eventually().until(() -> {
            if (state(message) == wanted) {
                return true;
            }
            clock.advance(Duration.ofMillis(100));
            return false;
        });
    }

    /** Long enough for several turns of every dispatcher. */
    static ConditionFactory meanwhile() {
        return Awaitility.await()
                .during(Duration.ofMillis(300))
                .atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(20));
    }

    @Override
    public void close() {
        List.copyOf(processes).forEach(Process::stop);
        commandSide.close();
        database.close();
    }
}
