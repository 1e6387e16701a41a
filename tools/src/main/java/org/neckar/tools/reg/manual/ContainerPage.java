package org.neckar.tools.reg.manual;

import java.util.ArrayList;
import java.util.List;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.RegisterGroup;
import org.neckar.hal.register.RegisterMap;
import org.neckar.tools.reg.DescriptionText;
import org.neckar.tools.reg.RegisterDescription;
import org.neckar.tools.reg.RegisterDescription.Addresses;
import org.neckar.tools.reg.RegisterDescription.Field;

/** The page of one container. */
final class ContainerPage {
    private final RegisterGroup<Coordinate> group;
    private final RegisterDescription register;

    ContainerPage(RegisterGroup<Coordinate> group) {
        this.group = group;
        register = RegisterDescription.of(group);
    }

    RegisterDescription register() {
        return register;
    }

    /** File name of a container's page. */
    static String file(String container) {
        return container + ".html";
    }

    String html() {
        var body = new StringBuilder();
        body.append(
                "<nav>%s / %s</nav>%n".formatted(Html.link("index.html", "Registers"), Html.escaped(register.topic())));
        body.append("<h1>%s</h1>%n<p class=\"lead\">%s.</p>%n"
                .formatted(Html.escaped(register.name()), Html.escaped(register.meaning())));
        facts(body);
        if (group instanceof RegisterMap<?, ?> map) {
            bits(body, map);
        }
        parts(body);
        fields(body);
        addresses(body);
        example(body);
        return Html.page(register.name(), body.toString());
    }

    private void bits(StringBuilder body, RegisterMap<?, ?> map) {
        body.append("<h2>Bits</h2>\n");
        if (!register.code().isEmpty()) {
            body.append("<p>The pictures show the words before their code: ")
                    .append(Html.escaped(register.code()))
                    .append(".</p>\n");
        }
        var diagram = new BitDiagram(map);
        for (int word = 0; word < register.words(); word++) {
            body.append("<figure><figcaption>w").append(word).append("</figcaption>");
            body.append(diagram.picture(word)).append("</figure>\n");
        }
    }

    private void parts(StringBuilder body) {
        if (!register.parts().isEmpty()) {
            body.append("<h2>Parts</h2>\n");
            body.append(Html.table(
                    List.of("container", "times", "meaning"),
                    register.parts().stream()
                            .map(part -> List.of(
                                    Html.link(file(part.name()), part.name()),
                                    "" + part.count(),
                                    Html.escaped(part.meaning())))
                            .toList()));
        }
    }

    private void facts(StringBuilder body) {
        body.append("<dl>\n");
        fact(
                body,
                "Coordinate",
                "%s, %s"
                        .formatted(
                                Html.link("coordinates.html#" + register.coordinate(), register.coordinate()),
                                register.places()));
        fact(body, "Words", register.words() + " of 32 bits, " + register.access());
        register.behaviour()
                .forEach(happening -> fact(body, capitalised(happening.kind()), Html.escaped(happening.meaning())));
        register.notes().forEach(note -> fact(body, "Note", Html.escaped(note)));
        body.append("</dl>\n");
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static void fact(StringBuilder body, String name, String html) {
        body.append("<dt>").append(name).append("</dt><dd>").append(html).append("</dd>\n");
    }

    private void fields(StringBuilder body) {
        if (!register.fields().isEmpty()) {
            body.append("<h2>Fields</h2>\n");
            body.append(Html.table(
                    List.of("field", "bits", "type", "range", "default", "unit", "meaning"),
                    register.fields().stream().map(ContainerPage::row).toList()));
        }
        choices(body);
        if (!register.fixedBits().isEmpty()) {
            body.append("<h2>Fixed bits</h2>\n");
            body.append(Html.table(
                    List.of("bits", "value", "meaning"),
                    register.fixedBits().stream()
                            .map(bits -> List.of(
                                    Html.code(bits.bits()),
                                    Html.escaped(bits.value()),
                                    Html.escaped(bits.meaning() + (bits.checked() ? "; checked when read" : ""))))
                            .toList()));
        }
    }

    private void choices(StringBuilder body) {
        var rows = new ArrayList<List<String>>();
        DescriptionText.choices(register)
                .forEach((choices, fields) -> choices.forEach(choice -> rows.add(List.of(
                        choice.value() == 0 ? "<b>" + Html.escaped(fields) + "</b>" : "",
                        "" + choice.value(),
                        Html.code(choice.name()),
                        Html.escaped(choice.meaning())))));
        if (!rows.isEmpty()) {
            body.append("<h2>Choices</h2>\n");
            body.append(Html.table(List.of("field", "value", "name", "meaning"), rows));
        }
    }

    private static List<String> row(Field field) {
        return List.of(
                "<b>" + Html.escaped(field.name()) + "</b>",
                Html.code(field.bitsInShort()),
                Html.escaped(field.type()),
                Html.escaped(field.type().endsWith("flag") ? "" : DescriptionText.shortRange(field)),
                Html.escaped(field.initial()),
                Html.escaped(field.unit()),
                Html.escaped(field.stored().isEmpty() ? field.meaning() : field.meaning() + "; " + field.stored()));
    }

    private void addresses(StringBuilder body) {
        body.append("<h2>Addresses</h2>\n");
        var rows = new ArrayList<List<String>>();
        for (Addresses route : register.routes()) {
            for (int word = 0; word < route.formulas().size(); word++) {
                rows.add(List.of(
                        Html.escaped(String.join(", ", route.backends())),
                        route.formulas().size() == 1 ? "all" : "w" + word,
                        Html.code(route.formulas().get(word)),
                        Html.code(route.lowest()),
                        Html.code(route.highest())));
            }
        }
        body.append(Html.table(List.of("back end", "word", "address", "from", "to"), rows));
        body.append("<p class=\"faint\">n: index of the coordinate; i: position of the word; "
                + "other names: parts of the coordinate.</p>\n");
    }

    private void example(StringBuilder body) {
        String place = register.name()
                + (register.first().equals(register.last())
                        ? ""
                        : "@" + group.coordinates().firstIndex());
        String field = register.fields().isEmpty()
                        || register.fields().getFirst().type().contains(" of ")
                ? ""
                : " %s=%s"
                        .formatted(
                                register.fields().getFirst().name(),
                                register.fields().getFirst().initial());
        body.append("<h2>On the command line</h2>\n<pre>neckar reg encode %s%s</pre>%n"
                .formatted(Html.escaped(place), Html.escaped(field)));
    }
}
