package org.neckar.tools.service;

import org.neckar.fisch.instruction.FpgaAddress;
import org.neckar.fisch.instruction.Loopback;
import org.neckar.fisch.instruction.Omnibus;
import org.neckar.fisch.instruction.PlaybackDecoder;
import org.neckar.fisch.instruction.Response;
import org.neckar.fisch.instruction.ResponseQueue;
import org.neckar.fisch.instruction.Timing;
import org.neckar.fisch.ut.FromFpgaDecoder;
import org.neckar.fisch.ut.WordBuffer;

/** Short programs for the FPGA alone, and their answers. */
final class TestPrograms {
    /** A register of the FPGA without effects. */
    static final int REGISTER = FpgaAddress.EXECUTOR + 7;

    private TestPrograms() {}

    static long[] write(int value) {
        var program = new WordBuffer();
        Omnibus.write(program, REGISTER, value);
        return program.toArray();
    }

    static long[] read() {
        var program = new WordBuffer();
        Omnibus.read(program, REGISTER);
        return program.toArray();
    }

    /** The register, as the answers to {@link #read} tell it. */
    static int value(long[] answers) {
        var decoded = new PlaybackDecoder();
        new FromFpgaDecoder(decoded).accept(answers, 0, answers.length);
        return Response.OMNIBUS_WORD.value(decoded.responses(ResponseQueue.OMNIBUS), 0);
    }

    /** Waits for hours of chip time, which takes the model longer than any test. */
    static long[] endless() {
        var program = new WordBuffer();
        for (int i = 0; i < 10_000; i++) {
            Timing.setupTimer(program);
            Timing.waitUntil(program, 0xffff_ffffL);
        }
        return program.toArray();
    }

    /** Answers with this many markers. */
    static long[] ticks(int count) {
        var program = new WordBuffer();
        for (int i = 0; i < count; i++) {
            Loopback.tick(program);
        }
        return program.toArray();
    }
}
