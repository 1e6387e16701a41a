package org.neckar.tools.plot;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.neckar.tools.output.SpikeColumns;

/**
 * Spikes over time: one block of rows per population, one row per neuron, one upright mark per spike. Populations stand
 * from top to bottom in the given order, and so do the neurons inside them; each has its name and its colour at the
 * left.
 *
 * <p>Marks are set pixel by pixel, so that a million spikes take a moment. Where many share a pixel, the shade says how
 * many (logarithmic), and the legend says so.
 */
public final class RasterPlot extends Plot {
    private static final int MAX_NAME_WIDTH = 220;
    private static final int NAME_HEIGHT = 20;
    private static final int INDEX_SPACING = 36;
    private static final int MAX_MARK_HEIGHT = 26;
    private static final int MIN_ROW_WITH_GAP = 4;
    private static final int WIDE_MARKS_UP_TO = 4000;
    private static final int SHADES_FROM = 4;
    private static final double FAINTEST = 0.3;

    private final String title;
    private final double fromUs;
    private final double toUs;
    private final List<SpikeColumns> populations;

    /**
     * @param title of the picture, may be empty
     * @param fromUs chip time at the left edge in microseconds
     * @param toUs chip time at the right edge, above {@code fromUs}; spikes outside are left out
     * @param populations blocks of rows from top to bottom
     */
    public RasterPlot(String title, double fromUs, double toUs, List<SpikeColumns> populations) {
        this.title = title;
        this.fromUs = fromUs;
        this.toUs = toUs;
        this.populations = List.copyOf(populations);
    }

    /** One population on paper: its rows of pixels and how many marks cover each of them. */
    private static final class Block {
        private final SpikeColumns spikes;
        private final int top;
        private final int height;
        private final int[] hits;
        private final int most;

        Block(SpikeColumns spikes, int top, int height, int[] hits) {
            this.spikes = spikes;
            this.top = top;
            this.height = height;
            this.hits = hits;
            this.most = Arrays.stream(hits).max().orElse(0);
        }
    }

    @Override
    Figure draw() {
        var figure = new Figure(PlotStyle.WIDTH, PlotStyle.HEIGHT);
        var time = Axis.ofTime(fromUs, toUs);
        int left = PlotStyle.MARGIN + 18 + 2 * PlotStyle.GAP + nameWidth(figure) + indexWidth(figure);
        int bottom = PlotStyle.HEIGHT - Figure.roomBelow();
        var unnamed = new Axis("neuron", 0, 1, 1);
        // The header needs to know whether shades occur, the blocks where the header ends: titles always take one line.
        int top = figure.header(title, List.of()) + PlotStyle.GAP;
        var panel = new Panel(left, top, PlotStyle.WIDTH - PlotStyle.RIGHT_MARGIN - left, bottom - top, time, unnamed);
        var blocks = blocks(panel);
        if (blocks.stream().anyMatch(block -> block.most >= SHADES_FROM)) {
            figure.header(
                    "",
                    List.of(new Figure.Entry(Figure.Key.BOX, PlotStyle.FAINT_INK, "darker: more spikes per pixel")));
        }
        figure.gridX(panel);
        for (int i = 0; i < blocks.size(); i++) {
            paint(figure, panel, blocks.get(i), PlotStyle.series(i));
        }
        names(figure, panel, blocks);
        figure.frameX(panel, true);
        figure.textUpwards(PlotStyle.AXIS, PlotStyle.INK, "neuron", PlotStyle.MARGIN + 14, top + panel.height() / 2.0);
        return figure;
    }

    private int nameWidth(Figure figure) {
        return Math.min(
                MAX_NAME_WIDTH,
                populations.stream()
                        .mapToInt(spikes -> figure.textWidth(PlotStyle.AXIS, spikes.population()))
                        .max()
                        .orElse(0));
    }

    private int indexWidth(Figure figure) {
        int largest = populations.stream().mapToInt(SpikeColumns::size).max().orElse(1) - 1;
        return figure.textWidth(PlotStyle.TICK, Integer.toString(largest)) + PlotStyle.GAP;
    }

    /** Shares the height out: some for every name, the rest in proportion to the number of neurons. */
    private List<Block> blocks(Panel panel) {
        int gap = Math.clamp(panel.height() / (8 * Math.max(1, populations.size())), 0, 10);
        int free = panel.height() - gap * (populations.size() - 1);
        int forName = Math.min(NAME_HEIGHT + 2, free / Math.max(1, populations.size()));
        double neurons = populations.stream().mapToDouble(SpikeColumns::size).sum();
        double perNeuron = (free - forName * populations.size()) / neurons;
        int total = populations.stream().mapToInt(this::countShown).sum();
        int markWidth = total <= WIDE_MARKS_UP_TO ? 2 : 1;
        var blocks = new ArrayList<Block>();
        double top = panel.top();
        for (var spikes : populations) {
            double next = top + forName + perNeuron * spikes.size();
            int first = (int) Math.round(top);
            int height = Math.max(1, (int) Math.round(next) - first);
            var hits = hits(panel, spikes, height, markWidth);
            blocks.add(new Block(spikes, first, height, hits));
            top = next + gap;
        }
        return blocks;
    }

    private int countShown(SpikeColumns spikes) {
        int count = 0;
        for (double timeUs : spikes.timeUs()) {
            count += shown(timeUs) ? 1 : 0;
        }
        return count;
    }

    private boolean shown(double timeUs) {
        return timeUs >= fromUs && timeUs <= toUs;
    }

    /** How many marks cover each pixel of the block, row by row. */
    private int[] hits(Panel panel, SpikeColumns spikes, int height, int markWidth) {
        var hits = new int[height * panel.width()];
        double rowHeight = (double) height / spikes.size();
        double air = rowHeight < MIN_ROW_WITH_GAP ? 0 : Math.max(0.2 * rowHeight, rowHeight - MAX_MARK_HEIGHT) / 2;
        for (int i = 0; i < spikes.count(); i++) {
            if (shown(spikes.timeUs()[i])) {
                int first = panel.column(spikes.timeUs()[i]) - panel.left();
                int end = Math.min(first + markWidth, panel.width());
                int neuron = spikes.neuron()[i];
                int top = (int) (neuron * rowHeight + air);
                int bottom = Math.max(top + 1, (int) ((neuron + 1) * rowHeight - air));
                for (int row = top; row < bottom; row++) {
                    for (int column = first; column < end; column++) {
                        hits[row * panel.width() + column]++;
                    }
                }
            }
        }
        return hits;
    }

    private static void paint(Figure figure, Panel panel, Block block, Color colour) {
        int most = block.most;
        int ink = colour.getRGB() & 0xffffff;
        int paper = PlotStyle.PAPER.getRGB() & 0xffffff;
        var shades = new int[most + 1];
        for (int hits = 1; hits <= most; hits++) {
            double part = most < SHADES_FROM ? 1 : FAINTEST + (1 - FAINTEST) * Math.log(hits) / Math.log(most);
            shades[hits] = PlotStyle.mix(paper, ink, part);
        }
        var pixels = figure.pixels();
        for (int row = 0; row < block.height; row++) {
            int at = (block.top + row) * PlotStyle.WIDTH + panel.left();
            for (int column = 0; column < panel.width(); column++) {
                int hits = block.hits[row * panel.width() + column];
                if (hits > 0) {
                    pixels[at + column] = shades[hits];
                }
            }
        }
        if (most == 0 && block.height >= NAME_HEIGHT) {
            figure.remark(panel, block.top + block.height / 2.0, "no spikes");
        }
    }

    private static void names(Figure figure, Panel panel, List<Block> blocks) {
        int line = panel.left() - 1;
        double lastName = Double.NEGATIVE_INFINITY;
        int nameEnd = PlotStyle.MARGIN + 18 + PlotStyle.GAP;
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            double middle = block.top + block.height / 2.0;
            figure.pen().setColor(PlotStyle.series(i));
            figure.pen().fillRect(line - 3, block.top, 4, block.height);
            if (middle - lastName >= NAME_HEIGHT) {
                var name = figure.fitted(PlotStyle.AXIS, block.spikes.population(), MAX_NAME_WIDTH);
                figure.text(PlotStyle.AXIS, PlotStyle.series(i), name, nameEnd, middle + 6, 0);
                lastName = middle;
            }
            indices(figure, block, line - PlotStyle.GAP);
        }
    }

    private static void indices(Figure figure, Block block, int right) {
        int size = block.spikes.size();
        if (size == 1 || block.height < INDEX_SPACING) {
            return;
        }
        var ticks = Ticks.ofWhole(0, size - 1, block.height / INDEX_SPACING);
        for (int i = 0; i < ticks.at().size(); i++) {
            double y = block.top + (ticks.at().get(i) + 0.5) * block.height / size;
            figure.text(PlotStyle.TICK, PlotStyle.INK, ticks.labels().get(i), right, y + 6, 1);
        }
    }
}
