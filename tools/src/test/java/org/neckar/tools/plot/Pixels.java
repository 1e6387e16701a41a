package org.neckar.tools.plot;

import java.awt.Color;

/** Looks at the pixels of a drawn figure. */
final class Pixels {
    private final Figure figure;

    Pixels(Figure figure) {
        this.figure = figure;
    }

    /** Whether some pixel of the column between two rows (the second excluded) has exactly this colour. */
    boolean columnShows(int column, int fromRow, int toRow, Color colour) {
        return columnShows(column, fromRow, toRow, colour, 0);
    }

    /** The same for a colour whose red, green and blue each differ by at most a tolerance. */
    boolean columnShows(int column, int fromRow, int toRow, Color colour, int tolerance) {
        for (int row = fromRow; row < toRow; row++) {
            var found = new Color(at(column, row));
            if (Math.abs(found.getRed() - colour.getRed()) <= tolerance
                    && Math.abs(found.getGreen() - colour.getGreen()) <= tolerance
                    && Math.abs(found.getBlue() - colour.getBlue()) <= tolerance) {
                return true;
            }
        }
        return false;
    }

    /** How many pixels of the panel have exactly this colour. */
    int count(Panel panel, Color colour) {
        int count = 0;
        for (int column = panel.left(); column < panel.right(); column++) {
            for (int row = panel.top(); row < panel.bottom(); row++) {
                count += at(column, row) == (colour.getRGB() & 0xffffff) ? 1 : 0;
            }
        }
        return count;
    }

    /** Colour of a pixel as 0xRRGGBB. */
    int at(int column, int row) {
        return figure.image().getRGB(column, row) & 0xffffff;
    }

    /** How far a pixel is from white, 0..765. */
    int darkness(int column, int row) {
        int rgb = at(column, row);
        return 3 * 255 - (rgb >> 16 & 0xff) - (rgb >> 8 & 0xff) - (rgb & 0xff);
    }
}
