package org.neckar.fisch.arq;

import java.util.random.RandomGenerator;

/** Words that one end offers piece by piece and the other must take, each once and in order. */
final class Program {
    final int count;
    int taken;

    private final long tag;
    private final int piece;
    private final long[] words;
    private int offered;

    /**
     * @param count number of words
     * @param piece words between two flushes, at most
     */
    Program(long tag, int count, int piece) {
        this.tag = tag;
        this.count = count;
        this.piece = piece;
        words = new long[piece];
    }

    /** Mostly a few frames; sometimes enough to use each sequence number several times, or exactly a window. */
    static Program random(long tag, RandomGenerator random) {
        int frames = switch (random.nextInt(16)) {
            case 0 -> 0;
            case 1 -> 126 + random.nextInt(5);
            case 2 -> 254 + random.nextInt(5);
            case 3, 4 -> random.nextInt(1200);
            default -> random.nextInt(60);
        };
        int piece = random.nextInt(8) == 0 ? 1 + random.nextInt(400) : 1 + random.nextInt(3);
        return new Program(tag, frames * piece, piece);
    }

    /** Offers words until the endpoint takes no more. */
    void offerTo(ArqEndpoint from) {
        while (offered < count) {
            int part = Math.min(piece - offered % piece, count - offered);
            for (int i = 0; i < part; i++) {
                words[i] = word(offered + i);
            }
            int accepted = from.offer(words, 0, part);
            offered += accepted;
            if (offered % piece == 0 || offered == count) {
                from.flush();
            }
            if (accepted < part) {
                return;
            }
        }
    }

    /** Takes words and compares them. */
    void takeFrom(ArqEndpoint to) {
        for (int got = to.take(words, 0, piece); got > 0; got = to.take(words, 0, piece)) {
            for (int i = 0; i < got; i++) {
                if (taken == count || words[i] != word(taken)) {
                    throw new AssertionError(
                            "word %d of %d: got %016x, expected %016x".formatted(taken, count, words[i], word(taken)));
                }
                taken++;
            }
        }
    }

    boolean isDone() {
        return taken == count;
    }

    private long word(int index) {
        return tag << 32 | index;
    }

    @Override
    public String toString() {
        return "%d of %d words taken, %d offered in pieces of %d".formatted(taken, count, offered, piece);
    }
}
