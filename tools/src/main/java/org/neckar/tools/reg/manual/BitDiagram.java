package org.neckar.tools.reg.manual;

import java.util.ArrayList;
import java.util.List;
import org.neckar.hal.register.BitPlacement;
import org.neckar.hal.register.BitPlacement.Piece;
import org.neckar.hal.register.Fixed;
import org.neckar.hal.register.RegisterField;
import org.neckar.hal.register.RegisterMap;

/**
 * Pictures of the words of a container: one cell per bit, highest bit on the left, cells of a field in its colour. A
 * name that does not fit into its cells stands on the right, at the end of a line.
 */
final class BitDiagram {
    private static final int COLOURS = 8;
    private static final int TOP = 18;
    private static final int CELL_HEIGHT = 30;
    private static final int LABEL_STEP = 18;
    private static final int LETTER_WIDTH = 8;
    private static final int MARGIN = 12;

    /** Adjacent bits of one word that belong together. */
    private record Run(int high, int low, String label, String style) {
        int width() {
            return high - low + 1;
        }
    }

    private final List<List<Run>> words = new ArrayList<>();
    private final int bits;
    private final int cellWidth;

    /** Collects the runs of all words. */
    BitDiagram(RegisterMap<?, ?> map) {
        for (int word = 0; word < map.words(); word++) {
            words.add(new ArrayList<>());
        }
        int colour = 0;
        for (RegisterField field : map.fields()) {
            addField(field, "c" + colour++ % COLOURS);
        }
        for (Fixed fixed : map.fixedBits()) {
            add(BitPlacement.of(fixed), "= %#x".formatted(fixed.bits()), "fixed");
        }
        int highest =
                words.stream().flatMap(List::stream).mapToInt(Run::high).max().orElse(0);
        bits = highest < 8 ? 8 : highest < 16 ? 16 : 32;
        cellWidth = bits == 8 ? 60 : bits == 16 ? 44 : 25;
    }

    private void addField(RegisterField field, String style) {
        for (int element = 0; element < field.size(); element++) {
            add(
                    field.placements().get(element),
                    field.isList() ? field.name() + "[" + element + "]" : field.name(),
                    style);
        }
    }

    private void add(BitPlacement placement, String name, String style) {
        boolean split = placement.pieces().size() > 1;
        for (Piece piece : placement.pieces()) {
            if (!piece.byteEnable()) {
                int high = piece.wordLow() + piece.width() - 1;
                words.get(piece.word()).add(new Run(high, piece.wordLow(), label(name, piece, split), style));
            }
        }
    }

    private static String label(String name, Piece piece, boolean split) {
        int high = piece.valueLow() + piece.width() - 1;
        String range = piece.reversed() ? piece.valueLow() + ":" + high : high + ":" + piece.valueLow();
        String part = piece.width() == 1 ? "" + piece.valueLow() : range;
        return name + (split || piece.reversed() ? "[" + part + "]" : "") + (piece.inverted() ? " inverted" : "");
    }

    /** The picture of one word. */
    String picture(int word) {
        var svg = new SvgWriter();
        for (int bit = 0; bit < bits; bit++) {
            svg.rectangle("cell", left(bit), TOP, cellWidth, CELL_HEIGHT, "bit " + bit + ": not used");
            svg.text("bit", left(bit) + cellWidth / 2, TOP - 5, "" + bit);
        }
        var outside = new ArrayList<Run>();
        words.get(word).stream()
                .sorted((a, b) -> Integer.compare(a.low(), b.low()))
                .forEach(run -> {
                    int width = run.width() * cellWidth;
                    svg.rectangle(run.style(), left(run.high()), TOP, width, CELL_HEIGHT, title(run));
                    if (run.label().length() * LETTER_WIDTH <= width - 4) {
                        svg.text("inside", left(run.high()) + width / 2, TOP + 20, run.label());
                    } else {
                        outside.add(run);
                    }
                });
        return drawOutside(svg, word, outside);
    }

    /** Labels from the top, the rightmost run first: so no line crosses another. */
    private String drawOutside(SvgWriter svg, int word, List<Run> outside) {
        int edge = bits * cellWidth + MARGIN;
        int y = TOP + CELL_HEIGHT + LABEL_STEP;
        int longest = 0;
        for (Run run : outside) {
            int x = left(run.high()) + run.width() * cellWidth / 2;
            svg.line("leader", x, TOP + CELL_HEIGHT, x, y - 4, edge, y - 4);
            svg.text("label", edge + 6, y, run.label());
            longest = Math.max(longest, run.label().length());
            y += LABEL_STEP;
        }
        int width = longest == 0 ? edge : edge + 6 + (longest + 1) * LETTER_WIDTH;
        return svg.picture(width, outside.isEmpty() ? TOP + CELL_HEIGHT + 4 : y - 8, "bits of word " + word);
    }

    private int left(int bit) {
        return (bits - 1 - bit) * cellWidth + 1;
    }

    private static String title(Run run) {
        return run.width() == 1
                ? "bit %d: %s".formatted(run.high(), run.label())
                : "bits %d to %d: %s".formatted(run.high(), run.low(), run.label());
    }
}
