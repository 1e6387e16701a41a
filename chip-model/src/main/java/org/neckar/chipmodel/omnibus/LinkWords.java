package org.neckar.chipmodel.omnibus;

/**
 * The words of one direction of the high-speed links: which are damaged, and the counts of each link. The gaps between
 * damaged words are drawn; a link without errors draws nothing.
 *
 * <p>Choices of this model: a word has {@value #WORD_BITS} bits with its checksum, which finds every error; bits fail
 * independently; the words take the links that are up in turn.
 */
final class LinkWords {
    private static final int WORD_BITS = 64;
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private final double logIntact;
    private final long[] words;
    private final long[] damaged;
    private final long[] dropped;
    private long state;
    private long intactWords;
    private int link;

    /**
     * @param links number of links
     * @param bitErrorRate probability that a bit is wrong
     * @param seed of the errors
     */
    LinkWords(int links, double bitErrorRate, long seed) {
        words = new long[links];
        damaged = new long[links];
        dropped = new long[links];
        logIntact = WORD_BITS * StrictMath.log1p(-bitErrorRate);
        state = seed;
        intactWords = gap();
    }

    private long gap() {
        return logIntact == 0 ? Long.MAX_VALUE : (long) (StrictMath.log(uniform()) / logIntact);
    }

    private double uniform() {
        state += GOLDEN;
        long z = (state ^ state >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return ((z ^ z >>> 31) >>> 11) * 0x1p-53 + 0x1p-54;
    }

    /** A word takes the next link of which the bit is set; returns whether it is damaged. */
    boolean next(int linksUp) {
        do {
            link = (link + 1) % words.length;
        } while ((linksUp >>> link & 1) == 0);
        words[link]++;
        if (intactWords-- > 0) {
            return false;
        }
        intactWords = gap();
        damaged[link]++;
        return true;
    }

    /** The link that the last word took. */
    int link() {
        return link;
    }

    /** The last word is not repeated. */
    void drop() {
        dropped[link]++;
    }

    /** Words of a link. */
    long words(int number) {
        return words[number];
    }

    /** Damaged words of a link. */
    long damaged(int number) {
        return damaged[number];
    }

    /** Damaged words of a link that were not repeated. */
    long dropped(int number) {
        return dropped[number];
    }
}
