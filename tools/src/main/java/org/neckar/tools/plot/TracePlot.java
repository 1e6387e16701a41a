package org.neckar.tools.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.tools.output.TraceColumns;

/**
 * Values over time. Traces of the same quantity and unit share a panel, other quantities get a panel of their own
 * below, all over the same time. The spikes of a trace's neuron stand as upright marks in its colour above the panel.
 *
 * <p>Long traces are reduced to the extremes of each pixel column ({@link TraceOutline}): no peak is lost, and millions
 * of samples take a moment.
 */
public final class TracePlot extends Plot {
    private static final int SPIKE_HEIGHT = 12;
    private static final int SPIKE_PITCH = 16;
    private static final int PANEL_GAP = 22;

    private final String title;
    private final double fromUs;
    private final double toUs;
    private final List<Line> lines;

    /** A trace and the spikes of its neuron. */
    public static final class Line {
        private final TraceColumns trace;
        private final double[] spikesUs;

        /**
         * @param trace the samples
         * @param spikesUs chip times of the neuron's spikes in microseconds, in any order; empty for none. Handed over,
         *     not copied.
         */
        public Line(TraceColumns trace, double... spikesUs) {
            this.trace = trace;
            this.spikesUs = spikesUs;
        }
    }

    /**
     * @param title of the picture, may be empty
     * @param fromUs chip time at the left edge in microseconds
     * @param toUs chip time at the right edge, above {@code fromUs}
     * @param lines traces in the order of the legend, at least one
     * @throws NeckarException if there is no trace
     */
    public TracePlot(String title, double fromUs, double toUs, List<Line> lines) {
        this.title = title;
        this.fromUs = fromUs;
        this.toUs = toUs;
        this.lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "trace picture · '" + title + "' · no trace (allowed: at least one) · record one");
        }
    }

    @Override
    Figure draw() {
        var figure = new Figure(PlotStyle.WIDTH, PlotStyle.HEIGHT);
        int top = figure.header(title, legend()) + PlotStyle.GAP;
        var groups = byQuantity();
        var panels = layout(figure, groups, top);
        int index = 0;
        for (var group : groups.entrySet()) {
            var panel = panels.get(index);
            figure.gridY(panel);
            figure.gridX(panel);
            drawTraces(figure, panel, group.getValue());
            drawSpikes(figure, panel, group.getValue());
            figure.frameY(panel);
            index++;
            figure.frameX(panel, index == panels.size());
        }
        return figure;
    }

    private List<Figure.Entry> legend() {
        var entries = new ArrayList<Figure.Entry>();
        for (int i = 0; i < lines.size(); i++) {
            entries.add(new Figure.Entry(
                    Figure.Key.LINE, PlotStyle.series(i), lines.get(i).trace.name()));
        }
        if (lines.stream().anyMatch(line -> line.spikesUs.length > 0)) {
            entries.add(new Figure.Entry(Figure.Key.SPIKE, PlotStyle.INK, "spike"));
        }
        return entries;
    }

    /** Positions in {@link #lines} by axis title, in the order of first appearance. */
    private SequencedMap<String, List<Integer>> byQuantity() {
        var groups = new LinkedHashMap<String, List<Integer>>();
        for (int i = 0; i < lines.size(); i++) {
            var trace = lines.get(i).trace;
            groups.computeIfAbsent(Axis.title(trace.quantity(), trace.unit()), key -> new ArrayList<>())
                    .add(i);
        }
        return groups;
    }

    private List<Panel> layout(Figure figure, SequencedMap<String, List<Integer>> groups, int top) {
        var time = Axis.ofTime(fromUs, toUs);
        int height = PlotStyle.HEIGHT - Figure.roomBelow() - top;
        int slot = (height - PANEL_GAP * (groups.size() - 1)) / groups.size();
        var panels = new ArrayList<Panel>();
        int left = 0;
        for (var group : groups.entrySet()) {
            int strip = SPIKE_PITCH * rowsOfSpikes(group.getValue());
            int panelTop = top + panels.size() * (slot + PANEL_GAP) + strip;
            var panel = new Panel(
                    0, panelTop, 1, Math.max(1, slot - strip), time, valueAxis(group.getKey(), group.getValue()));
            left = Math.max(left, figure.roomLeft(panel));
            panels.add(panel);
        }
        int width = PlotStyle.WIDTH - PlotStyle.RIGHT_MARGIN - left;
        int shared = left;
        panels.replaceAll(p -> new Panel(shared, p.top(), width, p.height(), p.x(), p.y()));
        return panels;
    }

    private int rowsOfSpikes(List<Integer> group) {
        return (int)
                group.stream().filter(i -> lines.get(i).spikesUs.length > 0).count();
    }

    private Axis valueAxis(String axisTitle, List<Integer> group) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int index : group) {
            var trace = lines.get(index).trace;
            for (int i = 0; i < trace.count(); i++) {
                double value = trace.value()[i];
                boolean shown = trace.timeUs()[i] >= fromUs && trace.timeUs()[i] <= toUs;
                if (shown && Double.isFinite(value)) {
                    least = Math.min(least, value);
                    most = Math.max(most, value);
                }
            }
        }
        return Axis.around(axisTitle, least, most);
    }

    private void drawTraces(Figure figure, Panel panel, List<Integer> group) {
        var pen = figure.pen();
        pen.setClip(panel.left(), panel.top(), panel.width(), panel.height());
        pen.setStroke(PlotStyle.TRACE);
        for (int index : group) {
            pen.setColor(PlotStyle.series(index));
            pen.draw(TraceOutline.of(panel, lines.get(index).trace));
        }
        pen.setClip(null);
        if (group.stream().allMatch(index -> lines.get(index).trace.count() == 0)) {
            figure.remark(panel, panel.top() + panel.height() / 2.0, "no samples");
        }
    }

    private void drawSpikes(Figure figure, Panel panel, List<Integer> group) {
        int row = 0;
        for (int index : group) {
            var spikesUs = lines.get(index).spikesUs;
            if (spikesUs.length > 0) {
                int y = panel.top() - SPIKE_PITCH * (rowsOfSpikes(group) - row);
                figure.pen().setColor(PlotStyle.series(index));
                for (double timeUs : spikesUs) {
                    if (timeUs >= fromUs && timeUs <= toUs) {
                        figure.pen().fillRect(panel.column(timeUs), y, 2, SPIKE_HEIGHT);
                    }
                }
                row++;
            }
        }
    }
}
