package org.neckar.tools.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neckar.grenade.network.Units.mV;
import static org.neckar.grenade.network.Units.ms;
import static org.neckar.grenade.network.Units.us;
import static org.neckar.grenade.network.Units.weight;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neckar.grenade.network.Connector;
import org.neckar.grenade.network.Lif;
import org.neckar.grenade.network.Network;
import org.neckar.grenade.network.Population;
import org.neckar.grenade.network.SpikeSource;
import org.neckar.grenade.run.Emulation;
import org.neckar.hal.coordinate.SpikeCounterReadOnDLS;
import org.neckar.hal.neuron.SpikeCounterRead;
import org.neckar.hal.timing.Barrier;
import org.neckar.hwdb.store.CalibrationStore;
import org.neckar.stadls.program.PlaybackProgramBuilder;
import org.neckar.stadls.run.Board;
import org.neckar.testkit.ProjectRoot;

/** The Java example of the README is the code of this file, and it runs. */
class ReadmeExampleTest {
    private static final String BEGIN = "// begin of the example\n";
    private static final String END = "// end of the example";

    private static void example(PrintStream console, CalibrationStore store) {
        // begin of the example
        var net = Network.named("relay");
        var in = net.add(SpikeSource.of(20, 60, 100, 103, 106));
        var out = net.add(Population.of(8, Lif.defaults().withTauMem(us(10)).withVThreshold(mV(700))));
        net.connect(in, out, Connector.allToAll(), weight(60));
        var trace = net.record(out.membrane(0));

        try (var board = Board.open("sim:?seed=7")) {
            var result = Emulation.on(board).with(store).run(net, ms(0.2));
            console.println(Arrays.toString(result.of(out).counts()));
            console.println(result.of(trace).volts(0) + " V at the start");

            var p = new PlaybackProgramBuilder();
            var counter = p.read(SpikeCounterRead.class, new SpikeCounterReadOnDLS(0));
            p.blockUntil(Barrier.OMNIBUS);
            board.run(p.done());
            console.println(counter.get());
        }
        // end of the example
    }

    @Test
    void shouldBeTheCodeOfTheReadme() throws IOException {
        Path self =
                ProjectRoot.path().resolve("tools/src/test/java/org/neckar/tools/acceptance/ReadmeExampleTest.java");
        String source = Files.readString(self, StandardCharsets.UTF_8);
        String example = source.substring(source.indexOf(BEGIN) + BEGIN.length(), source.lastIndexOf(END))
                .stripIndent()
                .strip()
                .replace("console.println", "System.out.println")
                .replace(".with(store)", ".with(CalibrationStore.standard())");
        String readme = Files.readString(ProjectRoot.path().resolve("README.md"), StandardCharsets.UTF_8);
        int begin = readme.indexOf("```java\n") + "```java\n".length();
        assertEquals(
                example, readme.substring(begin, readme.indexOf("```", begin)).strip());
    }

    @Test
    void shouldPrintSpikesAVoltageAndACounter(@TempDir Path folder) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        example(new PrintStream(bytes, true, StandardCharsets.UTF_8), CalibrationStore.open(folder.resolve("store")));
        List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(3, lines.size());
        assertTrue(lines.get(0).matches("\\[\\d+(, \\d+){7}\\]"), lines.get(0));
        double volts = Double.parseDouble(lines.get(1).substring(0, lines.get(1).indexOf(' ')));
        assertTrue(volts > 0.3 && volts < 0.9, lines.get(1));
        assertTrue(lines.get(2).startsWith("SpikeCounterRead"), lines.get(2));
    }
}
