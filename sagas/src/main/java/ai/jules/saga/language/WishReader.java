package ai.jules.saga.language;

import ai.jules.language.ProposedWish;
import java.time.LocalDate;
import java.util.List;

/** Says what a text may mean. */
public interface WishReader {

    /**
     * Asks once; trying again is for nobody.
     *
     * @param words of the text, without numbers to call and addresses
     * @param today where its author lives
     * @throws NoProposal when the reader cannot say, or does not answer as agreed
     */
    Proposal propose(String words, LocalDate today);

    /**
     * What the text may mean; not checked.
     *
     * @param wishes in the order said; none when the reader understood nothing
     * @param reader who read it
     */
    record Proposal(List<ProposedWish> wishes, String reader) {

        public Proposal {
            wishes = List.copyOf(wishes);
        }
    }
}
