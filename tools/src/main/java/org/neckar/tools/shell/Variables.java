package org.neckar.tools.shell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.tools.message.NearestName;
import org.neckar.tools.shell.ShellLine.Word;
import org.neckar.tools.shell.Value.At;
import org.neckar.tools.shell.Value.Content;
import org.neckar.tools.shell.Value.Text;

/** The variables of a shell by name, and how they are replaced in a line. */
final class Variables {
    /** The content that the newest command has read, written, encoded or decoded. */
    static final String LAST = "last";

    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern REFERENCE = Pattern.compile("\\$([A-Za-z_]\\w*)(?:\\.(\\w+(?:\\[\\d+])?))?");

    private final SortedMap<String, Value> values = new TreeMap<>();

    /**
     * Gives a value to a variable.
     *
     * @throws NeckarException when the name is not made of letters, digits and underscores
     */
    void put(String name, Value value) {
        if (!NAME.matcher(name).matches()) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "variable '%s' · no name (allowed letters, digits and _, no digit first) · write it like let x = 3"
                            .formatted(name));
        }
        values.put(name, value);
    }

    /** All variables in the order of their names; unmodifiable. */
    SortedMap<String, Value> all() {
        return Collections.unmodifiableSortedMap(values);
    }

    /** The value of a variable, empty if there is none of this name. */
    Optional<Value> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /**
     * The value of a variable.
     *
     * @throws NeckarException when there is none of this name
     */
    Value get(String name) {
        return find(name)
                .orElseThrow(() -> new NeckarException(
                        Recovery.FIX_INPUT,
                        "variable $%s · unknown · %s"
                                .formatted(
                                        name,
                                        NearestName.question(
                                                name, values.keySet(), "'let %s = ...' makes it".formatted(name)))));
    }

    /**
     * The content of a register that a variable holds.
     *
     * @throws NeckarException when it holds something else
     */
    Content content(String name) {
        if (get(name) instanceof Content content) {
            return content;
        }
        throw new NeckarException(
                Recovery.FIX_INPUT,
                "variable $%s · holds no content of a register, but %s · 'let %s = read NAME@COORD' makes one"
                        .formatted(name, get(name).inLine(), name));
    }

    /** The name if the word is nothing but a variable, {@code $x}. */
    static Optional<String> whole(Word word) {
        Matcher matcher = REFERENCE.matcher(word.text());
        return !word.literal() && matcher.matches() && matcher.group(2) == null
                ? Optional.of(matcher.group(1))
                : Optional.empty();
    }

    /**
     * The text of a word with all variables and their fields replaced.
     *
     * @throws LineRefused at the variable that cannot be replaced
     */
    String replace(Word word) {
        if (word.literal()) {
            return word.text();
        }
        Matcher matcher = REFERENCE.matcher(word.text());
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(text, Matcher.quoteReplacement(value(word, matcher)));
        }
        return matcher.appendTail(text).toString();
    }

    private String value(Word word, Matcher reference) {
        try {
            return reference.group(2) == null
                    ? get(reference.group(1)).inLine()
                    : content(reference.group(1)).register().field(reference.group(2));
        } catch (NeckarException e) {
            // Quotation marks inside a word would shift its characters against the line.
            boolean shifted = word.end() - word.start() != word.text().length();
            throw shifted
                    ? new LineRefused(e, word.start(), word.end())
                    : new LineRefused(e, word.start() + reference.start(), word.start() + reference.end());
        }
    }

    /** One line per variable: name, what it is, and its text. */
    List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        values.forEach((name, value) -> rows.add(List.of(
                "$" + name,
                switch (value) {
                    case Text _ -> "text";
                    case At _ -> "register";
                    case Content _ -> "content";
                },
                value.inLine())));
        return rows;
    }
}
