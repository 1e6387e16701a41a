package org.neckar.chipmodel.fpga;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.neckar.fisch.instruction.Omnibus;
import org.neckar.fisch.instruction.ResponseQueue;
import org.neckar.fisch.instruction.Timing;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.coordinate.FPGASystimeSyncActiveStateOnFPGA;
import org.neckar.hal.coordinate.FPGASystimeSyncLastAsicSystimeOnFPGA;
import org.neckar.hal.coordinate.FPGASystimeSyncLastRTTOnFPGA;
import org.neckar.hal.coordinate.FPGASystimeSyncNumRetriesOnFPGA;
import org.neckar.hal.coordinate.SystimeSyncBaseOnDLS;
import org.neckar.hal.timing.FPGASystimeSyncActiveState;
import org.neckar.hal.timing.FPGASystimeSyncLastAsicSystime;
import org.neckar.hal.timing.FPGASystimeSyncLastRTT;
import org.neckar.hal.timing.FPGASystimeSyncNumRetries;
import org.neckar.hal.timing.SystimeSyncBase;

/** What the FPGA shows of the synchronisation of the system times. */
class SystimeSyncTest {
    private static final int NUM_RETRIES = 0x8800_2000;
    private static final int LAST_ROUND_TRIP_HIGH = 0x8800_2001;
    private static final int LAST_CHIP_SYSTIME_HIGH = 0x8800_2003;
    private static final int ACTIVE = 0x8800_2005;

    /** One way over the link takes 16 ns. */
    private static final long ROUND_TRIP = 4;

    private final TestBoard board = new TestBoard(new ScriptedCircuits());
    private final WordBuffer program = new WordBuffer();

    private void bringUp() {
        TestBoard.bringUp(program);
        Omnibus.read(program, 0);
        board.run(program);
        program.clear();
    }

    private long[] read(int... addresses) {
        for (int address : addresses) {
            Omnibus.read(program, address);
        }
        var responses = board.run(program).responses(ResponseQueue.OMNIBUS);
        program.clear();
        long[] values = new long[responses.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = responses.value(i);
        }
        return values;
    }

    @Test
    void shouldShowNothingBeforeTheFirstSynchronisation() {
        bringUp();
        assertEquals(
                new FPGASystimeSyncLastRTT(0),
                board.read(new FPGASystimeSyncLastRTTOnFPGA(), FPGASystimeSyncLastRTT.class));
        assertEquals(
                new FPGASystimeSyncLastAsicSystime(0),
                board.read(new FPGASystimeSyncLastAsicSystimeOnFPGA(), FPGASystimeSyncLastAsicSystime.class));
        assertEquals(
                new FPGASystimeSyncActiveState(false),
                board.read(new FPGASystimeSyncActiveStateOnFPGA(), FPGASystimeSyncActiveState.class));
        assertEquals(
                3,
                board.read(new FPGASystimeSyncNumRetriesOnFPGA(), FPGASystimeSyncNumRetries.class)
                        .value());
    }

    @Test
    void shouldShowRoundTripAndSystemTimeOfTheLastSynchronisationHighWordFirst() {
        bringUp();
        for (long base : new long[] {0x123_4567_89abL, 0x7ff_ffff_ffffL, 5}) {
            TestBoard.write(program, new SystimeSyncBaseOnDLS(), new SystimeSyncBase(base));
            Timing.systimeSync(program, true);
            Timing.barrier(program, Timing.BARRIER_SYSTIME);
            assertArrayEquals(
                    new long[] {0, ROUND_TRIP, base >>> 32, base & 0xffff_ffffL},
                    read(
                            LAST_ROUND_TRIP_HIGH,
                            LAST_ROUND_TRIP_HIGH + 1,
                            LAST_CHIP_SYSTIME_HIGH,
                            LAST_CHIP_SYSTIME_HIGH + 1));
        }
    }

    @Test
    void shouldBeActiveFor24CyclesFromItsBegin() {
        bringUp();
        Timing.setupTimer(program);
        Timing.systimeSync(program, true);
        Timing.waitUntil(program, 24);
        // begins at timer 1
        assertArrayEquals(new long[] {1, 0}, read(ACTIVE, ACTIVE));
    }

    @Test
    void shouldStayActiveAndShowNothingNewWhileTheLinkIsDown() {
        Timing.systimeSync(program, true);
        Timing.waitUntil(program, 1_000_000);
        assertArrayEquals(new long[] {1, 0}, read(ACTIVE, LAST_ROUND_TRIP_HIGH + 1));
    }

    @Test
    void shouldNeedNoneOfTheRetriesThatItHolds() {
        bringUp();
        for (int retries = 0; retries < 16; retries++) {
            Omnibus.write(program, NUM_RETRIES, retries);
            Timing.systimeSync(program, true);
            Timing.barrier(program, Timing.BARRIER_SYSTIME);
            assertArrayEquals(new long[] {retries, 0}, read(NUM_RETRIES, ACTIVE));
        }
    }
}
