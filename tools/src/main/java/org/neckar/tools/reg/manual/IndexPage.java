package org.neckar.tools.reg.manual;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.neckar.tools.reg.RegisterDescription;

/** The list of all containers with its search. Each row carries the words it is found by. */
final class IndexPage {
    static final String FILE = "index.html";

    private IndexPage() {}

    static String html(List<RegisterDescription> registers) {
        var topics = registers.stream()
                .collect(Collectors.groupingBy(RegisterDescription::topic, LinkedHashMap::new, Collectors.toList()));
        var body = new StringBuilder();
        body.append("<h1>Registers of HICANN-X v3</h1>\n");
        body.append("<p class=\"lead\">%d register groups of chip, FPGA and board. %s</p>%n"
                .formatted(registers.size(), Html.link(CoordinatesPage.FILE, "Coordinates")));
        body.append("<p><input id=\"search\" type=\"search\" autocomplete=\"off\" autofocus "
                + "placeholder=\"Search names, fields and meanings\" aria-label=\"Search\"> "
                + "<span id=\"found\" class=\"faint\"></span></p>\n");
        topics.forEach((topic, members) -> topic(body, topic, members));
        body.append("<script src=\"search.js\"></script>\n");
        return Html.page("Index", body.toString());
    }

    private static void topic(StringBuilder body, String topic, List<RegisterDescription> registers) {
        body.append("<section>\n<h2>").append(Html.escaped(topic)).append("</h2>\n<table class=\"index\">\n");
        for (var register : registers) {
            body.append("<tr data-words=\"%s\"><td>%s</td><td>%s</td><td class=\"faint\">%s</td></tr>%n"
                    .formatted(
                            Html.escaped(words(register)),
                            Html.link(ContainerPage.file(register.name()), register.name()),
                            Html.escaped(register.meaning()),
                            Html.escaped(register.access())));
        }
        body.append("</table>\n</section>\n");
    }

    private static String words(RegisterDescription register) {
        var fields = register.fields().stream()
                .map(field -> field.name() + " " + field.meaning())
                .collect(Collectors.joining(" "));
        return String.join(" ", register.name(), register.topic(), register.meaning(), register.coordinate(), fields)
                .toLowerCase(Locale.ROOT);
    }
}
