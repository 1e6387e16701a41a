package org.neckar.tools.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.ut.ToFpga;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.coordinate.CrossbarNodeOnDLS;
import org.neckar.hal.coordinate.EventRecordingConfigOnFPGA;
import org.neckar.hal.coordinate.NeuronConfigOnDLS;
import org.neckar.hal.fpga.EventRecordingConfig;
import org.neckar.hal.neuron.NeuronConfig;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.routing.CrossbarNode;
import org.neckar.stadls.init.SystemInit;
import org.neckar.stadls.program.PlaybackProgramBuilder;
import org.neckar.testkit.GoldenFiles;

class ProgramListingTest {
    private static List<String> lines(long[] words, boolean all) {
        var text = new StringBuilder();
        new ProgramListing(text, all).print(words);
        return text.toString().lines().toList();
    }

    private static List<String> lines(PlaybackProgramBuilder program) {
        return lines(program.done().words(), false);
    }

    @Test
    void shouldBeginWithTheNamesOfTheColumns() {
        assertEquals(List.of("    word      timer           us  instruction"), lines(new long[0], false));
    }

    @Test
    void shouldShowTheFieldsThatDifferFromTheDefaults() {
        var program = new PlaybackProgramBuilder();
        program.write(
                new NeuronConfigOnDLS(3),
                NeuronConfig.DEFAULT.withMemCapSize(17).withEnableFire(true));
        assertEquals(
                "       0          -            -  write NeuronConfig at NeuronConfigOnDLS(3, 0): memCapSize=17"
                        + " enableFire=true",
                lines(program).get(1));
    }

    @Test
    void shouldShowTheFieldsThatChangeSinceTheWriteBefore() {
        var program = new PlaybackProgramBuilder();
        var recording = EventRecordingConfig.DEFAULT;
        program.write(new EventRecordingConfigOnFPGA(), recording.withEnableEventRecording(true));
        program.write(new EventRecordingConfigOnFPGA(), recording.withEnableEventRecording(true));
        program.write(new EventRecordingConfigOnFPGA(), recording);
        assertEquals(
                List.of("enableEventRecording=true", "no change", "enableEventRecording=false"),
                lines(program.done().words(), true).stream()
                        .skip(1)
                        .map(line -> line.substring(line.lastIndexOf(": ") + 2))
                        .toList());
    }

    @Test
    void shouldShowRawWordsOfAContainerThatIsNotComplete() {
        var map = RegisterMap.of(NeuronConfig.class);
        int address = map.address(new NeuronConfigOnDLS(0), 2, Backend.OMNIBUS);
        long[] words = {ToFpga.omnibusAddress(address, false, 0xf), ToFpga.omnibusData(0x1234)};
        assertEquals(
                "       0          -            -  write NeuronConfig at NeuronConfigOnDLS(0, 0): word 2 = 0x00001234",
                lines(words, false).get(1));
    }

    @Test
    void shouldCompleteAContainerWithTheWordsWrittenBefore() {
        var map = RegisterMap.of(NeuronConfig.class);
        var at = new NeuronConfigOnDLS(0);
        var changed = NeuronConfig.DEFAULT.withMemCapSize(5);
        var program = new PlaybackProgramBuilder();
        program.write(at, NeuronConfig.DEFAULT);
        var words = new WordBuffer();
        long[] before = program.done().words();
        words.add(before, 0, before.length);
        words.add(ToFpga.timerSetup());
        int[] old = map.encode(NeuronConfig.DEFAULT);
        int[] fresh = map.encode(changed);
        for (int word = 0; word < fresh.length; word++) {
            if (fresh[word] != old[word]) {
                words.add(ToFpga.omnibusAddress(map.address(at, word, Backend.OMNIBUS), false, 0xf));
                words.add(ToFpga.omnibusData(fresh[word]));
            }
        }
        assertTrue(lines(words.toArray(), false).getLast().endsWith("NeuronConfigOnDLS(0, 0): memCapSize=5"));
    }

    @Test
    void shouldPlanTheTimerByWaitsAndWords() {
        long[] words = {
            ToFpga.barrier(1), ToFpga.timerSetup(), ToFpga.waitUntil(1250), ToFpga.spikePack(3), ToFpga.spikePack(4)
        };
        assertEquals(
                List.of(
                        "       0          -            -  timing::Barrier(00001): enableOmnibus",
                        "       1          0        0.000  timing::Setup()",
                        "       2       1250       10.000  timing::WaitUntil(1250)",
                        "       3       1250       10.000  event_to_fpga::SpikePack<1ul>(0000000000000011)",
                        "       4       1251       10.008  event_to_fpga::SpikePack<1ul>(0000000000000100)"),
                lines(words, false).subList(1, 6));
    }

    @Test
    void shouldCountWritesThatChangeNothing() {
        var program = new PlaybackProgramBuilder();
        for (int node = 0; node < 20; node++) {
            program.write(new CrossbarNodeOnDLS(node), CrossbarNode.DEFAULT);
        }
        assertEquals(
                List.of(
                        "       0          -            -  write CrossbarNode at CrossbarNodeOnDLS(0, 0): defaults",
                        "                                  ... 19 more writes of CrossbarNode without a change, 38 words"),
                lines(program).subList(1, 3));
    }

    @Test
    void shouldShowEverythingWhenAsked() {
        var program = new PlaybackProgramBuilder();
        for (int node = 0; node < 20; node++) {
            program.write(new CrossbarNodeOnDLS(node), CrossbarNode.DEFAULT);
        }
        assertEquals(21, lines(program.done().words(), true).size());
    }

    @Test
    void shouldShowAWordThatIsNoMessage() {
        assertEquals(
                "       0          -            -  refused(7f00000000000000, UNKNOWN_INDEX)",
                lines(new long[] {0x7f00_0000_0000_0000L}, false).get(1));
    }

    @Test
    void shouldListTheInitialisationOfBoardAndChip() {
        var text = new StringBuilder();
        new ProgramListing(text, false).print(SystemInit.standard().program().words());
        GoldenFiles.check(ProgramListingTest.class, "system-init.txt", text.toString());
    }
}
