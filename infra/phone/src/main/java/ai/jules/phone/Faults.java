package ai.jules.phone;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong at the provider, as set by whoever tests. For each send every latency that is set is added up, then the
 * first other fault that still has times left is used; a fault without times lasts until it is cleared.
 */
class Faults {

    private final Object access = new Object();
    private Plan plan = Plan.none();
    private long sends;

    void set(Plan next) {
        synchronized (access) {
            plan = next;
            sends = 0;
        }
    }

    /** The faults still to come. */
    Plan plan() {
        synchronized (access) {
            return plan;
        }
    }

    /** Uses up one time of what concerns the next send. */
    Effect next() {
        synchronized (access) {
            sends++;
            Duration latency = Duration.ZERO;
            SendFault hit = null;
            List<SendFault> left = new ArrayList<>();
            for (SendFault fault : plan.send()) {
                boolean used = fault instanceof Latency || hit == null && fault.concerns(sends);
                if (fault instanceof Latency slow) {
                    latency = latency.plusMillis(slow.latencyMs());
                } else if (used) {
                    hit = fault;
                }
                SendFault rest = used ? fault.once() : fault;
                if (rest != null) {
                    left.add(rest);
                }
            }
            plan = new Plan(left, plan.callbackDelayMs(), plan.callbackShuffle());
            return new Effect(latency, hit);
        }
    }

    /** What happens to one send; nothing out of the ordinary when the fault is null. */
    record Effect(Duration latency, @Nullable SendFault fault) {}

    /** All faults together; durations in milliseconds. */
    record Plan(List<SendFault> send, long callbackDelayMs, boolean callbackShuffle) {

        static Plan none() {
            return new Plan(List.of(), 0, false);
        }
    }

    /** One kind of trouble with sends, told apart by the fields it has. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    @JsonSubTypes({
        @JsonSubTypes.Type(Refuse.class),
        @JsonSubTypes.Type(AcceptThenTimeout.class),
        @JsonSubTypes.Type(Latency.class),
        @JsonSubTypes.Type(Undelivered.class)
    })
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = false)
    sealed interface SendFault {

        @Nullable
        Integer times();

        /** The same with one time less; null when it is used up. */
        @Nullable
        SendFault once();

        /** Whether the n-th send since the faults were set is one of those it can hit. */
        default boolean concerns(long send) {
            return true;
        }
    }

    /**
     * Answers with an error; the code defaults to the status with 20 in front, as 20429. With {@code every} it does so only
     * for each n-th send, counted from when the faults were set.
     */
    record Refuse(
            int status,
            @Nullable Integer code,
            @Nullable Integer times,
            @Nullable Integer every) implements SendFault {

        Refuse {
            if (status < 400 || status > 599) {
                throw new IllegalArgumentException("A refusal has a status of 400 to 599");
            }
            if (every != null && every < 1) {
                throw new IllegalArgumentException("every is at least 1");
            }
        }

        Refuse(int status, @Nullable Integer code, @Nullable Integer times) {
            this(status, code, times, null);
        }

        @Override
        public @Nullable SendFault once() {
            return isLast(times) ? null : new Refuse(status, code, less(times), every);
        }

        @Override
        public boolean concerns(long send) {
            return every == null || send % every == 0;
        }

        ProviderRefusal refusal() {
            int told = code != null ? code : 20_000 + status;
            for (ProviderError known : ProviderError.values()) {
                if (known.code() == told) {
                    return new ProviderRefusal(
                            status, told, String.valueOf(known.refusal().getMessage()));
                }
            }
            return new ProviderRefusal(status, told, "Simulated error " + told);
        }
    }

    /** Accepts the message and never says so; the connection is held (default a minute), then answered 504. */
    record AcceptThenTimeout(
            boolean acceptThenTimeout,
            @Nullable Long holdMs,
            @Nullable Integer times) implements SendFault {
        @Override
        public @Nullable SendFault once() {
            return isLast(times) ? null : new AcceptThenTimeout(acceptThenTimeout, holdMs, less(times));
        }

        Duration hold() {
            return Duration.ofMillis(holdMs != null ? holdMs : 60_000);
        }
    }

    /** Answers late. */
    record Latency(long latencyMs, @Nullable Integer times) implements SendFault {
        @Override
        public @Nullable SendFault once() {
            return isLast(times) ? null : new Latency(latencyMs, less(times));
        }
    }

    /** Accepts the message and later reports it undelivered with this code, as 30003. */
    record Undelivered(int undelivered, @Nullable Integer times) implements SendFault {
        @Override
        public @Nullable SendFault once() {
            return isLast(times) ? null : new Undelivered(undelivered, less(times));
        }
    }

    private static boolean isLast(@Nullable Integer times) {
        return times != null && times <= 1;
    }

    private static @Nullable Integer less(@Nullable Integer times) {
        return times == null ? null : Integer.valueOf(times - 1);
    }
}
