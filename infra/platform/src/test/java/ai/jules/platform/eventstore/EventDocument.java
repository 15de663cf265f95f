package ai.jules.platform.eventstore;

import ai.jules.events.EventCatalogue;
import ai.jules.kernel.EventName;
import ai.jules.kernel.StreamId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;

/** Writes {@code docs/events.md}: every event with what it means, in the words of its source, and its fields. */
final class EventDocument {

    private static final Pattern JAVADOC = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
    private static final Pattern SENTENCE = Pattern.compile("(.+?\\.)(?:\\s|$).*", Pattern.DOTALL);

    private final SortedSet<Class<?>> values = new TreeSet<>(Comparator.comparing(EventDocument::name));
    private final StringBuilder text = new StringBuilder();

    String text() {
        text.append("""
            # The events

            What happened, for ever. This page is written by `EventContractTest` from the classes in `shared-events`; it fails
            when the two differ, and `-Djules.approve=true` writes it anew. The stored JSON of each event is in
            `infra/platform/src/test/resources/events`. Fields marked `Personal` are encrypted under the person's key.

            """);
        EventCatalogue.contexts().forEach(this::context);
        values();
        return text.toString();
    }

    private void context(Class<?> context) {
        text.append("## ").append(context.getSimpleName()).append("\n\n");
        text.append(firstSentence(context)).append("\n\n");
        text.append("| event | revision | what happened | fields |\n|---|---|---|---|\n");
        for (var event : context.getPermittedSubclasses()) {
            text.append("| ")
                    .append(event.getAnnotation(EventName.class).value())
                    .append(" | ")
                    .append(event.getAnnotation(Revision.class).value())
                    .append(" | ")
                    .append(firstSentence(event))
                    .append(" | ")
                    .append(fields(event))
                    .append(" |\n");
        }
        text.append('\n');
    }

    private void values() {
        text.append("## Values inside events\n\n| value | meaning | is |\n|---|---|---|\n");
        var written = new TreeSet<>(values);
        var rows = new TreeSet<String>();
        while (!written.isEmpty()) {
            var value = written.removeFirst();
            var known = new TreeSet<>(values);
            rows.add("| " + name(value) + " | " + firstSentence(value) + " | " + content(value) + " |\n");
            values.stream().filter(more -> !known.contains(more)).forEach(written::add);
        }
        rows.forEach(text::append);
    }

    private String content(Class<?> value) {
        if (value.isEnum()) {
            return Stream.of(value.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        }
        if (value.isSealed()) {
            return Stream.of(value.getPermittedSubclasses())
                    .map(one -> one.getSimpleName() + "(" + fields(one) + ")")
                    .collect(Collectors.joining("; "));
        }
        return fields(value);
    }

    private String fields(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .map(part -> part.getName() + ": " + words(part.getGenericType())
                        + (part.getAnnotatedType().isAnnotationPresent(org.jspecify.annotations.Nullable.class)
                                ? " or null"
                                : ""))
                .collect(Collectors.joining(", "));
    }

    private String words(Type type) {
        return switch (type) {
            case ParameterizedType generic ->
                switch (((Class<?>) generic.getRawType()).getSimpleName()) {
                    case "List" -> "list of " + words(generic.getActualTypeArguments()[0]);
                    case String name -> name + " " + words(generic.getActualTypeArguments()[0]);
                };
            case Class<?> plain -> {
                if (plain.getPackageName().startsWith("ai.jules") && !StreamId.class.isAssignableFrom(plain)) {
                    values.add(plain);
                }
                yield name(plain);
            }
            default -> throw new IllegalStateException("an event with " + type);
        };
    }

    /** {@code Doubt.Reason} for a type inside another. */
    private static String name(Class<?> type) {
        var outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : name(outer) + "." + type.getSimpleName();
    }

    private static String firstSentence(Class<?> type) {
        var source = source(type);
        var declared = Pattern.compile("(?:record|interface|enum) " + type.getSimpleName() + "\\b")
                .matcher(source);
        if (!declared.find()) {
            throw new IllegalStateException("no source of " + type.getName());
        }
        var last = JAVADOC.matcher(source.substring(0, declared.start()))
                .results()
                .reduce((_, later) -> later)
                .orElseThrow(() -> new IllegalStateException(type.getName() + " does not say what it is"));
        var words = last.group(1)
                .replaceAll("(?m)^\\s*\\*", "")
                .replaceAll("(?s)@param.*", "")
                .replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
        var sentence = SENTENCE.matcher(words);
        return sentence.matches() ? sentence.group(1) : words;
    }

    private static String source(Class<?> type) {
        var outermost = type;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        try {
            return Files.readString(Approved.REPOSITORY.resolve(
                    "shared-events/src/main/java/" + outermost.getName().replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
