package org.neckar.calibration.routine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neckar.calibration.measure.Bench;
import org.neckar.calibration.measure.RecordedConnection;
import org.neckar.calibration.search.BinarySearch;
import org.neckar.calibration.search.KnobRange;
import org.neckar.calibration.search.SearchMethod;
import org.neckar.fisch.NeckarException;
import org.neckar.hal.capmem.CapMemRow;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.lola.chip.ChipImage;
import org.neckar.stadls.run.Board;

class RoutineRunnerTest {
    /** Three instances whose observable is the cell in the configuration plus an offset of their own. */
    private static final class Straight implements Routine {
        private final double[] offset;
        private final List<String> calls = new ArrayList<>();

        Straight(double... offset) {
            this.offset = offset;
        }

        private static AtomicNeuronOnDLS neuron(int instance) {
            return new AtomicNeuronOnDLS(instance);
        }

        @Override
        public String name() {
            return "straight";
        }

        @Override
        public String knob() {
            return "v_leak";
        }

        @Override
        public KnobRange range() {
            return new KnobRange(0, 63);
        }

        @Override
        public SearchMethod search() {
            return new BinarySearch();
        }

        @Override
        public int[] nominal() {
            return new int[] {20, 20, 20};
        }

        @Override
        public void prepare(Bench bench) {
            calls.add("prepare");
        }

        @Override
        public void turn(ChipImage.Builder chip, int[] knobs) {
            calls.add("turn");
            for (int i = 0; i < knobs.length; i++) {
                chip.capMem(CapMemRow.V_LEAK.cell(neuron(i)), knobs[i]);
            }
        }

        @Override
        public double[] observe(Bench bench) {
            calls.add("observe");
            double[] observed = new double[offset.length];
            Arrays.setAll(observed, i -> bench.chip().capMem(CapMemRow.V_LEAK.cell(neuron(i))) + offset[i]);
            return observed;
        }

        @Override
        public double tolerance() {
            return 2;
        }

        @Override
        public double[] target(double[] before) {
            calls.add("target");
            return new double[] {before[1], before[1], before[1]};
        }
    }

    private final Bench bench = new Bench(Board.on(new RecordedConnection()));
    private final List<String> heard = new ArrayList<>();
    private final RoutineRunner runner =
            new RoutineRunner(bench, (routine, done, of) -> heard.add(routine + " " + done + "/" + of));

    @Test
    void shouldFindTheKnobOfEveryInstanceAndLeaveItSet() {
        var outcome = runner.run(new Straight(5, 0, -7));
        assertArrayEquals(new int[] {15, 20, 27}, outcome.knobs().values());
        assertArrayEquals(new double[] {25, 20, 13}, outcome.before().values());
        assertArrayEquals(new double[] {20, 20, 20}, outcome.after().values());
        assertEquals(27, bench.chip().capMem(CapMemRow.V_LEAK.cell(Straight.neuron(2))));
        assertEquals(0, outcome.failed());
    }

    @Test
    void shouldMarkInstancesThatEndAtALimit() {
        var outcome = runner.run(new Straight(100, 0, -100));
        assertArrayEquals(new boolean[] {false, true, false}, outcome.success().values());
        assertArrayEquals(new int[] {0, 20, 63}, outcome.knobs().values());
        assertEquals(2, outcome.failed());
    }

    @Test
    void shouldMarkInstancesThatDoNotReact() {
        var outcome = runner.run(new Straight(0, 0, Double.NaN));
        assertArrayEquals(new boolean[] {true, true, false}, outcome.success().values());
    }

    @Test
    void shouldMeasureBeforeItAsksForTheTargetAndAfterItHasSearched() {
        var routine = new Straight(0, 0, 0);
        runner.run(routine);
        assertEquals(List.of("prepare", "turn", "observe", "target"), routine.calls.subList(0, 4));
        assertEquals(List.of("turn", "observe"), routine.calls.subList(routine.calls.size() - 2, routine.calls.size()));
    }

    @Test
    void shouldReportEveryMeasurement() {
        runner.run(new Straight(0, 0, 0));
        assertEquals(10, heard.size());
        assertEquals("straight 1/10", heard.getFirst());
        assertEquals("straight 10/10", heard.getLast());
    }

    @Test
    void shouldRefuseAnotherNumberOfObservablesThanKnobs() {
        var error = assertThrows(NeckarException.class, () -> runner.run(new Straight(1, 2)));
        assertTrue(error.getMessage().contains("2 observables (allowed 3"), error.getMessage());
    }
}
