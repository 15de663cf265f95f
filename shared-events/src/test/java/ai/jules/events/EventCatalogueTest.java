package ai.jules.events;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.kernel.EventName;
import ai.jules.kernel.JulesEvent;
import ai.jules.kernel.PhoneNumber;
import ai.jules.kernel.PhotoRef;
import ai.jules.kernel.StreamId;
import ai.jules.kernel.privacy.Personal;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What has to hold for every event, today's and next year's. */
class EventCatalogueTest {

    private static final Set<Type> PLAIN = Set.of(
            String.class,
            int.class,
            long.class,
            Integer.class,
            double.class,
            boolean.class,
            UUID.class,
            Instant.class,
            LocalDate.class,
            LocalTime.class,
            DayOfWeek.class);

    static List<Class<?>> events() {
        return EventCatalogue.events();
    }

    @Test
    void listsEveryEventThereIs() throws Exception {
        assertThat(EventCatalogue.events()).containsExactlyInAnyOrderElementsOf(eventsOnTheClassPath());
    }

    @Test
    void hasAnExampleOfEveryEvent() {
        assertThat(EventExamples.all().stream().<Class<?>>map(JulesEvent::getClass))
                .containsExactlyInAnyOrderElementsOf(EventCatalogue.events());
    }

    @Test
    void noTwoEventsShareAName() {
        assertThat(EventCatalogue.events().stream()
                        .map(event -> event.getAnnotation(EventName.class).value()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("events")
    void isARecordWithANameForEverAndARevision(Class<?> event) {
        assertThat(event.isRecord()).isTrue();
        assertThat(event.getAnnotation(EventName.class)).isNotNull();
        assertThat(event.getAnnotation(Revision.class)).isNotNull();
        assertThat(event.getAnnotation(Revision.class).value()).matches("[1-9][0-9]*");
    }

    @ParameterizedTest
    @MethodSource("events")
    void belongsToExactlyOneContextAndLivesInItsPackage(Class<?> event) {
        var contexts = EventCatalogue.contexts().stream()
                .filter(context -> context.isAssignableFrom(event))
                .toList();

        assertThat(contexts).hasSize(1);
        assertThat(event.getPackageName()).isEqualTo(contexts.getFirst().getPackageName());
    }

    /** The stream of an event is named by its first field, under the name its context gives to it. */
    @ParameterizedTest
    @MethodSource("events")
    void beginsWithTheStreamItBelongsTo(Class<?> event) {
        var first = event.getRecordComponents()[0];

        assertThat(StreamId.class).isAssignableFrom(first.getType());
        assertThat(event.getInterfaces()[0].getMethods())
                .extracting(java.lang.reflect.Method::getName)
                .containsExactly(first.getName());
    }

    @ParameterizedTest
    @MethodSource("events")
    void isMadeOfOurOwnWordsAndAFewPlainTypes(Class<?> event) {
        assertThat(unknownTypesIn(event, new HashSet<>())).isEmpty();
    }

    @ParameterizedTest
    @Tag("rule-33")
    @MethodSource("events")
    void holdsPhonesAndPhotosOnlyUnderThePersonsKey(Class<?> event) {
        assertThat(openPhonesAndPhotos(event, new HashSet<>())).isEmpty();
    }

    private static List<Class<?>> eventsOnTheClassPath() throws IOException, URISyntaxException {
        var root = Path.of(JulesEvent.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (var files = Files.walk(root.resolve("ai/jules"))) {
            return files.map(root::relativize)
                    .map(Path::toString)
                    .filter(name -> name.endsWith(".class"))
                    .filter(name -> !name.endsWith("-info.class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .<Class<?>>map(EventCatalogueTest::load)
                    .filter(JulesEvent.class::isAssignableFrom)
                    .filter(type -> !type.isInterface())
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, JulesEvent.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> unknownTypesIn(Class<?> type, Set<Class<?>> seen) {
        if (!seen.add(type)) {
            return List.of();
        }
        return parts(type)
                .flatMap(part -> Stream.of(part.getGenericType())
                        .flatMap(EventCatalogueTest::unwrapped)
                        .flatMap(inner -> unknown(part, inner, seen)))
                .toList();
    }

    private static Stream<String> unknown(RecordComponent part, Type type, Set<Class<?>> seen) {
        if (PLAIN.contains(type)) {
            return Stream.empty();
        }
        if (type instanceof Class<?> ours && ours.getPackageName().startsWith("ai.jules")) {
            if (ours.isEnum() || StreamId.class.isAssignableFrom(ours)) {
                return Stream.empty();
            }
            return unknownTypesIn(ours, seen).stream();
        }
        return Stream.of(part.getDeclaringRecord().getSimpleName() + "." + part.getName() + ": " + type);
    }

    private static List<String> openPhonesAndPhotos(Class<?> type, Set<Class<?>> seen) {
        if (!seen.add(type)) {
            return List.of();
        }
        return parts(type)
                .filter(part -> part.getType() != Personal.class)
                .flatMap(part -> unwrapped(part.getGenericType())
                        .filter(inner -> inner instanceof Class<?> ours
                                && ours.getPackageName().startsWith("ai.jules"))
                        .map(inner -> (Class<?>) inner)
                        .flatMap(inner -> inner == PhoneNumber.class || inner == PhotoRef.class
                                ? Stream.of(type.getSimpleName() + "." + part.getName())
                                : openPhonesAndPhotos(inner, seen).stream()))
                .toList();
    }

    /** What is inside lists, sets and personal values. */
    private static Stream<Type> unwrapped(Type type) {
        return type instanceof ParameterizedType generic
                        && List.of(List.class, Set.class, Personal.class).contains(generic.getRawType())
                ? Stream.of(generic.getActualTypeArguments()).flatMap(EventCatalogueTest::unwrapped)
                : Stream.of(type);
    }

    private static Stream<RecordComponent> parts(Class<?> type) {
        if (type.isSealed()) {
            return Stream.of(type.getPermittedSubclasses()).flatMap(EventCatalogueTest::parts);
        }
        return type.isRecord() ? Stream.of(type.getRecordComponents()) : Stream.empty();
    }
}
