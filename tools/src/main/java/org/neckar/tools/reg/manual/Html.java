package org.neckar.tools.reg.manual;

import java.util.List;

/** Small pieces of HTML. */
final class Html {
    private Html() {}

    /** Plain text for use between tags and in attributes. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Text in the typewriter face. */
    static String code(String text) {
        return "<code>" + escaped(text) + "</code>";
    }

    /** A link to another page of the manual. */
    static String link(String page, String text) {
        return "<a href=\"%s\">%s</a>".formatted(page, escaped(text));
    }

    /** A table; headings are text, cells are HTML. */
    static String table(List<String> headings, List<List<String>> rows) {
        var table = new StringBuilder("<div class=\"wide\"><table>\n<thead><tr>");
        headings.forEach(
                heading -> table.append("<th>").append(escaped(heading)).append("</th>"));
        table.append("</tr></thead>\n<tbody>\n");
        for (var row : rows) {
            table.append("<tr>");
            row.forEach(cell -> table.append("<td>").append(cell).append("</td>"));
            table.append("</tr>\n");
        }
        return table.append("</tbody></table></div>\n").toString();
    }

    /** A whole page. */
    static String page(String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s - HICANN-X v3 registers</title>
                <link rel="stylesheet" href="style.css">
                </head>
                <body>
                <main>
                %s</main>
                </body>
                </html>
                """.formatted(escaped(title), body);
    }
}
