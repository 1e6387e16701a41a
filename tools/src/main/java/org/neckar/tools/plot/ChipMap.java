package org.neckar.tools.plot;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * A value for each place of a grid on the chip as a colour, with a scale at the right. Places without a value
 * (not-a-number: masked, lost, not measured) are grey, and the legend counts them.
 */
public final class ChipMap extends Plot {
    private static final int NEURON_COLUMNS = 256;
    private static final int NEURON_ROWS = 2;
    private static final int SCALE_WIDTH = 22;
    private static final int SCALE_ROOM = 150;
    private static final int ROW_LABEL_ROOM = 64;
    private static final int GRID_WIDTH = 900;
    private static final int FEW_ROWS = 4;
    private static final int FEW_ROWS_HEIGHT = 420;
    private static final int NAMED_ROWS_UP_TO = 16;

    private final String title;
    private final String quantity;
    private final String unit;
    private final Grid grid;
    private final double[] values;

    /**
     * The places of a map.
     *
     * @param columns number of columns, at least 1
     * @param columnTitle what the columns are
     * @param rows number of rows, at least 1
     * @param rowTitle what the rows are
     * @param rowNames one name per row from top to bottom, or empty to number them
     */
    public record Grid(int columns, String columnTitle, int rows, String rowTitle, List<String> rowNames) {
        /** The 512 neuron circuits: 256 columns in the top and the bottom hemisphere. */
        public static final Grid NEURONS =
                new Grid(NEURON_COLUMNS, "neuron column", NEURON_ROWS, "hemisphere", List.of("top", "bottom"));

        /** @throws NeckarException if a size is below 1 or names and rows differ in number */
        public Grid {
            rowNames = List.copyOf(rowNames);
            if (columns < 1 || rows < 1 || (!rowNames.isEmpty() && rowNames.size() != rows)) {
                throw new NeckarException(
                        Recovery.BUG,
                        "grid of a chip map · " + columns + " columns, " + rows + " rows, " + rowNames.size()
                                + " row names (allowed: sizes >= 1, no names or one per row) · report it");
            }
        }
    }

    /**
     * @param title of the picture, may be empty
     * @param quantity what was measured
     * @param unit of the values, empty for plain numbers
     * @param grid the places
     * @param values one per place, row by row from the top; handed over, not copied
     * @throws NeckarException if the number of values is not the number of places
     */
    public ChipMap(String title, String quantity, String unit, Grid grid, double... values) {
        this.title = title;
        this.quantity = quantity;
        this.unit = unit;
        this.grid = grid;
        this.values = values;
        if (values.length != grid.columns() * grid.rows()) {
            throw new NeckarException(
                    Recovery.BUG,
                    "chip map · '" + title + "' · " + values.length + " values (allowed " + grid.columns() * grid.rows()
                            + ") · report it");
        }
    }

    @Override
    Figure draw() {
        int height = grid.rows() <= FEW_ROWS ? FEW_ROWS_HEIGHT : PlotStyle.HEIGHT;
        int left = PlotStyle.MARGIN + 18 + 2 * PlotStyle.GAP + ROW_LABEL_ROOM;
        // Whole pixels per cell, so that all cells are equally wide; the picture gives way.
        int width = Math.max(1, Math.round((float) GRID_WIDTH / grid.columns())) * grid.columns();
        var figure = new Figure(left + width + SCALE_ROOM, height);
        int top = figure.header(title, legend()) + PlotStyle.GAP;
        var x = new Axis(grid.columnTitle(), -0.5, grid.columns() - 0.5, 1);
        var y = new Axis(grid.rowTitle(), -0.5, grid.rows() - 0.5, 1);
        var panel = new Panel(left, top, width, height - Figure.roomBelow() - top, x, y);
        var range = range();
        cells(figure, panel, range);
        figure.frameX(panel, true);
        rowLabels(figure, panel);
        scale(figure, panel, range);
        return figure;
    }

    private List<Figure.Entry> legend() {
        int missing = 0;
        for (double value : values) {
            missing += Double.isFinite(value) ? 0 : 1;
        }
        return missing == 0
                ? List.of()
                : List.of(new Figure.Entry(
                        Figure.Key.BOX, PlotStyle.NO_DATA, String.format(Locale.ROOT, "no value (%d)", missing)));
    }

    private Axis range() {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (Double.isFinite(value)) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        var axisTitle = Axis.title(quantity, unit);
        return least < most ? new Axis(axisTitle, least, most, 1) : Axis.around(axisTitle, least, most);
    }

    private void cells(Figure figure, Panel panel, Axis range) {
        var pixels = figure.pixels();
        int none = PlotStyle.NO_DATA.getRGB() & 0xffffff;
        int gap = grid.rowNames().isEmpty() ? 0 : 2;
        for (int y = 0; y < panel.height(); y++) {
            int row = y * grid.rows() / panel.height();
            boolean between = row > 0 && (y - gap) * grid.rows() / panel.height() < row;
            for (int x = 0; x < panel.width() && !between; x++) {
                double value = values[row * grid.columns() + x * grid.columns() / panel.width()];
                int colour = Double.isFinite(value) ? PlotStyle.mapRgb(range.part(value)) : none;
                pixels[(panel.top() + y) * figure.width() + panel.left() + x] = colour;
            }
        }
    }

    private void rowLabels(Figure figure, Panel panel) {
        double rowHeight = (double) panel.height() / grid.rows();
        int right = panel.left() - PlotStyle.GAP;
        boolean named = !grid.rowNames().isEmpty() && grid.rows() <= NAMED_ROWS_UP_TO;
        var ticks = Ticks.ofWhole(
                0, Math.max(1, grid.rows() - 1), named ? grid.rows() : panel.height() / PlotStyle.Y_TICK_SPACING);
        for (int i = 0; i < ticks.at().size(); i++) {
            int row = ticks.at().get(i).intValue();
            if (row < grid.rows()) {
                var label = named ? grid.rowNames().get(row) : ticks.labels().get(i);
                double y = panel.top() + (row + 0.5) * rowHeight + 6;
                figure.text(
                        PlotStyle.TICK,
                        PlotStyle.INK,
                        figure.fitted(PlotStyle.TICK, label, ROW_LABEL_ROOM),
                        right,
                        y,
                        1);
            }
        }
        double middle = panel.top() + panel.height() / 2.0;
        figure.textUpwards(PlotStyle.AXIS, PlotStyle.INK, grid.rowTitle(), PlotStyle.MARGIN + 14, middle);
    }

    private static void scale(Figure figure, Panel panel, Axis range) {
        int left = panel.right() + 24;
        var bar = new Panel(left, panel.top(), SCALE_WIDTH, panel.height(), panel.x(), range);
        var pixels = figure.pixels();
        for (int y = 0; y < bar.height(); y++) {
            int colour = PlotStyle.mapRgb(1 - (y + 0.5) / bar.height());
            int at = (bar.top() + y) * figure.width() + left;
            Arrays.fill(pixels, at, at + SCALE_WIDTH, colour);
        }
        var ticks = figure.ticksY(bar);
        for (int i = 0; i < ticks.at().size(); i++) {
            double y = bar.pixelY(ticks.at().get(i));
            figure.pen().setColor(PlotStyle.INK);
            figure.line(PlotStyle.FRAME, bar.right(), y, bar.right() + PlotStyle.TICK_LENGTH, y);
            double x = bar.right() + PlotStyle.TICK_LENGTH + 6;
            figure.text(PlotStyle.TICK, PlotStyle.INK, ticks.labels().get(i), x, y + 6, 0);
        }
        double middle = bar.top() + bar.height() / 2.0;
        var label = figure.fitted(PlotStyle.AXIS, range.title(), bar.height());
        figure.textUpwards(PlotStyle.AXIS, PlotStyle.INK, label, figure.width() - PlotStyle.MARGIN, middle);
    }
}
