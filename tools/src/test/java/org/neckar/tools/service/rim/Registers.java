package org.neckar.tools.service.rim;

import org.neckar.fisch.connection.Connection;
import org.neckar.fisch.instruction.FpgaAddress;
import org.neckar.fisch.instruction.Omnibus;
import org.neckar.fisch.instruction.PlaybackDecoder;
import org.neckar.fisch.instruction.Response;
import org.neckar.fisch.instruction.ResponseQueue;
import org.neckar.fisch.ut.FromFpgaDecoder;
import org.neckar.fisch.ut.WordBuffer;

/** A register of the FPGA without effects, as the memory of a board. */
final class Registers {
    private static final int REGISTER = FpgaAddress.EXECUTOR + 7;

    private Registers() {}

    static void write(Connection connection, int value) {
        var program = new WordBuffer();
        Omnibus.write(program, REGISTER, value);
        connection.execute(program.backingArray(), 0, program.size(), (words, from, count) -> {});
    }

    static int read(Connection connection) {
        var program = new WordBuffer();
        Omnibus.read(program, REGISTER);
        var decoded = new PlaybackDecoder();
        var decoder = new FromFpgaDecoder(decoded);
        connection.execute(program.backingArray(), 0, program.size(), decoder::accept);
        return Response.OMNIBUS_WORD.value(decoded.responses(ResponseQueue.OMNIBUS), 0);
    }
}
