package org.neckar.tools.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.neckar.testkit.Seeds;
import org.neckar.tools.shell.ShellLine.Word;

class ShellLineTest {
    @Test
    void shouldSplitAtBlanksAndKnowWhereWordsStand() {
        assertEquals(
                List.of(new Word("set", 1, 4, false), new Word("value=3", 6, 13, false)),
                ShellLine.parse(" set  value=3 ").words());
    }

    @Test
    void shouldKeepBlanksInsideBrackets() {
        assertEquals(
                List.of("read", "NeuronConfig@NeuronConfigOnDLS(44, 1)", "--json"),
                texts("read NeuronConfig@NeuronConfigOnDLS(44, 1) --json"));
    }

    @Test
    void shouldKeepBlanksInsideQuotationMarksOfEitherKind() {
        assertEquals(List.of("source", "my file", "it's"), texts("source 'my file' \"it's\""));
        assertEquals(
                List.of(new Word("$x", 0, 4, true)), ShellLine.parse("'$x'").words());
    }

    @Test
    void shouldEndAtACommentButNotInsideAWord() {
        assertEquals(List.of("read", "a#b"), texts("read a#b # what it holds"));
        assertEquals(List.of(), texts("# nothing"));
    }

    @Test
    void shouldPointAtAQuotationMarkWithoutItsPartner() {
        var refused = assertThrows(LineRefused.class, () -> ShellLine.parse("source 'my file"));

        assertEquals("       ^", refused.underline());
    }

    @Test
    void shouldSeeAnEmptyWordAtACursorBehindABlank() {
        assertEquals(
                List.of("read", ""),
                ShellLine.before("read ").words().stream().map(Word::text).toList());
        assertEquals(
                List.of("read", "my f"),
                ShellLine.before("read 'my f").words().stream().map(Word::text).toList());
    }

    @Seeds(500)
    void shouldTakeAnythingApartOrRefuseItByName(RandomGenerator random) {
        var letters = "ab =@()'\"#$.[],0 ";
        var text = new StringBuilder();
        for (int i = random.nextInt(20); i > 0; i--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        for (var word : ShellLine.before(text.toString()).words()) {
            assertEquals(text.length(), Math.max(text.length(), word.end()), text::toString);
        }
        try {
            ShellLine.parse(text.toString());
        } catch (LineRefused e) {
            assertEquals(true, "'\"".indexOf(text.charAt(e.start())) >= 0, text::toString);
        }
    }

    private static List<String> texts(String line) {
        return ShellLine.parse(line).words().stream().map(Word::text).toList();
    }
}
