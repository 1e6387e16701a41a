package org.neckar.tools.plot;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * One quantity over another as points joined by lines, several curves over each other, with bars of their spread where
 * there is one. Points that are not finite are left out, and the line is broken there.
 */
public final class CurvePlot extends Plot {
    private static final double POINT = 7;
    private static final double CAP = 5;

    private final String title;
    private final String xTitle;
    private final String yTitle;
    private final List<Curve> curves;

    /** The points of one curve. */
    public static final class Curve {
        private final String name;
        private final double[] x;
        private final double[] y;
        private final double[] spread;

        private Curve(String name, double[] x, double[] y, double[] spread) {
            this.name = name;
            this.x = x.clone();
            this.y = y.clone();
            this.spread = spread.clone();
            if (x.length != y.length || x.length != spread.length) {
                throw new NeckarException(
                        Recovery.BUG,
                        "curve · '" + name + "' · columns of " + x.length + ", " + y.length + " and " + spread.length
                                + " numbers (allowed: equally many) · report it");
            }
        }

        /**
         * A curve of points.
         *
         * @param name entry of the legend
         * @param x position of each point
         * @param y height of each point
         */
        public static Curve of(String name, double[] x, double[] y) {
            return new Curve(name, x, y, new double[x.length]);
        }

        /**
         * A curve of mean values.
         *
         * @param spread half the length of the bar at each point, usually a standard deviation; 0 for none
         */
        public static Curve withSpread(String name, double[] x, double[] y, double[] spread) {
            return new Curve(name, x, y, spread);
        }

        private boolean isFinite(int point) {
            return Double.isFinite(x[point]) && Double.isFinite(y[point]);
        }

        private double half(int point) {
            return Double.isFinite(spread[point]) ? Math.abs(spread[point]) : 0;
        }
    }

    /**
     * @param title of the picture, may be empty
     * @param xTitle quantity from left to right, with its unit in brackets
     * @param yTitle quantity from bottom to top, with its unit in brackets
     * @param curves in the order of the legend, at least one
     * @throws NeckarException if there is no curve
     */
    public CurvePlot(String title, String xTitle, String yTitle, List<Curve> curves) {
        this.title = title;
        this.xTitle = xTitle;
        this.yTitle = yTitle;
        this.curves = List.copyOf(curves);
        if (curves.isEmpty()) {
            throw new NeckarException(
                    Recovery.BUG, "curves · '" + title + "' · no curve (allowed: at least one) · report it");
        }
    }

    private boolean isWhole() {
        return curves.stream().flatMapToDouble(curve -> Arrays.stream(curve.x)).allMatch(x -> x == Math.rint(x));
    }

    @Override
    Figure draw() {
        var figure = new Figure(PlotStyle.WIDTH, PlotStyle.HEIGHT);
        int top = figure.header(title, legend()) + PlotStyle.GAP;
        var around = Axis.around(xTitle, extreme(-1, false), extreme(1, false));
        var x = isWhole() ? around.inWholeNumbers() : around;
        var y = Axis.around(yTitle, extreme(-1, true), extreme(1, true));
        var wide = new Panel(0, top, 1, PlotStyle.HEIGHT - Figure.roomBelow() - top, x, y);
        int left = figure.roomLeft(wide);
        var panel = new Panel(left, top, PlotStyle.WIDTH - PlotStyle.RIGHT_MARGIN - left, wide.height(), x, y);
        figure.gridY(panel);
        figure.gridX(panel);
        for (int i = 0; i < curves.size(); i++) {
            figure.pen().setColor(PlotStyle.series(i));
            paint(figure, panel, curves.get(i));
        }
        figure.frameY(panel);
        figure.frameX(panel, true);
        return figure;
    }

    private List<Figure.Entry> legend() {
        var entries = new ArrayList<Figure.Entry>();
        for (int i = 0; i < curves.size(); i++) {
            entries.add(new Figure.Entry(Figure.Key.LINE, PlotStyle.series(i), curves.get(i).name));
        }
        boolean bars =
                curves.stream().anyMatch(curve -> Arrays.stream(curve.spread).anyMatch(half -> half > 0));
        if (bars) {
            entries.add(new Figure.Entry(Figure.Key.SPIKE, PlotStyle.INK, "± standard deviation"));
        }
        return entries;
    }

    /** The least (side -1) or greatest (side 1) value of all finite points, bars included. */
    private double extreme(int side, boolean upwards) {
        double extreme = Double.NaN;
        for (var curve : curves) {
            for (int i = 0; i < curve.x.length; i++) {
                double value = upwards ? curve.y[i] + side * curve.half(i) : curve.x[i];
                if (curve.isFinite(i) && !(side * value <= side * extreme)) {
                    extreme = value;
                }
            }
        }
        return extreme;
    }

    private static void paint(Figure figure, Panel panel, Curve curve) {
        var pen = figure.pen();
        var line = new Path2D.Double();
        boolean joined = false;
        for (int i = 0; i < curve.x.length; i++) {
            if (curve.isFinite(i)) {
                double x = panel.pixelX(curve.x[i]);
                double y = panel.pixelY(curve.y[i]);
                if (joined) {
                    line.lineTo(x, y);
                } else {
                    line.moveTo(x, y);
                }
                pen.fill(new Ellipse2D.Double(x - POINT / 2, y - POINT / 2, POINT, POINT));
                bar(figure, panel, curve, i);
            }
            joined = curve.isFinite(i);
        }
        pen.setStroke(PlotStyle.TRACE);
        pen.draw(line);
    }

    private static void bar(Figure figure, Panel panel, Curve curve, int point) {
        double half = curve.half(point);
        if (half > 0) {
            double x = panel.column(curve.x[point]) + 0.5;
            double high = panel.pixelY(curve.y[point] + half);
            double low = panel.pixelY(curve.y[point] - half);
            figure.line(PlotStyle.FRAME, x, high, x, low);
            figure.line(PlotStyle.FRAME, x - CAP, high, x + CAP, high);
            figure.line(PlotStyle.FRAME, x - CAP, low, x + CAP, low);
        }
    }
}
