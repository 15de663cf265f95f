package ai.jules.command;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.commands.DeliveryCommand;
import ai.jules.commands.DeliveryCommand.RecordAcceptance;
import ai.jules.commands.DeliveryCommand.RecordStatus;
import ai.jules.events.delivery.DeliveryStatus;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.MemberId;
import ai.jules.platform.messaging.LocalCommands;
import java.util.UUID;
import org.axonframework.common.caching.Cache;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept of an aggregate between two commands must never show. */
class LentAggregatesIT {

    private final Node node = Node.shared();
    private final DeliveryId delivery = new DeliveryId(UUID.randomUUID());
    private final MemberId member = new MemberId(UUID.randomUUID());

    private RecordAcceptance accepted() {
        return new RecordAcceptance(delivery, member, "twilio", "SM1", 1);
    }

    private RecordStatus status(DeliveryStatus status) {
        return new RecordStatus(delivery, member, status, null, "twilio", "SM1");
    }

    private static void handle(Node node, DeliveryCommand command) {
        node.bean(LocalCommands.class).handle(command, MetaData.emptyInstance());
    }

    private static TransactionTemplate transaction(Node node) {
        return new TransactionTemplate(node.bean(PlatformTransactionManager.class));
    }

    /** As a repository does it, which gives back what it took. */
    private @Nullable Object borrow() {
        return transaction(node).execute(_ -> {
            var cache = node.bean(Cache.class);
            Object lent = cache.get(delivery.toString());
            if (lent != null) {
                cache.put(delivery.toString(), lent);
            }
            return lent;
        });
    }

    @Test
    void keepsWhatWasCommitted() {
        handle(node, accepted());

        assertThat(borrow()).isNotNull().isSameAs(borrow());
        handle(node, status(DeliveryStatus.SENT));
        handle(node, status(DeliveryStatus.SENT));
        handle(node, status(DeliveryStatus.QUEUED));

        assertThat(borrow()).isNotNull();
        assertThat(node.house().streamTypes(delivery.toString()))
                .containsExactly("DeliveryAccepted", "DeliveryStatusChanged");
    }

    @Test
    void lendsNothingThatIsLentAlready() {
        handle(node, accepted());

        transaction(node).executeWithoutResult(_ -> {
            assertThat((Object) node.bean(Cache.class).get(delivery.toString())).isNotNull();
            assertThat((Object) node.bean(Cache.class).get(delivery.toString())).isNull();
        });
    }

    @Test
    void forgetsWhatWasRolledBack() {
        handle(node, accepted());
        transaction(node).executeWithoutResult(work -> {
            node.bean(LocalCommands.class).within(status(DeliveryStatus.DELIVERED), MetaData.emptyInstance());
            work.setRollbackOnly();
        });

        assertThat(borrow()).isNull();
        handle(node, status(DeliveryStatus.SENT));
        assertThat(node.house().streamTypes(delivery.toString()))
                .containsExactly("DeliveryAccepted", "DeliveryStatusChanged");
    }

    @Test
    void seesWhatAnotherProcessHasAppendedMeanwhile() {
        try (var other = Node.in(node.house())) {
            handle(node, accepted());
            handle(other, status(DeliveryStatus.DELIVERED));

            assertThat(borrow()).isNull();
            handle(node, status(DeliveryStatus.DELIVERED));
            handle(node, status(DeliveryStatus.SENT));
        }

        assertThat(node.house().streamTypes(delivery.toString()))
                .containsExactly("DeliveryAccepted", "DeliveryStatusChanged");
    }
}
