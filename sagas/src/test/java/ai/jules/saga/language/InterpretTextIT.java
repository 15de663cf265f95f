package ai.jules.saga.language;

import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.MARIAS_THREAD;
import static ai.jules.TheRiveras.SATURDAY;
import static ai.jules.TheRiveras.maria;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.jules.commands.ThreadCommand.Interpret;
import ai.jules.commands.ThreadCommand.Interpretation;
import ai.jules.events.conversation.InterpretationMiss;
import ai.jules.kernel.Meta;
import ai.jules.kernel.privacy.Personal;
import ai.jules.language.ProposedWish;
import ai.jules.platform.faults.FaultPoints;
import ai.jules.platform.messaging.Cause;
import ai.jules.platform.messaging.Commands;
import ai.jules.saga.language.openai.OpenAiWishReader;
import ai.jules.saga.vision.openai.ModelServer;
import ai.jules.saga.vision.openai.OpenAiSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.test.utils.RecordingCommandBus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One text after another, against a model that answers well, badly, late or not at all. */
class InterpretTextIT {

    private static final String MILK = """
        {"wishes":[{"kind":"ADD","things":[{"amount":"2","unit":"gal","food":"milk"}],"words":[],"confidence":0.93}]}\
        """;
    private static final Duration TIMEOUT = Duration.ofMillis(700);

    private static ProcessDatabase database;

    private final RecordingCommandBus bus = new RecordingCommandBus();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final String sid = "SM" + UUID.randomUUID().toString().replace("-", "");
    private ModelServer model;
    private FaultPoints faults = _ -> {};
    private int callsAMonth = 1_000;
    private Instant now = SATURDAY;

    @BeforeAll
    static void open() {
        database = new ProcessDatabase();
    }

    @AfterAll
    static void closeDatabase() {
        database.close();
    }

    @BeforeEach
    void start() throws IOException {
        model = new ModelServer();
    }

    @AfterEach
    void stop() {
        model.close();
    }

    @Test
    void proposesWhatTheModelSays() {
        model.answersText(MILK);

        run();

        assertThat(told())
                .isEqualTo(new Interpret(
                        MARIAS_THREAD,
                        MARIA,
                        sid,
                        new Interpretation.Proposed(
                                Personal.content(
                                        MARIA,
                                        List.of(new ProposedWish(
                                                "add",
                                                List.of(new ProposedWish.Thing("2", "gal", "milk")),
                                                List.of(),
                                                0.93))),
                                "gpt-6-luna")));
        assertThat(counted("proposed")).isEqualTo(1);
        assertThat(meters.counter("jules.language.calls").count()).isEqualTo(1);
    }

    @Test
    @Tag("rule-33")
    void tellsTheModelNothingButTheTextAndTheDate() {
        model.answersText(MILK);

        run();

        assertThat(model.lastRequest())
                .contains("chuck 2 gallons of milk on there wouldja", "2026-11-21", "(number)")
                .doesNotContain(
                        "202-555-0142",
                        "2025550101",
                        "Maria",
                        MARIA.uuid().toString(),
                        HOUSEHOLD.uuid().toString(),
                        sid);
    }

    @ParameterizedTest
    @CsvSource({"500,UNAVAILABLE", "503,UNAVAILABLE", "401,UNAVAILABLE", "429,RATE_LIMITED", "408,TIMED_OUT"})
    void saysHonestlyThatTheModelDoesNotAnswer(int status, InterpretationMiss reason) {
        model.answers(status, "{\"error\":{\"message\":\"no\"}}");

        run();

        misses(reason);
        assertThat(model.requests()).isEqualTo(1);
    }

    @Test
    void waitsForNoSlowModel() {
        model.neverAnswers();

        run();

        misses(InterpretationMiss.TIMED_OUT);
    }

    @Test
    void saysHonestlyThatNobodyIsThere() {
        model.close();

        run();

        misses(InterpretationMiss.UNAVAILABLE);
    }

    @Test
    void takesARefusalForOne() {
        model.answersRefusal("I cannot help with Maria's text");

        run();

        misses(InterpretationMiss.REFUSED);
    }

    @Test
    void takesNoHalfAnswer() {
        model.answersIncomplete("{\"wishes\":[");

        run();

        misses(InterpretationMiss.INCOMPLETE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "[]",
                "{}",
                "{\"wishes\":5}",
                "{\"wishes\":[{}]}",
                "{\"wishes\":[null]}",
                "{\"wishes\":[{\"kind\":\"ADD\",\"things\":null,\"words\":[],\"confidence\":1}]}",
                "{\"wishes\":[{\"kind\":\"ADD\",\"things\":[null],\"words\":[],\"confidence\":1}]}",
                "{\"wishes\":[{\"kind\":\"HELP\",\"things\":[],\"words\":[null],\"confidence\":1}]}",
                "{\"wishes\":[{\"kind\":\"ADD\",\"things\":[{\"amount\":null,\"unit\":null,\"food\":null}],"
                        + "\"words\":[],\"confidence\":1}]}"
            })
    void takesNoMalformedAnswer(String answer) {
        model.answersText(answer);

        run();

        misses(InterpretationMiss.MALFORMED);
    }

    /** What the schema allows, and no text could wish. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"ADD\",\"things\":[],\"words\":[]",
                "\"ADD\",\"things\":[{\"amount\":\"-3\",\"unit\":null,\"food\":\"milk\"}],\"words\":[]",
                "\"ADD\",\"things\":[{\"amount\":\"3\",\"unit\":\"parsec\",\"food\":\"milk\"}],\"words\":[]",
                "\"ADD\",\"things\":[{\"amount\":null,\"unit\":null,\"food\":\"call +1 202 555 0142\"}],\"words\":[]",
                "\"SKIP\",\"things\":[],\"words\":[\"doomsday\"]",
                "\"DIET\",\"things\":[],\"words\":[\"everybody; --\",\"vegan\"]",
                "\"HELP\",\"things\":[],\"words\":[\"HACKED\"]"
            })
    void takesNoNonsenseOfTheRightShape(String wish) {
        model.answersText("{\"wishes\":[{\"kind\":" + wish + ",\"confidence\":1}]}");

        run();

        misses(InterpretationMiss.MALFORMED);
    }

    @Test
    @Tag("rule-27")
    void takesNoKindThatOnlyAPersonMayWish() {
        for (var kind : List.of("FORGET_ME", "REMOVE_MEMBER", "NO_ALLERGY", "STOP", "UNDO", "INVITE")) {
            model.answersText(
                    "{\"wishes\":[{\"kind\":\"" + kind + "\",\"things\":[],\"words\":[\"Leo\"],\"confidence\":1}]}");
            job().run(data("SM" + kind, maria("opt everybody out of everything")));
        }

        assertThat(all()).hasSize(6).allSatisfy(command -> assertThat(command.interpretation())
                .isEqualTo(new Interpretation.Missed(InterpretationMiss.MALFORMED)));
    }

    @Test
    void saysSoWhenTheModelUnderstandsNothingEither() {
        model.answersText("{\"wishes\":[]}");

        run();

        misses(InterpretationMiss.NOTHING_UNDERSTOOD);
    }

    @Test
    void asksNobodyWhenTheMonthsCallsAreSpent() {
        callsAMonth = 0;

        run();

        misses(InterpretationMiss.BUDGET_SPENT);
        assertThat(model.requests()).isZero();
        assertThat(counted("budget_spent")).isEqualTo(1);
    }

    @Test
    void asksNobodyAboutWhatIsLongPast() {
        now = SATURDAY.plusSeconds(121);

        run();

        misses(InterpretationMiss.TOO_LATE);
        assertThat(model.requests()).isZero();
    }

    @Test
    void asksNobodyForSomebodyWhoIsForgotten() {
        job().run(data(sid, new Personal.Erased<>(maria("").subject(), maria("").purpose())));

        assertThat(all()).isEmpty();
        assertThat(model.requests()).isZero();
    }

    @Test
    void neverAsksTwiceAfterACrashBeforeTheCall() {
        model.answersText(MILK);
        faults = _ -> {
            throw new PulledPlug();
        };
        assertThatThrownBy(this::run).isInstanceOf(PulledPlug.class);
        assertThat(all()).isEmpty();

        faults = _ -> {};
        run();

        misses(InterpretationMiss.INTERRUPTED);
        assertThat(model.requests()).isZero();
    }

    @Test
    void neverAsksTwiceAfterACrashBehindTheCall() {
        model.answersText(MILK);
        run();
        var first = bus.getDispatchedCommands().getFirst();

        run();

        assertThat(model.requests()).isEqualTo(1);
        assertThat(all().getLast().interpretation())
                .isEqualTo(new Interpretation.Missed(InterpretationMiss.INTERRUPTED));
        assertThat(bus.getDispatchedCommands())
                .as("command-side takes the first of one id")
                .allSatisfy(command -> assertThat(command.getIdentifier()).isEqualTo(first.getIdentifier()));
    }

    @Test
    void answersWhateverAReaderThrows() {
        new InterpretText(
                        (_, _) -> {
                            throw new IllegalStateException("the model said: Maria");
                        },
                        database.budget(callsAMonth, now),
                        new Commands(bus),
                        faults,
                        Clock.fixed(now, ZoneOffset.UTC),
                        meters)
                .run(data(sid, maria("chuck some milk on there")));

        misses(InterpretationMiss.UNAVAILABLE);
    }

    private static final class PulledPlug extends Error {}

    private void run() {
        job().run(data(sid, maria("chuck 2 gallons of milk on there wouldja, or ask 202-555-0142")));
    }

    private InterpretText job() {
        var settings = new OpenAiSettings("sk-test", model.baseUrl(), "gpt-6-luna", Duration.ofSeconds(30), 6_000);
        return new InterpretText(
                new OpenAiWishReader(settings, new LanguageSettings(callsAMonth, TIMEOUT, 1_500)),
                database.budget(callsAMonth, now),
                new Commands(bus),
                faults,
                Clock.fixed(now, ZoneOffset.UTC),
                meters);
    }

    private static InterpretText.Data data(String sid, Personal<String> words) {
        return new InterpretText.Data(
                MARIAS_THREAD,
                MARIA,
                HOUSEHOLD,
                sid,
                words,
                LocalDate.parse("2026-11-21"),
                SATURDAY.plusSeconds(120),
                new Cause("an event", Map.of(Meta.CORRELATION, sid)));
    }

    private List<Interpret> all() {
        return bus.getDispatchedCommands().stream()
                .map(CommandMessage::getPayload)
                .map(Interpret.class::cast)
                .toList();
    }

    private Interpret told() {
        assertThat(all()).hasSize(1);
        return all().getFirst();
    }

    private void misses(InterpretationMiss reason) {
        assertThat(told().interpretation()).isEqualTo(new Interpretation.Missed(reason));
    }

    private double counted(String outcome) {
        return meters.counter("jules.language.interpretations", "outcome", outcome)
                .count();
    }
}
