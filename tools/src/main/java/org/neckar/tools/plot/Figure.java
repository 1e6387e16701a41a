package org.neckar.tools.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.tools.output.AtomicFile;

/**
 * The paper: an image with the strokes all pictures share (title, legend, frame, ticks). The panels that were drawn are
 * remembered, so that a test can ask where a value lies. For one thread.
 */
final class Figure {
    static {
        System.setProperty("java.awt.headless", "true");
    }

    private static final int LEGEND_LINE = 24;
    private static final int ENTRY_GAP = 26;
    private static final int MAX_LEGEND_LINES = 3;

    private final BufferedImage image;
    private final Graphics2D pen;
    private final List<Panel> panels = new ArrayList<>();

    /** How the key of a legend entry looks. */
    enum Key {
        LINE(30),
        DASHES(30),
        BOX(18),
        SPIKE(2);

        private final int width;

        Key(int width) {
            this.width = width;
        }
    }

    /** A line of the legend. */
    record Entry(Key key, Color colour, String text) {}

    Figure(int width, int height) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(PlotStyle.PAPER);
        pen.fillRect(0, 0, width, height);
        requireFonts();
    }

    /** A bare Java without any font on the system fails on the first letter with an internal error. */
    private void requireFonts() {
        try {
            pen.getFontMetrics(PlotStyle.TICK).stringWidth("0");
        } catch (RuntimeException | LinkageError e) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "cannot draw pictures · this system · found no fonts (allowed: at least one) · install fontconfig"
                            + " and a font package, for example fonts-dejavu-core",
                    e);
        }
    }

    BufferedImage image() {
        return image;
    }

    int width() {
        return image.getWidth();
    }

    Graphics2D pen() {
        return pen;
    }

    /** The pixels themselves as 0xRRGGBB, row by row. */
    int[] pixels() {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /** Panels in the order in which they were framed. */
    List<Panel> panels() {
        return List.copyOf(panels);
    }

    int textWidth(Font font, String text) {
        return pen.getFontMetrics(font).stringWidth(text);
    }

    /** Writes text so that {@code x} is its left end (align 0), middle (0.5) or right end (1), y its base line. */
    void text(Font font, Color colour, String text, double x, double y, double align) {
        pen.setFont(font);
        pen.setColor(colour);
        pen.drawString(text, (float) (x - align * textWidth(font, text)), (float) y);
    }

    /** Writes a remark on the panel in place of data that are not there. */
    void remark(Panel panel, double y, String text) {
        double middle = panel.left() + panel.width() / 2.0;
        int width = textWidth(PlotStyle.LEGEND, text) + 2 * PlotStyle.GAP;
        pen.setColor(PlotStyle.PAPER);
        pen.fillRect((int) (middle - width / 2.0), (int) y - 10, width, 20);
        text(PlotStyle.LEGEND, PlotStyle.FAINT_INK, text, middle, y + 6, 0.5);
    }

    /** Writes text from bottom to top, centred at {@code y}, its base line at column {@code x}. */
    void textUpwards(Font font, Color colour, String text, double x, double y) {
        var before = pen.getTransform();
        pen.translate(x, y);
        pen.rotate(-Math.PI / 2);
        text(font, colour, text, 0, 0, 0.5);
        pen.setTransform(before);
    }

    /** The text, cut with an ellipsis where it is wider than {@code room} pixels. */
    String fitted(Font font, String text, int room) {
        if (textWidth(font, text) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 0 && textWidth(font, text.substring(0, end) + "…") > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + "…";
    }

    /**
     * Writes the title at the left and the legend at the right of the top margin, or below the title on up to three
     * lines if they do not fit side by side.
     *
     * @return first free row below
     */
    int header(String title, List<Entry> legend) {
        int room = image.getWidth() - PlotStyle.MARGIN - PlotStyle.RIGHT_MARGIN;
        int titleWidth = title.isEmpty() ? 0 : textWidth(PlotStyle.TITLE, title) + ENTRY_GAP;
        int baseline = PlotStyle.MARGIN + 14;
        if (!title.isEmpty()) {
            text(PlotStyle.TITLE, PlotStyle.INK, fitted(PlotStyle.TITLE, title, room), PlotStyle.MARGIN, baseline, 0);
        }
        var lines = legendLines(legend, room);
        boolean beside = lines.size() == 1 && titleWidth + widthOf(lines.getFirst()) <= room;
        if (!lines.isEmpty() && !beside && !title.isEmpty()) {
            baseline += LEGEND_LINE + 4;
        }
        for (var line : lines) {
            int x = beside ? PlotStyle.MARGIN + room - widthOf(line) : PlotStyle.MARGIN;
            for (var entry : line) {
                drawEntry(entry, x, baseline);
                x += widthOf(entry) + ENTRY_GAP;
            }
            baseline += LEGEND_LINE;
        }
        int bottom = lines.isEmpty() ? baseline : baseline - LEGEND_LINE;
        return bottom + (title.isEmpty() && lines.isEmpty() ? 0 : PlotStyle.MARGIN);
    }

    private List<List<Entry>> legendLines(List<Entry> legend, int room) {
        var lines = new ArrayList<List<Entry>>();
        int used = 0;
        for (int i = 0; i < legend.size(); i++) {
            int width = widthOf(legend.get(i));
            if (lines.isEmpty() || used + ENTRY_GAP + width > room) {
                if (lines.size() == MAX_LEGEND_LINES) {
                    var last = lines.getLast();
                    last.removeLast();
                    last.add(new Entry(Key.LINE, PlotStyle.PAPER, "and " + (legend.size() - i + 1) + " more"));
                    return lines;
                }
                lines.add(new ArrayList<>());
                used = width;
            } else {
                used += ENTRY_GAP + width;
            }
            lines.getLast().add(legend.get(i));
        }
        return lines;
    }

    private int widthOf(Entry entry) {
        return entry.key().width + PlotStyle.GAP + textWidth(PlotStyle.LEGEND, entry.text());
    }

    private int widthOf(List<Entry> line) {
        return line.stream().mapToInt(this::widthOf).sum() + ENTRY_GAP * (line.size() - 1);
    }

    private void drawEntry(Entry entry, int x, int baseline) {
        int middle = baseline - 6;
        int width = entry.key().width;
        pen.setColor(entry.colour());
        switch (entry.key()) {
            case LINE -> line(PlotStyle.OUTLINE, x, middle, x + width, middle);
            case DASHES -> line(PlotStyle.DASHED, x, middle, x + width, middle);
            case BOX, SPIKE -> pen.fillRect(x, middle - 8, width, 16);
        }
        text(PlotStyle.LEGEND, PlotStyle.INK, entry.text(), x + width + PlotStyle.GAP, baseline, 0);
    }

    void line(BasicStroke stroke, double x1, double y1, double x2, double y2) {
        pen.setStroke(stroke);
        pen.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    /** Draws the frame line, ticks, labels and title of the x axis below the panel and remembers the panel. */
    void frameX(Panel panel, boolean labelled) {
        panels.add(panel);
        pen.setColor(PlotStyle.INK);
        double y = panel.bottom() + 0.5;
        line(PlotStyle.FRAME, panel.left(), y, panel.right(), y);
        var ticks = ticksX(panel);
        for (int i = 0; i < ticks.at().size(); i++) {
            double x = panel.pixelX(ticks.at().get(i) * panel.x().perShown());
            pen.setColor(PlotStyle.INK);
            line(PlotStyle.FRAME, x, y, x, y + PlotStyle.TICK_LENGTH);
            if (labelled) {
                text(PlotStyle.TICK, PlotStyle.INK, ticks.labels().get(i), x, y + 26, 0.5);
            }
        }
        if (labelled) {
            double middle = panel.left() + panel.width() / 2.0;
            text(PlotStyle.AXIS, PlotStyle.INK, panel.x().title(), middle, y + 54, 0.5);
        }
    }

    /** Pixels that {@link #frameX} needs below a labelled panel. */
    static int roomBelow() {
        return 54 + PlotStyle.MARGIN;
    }

    Ticks ticksY(Panel panel) {
        return panel.y().ticks(Math.max(2, panel.height() / PlotStyle.Y_TICK_SPACING));
    }

    /** Pixels that {@link #frameY} needs left of the panel. */
    int roomLeft(Panel panel) {
        int widest = ticksY(panel).labels().stream()
                .mapToInt(label -> textWidth(PlotStyle.TICK, label))
                .max()
                .orElse(0);
        return PlotStyle.MARGIN + 18 + PlotStyle.GAP + widest + PlotStyle.GAP + PlotStyle.TICK_LENGTH;
    }

    /** Draws light lines across the panel at the ticks of the y axis; to be called before the data. */
    void gridY(Panel panel) {
        for (double at : ticksY(panel).at()) {
            double y = Math.floor(panel.pixelY(at)) + 0.5;
            pen.setColor(PlotStyle.GRID);
            line(PlotStyle.HAIRLINE, panel.left(), y, panel.right(), y);
        }
    }

    /** Draws light lines down the panel at the ticks of the x axis; to be called before the data. */
    void gridX(Panel panel) {
        for (double at : ticksX(panel).at()) {
            double x = Math.floor(panel.pixelX(at * panel.x().perShown())) + 0.5;
            pen.setColor(PlotStyle.GRID);
            line(PlotStyle.HAIRLINE, x, panel.top(), x, panel.bottom());
        }
    }

    private static Ticks ticksX(Panel panel) {
        return panel.x().ticks(Math.max(2, panel.width() / PlotStyle.X_TICK_SPACING));
    }

    /** Draws the frame line, ticks, labels and title of the y axis left of the panel. */
    void frameY(Panel panel) {
        double x = panel.left() - 0.5;
        pen.setColor(PlotStyle.INK);
        line(PlotStyle.FRAME, x, panel.top(), x, panel.bottom());
        var ticks = ticksY(panel);
        for (int i = 0; i < ticks.at().size(); i++) {
            double y = panel.pixelY(ticks.at().get(i));
            pen.setColor(PlotStyle.INK);
            line(PlotStyle.FRAME, x, y, x - PlotStyle.TICK_LENGTH, y);
            text(
                    PlotStyle.TICK,
                    PlotStyle.INK,
                    ticks.labels().get(i),
                    x - PlotStyle.TICK_LENGTH - PlotStyle.GAP,
                    y + 6,
                    1);
        }
        var title = fitted(PlotStyle.AXIS, panel.y().title(), panel.height());
        textUpwards(PlotStyle.AXIS, PlotStyle.INK, title, PlotStyle.MARGIN + 14, panel.top() + panel.height() / 2.0);
    }

    void write(Path png) {
        AtomicFile.write(png, out -> {
            try (var stream = new MemoryCacheImageOutputStream(out)) {
                ImageIO.write(image, "png", stream);
            }
        });
    }
}
