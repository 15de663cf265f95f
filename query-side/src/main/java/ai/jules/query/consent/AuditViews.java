package ai.jules.query.consent;

import ai.jules.events.household.GroupMessageAuthorised;
import ai.jules.events.household.GroupMessageSuppressed;
import ai.jules.events.member.MemberMet;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PhoneNumber;
import ai.jules.platform.messaging.EventGroup;
import ai.jules.platform.privacy.BlindIndex;
import ai.jules.platform.privacy.Sealer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an auditor needs beside the ledger and what no Member's stream says: whose a number was, and what households were
 * allowed to send. Views like any other; the ledger does not rest on them.
 */
@Component
@ProcessingGroup(AuditViews.GROUP)
class AuditViews {

    static final String GROUP = "consent";

    private static final String PHONE = "phone_index.phone";

    private final JdbcClient jdbc;
    private final BlindIndex index;
    private final Sealer sealer;

    AuditViews(JdbcClient jdbc, BlindIndex index, Sealer sealer) {
        this.jdbc = jdbc;
        this.index = index;
        this.sealer = sealer;
    }

    @Configuration(proxyBeanMethods = false)
    static class Group {

        @Bean
        EventGroup consentGroup() {
            return EventGroup.projection(GROUP, List.of("phone_index", "group_permission"), "member", "household")
                    .unhurried();
        }
    }

    /** A number may be met again: who was forgotten is somebody new when they come back. */
    @EventHandler
    void on(MemberMet event) {
        event.phone().value().ifPresent(phone -> jdbc.sql("insert into phone_index (blind_index, member, phone)"
                        + " values (?, ?, ?) on conflict do nothing")
                .params(index.lookup(phone), event.member().uuid(), sealer.seal(PHONE, event.phone()))
                .update());
    }

    @EventHandler
    void on(GroupMessageAuthorised event, @Timestamp Instant at) {
        permission(
                event.message().uuid(), event.household().uuid(), event.day(), event.number(), event.limit(), null, at);
    }

    @EventHandler
    void on(GroupMessageSuppressed event, @Timestamp Instant at) {
        permission(
                event.message().uuid(),
                event.household().uuid(),
                event.day(),
                null,
                null,
                event.reason().name(),
                at);
    }

    private void permission(
            UUID message,
            UUID household,
            LocalDate day,
            @Nullable Integer number,
            @Nullable Integer limit,
            @Nullable String reason,
            Instant at) {
        jdbc.sql("insert into group_permission (message, household, allowed, day, number, limit_a_day, reason, at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (message) do update set allowed = excluded.allowed, day ="
            + " excluded.day, number = excluded.number, limit_a_day = excluded.limit_a_day, reason = excluded.reason,"
            + " at = excluded.at")
                .params(message, household, reason == null, day, number, limit, reason, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Everybody who was ever met under this number and whose evidence can still be read. */
    List<MemberId> membersOf(PhoneNumber phone) {
        return jdbc
                .sql("select member, phone from phone_index where blind_index = ? order by member")
                .param(index.lookup(phone))
                .query((row, _) -> new Met(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .stream()
                .filter(met ->
                        sealer.open(PHONE, met.phone, PhoneNumber.class).value().isPresent())
                .map(met -> new MemberId(met.member))
                .toList();
    }

    private record Met(UUID member, String phone) {}

    /**
     * What a household decided about a message to all of them.
     *
     * @param number which of that day's it was, from 1; null when it was not allowed
     * @param limit how many a day may have
     * @param reason why it was not allowed
     */
    record GroupPermission(
            UUID message,
            UUID household,
            boolean allowed,
            LocalDate day,
            @Nullable Integer number,
            @Nullable Integer limit,
            @Nullable String reason,
            Instant at) {}

    Optional<GroupPermission> permissionOf(UUID groupMessage) {
        return jdbc.sql("select * from group_permission where message = ?")
                .param(groupMessage)
                .query((row, _) -> new GroupPermission(
                        row.getObject("message", UUID.class),
                        row.getObject("household", UUID.class),
                        row.getBoolean("allowed"),
                        row.getObject("day", LocalDate.class),
                        row.getObject("number", Integer.class),
                        row.getObject("limit_a_day", Integer.class),
                        row.getString("reason"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }
}
