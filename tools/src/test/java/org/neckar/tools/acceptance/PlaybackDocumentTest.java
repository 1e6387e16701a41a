package org.neckar.tools.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neckar.hal.coordinate.NeuronConfigOnDLS;
import org.neckar.hal.coordinate.TimerOnDLS;
import org.neckar.hal.neuron.NeuronConfig;
import org.neckar.hal.timing.Barrier;
import org.neckar.hal.timing.Timer;
import org.neckar.stadls.program.AbsoluteTimePlaybackProgramBuilder;
import org.neckar.stadls.program.PlaybackProgramBuilder;
import org.neckar.stadls.run.Board;
import org.neckar.testkit.ProjectRoot;

/** The first Java example of docs/playback.md is the code of this file, and it prints what is said there. */
class PlaybackDocumentTest {
    private static final String BEGIN = "// begin of the example\n";
    private static final String END = "// end of the example";
    private static final String SELF = "tools/src/test/java/org/neckar/tools/acceptance/PlaybackDocumentTest.java";

    private static void example(PrintStream console) {
        // begin of the example
        var p = new PlaybackProgramBuilder();
        p.write(new NeuronConfigOnDLS(3), NeuronConfig.DEFAULT.withMemCapSize(17));
        var config = p.read(NeuronConfig.class, new NeuronConfigOnDLS(3));
        p.blockUntil(Barrier.OMNIBUS);

        var stimulus = new AbsoluteTimePlaybackProgramBuilder();
        stimulus.spikes(1250, 7).spikes(1250, 8);
        stimulus.write(2500, new NeuronConfigOnDLS(3), NeuronConfig.DEFAULT);
        var timer = stimulus.read(5000, Timer.class, new TimerOnDLS());
        var schedule = stimulus.shift(125).done();
        schedule.late().forEach(console::println);
        p.merge(schedule.builder());

        try (var board = Board.open("sim:?noise=0")) {
            var result = board.run(p.done());
            console.println(config.get().memCapSize());
            console.println(result.get(timer).value() + " cycles");
            console.println(result.spikes().size() + " spikes");
        }
        // end of the example
    }

    @Test
    void shouldBeTheCodeOfTheDocument() throws IOException {
        String source = Files.readString(ProjectRoot.path().resolve(SELF), StandardCharsets.UTF_8);
        String example = source.substring(source.indexOf(BEGIN) + BEGIN.length(), source.lastIndexOf(END))
                .stripIndent()
                .strip()
                .replace("console", "System.out");
        String document = Files.readString(ProjectRoot.path().resolve("docs/playback.md"), StandardCharsets.UTF_8);
        int begin = document.indexOf("```java\n") + "```java\n".length();
        assertEquals(
                example,
                document.substring(begin, document.indexOf("```", begin)).strip());
    }

    @Test
    void shouldPrintWhatIsSaidThere() {
        var bytes = new ByteArrayOutputStream();
        example(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        assertEquals(
                List.of("17", "5125 cycles", "2 spikes"),
                bytes.toString(StandardCharsets.UTF_8).lines().toList());
    }
}
