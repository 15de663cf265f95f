package ai.jules.local;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** Every finished span of a house, as far as any of it would be sent somewhere. */
final class KeptSpans implements SpanExporter {

    /**
     * One of them.
     *
     * @param parent sixteen zeros of the first of a trace
     * @param everything all that is said in it
     */
    record Kept(String trace, String span, String parent, String name, byte[] everything) {}

    private final Queue<Kept> spans = new ConcurrentLinkedQueue<>();

    @Override
    public CompletableResultCode export(Collection<SpanData> finished) {
        finished.forEach(span -> spans.add(new Kept(
                span.getTraceId(), span.getSpanId(), span.getParentSpanId(), span.getName(), everything(span))));
        return CompletableResultCode.ofSuccess();
    }

    private static byte[] everything(SpanData span) {
        var said = new ArrayList<String>();
        said.add(span.getName());
        said.add(span.getAttributes().toString());
        span.getEvents().forEach(event -> {
            said.add(event.getName());
            said.add(event.getAttributes().toString());
        });
        span.getLinks().forEach(link -> said.add(link.getAttributes().toString()));
        said.add(span.getStatus().getDescription());
        said.add(span.getSpanContext().getTraceState().asMap().toString());
        said.add(span.getInstrumentationScopeInfo().toString());
        said.add(span.getResource().getAttributes().toString());
        return String.join("\n", said).getBytes(StandardCharsets.UTF_8);
    }

    int count() {
        return spans.size();
    }

    /** What each span that holds one of these words says. */
    List<String> holding(Needles needles) {
        return spans.stream()
                .filter(span -> needles.in(span.everything()).isPresent())
                .map(span -> new String(span.everything(), StandardCharsets.UTF_8))
                .toList();
    }

    /** The names of each span of this name and of all before it, up to the first of its trace; the first comes first. */
    List<List<String>> waysTo(String name) {
        Map<String, Kept> byId = spans.stream().collect(Collectors.toMap(Kept::span, span -> span, (a, _) -> a));
        return spans.stream()
                .filter(span -> span.name().equals(name))
                .map(span -> way(span, byId))
                .toList();
    }

    private static List<String> way(Kept last, Map<String, Kept> byId) {
        var way = new ArrayList<String>();
        for (var at = last; at != null; at = byId.get(at.parent())) {
            way.addFirst(at.name());
        }
        return way;
    }

    /** The names of all spans of each trace. */
    Collection<List<String>> traces() {
        var names = new HashMap<String, List<String>>();
        spans.forEach(span ->
                names.computeIfAbsent(span.trace(), _ -> new ArrayList<>()).add(span.name()));
        return names.values();
    }

    @Override
    public CompletableResultCode flush() {
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
        return CompletableResultCode.ofSuccess();
    }
}
