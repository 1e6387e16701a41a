package org.neckar.tools.plot;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Distributions over each other, for example before and after a calibration. All share their bins; the legend tells
 * mean, standard deviation and number of each. Values that are not finite are left out and counted in the legend.
 */
public final class HistogramPlot extends Plot {
    private static final int FILL_ALPHA = 90;

    private final String title;
    private final String quantity;
    private final String unit;
    private final String counted;
    private final List<Sample> samples;
    private final Optional<Mark> mark;

    /** A dashed line at a value. */
    private record Mark(String name, double value) {}

    /** Values of one distribution. */
    public static final class Sample {
        private final String name;
        private final double[] finite;
        private final int leftOut;

        /**
         * @param name entry of the legend
         * @param values in the unit of the plot, in any order
         */
        public Sample(String name, double... values) {
            this.name = name;
            this.finite = Arrays.stream(values).filter(Double::isFinite).toArray();
            this.leftOut = values.length - finite.length;
        }

        double mean() {
            return Arrays.stream(finite).average().orElse(Double.NaN);
        }

        /** Standard deviation of the sample (divisor n - 1); 0 for a single value. */
        double deviation() {
            double mean = mean();
            double squares =
                    Arrays.stream(finite).map(v -> (v - mean) * (v - mean)).sum();
            return Math.sqrt(squares / Math.max(1, finite.length - 1));
        }

        double[] finite() {
            return finite;
        }
    }

    /**
     * @param title of the picture, may be empty
     * @param quantity what was measured
     * @param unit of the values, empty for plain numbers
     * @param counted what one value stands for, in the plural, for example {@code neurons}
     * @param samples distributions, drawn in this order over each other
     */
    public HistogramPlot(String title, String quantity, String unit, String counted, List<Sample> samples) {
        this(title, quantity, unit, counted, samples, Optional.empty());
    }

    private HistogramPlot(
            String title, String quantity, String unit, String counted, List<Sample> samples, Optional<Mark> mark) {
        this.title = title;
        this.quantity = quantity;
        this.unit = unit;
        this.counted = counted;
        this.samples = List.copyOf(samples);
        this.mark = mark;
    }

    /**
     * The same picture with a dashed line at one value.
     *
     * @param name what the value is, for the legend
     * @param value in the unit of the plot, finite
     */
    public HistogramPlot withMark(String name, double value) {
        return new HistogramPlot(title, quantity, unit, counted, samples, Optional.of(new Mark(name, value)));
    }

    @Override
    Figure draw() {
        var figure = new Figure(PlotStyle.WIDTH, PlotStyle.HEIGHT);
        int top = figure.header(title, legend()) + PlotStyle.GAP;
        var bins = Bins.of(samples.stream().map(Sample::finite).toList());
        var counts = samples.stream().map(sample -> bins.count(sample.finite())).toList();
        int most = counts.stream().flatMapToInt(Arrays::stream).max().orElse(0);
        double least = Math.min(bins.low(), mark.map(Mark::value).orElse(bins.low()));
        double greatest = Math.max(bins.high(), mark.map(Mark::value).orElse(bins.high()));
        var x = Axis.around(Axis.title(quantity, unit), least, greatest);
        var y = new Axis(
                counted + " per bin of " + number(bins.width(), bins.width()) + unitSuffix(),
                0,
                Math.max(1, most) * 1.05,
                1);
        var wide = new Panel(0, top, 1, PlotStyle.HEIGHT - Figure.roomBelow() - top, x, y);
        int left = figure.roomLeft(wide);
        var panel = new Panel(left, top, PlotStyle.WIDTH - PlotStyle.RIGHT_MARGIN - left, wide.height(), x, y);
        figure.gridY(panel);
        for (int i = 0; i < samples.size(); i++) {
            paint(figure, outline(panel, bins, counts.get(i)), PlotStyle.series(i));
        }
        if (mark.isPresent()) {
            double at = panel.pixelX(mark.get().value());
            figure.pen().setColor(PlotStyle.INK);
            figure.line(PlotStyle.DASHED, at, panel.top(), at, panel.bottom());
        }
        figure.frameY(panel);
        figure.frameX(panel, true);
        return figure;
    }

    private static void paint(Figure figure, Path2D outline, Color colour) {
        figure.pen().setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), FILL_ALPHA));
        figure.pen().fill(outline);
        figure.pen().setColor(colour);
        figure.pen().setStroke(PlotStyle.OUTLINE);
        figure.pen().draw(outline);
    }

    /** The stairs of the counts, down to the base line where a bin is empty. */
    private static Path2D outline(Panel panel, Bins bins, int[] counts) {
        var stairs = new Path2D.Double();
        for (int first = 0; first < counts.length; first++) {
            int end = first;
            while (end < counts.length && counts[end] > 0) {
                end++;
            }
            if (end > first) {
                stairs.moveTo(panel.pixelX(bins.edge(first)), panel.pixelY(0));
                for (int bin = first; bin < end; bin++) {
                    stairs.lineTo(panel.pixelX(bins.edge(bin)), panel.pixelY(counts[bin]));
                    stairs.lineTo(panel.pixelX(bins.edge(bin + 1)), panel.pixelY(counts[bin]));
                }
                stairs.lineTo(panel.pixelX(bins.edge(end)), panel.pixelY(0));
                stairs.closePath();
                first = end;
            }
        }
        return stairs;
    }

    private List<Figure.Entry> legend() {
        var entries = new ArrayList<Figure.Entry>();
        for (int i = 0; i < samples.size(); i++) {
            entries.add(new Figure.Entry(Figure.Key.BOX, PlotStyle.series(i), describe(samples.get(i))));
        }
        mark.ifPresent(line -> entries.add(new Figure.Entry(
                Figure.Key.DASHES,
                PlotStyle.INK,
                line.name() + " " + number(line.value(), line.value()) + unitSuffix())));
        return entries;
    }

    private String describe(Sample sample) {
        var left = sample.leftOut > 0 ? ", " + sample.leftOut + " invalid" : "";
        if (sample.finite.length == 0) {
            return sample.name + ": no values" + left;
        }
        double deviation = sample.deviation();
        double scale = deviation > 0 ? deviation : Math.abs(sample.mean());
        return sample.name + ": mean " + number(sample.mean(), scale) + ", std " + number(deviation, scale)
                + unitSuffix() + " (n = " + sample.finite.length + left + ")";
    }

    private String unitSuffix() {
        return unit.isEmpty() ? "" : " " + unit;
    }

    /** Three significant digits of {@code scale}. */
    private static String number(double value, double scale) {
        double magnitude = Math.abs(scale);
        int decimals = magnitude > 0 ? Math.clamp(2 - (int) Math.floor(Math.log10(magnitude)), 0, 6) : 0;
        var text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }
}
