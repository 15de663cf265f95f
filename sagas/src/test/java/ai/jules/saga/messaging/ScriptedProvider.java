package ai.jules.saga.messaging;

import ai.jules.kernel.Channel;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.PhoneNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A provider that does what its script says, then accepts; and keeps what it accepted. */
final class ScriptedProvider implements SmsProvider {

    /** A request as it came in: by the house's clock, and in nanoseconds of the machine's. */
    record Request(OutboundSms sms, Instant begun, long nanos) {}

    /** A text it has. */
    record Kept(String id, PhoneNumber to, String body, Instant at) {}

    final List<Request> requests = new CopyOnWriteArrayList<>();
    final List<Kept> kept = new CopyOnWriteArrayList<>();
    final Queue<Function<OutboundSms, Outcome>> script = new ConcurrentLinkedQueue<>();
    final AtomicInteger inquiries = new AtomicInteger();
    volatile boolean silentWhenAsked;

    volatile Runnable network = () -> {};
    volatile Pace pace = new Pace(72, 80, Pace.Unit.MESSAGE);

    private final String name;
    private final String prefix;
    private final Clock clock;
    private final AtomicInteger ids = new AtomicInteger();

    ScriptedProvider(String name, String prefix, Clock clock) {
        this.name = name;
        this.prefix = prefix;
        this.clock = clock;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Pace pace() {
        return pace;
    }

    @Override
    public Outcome send(OutboundSms sms) {
        network.run();
        requests.add(new Request(sms, clock.instant(), System.nanoTime()));
        var step = script.poll();
        return step == null ? accept(sms) : step.apply(sms);
    }

    @Override
    public List<SentSms> sentSince(DeliveryId message, Channel from, PhoneNumber to, Instant since) {
        inquiries.incrementAndGet();
        if (silentWhenAsked) {
            throw new ProviderUnavailable("silent");
        }
        var sent = new ArrayList<>(kept.stream()
                .filter(it -> it.to().equals(to) && !it.at().isBefore(since))
                .sorted(Comparator.comparing(Kept::id))
                .map(it -> new SentSms(it.id(), it.body(), it.at()))
                .toList());
        return sent.reversed();
    }

    Outcome accept(OutboundSms sms) {
        return new Outcome.Accepted(keep(sms));
    }

    Outcome acceptAndBreakOff(OutboundSms sms) {
        keep(sms);
        return new Outcome.Unknown("broken off");
    }

    Outcome breakOff(OutboundSms sms) {
        return new Outcome.Unknown("broken off before " + sms.message());
    }

    static Function<OutboundSms, Outcome> refuse(int code, boolean retryable) {
        return _ -> new Outcome.Refused(code, retryable);
    }

    String keep(OutboundSms sms) {
        var id = "%s%04d".formatted(prefix, ids.incrementAndGet());
        kept.add(new Kept(id, sms.to(), sms.body(), clock.instant()));
        return id;
    }

    /** The most requests in any stretch of one second. */
    int mostInASecond() {
        var times = requests.stream().mapToLong(Request::nanos).sorted().toArray();
        int most = 0;
        for (int first = 0, last = 0; last < times.length; last++) {
            while (times[last] - times[first] >= 1_000_000_000L) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }

    /** Requests a second between the first and the last. */
    double rate() {
        var times = requests.stream().mapToLong(Request::nanos).sorted().toArray();
        return (times.length - 1) * 1e9 / (times[times.length - 1] - times[0]);
    }

    List<String> bodies() {
        return kept.stream().map(Kept::body).toList();
    }

    long requestsFor(DeliveryId message) {
        return requests.stream()
                .filter(it -> it.sms().message().equals(message))
                .count();
    }
}
