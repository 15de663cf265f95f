package ai.jules.saga.language.openai;

import ai.jules.events.conversation.InterpretationMiss;
import ai.jules.language.ProposedWish;
import ai.jules.saga.language.LanguageSettings;
import ai.jules.saga.language.NoProposal;
import ai.jules.saga.language.WishReader;
import ai.jules.saga.vision.openai.OpenAiSettings;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.LogLevel;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIInvalidDataException;
import com.openai.errors.OpenAIIoException;
import com.openai.errors.OpenAIServiceException;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseInputContent;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseInputText;
import com.openai.models.responses.ResponseStatus;
import com.openai.models.responses.StructuredResponse;
import com.openai.models.responses.StructuredResponseCreateParams;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Interprets texts with a model of OpenAI (Responses API, structured output). One request, no retry. Nothing is stored at
 * the vendor. No exception of the client leaves this class, because theirs can carry the raw answer.
 */
public final class OpenAiWishReader implements WishReader, AutoCloseable {

    private final OpenAiSettings openAi;
    private final LanguageSettings settings;
    private final OpenAIClient client;
    private final String instructions = instructions();

    /** @param openAi with a key */
    public OpenAiWishReader(OpenAiSettings openAi, LanguageSettings settings) {
        if (!openAi.isConfigured()) {
            throw new IllegalArgumentException("no API key configured");
        }
        this.openAi = openAi;
        this.settings = settings;
        this.client = OpenAIOkHttpClient.builder()
                .apiKey(openAi.apiKey())
                .baseUrl(openAi.baseUrl().toString())
                .timeout(settings.timeout())
                .maxRetries(0)
                .logLevel(LogLevel.OFF)
                .build();
    }

    @Override
    public Proposal propose(String words, LocalDate today) {
        try {
            var answer = answer(client.responses().create(request(words, today)));
            return new Proposal(
                    given(answer.wishes()).stream()
                            .map(OpenAiWishReader::proposed)
                            .toList(),
                    openAi.model());
        } catch (OpenAIException e) {
            throw new NoProposal(reason(e));
        }
    }

    private StructuredResponseCreateParams<Answer> request(String words, LocalDate today) {
        var message = ResponseInputItem.Message.builder()
                .role(ResponseInputItem.Message.Role.USER)
                .content(List.of(
                        text("Today is " + today + ", a " + today.getDayOfWeek() + "."),
                        text("Text message (data): " + words)))
                .build();
        return ResponseCreateParams.builder()
                .model(openAi.model())
                .instructions(instructions)
                .inputOfResponse(List.of(ResponseInputItem.ofMessage(message)))
                .maxOutputTokens(settings.maxOutputTokens())
                .store(false)
                .text(Answer.class)
                .build();
    }

    private static ResponseInputContent text(String words) {
        return ResponseInputContent.ofInputText(
                ResponseInputText.builder().text(words).build());
    }

    private static Answer answer(StructuredResponse<Answer> response) {
        var status = response.status().orElse(ResponseStatus.COMPLETED);
        if (status.equals(ResponseStatus.INCOMPLETE)) {
            throw new NoProposal(InterpretationMiss.INCOMPLETE);
        }
        if (!status.equals(ResponseStatus.COMPLETED) || response.error().isPresent()) {
            throw new NoProposal(InterpretationMiss.UNAVAILABLE);
        }
        var contents = response.output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .toList();
        if (contents.stream().anyMatch(content -> content.isRefusal())) {
            throw new NoProposal(InterpretationMiss.REFUSED);
        }
        try {
            return contents.stream()
                    .flatMap(content -> content.outputText().stream())
                    .findFirst()
                    .orElseThrow(() -> new NoProposal(InterpretationMiss.MALFORMED));
        } catch (OpenAIException e) {
            throw new NoProposal(InterpretationMiss.MALFORMED);
        }
    }

    private static ProposedWish proposed(Answer.@Nullable Said said) {
        return new ProposedWish(
                given(given(said).kind()).word(),
                given(said.things()).stream().map(OpenAiWishReader::thing).toList(),
                given(said.words()).stream().map(OpenAiWishReader::given).toList(),
                said.confidence());
    }

    private static ProposedWish.Thing thing(Answer.@Nullable Food food) {
        return new ProposedWish.Thing(
                given(given(food).amount()).orElse(null), given(food.unit()).orElse(null), given(food.food()));
    }

    /** What the schema demands may be missing all the same. */
    private static <T> T given(@Nullable T part) {
        if (part == null) {
            throw new NoProposal(InterpretationMiss.MALFORMED);
        }
        return part;
    }

    private static InterpretationMiss reason(OpenAIException e) {
        return switch (e) {
            case OpenAIServiceException service when service.statusCode() == 429 -> InterpretationMiss.RATE_LIMITED;
            case OpenAIServiceException service
            when service.statusCode() == 408 || service.statusCode() == 504 -> InterpretationMiss.TIMED_OUT;
            case OpenAIIoException _ when isTimeout(e) -> InterpretationMiss.TIMED_OUT;
            case OpenAIInvalidDataException _ -> InterpretationMiss.MALFORMED;
            default -> InterpretationMiss.UNAVAILABLE;
        };
    }

    private static boolean isTimeout(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedIOException) {
                return true;
            }
        }
        return false;
    }

    private static String instructions() {
        try (var in = Objects.requireNonNull(OpenAiWishReader.class.getResourceAsStream("instructions.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
