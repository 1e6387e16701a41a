package org.neckar.tools.plot;

/**
 * A rectangle of the picture with two axes. Maps values to pixels; value {@code x.low} lies on the left edge of the
 * first column, {@code x.high} on the right edge of the last one, {@code y.low} on the lower edge.
 *
 * @param left first column
 * @param top first row
 * @param width number of columns, at least 1
 * @param height number of rows, at least 1
 * @param x axis from left to right
 * @param y axis from bottom to top
 */
record Panel(int left, int top, int width, int height, Axis x, Axis y) {
    double pixelX(double value) {
        return left + x.part(value) * width;
    }

    double pixelY(double value) {
        return top + (1 - y.part(value)) * height;
    }

    /** Column that holds the value; the upper end belongs to the last column. */
    int column(double value) {
        return left + Math.clamp((long) Math.floor(x.part(value) * width), 0, width - 1);
    }

    int right() {
        return left + width;
    }

    int bottom() {
        return top + height;
    }
}
