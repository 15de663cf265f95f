package ai.jules.saga.member;

import ai.jules.events.delivery.DeliveryAccepted;
import ai.jules.events.delivery.DeliveryFailed;
import ai.jules.events.member.ContentDestroyed;
import ai.jules.events.member.ErasureCompleted;
import ai.jules.events.member.ErasureConfirmed;
import ai.jules.events.member.MemberForgotten;
import ai.jules.events.member.MessageAuthorised;
import ai.jules.events.member.MessageSuppressed;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.MessageKind;
import ai.jules.platform.messaging.Cause;
import ai.jules.saga.jobs.Jobs;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Takes one forgetting to its end (rule 36): waits for the farewell, whose words need the key, has everything destroyed, and
 * calls it complete when all services have confirmed and no process can have a key left.
 */
@Saga(sagaStore = "sagaStore")
@ProcessingGroup(ErasureSaga.GROUP)
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
public class ErasureSaga {

    static final String GROUP = "erasure";

    /** The confirmation of an opt-out leaves within five minutes or not at all (rule 5). */
    static final Duration FAREWELL_PATIENCE = Duration.ofMinutes(5);

    /** A little longer than any process keeps an unwrapped key, also one that never heard that it is destroyed. */
    static final Duration KEYS_ARE_GONE_AFTER = Duration.ofSeconds(61);

    private static final String MEMBER = "member";

    @Autowired
    @JsonIgnore
    private transient @Nullable Jobs jobs;

    private @Nullable MemberId member;
    private @Nullable DeliveryId farewell;
    private @Nullable Instant destroyedAt;
    private Set<String> confirmed = new TreeSet<>();

    @StartSaga
    @SagaEventHandler(associationProperty = MEMBER)
    void on(MemberForgotten event, @Timestamp Instant at) {
        member = event.member();
        jobs.at(at.plus(FAREWELL_PATIENCE), EraseContent.JOB, member + "#latest", content());
    }

    @SagaEventHandler(associationProperty = MEMBER)
    void on(MessageAuthorised event) {
        if (event.kind() == MessageKind.OPT_OUT_CONFIRMATION && farewell == null) {
            farewell = event.message();
        }
    }

    @SagaEventHandler(associationProperty = MEMBER)
    void on(MessageSuppressed event) {
        if (event.kind() == MessageKind.OPT_OUT_CONFIRMATION && (farewell == null || isFarewell(event.message()))) {
            erase();
        }
    }

    @SagaEventHandler(associationProperty = MEMBER)
    void on(DeliveryAccepted event) {
        if (isFarewell(event.delivery())) {
            erase();
        }
    }

    @SagaEventHandler(associationProperty = MEMBER)
    void on(DeliveryFailed event) {
        if (isFarewell(event.delivery())) {
            erase();
        }
    }

    @SagaEventHandler(associationProperty = MEMBER)
    void on(ContentDestroyed event, @Timestamp Instant at) {
        destroyedAt = at;
        completeWhenAllIsSaid();
    }

    @SagaEventHandler(associationProperty = MEMBER)
    void on(ErasureConfirmed event) {
        confirmed.add(event.service());
        completeWhenAllIsSaid();
    }

    @EndSaga
    @SagaEventHandler(associationProperty = MEMBER)
    void on(ErasureCompleted event) {
        // all that was to be done is done
    }

    private boolean isFarewell(DeliveryId message) {
        return message.equals(farewell);
    }

    private void erase() {
        if (destroyedAt == null) {
            jobs.now(EraseContent.JOB, String.valueOf(member), content());
        }
    }

    private void completeWhenAllIsSaid() {
        if (destroyedAt != null && confirmed.containsAll(ErasureConfirmed.SERVICES)) {
            jobs.at(
                    destroyedAt.plus(KEYS_ARE_GONE_AFTER),
                    ErasureTimer.JOB,
                    String.valueOf(member),
                    new ErasureTimer.Data(member, Cause.current()));
        }
    }

    private EraseContent.Data content() {
        return new EraseContent.Data(member, Cause.current());
    }
}
