package ai.jules.language;

/**
 * Which two letters stand beside each other in some words, in 256 bits: who lacks a pair of a word does not hold the
 * word. The other way round it is only likely.
 */
record LetterPairs(long first, long second, long third, long fourth) {

    static LetterPairs of(String words) {
        long[] bits = new long[4];
        for (int i = 1; i < words.length(); i++) {
            int hash = (words.charAt(i - 1) * 31 + words.charAt(i)) * 0x9E3779B1 >>> 24;
            bits[hash >>> 6] |= 1L << hash;
        }
        return new LetterPairs(bits[0], bits[1], bits[2], bits[3]);
    }

    /** Whether all pairs of the others are among these. */
    boolean hold(LetterPairs others) {
        return (others.first & ~first | others.second & ~second | others.third & ~third | others.fourth & ~fourth) == 0;
    }
}
