package org.neckar.tools.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neckar.fisch.NeckarException;
import org.neckar.tools.command.ShellCommand;

class ShellTest {
    private static final String ZEROS = "zeromock:";

    private final StringWriter out = new StringWriter();
    private final Shell shell = shell(Map.of());

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void shouldKeepAContentAndShowItsFields() {
        shell.run("let x = encode CapMemCell@5 value=0b101");

        assertEquals("5", answer("$x.value"));
        assertEquals("5", answer("x.value"));
        assertTrue(answer("$x").startsWith("CapMemCell@"));
    }

    @Test
    void shouldPrintOnlyTheNewVariableWhenItIsMade() {
        assertEquals("$x = CapMemCell@5", answer("let x = encode CapMemCell@5"));
        assertEquals("$c = CapMemCell@5", answer("let c = CapMemCell@CapMemCellOnDLS(5)"));
        assertEquals("$m = MADCControl", answer("let m = MADCControl"));
        assertEquals("$n = 0x2c", answer("let n=0x2c"));
        assertEquals("$y = CapMemCell@5", answer("let y = $x"));
    }

    @Test
    void shouldPutPlacesWordsAndFieldsIntoALine() {
        shell.run("let c = CapMemCell@5");
        shell.run("let n = 7");
        shell.run("let x = encode $c value=$n");
        shell.run("let y = encode CapMemCell@$n value=$x.value");

        assertEquals("7", answer("$y.value"));
        assertTrue(answer("vars").contains("$n        text      7\n"), out::toString);
        assertTrue(answer("vars").contains("$y        content   CapMemCell@7"), out::toString);
    }

    @Test
    void shouldLeaveVariablesInSingleQuotationMarksAlone() {
        shell.run("let n = 7");

        assertEquals("$t = $n", answer("let t = '$n'"));
    }

    @Test
    void shouldTakeThePlaceAndAllFieldsOfAContentWhenItIsEncoded() {
        shell.run("let x = encode NeuronConfig@3 memCapSize=63 enableFire=true");

        assertEquals(answer("encode NeuronConfig@3 memCapSize=63 enableFire=true"), answer("encode $x"));
        assertEquals(answer("encode NeuronConfig@3 memCapSize=9 enableFire=true"), answer("encode $x memCapSize=9"));
        assertEquals(
                answer("encode NeuronConfig@4 memCapSize=9 enableFire=true"),
                answer("encode NeuronConfig@4 $x memCapSize=9"));
    }

    @Test
    void shouldTakeOnlyThePlaceOfAContentForOtherCommands() {
        shell.run("let x = encode CapMemCell@5 value=9");

        assertEquals(answer("decode CapMemCell@5 3"), answer("decode $x 3"));
    }

    @Test
    void shouldChangeAFieldInTheVariableOnly() {
        shell.run("let x = encode CapMemCell@5 value=9");
        shell.run("let y = $x");

        assertEquals("$x.value 9 -> 12", answer("set $x.value=0xc"));
        assertEquals("9", answer("$y.value"));
    }

    @Test
    void shouldReadElementsOfListFields() {
        shell.run("let x = encode SynapseQuad@0 weights=1,2,3,4");

        assertEquals("1,2,3,4", answer("$x.weights"));
        assertEquals("3", answer("$x.weights[2]"));
    }

    @Test
    void shouldCompareTwoContents() {
        shell.run("let x = encode CapMemCell@5 value=9");
        shell.run("let y = encode CapMemCell@6 value=8");

        assertTrue(answer("diff $x $y").contains("w0[0] 1 -> 0  value"));
        assertEquals("no difference", answer("diff $x $x"));
    }

    @Test
    void shouldKnowTheLastContent() {
        shell.run("decode CapMemCell@5 77");

        assertEquals("77", answer("$last.value"));
    }

    @Test
    void shouldStayConnectedUntilTold() {
        shell.run("connect " + ZEROS);
        assertEquals(Optional.of(ZEROS), shell.uri());
        shell.run("read CapMemCell@5");
        assertEquals("0", answer("last.value"));
        shell.run("disconnect");
        assertEquals(Optional.empty(), shell.uri());
        assertEquals("0", answer("last.value"));
    }

    @Test
    void shouldConnectAtFirstUseWhereTheEnvironmentNamesABoard() {
        try (var prepared = shell(Map.of("NECKAR_CONNECTION", ZEROS))) {
            assertEquals(Optional.empty(), prepared.uri());
            prepared.run("read CapMemCell@5");
            assertEquals(Optional.of(ZEROS), prepared.uri());
        }
    }

    @Test
    void shouldUseAnotherBoardForOneLineOnly() {
        shell.run("read CapMemCell@5 --connection=" + ZEROS);

        assertEquals(Optional.empty(), shell.uri());
    }

    @Test
    void shouldNotCarryAnOptionIntoTheNextLine() {
        assertTrue(answer("describe MADCControl --json").startsWith("{"));
        assertTrue(answer("describe MADCControl").startsWith("MADCControl - "));
    }

    @Test
    void shouldExplainEveryCommand() {
        var help = answer("help");
        for (var command : new String[] {"read", "connect", "let", "diff", "source", "trace", "manual"}) {
            assertTrue(help.contains("\n  " + command), help);
            assertTrue(answer("help " + command).startsWith("Usage: "), command);
        }
        assertTrue(help.lines().allMatch(line -> line.length() <= 80), help);
    }

    @Test
    void shouldDoNothingForAnEmptyLineOrAComment() {
        assertEquals("", answer("   "));
        assertEquals("", answer("# read CapMemCell@5"));
    }

    @Test
    void shouldEndAtExit() {
        assertFalse(shell.ended());
        shell.run("exit");
        assertTrue(shell.ended());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "fly                             | ^^^                             | no command",
                "raed CapMemCell@5               | ^^^^                            | did you mean 'read'",
                "read                            | `     ^`                        | NAME@COORD",
                "read CapMemCel@5                | `     ^^^^^^^^^^^`              | did you mean 'CapMemCell'",
                "read CapMemCell@5 --frob        | `                  ^^^^^^`      | Unknown option",
                "read CapMemCell@5 --backend=SPI | `                  ^^^^^^^^^^^^^` | allowed Omnibus",
                "encode CapMemCell@5 value=1024  | `                    ^^^^^^^^^^`  | allowed 0..1023",
                "encode CapMemCell@5 valu=1      | `                    ^^^^^^`      | did you mean 'value'",
                "encode CapMemCell@5 value=$x    | `                          ^^`    | variable $x",
                "decode CapMemCell@5 0x1g        | `                    ^^^^`        | 32 bits",
                "help fly                        | `     ^^^`                        | no command",
                "$fly                            | ^^^^                              | unknown",
                "let x                           | `   ^`                            | no definition",
                "let x =                         | `       ^`                        | nothing behind",
                "let read = 3                    | `    ^^^^`                        | word of the shell",
                "let 3x = 3                      | `    ^^`                          | no name",
                "let x = list                    | `        ^^^^`                    | no content",
                "let x = encode CapMemCell@-1    | `               ^^^^^^^^^^^^^`    | CapMemCellOnDLS",
                "let x = two words               | `        ^^^`                     | no command",
                "diff $a $b                      | `     ^^`                         | variable $a",
                "diff a b                        | `     ^`                          | is no variable",
                "set $m.wakeUp=2                 | `    ^^^^^^^^^^^`                 | true, false",
                "set $m.wakeUp=1 frob            | `                ^^^^`            | no field of a variable",
                "encode CapMemCell@5 $m          | `                    ^^`          | content of a MADCControl",
                "decode CapMemCell@5 $m          | `                    ^^`          | name a field",
                "encode $m wakeUp=2              | `          ^^^^^^^^`              | true, false",
                "diff $m $c                      | `        ^^`                      | content of a CapMemCell",
                "$m.frob                         | ^^^^^^^                           | no such field"
            })
    void shouldPointAtTheWordThatIsWrong(String line, String underline, String reason) {
        shell.run("let m = encode MADCControl");
        shell.run("let c = encode CapMemCell@5");

        var refused = assertThrows(LineRefused.class, () -> shell.run(line));

        assertEquals(underline, refused.underline().stripTrailing(), refused::getMessage);
        assertTrue(refused.getMessage().contains(reason), refused::getMessage);
    }

    @Test
    void shouldSayHowToConnectWhereABoardIsMissing() {
        var refused = assertThrows(NeckarException.class, () -> shell.run("read CapMemCell@5"));

        assertEquals("no board is connected · 'connect sim:' connects the chip model", refused.getMessage());
    }

    private String answer(String line) {
        out.getBuffer().setLength(0);
        shell.run(line);
        return out.toString().strip();
    }

    private Shell shell(Map<String, String> environment) {
        return new Shell(ShellCommand::verbs, new PrintWriter(out), environment);
    }
}
