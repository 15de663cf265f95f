package ai.jules.language;

import java.util.List;
import java.util.Optional;

/**
 * Reads what is proposed for a text into the wishes the text could have made itself, or into nothing: one part that is
 * unknown, forbidden or malformed spoils the whole, as it does in a text.
 */
public final class ProposedWishes {

    private static final int MOST_WISHES = 6;

    private ProposedWishes() {}

    /** The wishes in the order proposed; empty when there are none, or not all are what a text could wish. Never throws. */
    public static Optional<List<Told>> read(List<ProposedWish> proposed) {
        if (proposed.isEmpty() || proposed.size() > MOST_WISHES) {
            return Optional.empty();
        }
        try {
            return Optional.of(proposed.stream().map(ProposedWishes::told).toList());
        } catch (ProposedWords.Unfit unfit) {
            return Optional.empty();
        }
    }

    /**
     * Whether the text is taken for an opt-out, by itself or with whatever else, however surely: somebody else than us may add
     * one, and in doubt it is one (rule 2).
     */
    public static boolean revoke(List<ProposedWish> proposed) {
        return proposed.stream().anyMatch(one -> one.kind().equals(WishKind.STOP_TEXTS.word()));
    }

    private static Told told(ProposedWish proposed) {
        var kind = List.of(WishKind.values()).stream()
                .filter(one -> one.word().equals(proposed.kind()))
                .findFirst()
                .orElseThrow(ProposedWords.Unfit::new);
        var words = new ProposedWords(proposed);
        var wish = kind.read(words);
        words.end();
        double claimed = proposed.confidence();
        return new Told(wish, claimed >= 0 && claimed <= 1 ? claimed : 0, "");
    }
}
