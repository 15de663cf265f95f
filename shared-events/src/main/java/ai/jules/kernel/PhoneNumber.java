package ai.jules.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Objects;
import java.util.Optional;

/** A United States phone number in E.164, such as {@code +12025550101} (rule 14). */
public record PhoneNumber(@JsonValue String e164) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    @JsonCreator
    public PhoneNumber {
        Objects.requireNonNull(e164);
        if (!e164.matches("\\+1[0-9]{10}")) {
            throw new IllegalArgumentException("not a US number in E.164");
        }
    }

    /** Reads a number as a person or a provider writes it; empty for anything that is not a valid US number. */
    public static Optional<PhoneNumber> read(String text) {
        if (text.length() > 32) {
            return Optional.empty();
        }
        try {
            var number = NUMBERS.parse(text, "US");
            if (!NUMBERS.isValidNumberForRegion(number, "US")) {
                return Optional.empty();
            }
            return Optional.of(new PhoneNumber(NUMBERS.format(number, PhoneNumberFormat.E164)));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** Masked, so that a number that strays into a log or a message says nothing. */
    @Override
    public String toString() {
        return "+1******" + e164.substring(8);
    }
}
