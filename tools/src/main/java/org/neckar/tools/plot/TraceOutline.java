package org.neckar.tools.plot;

import java.awt.geom.Path2D;
import org.neckar.tools.output.TraceColumns;

/**
 * The line of a trace on a panel. Up to a few samples per pixel column it passes through every sample; above, through
 * the first, the extremes in their order and the last of each column, which looks the same and costs a thousandth.
 */
final class TraceOutline {
    private static final int SAMPLES_PER_COLUMN = 4;

    private final Panel panel;
    private final double[] timeUs;
    private final double[] value;
    private final Path2D.Double path = new Path2D.Double();
    private boolean penDown;

    private TraceOutline(Panel panel, TraceColumns trace) {
        this.panel = panel;
        this.timeUs = trace.timeUs();
        this.value = trace.value();
    }

    /** The line in pixels, interrupted where samples are not finite. */
    static Path2D of(Panel panel, TraceColumns trace) {
        var outline = new TraceOutline(panel, trace);
        // One sample beyond each edge, so that the line runs to the edge.
        int from = Math.max(0, outline.firstNotBefore(panel.x().low()) - 1);
        int to = Math.min(
                trace.count(), outline.firstNotBefore(Math.nextUp(panel.x().high())) + 1);
        if (to - from <= SAMPLES_PER_COLUMN * panel.width()) {
            for (int i = from; i < to; i++) {
                outline.through(panel.pixelX(outline.timeUs[i]), outline.value[i]);
            }
        } else {
            outline.reduced(from, to);
        }
        return outline.path;
    }

    private int firstNotBefore(double time) {
        int low = 0;
        int high = timeUs.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (timeUs[middle] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void reduced(int from, int to) {
        int start = from;
        while (start < to) {
            double column = Math.floor(panel.pixelX(timeUs[start]));
            boolean finite = Double.isFinite(value[start]);
            int lowest = start;
            int highest = start;
            int end = start + 1;
            while (end < to
                    && Double.isFinite(value[end]) == finite
                    && Math.floor(panel.pixelX(timeUs[end])) == column) {
                lowest = value[end] < value[lowest] ? end : lowest;
                highest = value[end] > value[highest] ? end : highest;
                end++;
            }
            // All in the middle of the column: upright strokes of neighbours then touch.
            double x = column + 0.5;
            through(x, value[start]);
            through(x, value[Math.min(lowest, highest)]);
            through(x, value[Math.max(lowest, highest)]);
            through(x, value[end - 1]);
            start = end;
        }
    }

    private void through(double x, double sample) {
        if (!Double.isFinite(sample)) {
            penDown = false;
            return;
        }
        double y = panel.pixelY(sample);
        if (penDown) {
            path.lineTo(x, y);
        } else {
            path.moveTo(x, y);
            path.lineTo(x, y);
            penDown = true;
        }
    }
}
