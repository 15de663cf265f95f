package ai.jules.local.transcript;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a transcript; a text of several lines is one. */
sealed interface Line {

    /** Counted from 1, as editors do. */
    int number();

    /** As it stands in the file. */
    String source();

    /**
     * Somebody texts.
     *
     * @param pictures names of attachments
     * @param forged whether the signature is wrong
     * @param unheard whether nobody is expected to take it
     * @param together whether it is sent at the same moment as the line before or after it
     */
    record Says(
            int number,
            String source,
            String who,
            boolean toGroup,
            String words,
            List<String> pictures,
            boolean forged,
            boolean unheard,
            boolean together)
            implements Line {}

    /**
     * Jules texts.
     *
     * @param who null for whoever texted last
     * @param fromGroup whether it comes from the family's number
     */
    record Hears(int number, String source, @Nullable String who, boolean fromGroup, Expectation words)
            implements Line {}

    /** What happens or is looked at beside the conversation. */
    record Note(int number, String source, String what) implements Line {}
}
