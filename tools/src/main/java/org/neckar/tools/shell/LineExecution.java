package org.neckar.tools.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hwdb.HwdbException;
import org.neckar.tools.ErrorReport;
import org.neckar.tools.ExitCode;
import org.neckar.tools.message.ArgumentRefused;
import org.neckar.tools.message.NearestName;
import org.neckar.tools.reg.Place;
import org.neckar.tools.reg.RegisterContent;
import org.neckar.tools.shell.ShellLine.Word;
import org.neckar.tools.shell.Value.Content;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** One command of a line: replaces variables, lets picocli run the command, and finds the word an error is about. */
final class LineExecution {
    /** These get their words as they are: they speak of variables, not of values. */
    private static final Set<String> ABOUT_VARIABLES = Set.of("let", "diff");

    /** Given a content in place of a register, these take its fields as well. */
    private static final Set<String> WHOLE_REGISTER = Set.of("write", "encode");

    private final CommandLine grammar;
    private final Variables variables;
    private final String line;
    private final List<Argument> arguments = new ArrayList<>();
    private Exception failure;

    /** What the command is given, and the word it comes from. */
    private record Argument(String text, Word source) {
        boolean stands(String value) {
            return text.equals(value) || (text.startsWith("-") && text.endsWith("=" + value));
        }
    }

    LineExecution(CommandLine grammar, Variables variables, String line) {
        this.grammar = grammar;
        this.variables = variables;
        this.line = line;
    }

    /** Runs the command that the words are; see {@link Shell#run(String)} for the errors. */
    void run(List<Word> words) {
        var verb = words.getFirst();
        var command = grammar.getSubcommands().get(verb.text());
        if (command == null) {
            throw unknown(verb);
        }
        arguments.add(new Argument(verb.text(), verb));
        if (ABOUT_VARIABLES.contains(verb.text())) {
            words.stream().skip(1).forEach(word -> arguments.add(new Argument(word.text(), word)));
        } else {
            replaceVariables(new CommandWords(command.getCommandSpec(), words));
        }
        grammar.setExecutionExceptionHandler((exception, _, _) -> failed(exception));
        grammar.setParameterExceptionHandler((exception, _) -> failed(exception));
        int code = grammar.execute(arguments.stream().map(Argument::text).toArray(String[]::new));
        if (failure != null) {
            throw located(failure);
        }
        if (code != ExitCode.OK) {
            throw new LineRefused("'%s' · has failed".formatted(verb.text()), verb.start(), verb.end());
        }
    }

    private int failed(Exception exception) {
        failure = exception;
        return ExitCode.FAILED;
    }

    private LineRefused unknown(Word verb) {
        var names = grammar.getSubcommands().keySet();
        return new LineRefused(
                "'%s' · no command · %s"
                        .formatted(verb.text(), NearestName.question(verb.text(), names, "'help' shows all")),
                verb.start(),
                verb.end());
    }

    private void replaceVariables(CommandWords words) {
        RegisterContent base = null;
        Word baseWord = null;
        List<Argument> assignments = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            var word = words.word(i);
            int position = words.positionOf(i);
            var content = content(word);
            if (position >= 0 && content != null) {
                boolean fields = position > 0 || WHOLE_REGISTER.contains(words.verb());
                if (position == 0) {
                    arguments.add(new Argument(content.place().shortForm(), word));
                }
                if (fields) {
                    base = position == 0 ? content : forPlace(words, content, word);
                    baseWord = word;
                }
            } else {
                var argument = new Argument(variables.replace(word), word);
                (position > 0 ? assignments : arguments).add(argument);
            }
        }
        if (base == null) {
            arguments.addAll(assignments);
            return;
        }
        var source = baseWord;
        withAssignments(base, assignments)
                .assignments()
                .forEach(assignment -> arguments.add(new Argument(assignment, source)));
    }

    /** The content of a register if the word is a variable that holds one, else null. */
    private RegisterContent content(Word word) {
        return Variables.whole(word).flatMap(variables::find).orElse(null) instanceof Content(var register)
                ? register
                : null;
    }

    private RegisterContent forPlace(CommandWords words, RegisterContent content, Word word) {
        if (!words.takesAssignments()) {
            throw new LineRefused(
                    "%s · is the content of a %s, which '%s' does not take · name a field: %s.%s"
                            .formatted(
                                    word.text(),
                                    content.place().group().name(),
                                    words.verb(),
                                    word.text(),
                                    content.place().fields().getFirst().name()),
                    word.start(),
                    word.end());
        }
        var place = words.positional(0).map(first -> Shell.at(first, () -> Place.parse(variables.replace(first))));
        return Shell.at(word, () -> content.at(place.orElseThrow()));
    }

    private RegisterContent withAssignments(RegisterContent base, List<Argument> assignments) {
        arguments.addAll(assignments);
        try {
            return base.with(assignments.stream().map(Argument::text).toList());
        } catch (ArgumentRefused e) {
            throw located(e);
        } finally {
            arguments.removeAll(assignments);
        }
    }

    private NeckarException located(Exception exception) {
        return switch (exception) {
            case LineRefused refused -> refused;
            case ArgumentRefused refused -> at(refused.argument(), refused);
            case UnmatchedArgumentException refused ->
                at(refused.getUnmatched().getFirst(), usage(refused.getMessage()));
            case ParameterException refused -> at(refused.getValue(), usage(refused.getMessage()));
            case NeckarException known -> known;
            case HwdbException known -> new NeckarException(Recovery.FIX_INPUT, known.getMessage(), known);
            default -> new NeckarException(Recovery.BUG, ErrorReport.message(exception, false), exception);
        };
    }

    private NeckarException usage(String message) {
        return new NeckarException(
                Recovery.FIX_INPUT,
                "%s · 'help %s' says more"
                        .formatted(message, arguments.getFirst().text()));
    }

    /** The error at the word that an argument comes from, or behind the line where something is missing. */
    private LineRefused at(String argument, NeckarException refused) {
        return arguments.stream()
                .filter(candidate -> candidate.stands(argument))
                .findFirst()
                .map(Argument::source)
                .map(word -> new LineRefused(refused, word.start(), word.end()))
                .orElseGet(() -> {
                    int behind = line.stripTrailing().length() + 1;
                    return new LineRefused(refused, behind, behind + 1);
                });
    }
}
