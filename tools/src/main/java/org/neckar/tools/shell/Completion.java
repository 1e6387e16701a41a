package org.neckar.tools.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.neckar.fisch.connection.ConnectionProvider;
import org.neckar.fisch.connection.Connections;
import org.neckar.tools.shell.ShellLine.Word;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What may stand at the cursor of a line. Commands and options are those of the grammar; what an argument may be
 * follows from the label it has in the help, so that a command that joins the grammar is completed without further
 * words here. Nothing is kept and, file names apart, nothing is looked up outside.
 */
public final class Completion {
    private static final String LET = "let";
    private static final String SET = "set";

    private final CommandSpec grammar;
    private final Variables variables;
    private final Map<String, Function<CommandWords, List<Proposal>>> byLabel;

    /**
     * A word that may stand at the cursor.
     *
     * @param text the whole word
     * @param description a few words on it; may be empty
     * @param complete whether a blank may follow
     */
    public record Proposal(String text, String description, boolean complete) {
        Proposal behind(String prefix) {
            return new Proposal(prefix + text, description, complete);
        }
    }

    Completion(CommandSpec grammar, Variables variables) {
        this.grammar = grammar;
        this.variables = variables;
        byLabel = Map.of(
                "NAME@COORD",
                words -> PlaceProposals.of(current(words)),
                "NAME",
                _ -> PlaceProposals.names(),
                "PATTERN",
                _ -> PlaceProposals.names(),
                CommandWords.ASSIGNMENT,
                words -> FieldProposals.of(words, variables),
                "BACKEND",
                words -> FieldProposals.backends(words, variables),
                "FILE",
                words -> FileProposals.of(current(words)),
                "DIR",
                words -> FileProposals.of(current(words)),
                "URI",
                _ -> connections(),
                "VARIABLE",
                _ -> variables(),
                "COMMAND",
                _ -> commands());
    }

    /**
     * What may stand at a cursor.
     *
     * @param line the line, of which only what stands before the cursor matters
     * @param cursor position of the cursor, 0 to the length of the line
     * @return in the order in which they should be shown; all begin with the word before the cursor, case apart
     */
    public List<Proposal> at(String line, int cursor) {
        var words = ShellLine.before(line.substring(0, cursor)).words();
        var prefix = words.getLast().text().toLowerCase(Locale.ROOT);
        return proposals(words).stream()
                .filter(proposal -> proposal.text().toLowerCase(Locale.ROOT).startsWith(prefix))
                .toList();
    }

    private List<Proposal> proposals(List<Word> words) {
        var current = words.getLast().text();
        int dollar = current.lastIndexOf('$');
        if (dollar >= 0 && !words.getLast().literal()) {
            return references(current.substring(0, dollar), current.substring(dollar + 1), changesVariable(words));
        }
        if (words.size() == 1) {
            var all = new ArrayList<>(commands());
            variables.all().keySet().forEach(name -> all.add(new Proposal(name, describe(name), true)));
            return all;
        }
        if (words.getFirst().text().equals(LET)) {
            return definition(words);
        }
        var command = grammar.subcommands().get(words.getFirst().text());
        return command == null ? List.of() : arguments(new CommandWords(command.getCommandSpec(), words));
    }

    private static boolean changesVariable(List<Word> words) {
        return words.size() == 2 && words.getFirst().text().equals(SET);
    }

    /** {@code $x}, or {@code $x.field}, behind what stands before it in the word. */
    private List<Proposal> references(String before, String reference, boolean assigned) {
        int dot = reference.indexOf('.');
        if (dot < 0) {
            return variables().stream().map(variable -> variable.behind(before)).toList();
        }
        var name = reference.substring(0, dot);
        return variables
                .find(name)
                .filter(Value.Content.class::isInstance)
                .map(value -> ((Value.Content) value).register().place().group().name())
                .map(container -> assigned
                        ? FieldProposals.assignments(container, reference.substring(dot + 1))
                        : FieldProposals.fields(container))
                .orElse(List.of())
                .stream()
                .map(field -> field.behind(before + "$" + name + "."))
                .toList();
    }

    private List<Proposal> definition(List<Word> words) {
        if (words.size() < 4 || !words.get(2).text().equals("=")) {
            return words.size() == 3 ? List.of(new Proposal("=", "", true)) : List.of();
        }
        var rest = words.subList(3, words.size());
        if (rest.size() > 1) {
            return proposals(rest);
        }
        var all = new ArrayList<>(commands());
        all.addAll(PlaceProposals.of(rest.getFirst().text()));
        return all;
    }

    private List<Proposal> arguments(CommandWords words) {
        int last = words.size() - 1;
        var current = words.word(last).text();
        var waiting = words.optionBefore(last);
        if (waiting.isPresent()) {
            return values(waiting.get(), words);
        }
        if (current.startsWith("-")) {
            int sign = current.indexOf('=');
            return sign < 0
                    ? options(words)
                    : words
                            .option(current.substring(0, sign))
                            .map(option -> values(option, words))
                            .orElse(List.of())
                            .stream()
                            .map(value -> value.behind(current.substring(0, sign + 1)))
                            .toList();
        }
        int position = words.positionOf(last);
        var label = words.labelAt(position).map(byLabel::get);
        var proposals = new ArrayList<>(label.map(kind -> kind.apply(words)).orElse(List.of()));
        if (current.isEmpty() && label.isEmpty()) {
            proposals.addAll(options(words));
        }
        return proposals;
    }

    private List<Proposal> values(OptionSpec option, CommandWords words) {
        if (option.completionCandidates() != null) {
            var candidates = new ArrayList<Proposal>();
            option.completionCandidates().forEach(value -> candidates.add(new Proposal(value, "", true)));
            return candidates;
        }
        var kind = byLabel.get(option.paramLabel());
        return kind != null
                ? kind.apply(words)
                : option.type() == Path.class ? FileProposals.of(current(words)) : List.of();
    }

    private static List<Proposal> options(CommandWords words) {
        return words.command().options().stream()
                .filter(option -> !option.hidden())
                .map(option -> new Proposal(
                        option.longestName() + (option.arity().min() > 0 ? "=" : ""),
                        firstLine(option),
                        option.arity().min() == 0))
                .toList();
    }

    private static String firstLine(ArgSpec argument) {
        return argument.description().length == 0 ? "" : argument.description()[0];
    }

    private List<Proposal> commands() {
        return grammar.subcommands().entrySet().stream()
                .map(entry -> new Proposal(entry.getKey(), description(entry.getValue()), true))
                .toList();
    }

    private static String description(CommandLine command) {
        var lines = command.getCommandSpec().usageMessage().description();
        return lines.length == 0 ? "" : lines[0];
    }

    private List<Proposal> variables() {
        return variables.all().keySet().stream()
                .map(name -> new Proposal("$" + name, describe(name), true))
                .toList();
    }

    private String describe(String variable) {
        return variables.get(variable).inLine();
    }

    private static List<Proposal> connections() {
        return Connections.kinds().stream().map(Completion::proposal).toList();
    }

    private static Proposal proposal(ConnectionProvider kind) {
        return new Proposal(kind.scheme() + ":", kind.description(), false);
    }

    /** The word at the cursor; of {@code --option=value} the value. */
    private static String current(CommandWords words) {
        var text = words.word(words.size() - 1).text();
        return text.startsWith("-") && text.indexOf('=') >= 0 && !text.contains("@")
                ? text.substring(text.indexOf('=') + 1)
                : text;
    }
}
