package org.neckar.stadls.reinit;

import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.ut.ToFpgaDecoder;
import org.neckar.fisch.ut.ToFpgaListener;
import org.neckar.stadls.program.PlaybackProgram;
import org.neckar.stadls.writes.WriteFilter;

/** Goes through a program and tells what it reads. */
final class ReadScanner extends ToFpgaListener {
    private final int[] registers;
    private int found;
    private int position;
    private int firstRead = -1;
    private String notARegister;
    private int refusedAt;

    private ReadScanner(PlaybackProgram program) {
        registers = new int[program.sizeFromFpga()];
        ToFpgaDecoder decoder = new ToFpgaDecoder(this);
        long[] words = program.words();
        for (position = 0; position < words.length; position++) {
            decoder.accept(words, position, 1);
        }
    }

    /** Position of the first instruction that reads, -1 when there is none. */
    static int firstRead(PlaybackProgram program) {
        return new ReadScanner(program).firstRead;
    }

    /**
     * Addresses of the registers that a program reads over the omnibus, in order.
     *
     * @throws NeckarException when it reads anything else
     */
    static int[] registers(PlaybackProgram program) {
        ReadScanner scanner = new ReadScanner(program);
        if (scanner.notARegister != null) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "snapshot: instruction %d of %d (%016x) reads %s (allowed registers over the omnibus); leave it out"
                            .formatted(
                                    scanner.refusedAt,
                                    program.sizeToFpga(),
                                    program.word(scanner.refusedAt),
                                    scanner.notARegister));
        }
        return scanner.registers;
    }

    @Override
    public void omnibusAddress(int address, boolean read, int byteEnables) {
        if (!read) {
            return;
        }
        if (WriteFilter.isDevice(address)) {
            other("a device of the board");
        } else {
            registers[found++] = address;
            read();
        }
    }

    @Override
    public void jtagData(boolean keepResponse, int bits, long data) {
        if (keepResponse) {
            other("over JTAG");
        }
    }

    @Override
    public void tick() {
        other("a marker");
    }

    private void other(String what) {
        if (notARegister == null) {
            notARegister = what;
            refusedAt = position;
        }
        read();
    }

    private void read() {
        if (firstRead < 0) {
            firstRead = position;
        }
    }
}
