package org.neckar.stadls.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.instruction.PlaybackDecoder;
import org.neckar.fisch.ut.ToFpga;
import org.neckar.hal.coordinate.BarrierOnFPGA;
import org.neckar.hal.coordinate.PPUMemoryWordOnDLS;
import org.neckar.hal.coordinate.SynapseWeightQuadOnDLS;
import org.neckar.hal.coordinate.TimerOnDLS;
import org.neckar.hal.ppu.PPUMemoryWord;
import org.neckar.hal.register.Backend;
import org.neckar.hal.synapse.SynapseWeightQuad;
import org.neckar.hal.timing.Barrier;
import org.neckar.hal.timing.Timer;
import org.neckar.testkit.Seeds;

class AbsoluteTimePlaybackProgramBuilderTest {
    private static final PPUMemoryWordOnDLS WORD = new PPUMemoryWordOnDLS(7);
    private static final long RESET = ToFpga.timerSetup();
    private static final long WRITE = ToFpga.omnibusAddress(0x0280_0007, false, 0xf);
    private static final long READ = ToFpga.omnibusAddress(0x0280_0007, true, 0xf);

    private final AbsoluteTimePlaybackProgramBuilder builder = new AbsoluteTimePlaybackProgramBuilder();

    private static PPUMemoryWord value(int value) {
        return PPUMemoryWord.DEFAULT.withValue(value);
    }

    @Test
    void shouldExecuteCommandsInTheOrderOfTheirTimes() {
        builder.write(100, WORD, value(2));
        builder.read(200, PPUMemoryWord.class, WORD);
        builder.spikes(50, 9);
        Schedule schedule = builder.done();
        assertArrayEquals(
                new long[] {
                    RESET,
                    ToFpga.waitUntil(50),
                    ToFpga.spikePack(9),
                    ToFpga.waitUntil(100),
                    WRITE,
                    ToFpga.omnibusData(2),
                    ToFpga.waitUntil(200),
                    READ
                },
                schedule.program().words());
        assertEquals(201, schedule.duration());
        assertEquals(List.of(), schedule.late());
        assertTrue(builder.isEmpty());
    }

    @Test
    void shouldKeepTheOrderOfCommandsOfTheSameTime() {
        builder.write(5, WORD, value(1)).spikes(5, 3).write(5, WORD, value(2));
        assertArrayEquals(
                new long[] {
                    RESET,
                    ToFpga.waitUntil(5),
                    WRITE,
                    ToFpga.omnibusData(1),
                    ToFpga.spikePack(3),
                    WRITE,
                    ToFpga.omnibusData(2)
                },
                builder.done().program().words());
    }

    @Test
    void shouldNotWaitForCommandsWhoseTimeFollowsDirectly() {
        builder.spikes(0, 1).spikes(1, 2).spikes(2, 3);
        assertArrayEquals(
                new long[] {RESET, ToFpga.spikePack(1), ToFpga.spikePack(2), ToFpga.spikePack(3)},
                builder.done().program().words());
    }

    @Test
    void shouldPackSpikesOfOneTimeEvenIfTheyComeOneByOneFromSeveralBuilders() {
        builder.spikes(10, 1).spikes(20, 5);
        builder.merge(new AbsoluteTimePlaybackProgramBuilder().spikes(10, 2).spikes(10, 3));
        Schedule schedule = builder.done();
        assertArrayEquals(
                new long[] {
                    RESET, ToFpga.waitUntil(10), ToFpga.spikePack(1, 2, 3), ToFpga.waitUntil(20), ToFpga.spikePack(5)
                },
                schedule.program().words());
        assertEquals(List.of(), schedule.late());
    }

    @Test
    void shouldReportEveryCommandThatIsLate() {
        builder.write(10, WORD, value(1)).spikes(11, 1, 2, 3, 4).read(12, PPUMemoryWord.class, WORD);
        Schedule schedule = builder.done();
        assertEquals(
                List.of(
                        "spike 1 at time 11: 1 cycles late behind write of PPUMemoryWord at " + WORD,
                        "spike 2 at time 11: 1 cycles late behind spike 1",
                        "spike 3 at time 11: 1 cycles late behind spike 2",
                        "spike 4 at time 11: 2 cycles late behind spike 3",
                        "read of PPUMemoryWord at " + WORD + " at time 12: 2 cycles late behind spike 4"),
                schedule.late().stream().map(LateCommand::toString).toList());
        assertEquals(15, schedule.duration());
    }

    @Test
    void shouldCountTheShiftingOfJtagAsLong() {
        builder.write(0, WORD, value(1), Backend.OMNIBUS_CHIP_OVER_JTAG);
        builder.write(100, WORD, value(2), Backend.OMNIBUS_CHIP_OVER_JTAG);
        Schedule schedule = builder.done();
        assertEquals(1, schedule.late().size());
        assertTrue(schedule.late().getFirst().lateness() > 500);
    }

    @Test
    void shouldRedeemTicketsOfMergedAndCopiedCommands() {
        AbsoluteTimePlaybackProgramBuilder part = new AbsoluteTimePlaybackProgramBuilder();
        Ticket<PPUMemoryWord> late = part.read(300, PPUMemoryWord.class, WORD);
        Ticket<PPUMemoryWord> early = part.read(100, PPUMemoryWord.class, WORD);
        part.writeDifference(100, new SynapseWeightQuadOnDLS(0), SynapseWeightQuad.DEFAULT, SynapseWeightQuad.DEFAULT);
        Ticket<PPUMemoryWord> earlyCopy = builder.copy(part).of(early);
        builder.shift(50);
        builder.merge(part);
        PlaybackProgramBuilder outer = new PlaybackProgramBuilder();
        Ticket<PPUMemoryWord> first = outer.read(PPUMemoryWord.class, WORD);
        PlaybackProgram program = outer.merge(builder.done().builder()).done();
        PlaybackDecoder responses = new PlaybackDecoder();
        for (int answer = 0; answer < 5; answer++) {
            responses.omnibus(answer);
        }
        program.attach(responses);
        assertEquals(0, first.get().value());
        assertEquals(1, early.get().value());
        assertEquals(2, earlyCopy.get().value());
        assertEquals(3, late.get().value());
    }

    @Test
    void shouldMoveAndStretchTimes() {
        builder.spikes(3, 1).spikes(5, 2).scale(1.5).shift(-1);
        assertArrayEquals(
                new long[] {RESET, ToFpga.waitUntil(4), ToFpga.spikePack(1), ToFpga.waitUntil(7), ToFpga.spikePack(2)},
                builder.done().program().words());
    }

    @Test
    void shouldRefuseTimesBeyondTheTimerAndStayAsItWas() {
        builder.spikes(0xffff_fff0L, 1);
        NeckarException shifted = assertThrows(NeckarException.class, () -> builder.shift(16));
        assertEquals(
                "shift by 16 cycles: spike 1 would move from time 4294967280 to 4294967296 (allowed 0..4294967295)",
                shifted.getMessage());
        assertThrows(NeckarException.class, () -> builder.scale(1.1));
        assertThrows(NeckarException.class, () -> builder.scale(1e300));
        assertThrows(NeckarException.class, () -> builder.scale(Double.NaN));
        assertThrows(NeckarException.class, () -> builder.shift(Long.MAX_VALUE));
        assertThrows(NeckarException.class, () -> builder.spikes(1L << 32, 1));
        assertThrows(NeckarException.class, () -> builder.spikes(-1, 1));
        assertEquals(1, builder.size());
        assertEquals(ToFpga.waitUntil(0xffff_fff0L), builder.done().program().word(1));
    }

    @Test
    void shouldRefuseCommandsThatHoldOthers() {
        NeckarException refused =
                assertThrows(NeckarException.class, () -> builder.write(5, new TimerOnDLS(), Timer.DEFAULT));
        assertEquals(
                "write of Timer at time 5: holds the other commands (allowed what takes a known time); give it a place"
                        + " in the program around this one",
                refused.getMessage());
        assertThrows(NeckarException.class, () -> builder.write(5, new BarrierOnFPGA(), Barrier.OMNIBUS));
        builder.read(5, Timer.class, new TimerOnDLS());
        assertEquals(1, builder.size());
    }

    @Seeds(200)
    void shouldSendEverySpikeOnceAndNeverBeforeItsTime(RandomGenerator random) {
        int count = random.nextInt(500);
        long[] times = new long[count];
        for (int label = 0; label < count; label++) {
            times[label] = random.nextInt(300);
            builder.spikes(times[label], label);
        }
        Schedule schedule = builder.done();
        PlannedTime planned = new PlannedTime();
        int sent = 0;
        long lateness = 0;
        for (long word : schedule.program().words()) {
            planned.execute(word);
            int packed = (int) (word >>> 56) - 0xc;
            for (int spike = packed - 1; spike >= 0; spike--) {
                long late = planned.timer() - 1 - times[(int) (word >>> (16 * spike)) & 0xffff];
                assertTrue(late >= 0);
                lateness += late;
                sent++;
            }
        }
        assertEquals(count, sent);
        assertEquals(
                lateness,
                schedule.late().stream().mapToLong(LateCommand::lateness).sum());
    }
}
