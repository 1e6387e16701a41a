package org.neckar.tools.reg.manual;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.neckar.tools.reg.RegisterDescription;

/** The page of all coordinate types at which containers exist. */
final class CoordinatesPage {
    static final String FILE = "coordinates.html";

    private CoordinatesPage() {}

    static String html(List<RegisterDescription> registers) {
        Map<String, List<RegisterDescription>> byCoordinate = registers.stream()
                .collect(Collectors.groupingBy(RegisterDescription::coordinate, TreeMap::new, Collectors.toList()));
        var rows = byCoordinate.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
        var body = new StringBuilder();
        body.append("<nav>%s</nav>%n<h1>Coordinates</h1>%n".formatted(Html.link("index.html", "Registers")));
        body.append("<p class=\"lead\">Where registers exist. A coordinate may be written in full, as its index, "
                + "or as its parts with commas.</p>\n");
        body.append(Html.table(List.of("type", "places", "first", "last", "registers"), rows));
        return Html.page("Coordinates", body.toString());
    }

    private static List<String> row(String coordinate, List<RegisterDescription> registers) {
        var register = registers.getFirst();
        return List.of(
                "<b id=\"%s\">%s</b>".formatted(coordinate, coordinate),
                register.places().replaceFirst(" places?$", ""),
                Html.code(register.first()),
                Html.code(register.last()),
                registers.stream()
                        .map(found -> Html.link(ContainerPage.file(found.name()), found.name()))
                        .collect(Collectors.joining(", ")));
    }
}
