package ai.jules.query.messaging;

import ai.jules.events.conversation.CaptionGathered;
import ai.jules.events.conversation.CopyComposed;
import ai.jules.events.conversation.FlowMoved;
import ai.jules.events.conversation.InterpretationAsked;
import ai.jules.events.conversation.InterpretationMissed;
import ai.jules.events.conversation.InterpretationProposed;
import ai.jules.events.conversation.PhotosGathering;
import ai.jules.events.conversation.PhotosReceived;
import ai.jules.events.conversation.QuestionAsked;
import ai.jules.events.conversation.ReplyComposed;
import ai.jules.events.conversation.SilenceKept;
import ai.jules.events.conversation.TextReceived;
import ai.jules.events.conversation.ThreadEvent;
import ai.jules.events.delivery.DeliveryAccepted;
import ai.jules.events.delivery.DeliveryEvent;
import ai.jules.events.delivery.DeliveryFailed;
import ai.jules.events.delivery.DeliveryStatusChanged;
import ai.jules.events.member.ConsentExpired;
import ai.jules.events.member.ConsentGiven;
import ai.jules.events.member.ConsentRefused;
import ai.jules.events.member.ConsentRequested;
import ai.jules.events.member.ConsentRevoked;
import ai.jules.events.member.ContentDestroyed;
import ai.jules.events.member.DisclosureShown;
import ai.jules.events.member.ErasureCompleted;
import ai.jules.events.member.ErasureConfirmed;
import ai.jules.events.member.MemberEvent;
import ai.jules.events.member.MemberForgotten;
import ai.jules.events.member.MemberJoinedHousehold;
import ai.jules.events.member.MemberLeftHousehold;
import ai.jules.events.member.MemberMet;
import ai.jules.events.member.MemberNamed;
import ai.jules.events.member.MemberRoleChanged;
import ai.jules.events.member.MessageAuthorised;
import ai.jules.events.member.MessageDeferred;
import ai.jules.events.member.MessageSuppressed;
import ai.jules.events.member.WhereaboutsLearned;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.ThreadId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.platform.messaging.EventGroup;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what was said. Thread, member and delivery tell of an outbound text in any order. */
@Component
@ProcessingGroup(MessageProjection.GROUP)
class MessageProjection {

    static final String GROUP = "messages";

    private final JdbcClient jdbc;
    private final MessageBodies bodies;

    MessageProjection(JdbcClient jdbc, MessageBodies bodies) {
        this.jdbc = jdbc;
        this.bodies = bodies;
    }

    @Configuration(proxyBeanMethods = false)
    static class Group {

        @Bean
        EventGroup messages() {
            return EventGroup.projection(GROUP, List.of("message_view"), "thread", "group", "member", "delivery");
        }
    }

    @EventHandler
    void on(ThreadEvent event, @Timestamp Instant at) {
        switch (event) {
            case TextReceived text -> receive(text, at);
            case ReplyComposed reply -> queue(reply.thread(), reply.to(), reply.message(), reply.body(), at);
            case CopyComposed copy -> queue(copy.thread(), copy.to(), copy.message(), copy.body(), at);
            case PhotosGathering _,
                    CaptionGathered _,
                    PhotosReceived _,
                    FlowMoved _,
                    QuestionAsked _,
                    InterpretationAsked _,
                    InterpretationProposed _,
                    InterpretationMissed _,
                    SilenceKept _ -> {
                // nothing is said by these
            }
        }
    }

    @EventHandler
    void on(MemberEvent event) {
        switch (event) {
            case MessageAuthorised it -> come(it.message(), it.member(), MessageStatus.AUTHORISED, null);
            case MessageDeferred it -> come(it.message(), it.member(), MessageStatus.DEFERRED, null);
            case MessageSuppressed it -> come(it.message(), it.member(), MessageStatus.of(it.reason()), null);
            case MemberMet _,
                    WhereaboutsLearned _,
                    ConsentRequested _,
                    DisclosureShown _,
                    ConsentGiven _,
                    ConsentRefused _,
                    ConsentExpired _,
                    ConsentRevoked _,
                    MemberNamed _,
                    MemberJoinedHousehold _,
                    MemberRoleChanged _,
                    MemberLeftHousehold _,
                    MemberForgotten _,
                    ContentDestroyed _,
                    ErasureConfirmed _,
                    ErasureCompleted _ -> {
                // about the person, not about a message
            }
        }
    }

    @EventHandler
    void on(DeliveryEvent event) {
        switch (event) {
            case DeliveryAccepted it -> accept(it);
            case DeliveryStatusChanged it -> come(it.delivery(), it.member(), MessageStatus.of(it.status()), null);
            case DeliveryFailed it -> come(it.delivery(), it.member(), MessageStatus.FAILED, null);
        }
    }

    /** What was not delivered may be handed over once more, as another of the provider's messages: that one counts now. */
    private void accept(DeliveryAccepted accepted) {
        jdbc.sql("""
            insert into message_view as known (id, member, direction, message_sid, status, progress)
            values (:id, :member, 'outbound', :sid, :status, :progress)
            on conflict (id) do update set
                message_sid = case when <again> then excluded.message_sid
                    else coalesce(known.message_sid, excluded.message_sid) end,
                status = case when <again> or excluded.progress > known.progress then excluded.status
                    else known.status end,
                progress = case when <again> then excluded.progress
                    else greatest(excluded.progress, known.progress) end
            """.replace(
                        "<again>",
                        "known.message_sid <> excluded.message_sid and known.status in (:undelivered," + " :failed)"))
                .param("id", accepted.delivery().uuid().toString())
                .param("member", accepted.member().uuid())
                .param("sid", accepted.providerMessageId())
                .param("status", MessageStatus.SENT.wireName())
                .param("progress", MessageStatus.SENT.progress())
                .param("undelivered", MessageStatus.UNDELIVERED.wireName())
                .param("failed", MessageStatus.FAILED.wireName())
                .update();
    }

    private void receive(TextReceived text, Instant at) {
        jdbc.sql("""
            insert into message_view (id, thread, member, direction, message_sid, body, at, status, progress)
            values (:sid, :thread, :member, 'inbound', :sid, :body, :at, :status, :progress)
            on conflict (id) do nothing
            """)
                .param("sid", text.messageSid())
                .param("thread", text.thread().toString())
                .param("member", text.member().uuid())
                .param("body", bodies.seal(text.body()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("status", MessageStatus.RECEIVED.wireName())
                .param("progress", MessageStatus.RECEIVED.progress())
                .update();
    }

    private void queue(ThreadId thread, MemberId to, DeliveryId message, Personal<String> body, Instant at) {
        jdbc.sql("""
            insert into message_view (id, thread, member, direction, body, at, status, progress)
            values (:id, :thread, :member, 'outbound', :body, :at, :status, :progress)
            on conflict (id) do update set thread = excluded.thread, body = excluded.body, at = excluded.at
            """)
                .param("id", message.uuid().toString())
                .param("thread", thread.toString())
                .param("member", to.uuid())
                .param("body", bodies.seal(body))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("status", MessageStatus.QUEUED.wireName())
                .param("progress", MessageStatus.QUEUED.progress())
                .update();
    }

    private void come(DeliveryId message, MemberId member, MessageStatus status, @Nullable String sid) {
        jdbc.sql("""
            insert into message_view as known (id, member, direction, message_sid, status, progress)
            values (:id, :member, 'outbound', :sid, :status, :progress)
            on conflict (id) do update set
                message_sid = coalesce(known.message_sid, excluded.message_sid),
                status = case when excluded.progress > known.progress then excluded.status else known.status end,
                progress = greatest(excluded.progress, known.progress)
            """)
                .param("id", message.uuid().toString())
                .param("member", member.uuid())
                .param("sid", sid)
                .param("status", status.wireName())
                .param("progress", status.progress())
                .update();
    }
}
