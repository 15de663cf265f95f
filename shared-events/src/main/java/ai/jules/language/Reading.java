package ai.jules.language;

import java.util.List;

/** What a whole text was understood to be. */
public sealed interface Reading {

    /** Every wish of the text, in the order said. */
    record Understood(List<Told> wishes) implements Reading {

        public Understood {
            wishes = List.copyOf(wishes);
        }
    }

    /** Two readings as likely as each other, to be offered as 1 and 2. */
    record Unsure(Told first, Told second) implements Reading {}

    /** An honest reader asks. */
    record Unclear() implements Reading {}
}
