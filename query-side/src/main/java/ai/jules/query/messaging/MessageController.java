package ai.jules.query.messaging;

import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.ThreadId;
import ai.jules.platform.security.Caller;
import ai.jules.query.reading.Cursor;
import ai.jules.query.reading.Page;
import ai.jules.query.reading.ReadsFrom;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows people what they said to Jules and what Jules said to them, newest first. */
@RestController
@ReadsFrom(MessageProjection.GROUP)
class MessageController {

    private final MessageRows messages;
    private final MessageBodies bodies;

    MessageController(MessageRows messages, MessageBodies bodies) {
        this.messages = messages;
        this.bodies = bodies;
    }

    /**
     * A text.
     *
     * @param id the provider's id of an inbound text, our own of an outbound one
     * @param messageSid the provider's id; null until it was sent
     * @param direction inbound or outbound, as Jules sees it
     * @param channel direct or group
     * @param memberId who said it, or whom it was said to
     * @param body null when whose words they were was forgotten
     * @param at when it was received or composed
     */
    record Message(
            String id,
            @Nullable String messageSid,
            String direction,
            String channel,
            UUID memberId,
            @Nullable String body,
            Instant at,
            String status) {}

    /** The group's thread and the caller's own. */
    @GetMapping("/api/v1/households/{household}/messages")
    Page<Message> ofHousehold(
            @PathVariable UUID household,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam @Nullable String cursor,
            Caller caller) {
        caller.mustBelongTo(new HouseholdId(household));
        return readable(caller, Cursor.of(cursor), limit);
    }

    /** The same for a person, who need not belong to a household; only for that person. */
    @GetMapping("/api/v1/members/{member}/conversations")
    Page<Message> ofMember(
            @PathVariable UUID member,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam @Nullable String cursor,
            Caller caller) {
        caller.mustBe(new MemberId(member));
        return readable(caller, Cursor.of(cursor), limit);
    }

    private Page<Message> readable(Caller caller, Cursor from, int limit) {
        var direct = ThreadId.direct(caller.member()).toString();
        var found = caller.household()
                .map(household -> messages.ofThreads(
                        direct,
                        ThreadId.group(household).toString(),
                        caller.member().uuid(),
                        from,
                        limit + 1))
                .orElseGet(() -> messages.ofThread(direct, from, limit + 1));
        return Page.of(found, limit, view -> new Cursor(0, view.at(), view.id()))
                .map(this::show);
    }

    private Message show(MessageView view) {
        return new Message(
                view.id(),
                view.messageSid(),
                view.direction(),
                ThreadId.parse(view.thread()).channel().name().toLowerCase(Locale.ROOT),
                view.member(),
                bodies.open(view.body()),
                view.at().toInstant(),
                view.status());
    }
}
