package org.neckar.tools.shell;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.tools.reg.DecodedRegister;
import org.neckar.tools.reg.Place;
import org.neckar.tools.reg.RegisterContent;
import org.neckar.tools.reg.RegisterPrinter;
import org.neckar.tools.reg.RegisterSession;
import org.neckar.tools.reg.RegisterSession.BoardChoice;
import org.neckar.tools.shell.ShellLine.Word;
import org.neckar.tools.shell.Value.At;
import org.neckar.tools.shell.Value.Content;
import org.neckar.tools.shell.Value.Text;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Runs lines: commands on a board that stays connected, and variables. The commands about registers are those of
 * {@code neckar reg}; a fresh set of them is made for each line, so that no option of one line reaches the next.
 */
public final class Shell implements AutoCloseable {
    private static final int MAX_DEPTH = 16;
    private static final String LET = "let";
    private static final String SET = "set";
    private static final Pattern DEFINITION = Pattern.compile("\\s*([^\\s=]*)\\s*=\\s*");
    private static final Pattern VARIABLE_FIELD = Pattern.compile("\\$(\\w+)\\.(\\w+(?:\\[\\d+])?=.*)");
    private static final Pattern EXPRESSION = Pattern.compile("\\$?([A-Za-z_]\\w*)(?:\\.(\\w+(?:\\[\\d+])?))?");

    private final Function<RegisterSession, Map<String, CommandLine>> verbs;
    private final PrintWriter out;
    private final ShellSession session;
    private final List<String> sources = new ArrayList<>();
    private final CommandSpec commands;
    private ShellLine current;
    private boolean ended;

    /**
     * @param verbs makes the commands about registers, by name, for a session
     * @param out takes the results
     * @param environment variables, usually {@link System#getenv()}; may name a connection
     */
    public Shell(
            Function<RegisterSession, Map<String, CommandLine>> verbs,
            PrintWriter out,
            Map<String, String> environment) {
        this.verbs = verbs;
        this.out = out;
        session = new ShellSession(environment);
        commands = grammar(out).getCommandSpec();
    }

    /** Connects to a board, as {@code connect} does. */
    public void connect(BoardChoice choice) {
        session.connect(choice);
    }

    /** URI of the connected board, empty if there is none. */
    public Optional<String> uri() {
        return session.uri();
    }

    /** What may stand at a cursor, given the present variables. */
    public Completion completion() {
        return new Completion(commands, session.variables());
    }

    /** True after {@code exit}. */
    public boolean ended() {
        return ended;
    }

    void end() {
        ended = true;
    }

    /** A script begins; refuses one that runs itself without end. */
    void enter(String source) {
        if (sources.size() >= MAX_DEPTH) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "source %s · %d files deep (allowed %d): %s · does one of them run itself?"
                            .formatted(source, sources.size() + 1, MAX_DEPTH, String.join(" > ", sources)));
        }
        sources.add(source);
    }

    void leave() {
        sources.removeLast();
    }

    /**
     * Runs one line; an empty one and a comment do nothing.
     *
     * @throws LineRefused when a certain part of the line is wrong
     * @throws NeckarException when the line is understood and fails
     */
    public void run(String line) {
        var outer = current;
        current = ShellLine.parse(line);
        try {
            if (!current.words().isEmpty()) {
                run(current.words());
            }
        } finally {
            current = outer;
            out.flush();
        }
    }

    private void run(List<Word> words) {
        if (isExpression(words)) {
            show(words.getFirst());
        } else if (changesVariable(words)) {
            words.subList(1, words.size()).forEach(this::change);
        } else {
            execute(grammar(out), words);
        }
    }

    private CommandLine grammar(PrintWriter writer) {
        var grammar = new CommandLine(new ShellCommands.Root());
        verbs.apply(session).forEach(grammar::addSubcommand);
        BoardCommands.of(session).forEach(grammar::addSubcommand);
        VariableCommands.of(session.variables()).forEach(grammar::addSubcommand);
        ShellCommands.of(this).forEach(grammar::addSubcommand);
        return grammar.setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedOptionsAllowed(false)
                .setOut(writer)
                .setErr(writer);
    }

    private boolean isExpression(List<Word> words) {
        var matcher = EXPRESSION.matcher(words.getFirst().text());
        return words.size() == 1
                && matcher.matches()
                && (words.getFirst().text().startsWith("$")
                        || (!isCommand(matcher.group(1))
                                && session.variables().find(matcher.group(1)).isPresent()));
    }

    private boolean isCommand(String name) {
        return commands.subcommands().containsKey(name);
    }

    /** Shows a variable or a field of one. */
    private void show(Word word) {
        var reference = word.text().startsWith("$") ? word.text() : "$" + word.text();
        var dollar = new Word(reference, word.start(), word.start() + reference.length(), false);
        var whole = Variables.whole(dollar).flatMap(session.variables()::find);
        if (whole.orElse(null) instanceof Content(RegisterContent(var place, var content))) {
            RegisterPrinter.fields(out, DecodedRegister.of(place, content), false);
        } else {
            out.println(session.variables().replace(dollar));
        }
    }

    private static boolean changesVariable(List<Word> words) {
        return words.size() > 1
                && words.getFirst().text().equals(SET)
                && VARIABLE_FIELD.matcher(words.get(1).text()).matches();
    }

    /** Changes a field of the content in a variable: {@code $x.field=3}. */
    private void change(Word word) {
        Matcher matcher = VARIABLE_FIELD.matcher(word.text());
        if (!matcher.matches()) {
            throw new LineRefused(
                    "'%s' · no field of a variable · write it like $x.value=3".formatted(word.text()),
                    word.start(),
                    word.end());
        }
        at(word, () -> {
            var name = matcher.group(1);
            var before = session.variables().content(name).register();
            var right = new Word(matcher.group(2), word.start(), word.end(), word.literal());
            var after = before.with(List.of(session.variables().replace(right)));
            session.variables().put(name, new Content(after));
            before.to(after)
                    .fields()
                    .forEach(field -> out.println(
                            "$%s.%s %s -> %s".formatted(name, field.field(), field.before(), field.after())));
            return after;
        });
    }

    /** The rest of the present line is {@code NAME = ...}. */
    void let() {
        int behindVerb = current.words().getFirst().end();
        Matcher matcher = DEFINITION
                .matcher(current.text())
                .region(behindVerb, current.text().length());
        if (!matcher.lookingAt()) {
            throw new LineRefused(
                    "let · no definition · write it like let x = read CapMemCell@5", behindVerb, behindVerb + 1);
        }
        var name = new Word(matcher.group(1), matcher.start(1), matcher.end(1), false);
        var definition =
                ShellLine.parse(" ".repeat(matcher.end()) + current.text().substring(matcher.end()));
        if (definition.words().isEmpty()) {
            throw new LineRefused(
                    "let · nothing behind the = · write a command, NAME@COORD or a number",
                    matcher.end(),
                    matcher.end());
        }
        if (isCommand(name.text()) || name.text().equals(Variables.LAST)) {
            throw new LineRefused(
                    "variable '%s' · is a word of the shell · take another name".formatted(name.text()),
                    name.start(),
                    name.end());
        }
        var value = evaluate(definition.words());
        at(name, () -> {
            session.variables().put(name.text(), value);
            return value;
        });
        out.println("$%s = %s".formatted(name.text(), value.inLine()));
    }

    private Value evaluate(List<Word> words) {
        var first = words.getFirst();
        if (isCommand(first.text()) && !first.text().equals(LET)) {
            session.takeNewest();
            execute(grammar(new PrintWriter(Writer.nullWriter())), words);
            return new Content(session.takeNewest()
                    .orElseThrow(() -> new LineRefused(
                            "'%s' · finds no content of a register · take read, write, set, encode or decode"
                                    .formatted(first.text()),
                            first.start(),
                            first.end())));
        }
        if (words.size() > 1) {
            throw new LineRefused(
                    "'%s' · no command · write a command, NAME@COORD or one word".formatted(first.text()),
                    first.start(),
                    first.end());
        }
        var variable = Variables.whole(first);
        if (variable.isPresent()) {
            return at(first, () -> session.variables().get(variable.get()));
        }
        var text = session.variables().replace(first);
        boolean place = text.contains("@") || Place.names().contains(text);
        return place ? at(first, () -> new At(Place.parse(text))) : new Text(text);
    }

    private void execute(CommandLine grammar, List<Word> words) {
        new LineExecution(grammar, session.variables(), current.text()).run(words);
    }

    /** A result, or the error with the word it is about. */
    static <R> R at(Word word, Supplier<R> reading) {
        try {
            return reading.get();
        } catch (LineRefused e) {
            throw e;
        } catch (NeckarException e) {
            throw new LineRefused(e, word.start(), word.end());
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
