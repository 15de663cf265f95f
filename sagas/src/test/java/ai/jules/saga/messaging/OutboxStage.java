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
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.flywaydb.core.Flyway;
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
    final ScriptedProvider provider = new ScriptedProvider(clock);
    final AnsweringCommandBus commandSide = new AnsweringCommandBus(ask -> this.member.accept(ask));
    final JdbcClient jdbc;

    volatile Consumer<AuthorizeMessage> member = this::allow;
    volatile FaultPoints faults = _ -> {};

    private final HikariDataSource database = new HikariDataSource();
    private final TransactionTemplate transaction;
    private final JdbcTransactionManager transactions;
    private final AnnotationEventHandlerAdapter policy;
    private final List<Process> processes = new ArrayList<>();

    OutboxStage() {
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
        var outbox = new Outbox(jdbc);
        var everyBell = new OutboxBell() {
            @Override
            void ring() {
                processes.forEach(process -> process.bell.ring());
            }
        };
        policy = new AnnotationEventHandlerAdapter(new OutboundPolicy(
                outbox, everyBell, new OutboundMetrics(meters, jdbc, clock), TestKeys.SEALER, clock));
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

        Process() {
            var outbox = new Outbox(jdbc);
            var commands = new Commands(commandSide);
            var report = new Report(outbox, commands);
            var ending = new Ending(outbox, report, new OutboundMetrics(meters, jdbc, clock), clock);
            dispatcher = new Dispatcher(
                    outbox,
                    bell,
                    new Asking(outbox, commands, clock),
                    new Sending(outbox, ending, provider, TestKeys.SEALER, this::reached, clock),
                    new Inquiry(outbox, ending, provider, TestKeys.SEALER, clock),
                    report,
                    new OutboundSettings(16, 32, Duration.ofMillis(20)),
                    transactions,
                    clock);
            processes.add(this);
            dispatcher.start();
        }

        private void reached(String name) {
            faults.reached(name);
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
        publish(new MessageAuthorised(
                ask.member(),
                ask.message(),
                ask.kind(),
                Personal.evidence(ask.member(), PHONES.get(ask.member())),
                clock.instant().plus(VALID_FOR),
                MessageAuthorised.Basis.CONSENT,
                null));
    }

    void suppress(AuthorizeMessage ask) {
        publish(new MessageSuppressed(ask.member(), ask.message(), ask.kind(), MessageSuppressed.Reason.REVOKED));
    }

    void callback(DeliveryId message, MemberId member) {
        publish(new DeliveryStatusChanged(message, member, DeliveryStatus.SENT, null));
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
