package org.neckar.tools.reg;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.neckar.tools.reg.RegisterDescription.Addresses;
import org.neckar.tools.reg.RegisterDescription.Choice;
import org.neckar.tools.reg.RegisterDescription.Field;
import org.neckar.tools.reg.RegisterDescription.FixedBits;
import org.neckar.tools.terminal.TerminalTraits;
import org.neckar.tools.terminal.TextTable;
import org.neckar.tools.terminal.TextTable.Column;

/** A {@link RegisterDescription} for the terminal and as Markdown. */
public final class DescriptionText {
    private static final String LEGEND =
            "n: index of the coordinate, i: position of the word, other names: parts of the coordinate";

    private DescriptionText() {}

    /**
     * Aligned tables.
     *
     * @param register what to describe
     * @param traits what the stream can show
     */
    public static String terminal(RegisterDescription register, TerminalTraits traits) {
        var text = new StringBuilder();
        text.append(traits.bold(register.name()))
                .append(" - ")
                .append(register.meaning())
                .append("\n\n");
        facts(register).forEach(fact -> text.append("%-11s %s%n".formatted(fact.getFirst(), fact.getLast())));
        text.append('\n')
                .append(addresses(register).render(traits))
                .append(traits.faint(LEGEND))
                .append('\n');
        if (!register.parts().isEmpty()) {
            text.append('\n').append(parts(register).render(traits));
        }
        if (!register.fields().isEmpty()) {
            text.append('\n').append(fields(register).render(traits));
        }
        if (!choices(register).isEmpty()) {
            text.append('\n').append(choiceTable(register).render(traits));
        }
        if (!register.fixedBits().isEmpty()) {
            text.append('\n').append(fixed(register).render(traits));
        }
        return text.toString();
    }

    private static List<List<String>> facts(RegisterDescription register) {
        var facts = new ArrayList<List<String>>();
        facts.add(List.of("topic", register.topic()));
        facts.add(List.of("coordinate", register.coordinate() + ", " + places(register)));
        facts.add(List.of("words", register.words() + " of 32 bits, " + register.access()));
        if (!register.code().isEmpty()) {
            facts.add(List.of("code", register.code()));
        }
        register.behaviour().forEach(happening -> facts.add(List.of(happening.kind(), happening.meaning())));
        register.notes().forEach(note -> facts.add(List.of("note", note)));
        return facts;
    }

    /** How many places there are, and which. */
    static String places(RegisterDescription register) {
        return register.first().equals(register.last())
                ? register.places()
                : "%s: %s to %s".formatted(register.places(), register.first(), register.last());
    }

    private static TextTable addresses(RegisterDescription register) {
        var table = new TextTable(
                Column.ofWords("back end"),
                Column.ofWords("word"),
                Column.ofWords("address"),
                Column.ofWords("from"),
                Column.ofWords("to"));
        for (Addresses route : register.routes()) {
            for (int word = 0; word < route.formulas().size(); word++) {
                boolean first = word == 0;
                table.row(
                        first ? String.join(", ", route.backends()) : "",
                        route.formulas().size() == 1 ? "all" : "w" + word,
                        route.formulas().get(word),
                        first ? route.lowest() : "",
                        first ? route.highest() : "");
            }
        }
        return table;
    }

    private static TextTable parts(RegisterDescription register) {
        var table =
                new TextTable(Column.ofWords("consists of"), Column.ofNumbers("times", ""), Column.ofWords("meaning"));
        register.parts().forEach(part -> table.row(part.name(), "" + part.count(), part.meaning()));
        return table;
    }

    private static TextTable fields(RegisterDescription register) {
        var table = new TextTable(
                Column.ofWords("field"),
                Column.ofWords("bits"),
                Column.ofWords("range"),
                Column.ofWords("default"),
                Column.ofWords("unit"),
                Column.ofWords("meaning"));
        for (Field field : register.fields()) {
            table.row(
                    field.name(),
                    field.bitsInShort(),
                    shortRange(field),
                    field.initial(),
                    field.unit(),
                    meaning(field));
        }
        return table;
    }

    /** Allowed values of a field, those of choices as numbers. */
    public static String shortRange(Field field) {
        return field.type().endsWith("flag")
                ? "flag"
                : field.choices().isEmpty()
                        ? field.range()
                        : "0.." + field.choices().getLast().value();
    }

    /** The choices of a register, with the names of the fields that have them. */
    public static Map<List<Choice>, String> choices(RegisterDescription register) {
        return register.fields().stream()
                .filter(field -> !field.choices().isEmpty())
                .collect(Collectors.toMap(
                        Field::choices, Field::name, (one, other) -> one + ", " + other, LinkedHashMap::new));
    }

    private static TextTable choiceTable(RegisterDescription register) {
        var table = new TextTable(
                Column.ofWords("choices of"),
                Column.ofNumbers("value", ""),
                Column.ofWords("name"),
                Column.ofWords("meaning"));
        choices(register)
                .forEach((choices, fields) -> choices.forEach(choice -> table.row(
                        choice.value() == 0 ? fields : "", "" + choice.value(), choice.name(), choice.meaning())));
        return table;
    }

    /** The meaning, and how the value becomes bits where that is not plain. */
    static String meaning(Field field) {
        return field.stored().isEmpty() ? field.meaning() : field.meaning() + " (" + field.stored() + ")";
    }

    private static TextTable fixed(RegisterDescription register) {
        var table = new TextTable(Column.ofWords("fixed bits"), Column.ofWords("value"), Column.ofWords("meaning"));
        for (FixedBits bits : register.fixedBits()) {
            table.row(bits.bits(), bits.value(), bits.meaning() + (bits.checked() ? " (checked when read)" : ""));
        }
        return table;
    }

    /** Markdown with tables, as for a wiki page. */
    public static String markdown(RegisterDescription register) {
        var text = new StringBuilder();
        text.append("## ")
                .append(register.name())
                .append("\n\n")
                .append(register.meaning())
                .append(".\n\n");
        facts(register).forEach(fact -> text.append("- %s: %s\n".formatted(fact.getFirst(), escaped(fact.getLast()))));
        text.append("\n| back end | word | address | from | to |\n|---|---|---|---|---|\n");
        for (Addresses route : register.routes()) {
            IntStream.range(0, route.formulas().size())
                    .forEach(word -> text.append(markdownRow(List.of(
                            String.join(", ", route.backends()),
                            route.formulas().size() == 1 ? "all" : "w" + word,
                            "`" + route.formulas().get(word) + "`",
                            route.lowest(),
                            route.highest()))));
        }
        text.append('\n').append(LEGEND).append(".\n");
        if (!register.parts().isEmpty()) {
            text.append("\n| consists of | times | meaning |\n|---|---|---|\n");
            register.parts()
                    .forEach(part -> text.append(markdownRow(List.of(part.name(), "" + part.count(), part.meaning()))));
        }
        if (!register.fields().isEmpty()) {
            text.append("\n| field | bits | range | default | unit | meaning |\n|---|---|---|---|---|---|\n");
            register.fields()
                    .forEach(field -> text.append(markdownRow(List.of(
                            field.name(),
                            "`" + String.join(" ", field.bits()) + "`",
                            shortRange(field),
                            field.initial(),
                            field.unit(),
                            meaning(field)))));
        }
        if (!choices(register).isEmpty()) {
            text.append("\n| choices of | value | name | meaning |\n|---|---|---|---|\n");
            choices(register)
                    .forEach((choices, fields) -> choices.forEach(choice -> text.append(
                            markdownRow(List.of(fields, "" + choice.value(), choice.name(), choice.meaning())))));
        }
        if (!register.fixedBits().isEmpty()) {
            text.append("\n| fixed bits | value | meaning |\n|---|---|---|\n");
            register.fixedBits()
                    .forEach(bits ->
                            text.append(markdownRow(List.of("`" + bits.bits() + "`", bits.value(), bits.meaning()))));
        }
        return text.toString();
    }

    private static String markdownRow(List<String> cells) {
        return cells.stream().map(DescriptionText::escaped).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String escaped(String cell) {
        return cell.replace("|", "\\|");
    }
}
