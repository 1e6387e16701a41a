package org.neckar.hal.register;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * Where the bits of one value lie: a list of pieces, each a run of value bits in a run of word bits. Parsed from the
 * grammar of {@link Bits#value()}.
 *
 * @param pieces in declared order
 */
public record BitPlacement(List<Piece> pieces) {
    private static final Pattern PIECE =
            Pattern.compile("(?:v\\[(\\d+)(?::(\\d+))?\\]\\s*>\\s*)?([we])(\\d+)\\[(\\d+)(?::(\\d+))?\\](\\s+inv)?");

    /**
     * A run of value bits in a run of word bits.
     *
     * @param valueLow lowest value bit
     * @param byteEnable the bits are byte enables of the word instead of the word itself
     * @param word word position in the container
     * @param wordLow lowest word bit
     * @param width number of bits, 1..32
     * @param reversed value bit {@code valueLow} is at the top of the run
     * @param inverted bits are stored inverted
     */
    public record Piece(
            int valueLow, boolean byteEnable, int word, int wordLow, int width, boolean reversed, boolean inverted) {
        /** The word bits this piece occupies. */
        public int mask() {
            return (width == 32 ? -1 : (1 << width) - 1) << wordLow;
        }

        private int widthMask() {
            return width == 32 ? -1 : (1 << width) - 1;
        }

        private int flip(int bits) {
            int turned = reversed ? Integer.reverse(bits) >>> (32 - width) : bits;
            return (inverted ? ~turned : turned) & widthMask();
        }

        /** Whether the bits stand in their order and as they are. */
        boolean isPlain() {
            return !reversed && !inverted;
        }

        int place(long value) {
            return flip((int) (value >>> valueLow) & widthMask()) << wordLow;
        }

        long take(int word) {
            int bits = (word >>> wordLow) & widthMask();
            int plain = inverted ? ~bits & widthMask() : bits;
            int turned = reversed ? Integer.reverse(plain) >>> (32 - width) : plain;
            return Integer.toUnsignedLong(turned) << valueLow;
        }

        private String text() {
            int high = wordLow + width - 1;
            String range = width == 1 ? "" + wordLow : reversed ? wordLow + ":" + high : high + ":" + wordLow;
            return (byteEnable ? "e" : "w") + word + "[" + range + "]" + (inverted ? " inv" : "");
        }
    }

    /** Copies the list. */
    public BitPlacement {
        pieces = List.copyOf(pieces);
    }

    /** The placement of bits that always have the same value. */
    public static BitPlacement of(Fixed fixed) {
        return parse(fixed.value(), "fixed bits");
    }

    /** Parses the placements of all elements of a field. */
    static List<BitPlacement> parseElements(String text, String where) {
        List<BitPlacement> elements = new ArrayList<>();
        for (String element : text.split("\\|", -1)) {
            elements.add(parse(element, where));
        }
        return List.copyOf(elements);
    }

    private static BitPlacement parse(String text, String where) {
        List<Piece> pieces = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Matcher matcher = PIECE.matcher(part.strip());
            if (!matcher.matches()) {
                throw new NeckarException(
                        Recovery.BUG,
                        "%s: bit placement '%s' does not read like 'w0[5:0]' or 'v[7:2]>w0[5:0] inv'"
                                .formatted(where, part.strip()));
            }
            pieces.add(piece(matcher, where));
        }
        return new BitPlacement(pieces);
    }

    private static Piece piece(Matcher matcher, String where) {
        int first = Integer.parseInt(matcher.group(5));
        int second = matcher.group(6) == null ? first : Integer.parseInt(matcher.group(6));
        int width = Math.abs(first - second) + 1;
        int valueLow = 0;
        if (matcher.group(1) != null) {
            int high = Integer.parseInt(matcher.group(1));
            valueLow = matcher.group(2) == null ? high : Integer.parseInt(matcher.group(2));
            if (high - valueLow + 1 != width) {
                throw new NeckarException(
                        Recovery.BUG, where + ": value bits and word bits differ in number in " + matcher.group());
            }
        }
        return new Piece(
                valueLow,
                matcher.group(3).equals("e"),
                Integer.parseInt(matcher.group(4)),
                Math.min(first, second),
                width,
                first < second,
                matcher.group(7) != null);
    }

    /** Number of value bits. */
    public int width() {
        return pieces.stream().mapToInt(p -> p.valueLow + p.width).max().orElse(0);
    }

    /** Whether some of the bits lie in a bit of a word. */
    boolean covers(int word, int bit) {
        return pieces.stream()
                .anyMatch(piece -> !piece.byteEnable
                        && piece.word == word
                        && bit >= piece.wordLow
                        && bit < piece.wordLow + piece.width);
    }

    /** Whether some of the bits are byte enables. */
    boolean hasByteEnables() {
        return pieces.stream().anyMatch(Piece::byteEnable);
    }

    /**
     * Puts the stored bits into the words of a container that begin at {@code offset}, and into their byte enables,
     * which begin there too and may be empty when none are placed; other bits stay.
     */
    public void put(long stored, int[] words, int offset, int[] byteEnables) {
        for (Piece piece : pieces) {
            int[] target = piece.byteEnable ? byteEnables : words;
            int at = offset + piece.word;
            target[at] = (target[at] & ~piece.mask()) | piece.place(stored);
        }
    }

    /** Takes the stored bits out of the words of a container and their byte enables; see {@link #put}. */
    public long take(int[] words, int offset, int[] byteEnables) {
        long stored = 0;
        for (Piece piece : pieces) {
            stored |= piece.take(piece.byteEnable ? byteEnables[offset + piece.word] : words[offset + piece.word]);
        }
        return stored;
    }

    /** The placement in the notation of the register reference. */
    @Override
    public String toString() {
        if (pieces.size() == 1 && pieces.getFirst().valueLow == 0) {
            return pieces.getFirst().text();
        }
        List<String> texts = new ArrayList<>();
        for (Piece piece : pieces) {
            int high = piece.valueLow + piece.width - 1;
            String bits = piece.width == 1 ? "" + high : high + ":" + piece.valueLow;
            texts.add("v[" + bits + "]>" + piece.text());
        }
        return String.join(", ", texts);
    }
}
