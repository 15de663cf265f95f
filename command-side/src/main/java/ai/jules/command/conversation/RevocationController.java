package ai.jules.command.conversation;

import ai.jules.command.conversation.EnteredRevocation.Way;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PhoneNumber;
import ai.jules.platform.problem.ProblemException;
import ai.jules.platform.security.Caller;
import ai.jules.platform.security.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where an operator, or the program behind a web page or a mailbox, enters an opt-out that did not come by text (rule 3). */
@RestController
@RequestMapping("/api/v1/admin/command-side/revocations")
class RevocationController {

    private static final int LONGEST = 20_000;

    /** How far another machine's clock may go before ours. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final EnteredRevocations revocations;
    private final Clock clock;

    RevocationController(EnteredRevocations revocations, Clock clock) {
        this.revocations = revocations;
        this.clock = clock;
    }

    /**
     * Whose, by number or by id; the number stands here because addresses are logged.
     *
     * @param receivedAt when it reached us; null for now
     */
    record Body(
            @NotNull UUID requestId,
            @Nullable String phone,
            @Nullable UUID memberId,
            @NotNull Way channel,
            @NotBlank @Size(max = LONGEST) String words,
            @Nullable Instant receivedAt) {

        /** Shows neither number nor words. */
        @Override
        public String toString() {
            return "Body[" + requestId + "]";
        }
    }

    /** The same for the same request, however often it is asked. */
    record Entered(UUID requestId, UUID memberId) {}

    @PostMapping
    Entered enter(@Valid @RequestBody Body body, Caller caller) {
        caller.mustHave(Role.OPERATOR);
        var said = new EnteredRevocation(body.requestId(), body.channel(), body.words(), received(body.receivedAt()));
        return new Entered(body.requestId(), enter(body, said, caller.member()).uuid());
    }

    private MemberId enter(Body body, EnteredRevocation said, MemberId by) {
        if ((body.memberId() == null) == (body.phone() == null)) {
            throw ProblemException.invalid("Name a phone or a memberId.");
        }
        if (body.memberId() != null) {
            return revocations.enter(new MemberId(body.memberId()), said, by);
        }
        var phone = PhoneNumber.read(body.phone().strip())
                .orElseThrow(() -> ProblemException.invalid("This is not a US phone number."));
        return revocations.enter(phone, said, by);
    }

    private @Nullable Instant received(@Nullable Instant at) {
        if (at != null
                && (at.isBefore(Instant.EPOCH) || at.isAfter(clock.instant().plus(SKEW)))) {
            throw ProblemException.invalid("It cannot have been received at that time.");
        }
        return at;
    }
}
