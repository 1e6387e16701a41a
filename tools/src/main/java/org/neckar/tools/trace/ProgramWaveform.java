package org.neckar.tools.trace;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.neckar.fisch.ut.ToFpgaDecoder;
import org.neckar.fisch.ut.ToFpgaListener;
import org.neckar.hal.unit.FpgaCycles;
import org.neckar.stadls.program.PlannedTime;
import org.neckar.tools.vcd.Signal;
import org.neckar.tools.vcd.VcdWriter;

/**
 * A playback program as a value change dump for GTKWave: the experiment timer, the accesses to the omnibus with their
 * strobes, barriers, and the spikes to the chip. One word takes one cycle of 8 ns; waits take as long as they say, see
 * {@link PlannedTime}.
 */
public final class ProgramWaveform {
    private final VcdWriter vcd;
    private final PlannedTime time = new PlannedTime();
    private final Signal timer;
    private final Signal instruction;
    private final Signal address;
    private final Signal data;
    private final Signal write;
    private final Signal read;
    private final Signal barrier;
    private final Signal reset;
    private final Signal[] labels = new Signal[3];
    private final Signal spikes;

    private ProgramWaveform(VcdWriter vcd) throws IOException {
        this.vcd = vcd;
        vcd.scope("fpga");
        instruction = vcd.string("instruction");
        timer = vcd.register("timer", Integer.SIZE);
        barrier = vcd.register("barrier", 5);
        reset = vcd.wire("chip_reset", 1);
        vcd.endScope();
        vcd.scope("omnibus");
        address = vcd.register("address", Integer.SIZE);
        data = vcd.register("data", Integer.SIZE);
        write = vcd.wire("write", 1);
        read = vcd.wire("read", 1);
        vcd.endScope();
        vcd.scope("events");
        spikes = vcd.wire("spikes", 2);
        for (int i = 0; i < labels.length; i++) {
            labels[i] = vcd.register("label" + i, Short.SIZE);
        }
        vcd.endScope();
    }

    /**
     * Writes the whole program.
     *
     * @param out receives the dump and is closed
     * @throws IOException when the stream fails
     */
    public static void write(OutputStream out, long[] words) throws IOException {
        try (var vcd = new VcdWriter(out, FpgaCycles.NANOSECONDS_PER_CYCLE)) {
            new ProgramWaveform(vcd).draw(words);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void draw(long[] words) throws IOException {
        var stream = new Stream();
        var decoder = new ToFpgaDecoder(stream);
        vcd.at(0);
        idle();
        for (int i = 0; i < words.length; i++) {
            stream.begun = false;
            decoder.accept(words, i, 1);
            time.execute(words, i, 1);
            if (stream.begun && time.now() > vcd.now()) {
                vcd.at(time.now());
                idle();
            }
        }
    }

    /** Between two words nothing is strobed; the address and the data stay readable. */
    private void idle() throws IOException {
        vcd.set(write, 0);
        vcd.set(read, 0);
        vcd.set(barrier, 0);
        vcd.set(spikes, 0);
    }

    private void at(long cycle) throws IOException {
        if (cycle > vcd.now()) {
            vcd.at(cycle);
        }
    }

    /** A change of signals that may fail. */
    @FunctionalInterface
    private interface Change {
        void apply() throws IOException;
    }

    /** Draws message by message. */
    private final class Stream extends ToFpgaListener {
        private boolean begun;

        private void draw(String name, Change change) {
            begun = true;
            try {
                at(time.now());
                vcd.say(instruction, name);
                if (time.timer() >= 0) {
                    vcd.set(timer, time.timer() & 0xffff_ffffL);
                }
                change.apply();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void timerSetup() {
            draw("timer setup", () -> {});
        }

        @Override
        public void waitUntil(long cycles) {
            draw("wait until " + cycles, () -> {});
        }

        @Override
        public void barrier(int units) {
            draw("barrier", () -> vcd.set(barrier, units));
        }

        @Override
        public void reset(boolean asserted) {
            draw("chip reset", () -> vcd.set(reset, asserted ? 1 : 0));
        }

        @Override
        public void omnibusAddress(int at, boolean isRead, int byteEnables) {
            draw(isRead ? "omnibus read" : "omnibus address", () -> {
                vcd.set(address, Integer.toUnsignedLong(at));
                vcd.set(read, isRead ? 1 : 0);
            });
        }

        @Override
        public void omnibusData(int value) {
            draw("omnibus write", () -> {
                vcd.set(data, Integer.toUnsignedLong(value));
                vcd.set(write, 1);
            });
        }

        @Override
        public void spikePack(int count, int first, int second, int third) {
            draw("spikes", () -> {
                vcd.set(spikes, count);
                vcd.set(labels[0], first);
                vcd.set(labels[1], second);
                vcd.set(labels[2], third);
            });
        }

        @Override
        public void halt() {
            draw("halt", () -> {});
        }
    }
}
