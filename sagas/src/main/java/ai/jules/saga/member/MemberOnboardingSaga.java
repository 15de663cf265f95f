package ai.jules.saga.member;

import ai.jules.commands.HouseholdCommand.CloseInvitation;
import ai.jules.commands.ThreadCommand.Reply;
import ai.jules.events.household.InvitationClosed.Outcome;
import ai.jules.events.member.ConsentExpired;
import ai.jules.events.member.ConsentRefused;
import ai.jules.events.member.ConsentRequested;
import ai.jules.events.member.ConsentRevoked;
import ai.jules.events.member.MemberForgotten;
import ai.jules.events.member.MemberJoinedHousehold;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.InvitationId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.ThreadId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.language.SmsText;
import ai.jules.platform.messaging.Cause;
import ai.jules.platform.messaging.Commands;
import ai.jules.saga.jobs.Jobs;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Takes one invitation to its end: joined, refused, or expired after its time (rule 8); closes it in the household and tells
 * who invited.
 */
@Saga(sagaStore = "sagaStore")
@ProcessingGroup(MemberOnboardingSaga.GROUP)
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
public class MemberOnboardingSaga {

    static final String GROUP = "member-onboarding";
    private static final String MEMBER = "member";
    private static final Duration NOTICE_USEFUL = Duration.ofHours(24);

    @Autowired
    @JsonIgnore
    private transient @Nullable Commands commands;

    @Autowired
    @JsonIgnore
    private transient @Nullable Jobs jobs;

    private @Nullable MemberId member;
    private @Nullable InvitationId invitation;
    private @Nullable HouseholdId household;
    private @Nullable MemberId by;
    private @Nullable Personal<String> name;

    @StartSaga
    @SagaEventHandler(associationProperty = MEMBER)
    void on(ConsentRequested event) {
        member = event.member();
        invitation = event.invitation();
        household = event.household();
        by = event.by();
        name = event.name();
        jobs.at(
                event.expiresAt(),
                InvitationTimer.JOB,
                invitation.toString(),
                new InvitationTimer.Data(member, invitation, Cause.current()));
    }

    @SagaEventHandler(associationProperty = MEMBER)
    void on(MemberJoinedHousehold event, @Timestamp Instant at) {
        if (event.household().equals(household)) {
            tell(called() + " joined.", at);
            SagaLifecycle.end();
        } else {
            // they began a household of their own instead
            close(Outcome.REFUSED);
            tell(called() + " has a household of their own now.", at);
            SagaLifecycle.end();
        }
    }

    @EndSaga
    @SagaEventHandler(associationProperty = MEMBER)
    void on(ConsentRefused event, @Timestamp Instant at) {
        close(Outcome.REFUSED);
        tell(called() + " does not want to join.", at);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = MEMBER)
    void on(ConsentExpired event, @Timestamp Instant at) {
        close(Outcome.EXPIRED);
        tell(called() + " has not answered, so the invitation has expired.", at);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = MEMBER)
    void on(ConsentRevoked event, @Timestamp Instant at) {
        close(Outcome.REFUSED);
        tell(called() + " does not want to join.", at);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = MEMBER)
    void on(MemberForgotten event) {
        close(Outcome.REFUSED);
    }

    private String called() {
        return name.orElse("Somebody you invited");
    }

    private void close(Outcome outcome) {
        commands.send(MemberOnboardingSaga.class, "close", new CloseInvitation(household, invitation, outcome));
    }

    private void tell(String words, Instant at) {
        commands.send(
                MemberOnboardingSaga.class,
                "tell",
                new Reply(
                        ThreadId.direct(by),
                        by,
                        new DeliveryId(
                                UUID.nameUUIDFromBytes((invitation + "|outcome").getBytes(StandardCharsets.UTF_8))),
                        MessageKind.NOTICE,
                        Personal.content(by, SmsText.fit(words)),
                        null,
                        at.plus(NOTICE_USEFUL)));
    }
}
