package ai.jules.platform.privacy;

import ai.jules.kernel.privacy.Personal;
import ai.jules.kernel.privacy.Personal.Erased;
import ai.jules.kernel.privacy.Personal.Known;
import java.io.StringWriter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals single columns: the text is the same JSON envelope as {@link PersonalModule} writes. Its throws:
 * {@link KeyUnavailable}, {@link SealBroken}.
 */
public final class Sealer {

    private static final String ANY_COLUMN = "value";

    private final Seals seals;
    private final JsonMapper json;

    public Sealer(KeyVault vault) {
        this.seals = new Seals(vault);
        this.json = JsonMapper.builder().addModule(new PersonalModule(vault)).build();
    }

    /** Seals a value for the one column of its kind; {@link #open(String, Class)} reads it. */
    public <T> String seal(Personal<T> personal) {
        return seal(ANY_COLUMN, personal);
    }

    /** @throws SealBroken when the text was sealed for a named column */
    public <T> Personal<T> open(String sealed, Class<T> type) {
        return open(ANY_COLUMN, sealed, type);
    }

    /** @param column bound into the ciphertext, so that one person's columns cannot be swapped either */
    public <T> String seal(String column, Personal<T> personal) {
        var envelope =
                switch (personal) {
                    case Known<T> known ->
                        seals.seal(known.subject(), known.purpose(), column, json.writeValueAsBytes(known.known()));
                    case Erased<T> erased -> new Envelope.Gone(erased.subject(), erased.purpose());
                };
        var text = new StringWriter();
        try (var out = json.createGenerator(text)) {
            envelope.writeTo(out);
        }
        return text.toString();
    }

    public <T> Personal<T> open(String column, String sealed, Class<T> type) {
        return switch (envelope(sealed)) {
            case Envelope.Gone gone -> gone.personal();
            case Envelope.Sealed it ->
                seals.open(it, column)
                        .<Personal<T>>map(plain -> new Known<>(it.subject(), it.purpose(), value(plain, type)))
                        .orElseGet(() -> new Erased<>(it.subject(), it.purpose()));
        };
    }

    private Envelope envelope(String text) {
        try (var in = json.createParser(text)) {
            in.nextToken();
            return Envelope.readFrom(in);
        } catch (JacksonException e) {
            throw new SealBroken("a column that is not sealed", null);
        }
    }

    private <T> T value(byte[] plain, Class<T> type) {
        try {
            return json.readValue(plain, type);
        } catch (JacksonException e) {
            throw new SealBroken("what was sealed is no " + type.getSimpleName(), null);
        }
    }
}
