package org.neckar.tools.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neckar.tools.shell.ShellLine.Word;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The words of one command: which of them are options, which are values of options, and which stand by position. */
final class CommandWords {
    /** Label of the arguments that are assignments to fields. */
    static final String ASSIGNMENT = "FIELD=VALUE";

    private final CommandSpec command;
    private final List<Word> words;
    private final List<Integer> positionals = new ArrayList<>();

    /**
     * @param command what the first word names
     * @param words the command and all that follows
     */
    CommandWords(CommandSpec command, List<Word> words) {
        this.command = command;
        this.words = List.copyOf(words);
        for (int i = 1; i < words.size(); i++) {
            if (!words.get(i).text().startsWith("-") && optionBefore(i).isEmpty()) {
                positionals.add(i);
            }
        }
    }

    CommandSpec command() {
        return command;
    }

    String verb() {
        return words.getFirst().text();
    }

    int size() {
        return words.size();
    }

    Word word(int index) {
        return words.get(index);
    }

    /** How many positional words stand before this one, or -1 if it is an option or the value of one. */
    int positionOf(int index) {
        return positionals.indexOf(index);
    }

    /** The positional word with so many others before it. */
    Optional<Word> positional(int position) {
        return position < positionals.size() ? Optional.of(words.get(positionals.get(position))) : Optional.empty();
    }

    /** All positional words from this position on. */
    List<Word> positionalsFrom(int position) {
        return positionals.stream().skip(position).map(words::get).toList();
    }

    /** The option in front of a word that waits for the word as its value. */
    Optional<OptionSpec> optionBefore(int index) {
        return option(words.get(index - 1).text())
                .filter(option -> option.arity().min() > 0);
    }

    /** The option of a name with its dashes. */
    Optional<OptionSpec> option(String name) {
        return Optional.ofNullable(command.findOption(name)).filter(_ -> name.startsWith("-"));
    }

    /** The label of the arguments at a position, empty where none may stand. */
    Optional<String> labelAt(int position) {
        return command.positionalParameters().stream()
                .filter(parameter -> parameter.index().contains(position))
                .map(PositionalParamSpec::paramLabel)
                .findFirst();
    }

    boolean takesAssignments() {
        return command.positionalParameters().stream()
                .anyMatch(parameter -> parameter.paramLabel().equals(ASSIGNMENT));
    }
}
