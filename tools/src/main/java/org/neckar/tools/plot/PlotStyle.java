package org.neckar.tools.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;

/** The one look of all pictures. Sizes are pixels at a picture width of 1200, which prints at 170 mm with 180 dpi. */
final class PlotStyle {
    static final int WIDTH = 1200;
    static final int HEIGHT = 700;

    static final Color PAPER = Color.WHITE;
    static final Color INK = new Color(0x222222);
    static final Color FAINT_INK = new Color(0x707070);
    static final Color GRID = new Color(0xE4E4E4);
    static final Color NO_DATA = new Color(0xD9D9D9);

    static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 20);
    static final Font AXIS = new Font(Font.SANS_SERIF, Font.PLAIN, 18);
    static final Font TICK = new Font(Font.SANS_SERIF, Font.PLAIN, 16);
    static final Font LEGEND = new Font(Font.SANS_SERIF, Font.PLAIN, 16);

    static final BasicStroke FRAME = new BasicStroke(1.5f, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER);
    static final BasicStroke HAIRLINE = new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    static final BasicStroke TRACE = new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final BasicStroke OUTLINE = new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    static final BasicStroke DASHED =
            new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {9f, 6f}, 0f);

    static final int MARGIN = 24;
    /** Wider than the others: half of the last tick label reaches into it. */
    static final int RIGHT_MARGIN = 40;

    static final int GAP = 10;
    static final int TICK_LENGTH = 6;
    static final int X_TICK_SPACING = 95;
    static final int Y_TICK_SPACING = 60;

    /**
     * Colours that people with any of the common colour blindnesses tell apart (Okabe and Ito 2008), without yellow.
     */
    private static final List<Color> PALETTE = List.of(
            new Color(0x0072B2),
            new Color(0xD55E00),
            new Color(0x009E73),
            new Color(0xCC79A7),
            new Color(0x56B4E9),
            new Color(0xE69F00),
            new Color(0x444444));

    /** Perceptually even and safe for colour-blind readers: the anchors of the colour map viridis. */
    private static final int[] MAP = {
        0x440154, 0x482878, 0x3E4A89, 0x31688E, 0x26828E, 0x1F9E89, 0x35B779, 0x6DCD59, 0xB4DE2C, 0xFDE725
    };

    private PlotStyle() {}

    /** Colour of the n-th series, repeating after seven. */
    static Color series(int n) {
        return PALETTE.get(n % PALETTE.size());
    }

    /** Colour of a value on a map as 0xRRGGBB; {@code part} from 0 (lowest) to 1 (highest), clipped. */
    static int mapRgb(double part) {
        double at = Math.clamp(part, 0.0, 1.0) * (MAP.length - 1);
        int below = Math.min((int) at, MAP.length - 2);
        return mix(MAP[below], MAP[below + 1], at - below);
    }

    /** {@code from} at 0, {@code to} at 1, in between a mixture; all as 0xRRGGBB. */
    static int mix(int from, int to, double part) {
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = from >> shift & 0xff;
            int b = to >> shift & 0xff;
            rgb |= (int) Math.round(a + part * (b - a)) << shift;
        }
        return rgb;
    }
}
