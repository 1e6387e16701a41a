package org.neckar.stadls.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.neckar.hal.coordinate.BarrierOnFPGA;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.coordinate.EventRecordingConfigOnFPGA;
import org.neckar.hal.coordinate.JTAGClockScalerOnDLS;
import org.neckar.hal.coordinate.JTAGIdCodeOnDLS;
import org.neckar.hal.coordinate.PollingOmnibusBlockConfigOnFPGA;
import org.neckar.hal.coordinate.PollingOmnibusBlockOnFPGA;
import org.neckar.hal.coordinate.ResetChipOnDLS;
import org.neckar.hal.coordinate.ResetJTAGTapOnDLS;
import org.neckar.hal.coordinate.SynapseDriverOnDLS;
import org.neckar.hal.coordinate.SystimeSyncOnFPGA;
import org.neckar.hal.fpga.EventRecordingConfig;
import org.neckar.hal.jtag.JTAGClockScaler;
import org.neckar.hal.jtag.JTAGIdCode;
import org.neckar.hal.jtag.ResetChip;
import org.neckar.hal.jtag.ResetJTAGTap;
import org.neckar.hal.padi.SynapseDriverConfig;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.timing.Barrier;
import org.neckar.hal.timing.PollingOmnibusBlock;
import org.neckar.hal.timing.PollingOmnibusBlockConfig;
import org.neckar.hal.timing.SystimeSync;
import org.neckar.stadls.init.AsicAdapterBoardInit;
import org.neckar.stadls.init.ChipInit;
import org.neckar.stadls.init.SystemInit;
import org.neckar.testkit.EnabledIfVectors;
import org.neckar.testkit.Vectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs built through the public builder against recorded ones, word for word. */
@EnabledIfVectors
class PlaybackProgramVectorsTest {
    private static final JsonMapper JSON = new JsonMapper();

    /** Says how a recorded program is built here. */
    @FunctionalInterface
    private interface Recipe {
        void appendTo(PlaybackProgramBuilder program);
    }

    private static Map<String, Recipe> recipes() {
        Map<String, Recipe> recipes = new HashMap<>();
        recipes.put("empty", p -> {});
        recipes.put("read_jtag_id", p -> {
            p.read(JTAGIdCode.class, new JTAGIdCodeOnDLS());
            p.blockUntil(Barrier.JTAG);
        });
        recipes.put("timer_wait", p -> p.pause(1000));
        for (int units = 0; units < 32; units++) {
            Barrier barrier =
                    RegisterMap.<BarrierOnFPGA, Barrier>of(Barrier.class).decode(new int[] {units}, 0);
            recipes.put("barrier_" + units, p -> p.blockUntil(barrier));
        }
        recipes.put("system_init_default", p -> SystemInit.standard().appendTo(p));
        recipes.put("system_init_jboa_board", p -> SystemInit.jboa().appendTo(p));
        recipes.put("chip_init_default", p -> ChipInit.standard().appendTo(p));
        recipes.put("cube_board_init", AsicAdapterBoardInit.CUBE::appendTo);
        recipes.put("event_recording", PlaybackProgramVectorsTest::eventRecording);
        recipes.put("spike_train", PlaybackProgramVectorsTest::spikeTrain);
        recipes.put("polling_block_eq", p -> polling(p, true));
        recipes.put("polling_block_ne", p -> polling(p, false));
        recipes.put("reset_and_id", PlaybackProgramVectorsTest::resetAndId);
        recipes.put("synapse_drivers", PlaybackProgramVectorsTest::synapseDrivers);
        return recipes;
    }

    private static void eventRecording(PlaybackProgramBuilder p) {
        EventRecordingConfigOnFPGA at = new EventRecordingConfigOnFPGA();
        p.write(at, EventRecordingConfig.DEFAULT.withEnableEventRecording(true));
        p.write(new SystimeSyncOnFPGA(), SystimeSync.DEFAULT);
        p.blockUntil(Barrier.SYSTIME);
        p.write(at, EventRecordingConfig.DEFAULT.withEnableEventRecording(false));
    }

    private static void spikeTrain(PlaybackProgramBuilder p) {
        p.resetTimer();
        for (int i = 0; i < 20; i++) {
            p.blockUntil(100L * i).spikes(37 * i);
            if (i % 3 == 0) {
                p.spikes(i, i + 1);
            }
            if (i % 4 == 0) {
                p.spikes(i, i + 1, 0xffff - i);
            }
        }
    }

    private static void polling(PlaybackProgramBuilder p, boolean equality) {
        p.write(
                new PollingOmnibusBlockConfigOnFPGA(),
                PollingOmnibusBlockConfig.DEFAULT
                        .withAddress(0x1234)
                        .withTarget(0x12)
                        .withMask(0xff));
        p.write(new PollingOmnibusBlockOnFPGA(), PollingOmnibusBlock.DEFAULT.withEnableExpectsEquality(equality));
    }

    private static void resetAndId(PlaybackProgramBuilder p) {
        p.write(new ResetChipOnDLS(), ResetChip.DEFAULT.withValue(true));
        p.pause(10);
        p.write(new ResetChipOnDLS(), ResetChip.DEFAULT.withValue(false));
        p.blockUntil(100);
        p.write(new JTAGClockScalerOnDLS(), JTAGClockScaler.DEFAULT.withValue(3));
        p.write(new ResetJTAGTapOnDLS(), ResetJTAGTap.DEFAULT);
        p.read(JTAGIdCode.class, new JTAGIdCodeOnDLS());
        p.blockUntil(Barrier.JTAG);
    }

    private static void synapseDrivers(PlaybackProgramBuilder p) {
        CoordinateType.of(SynapseDriverOnDLS.class)
                .all()
                .forEach(at -> p.write(at, SynapseDriverConfig.DEFAULT.withRowAddressCompareMask(at.toEnum() % 32)));
    }

    @TestFactory
    Stream<DynamicTest> shouldBuildTheRecordedProgramsWordForWord() {
        Map<String, Recipe> recipes = recipes();
        Map<String, JsonNode> recorded = new HashMap<>();
        try (Stream<String> lines = Vectors.lines("programs/programs.jsonl.gz")) {
            lines.map(JSON::readTree)
                    .filter(node -> recipes.containsKey(node.get("name").asString()))
                    .forEach(node -> recorded.put(node.get("name").asString(), node));
        }
        assertEquals(recipes.keySet(), recorded.keySet());
        return recipes.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(), () -> compare(entry.getValue(), recorded.get(entry.getKey()))));
    }

    private static void compare(Recipe recipe, JsonNode recorded) {
        PlaybackProgramBuilder builder = new PlaybackProgramBuilder();
        recipe.appendTo(builder);
        PlaybackProgram program = builder.done();
        long[] expected = IntStream.range(0, recorded.get("ut_words").size())
                .mapToLong(i ->
                        Long.parseUnsignedLong(recorded.get("ut_words").get(i).asString(), 16))
                .toArray();
        int difference = Arrays.mismatch(expected, program.words());
        assertTrue(difference < 0, () -> "first difference at word " + difference);
        assertEquals(recorded.get("size_from_fpga").asInt(), program.sizeFromFpga());
    }
}
