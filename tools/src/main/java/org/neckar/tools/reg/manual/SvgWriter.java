package org.neckar.tools.reg.manual;

/**
 * Writes one SVG picture, shape by shape. Colours come from the classes of the shapes, so that the style sheet of the
 * page decides; lengths are pixels, y points down.
 */
final class SvgWriter {
    private final StringBuilder shapes = new StringBuilder();

    /** A filled rectangle. The title is shown where the pointer rests on it. */
    SvgWriter rectangle(String style, int x, int y, int width, int height, String title) {
        shapes.append("<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"><title>%s</title></rect>\n"
                .formatted(style, x, y, width, height, Html.escaped(title)));
        return this;
    }

    /** One line of text; the style says how it is anchored at x. */
    SvgWriter text(String style, int x, int y, String text) {
        shapes.append("<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>\n".formatted(style, x, y, Html.escaped(text)));
        return this;
    }

    /** A line of several pieces through points given as x and y by turns. */
    SvgWriter line(String style, int... points) {
        var path = new StringBuilder();
        for (int i = 0; i < points.length; i += 2) {
            path.append(i == 0 ? "M" : " L").append(points[i]).append(' ').append(points[i + 1]);
        }
        shapes.append("<path class=\"%s\" d=\"%s\"/>\n".formatted(style, path));
        return this;
    }

    /** The picture as an element of an HTML page. */
    String picture(int width, int height, String label) {
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"%s\" "
                        + "width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">%n%s</svg>%n")
                .formatted(Html.escaped(label), width, height, width, height, shapes);
    }
}
