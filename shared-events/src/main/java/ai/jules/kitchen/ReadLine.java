package ai.jules.kitchen;

import java.util.Objects;

/**
 * One line of text as some reader saw it, before anything is understood.
 *
 * @param confidence 0 to 1: how sure the reader is of the characters; pasted text is 1
 */
public record ReadLine(String text, double confidence) {

    public ReadLine {
        Objects.requireNonNull(text);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence outside 0..1");
        }
    }
}
