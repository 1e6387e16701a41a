package org.neckar.lola.ppu;

import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.coordinate.ExternalPPUDRAMMemoryBlockOnFPGA;
import org.neckar.hal.coordinate.ExternalPPUDRAMMemoryByteOnFPGA;
import org.neckar.hal.coordinate.ExternalPPUMemoryBlockOnFPGA;
import org.neckar.hal.coordinate.ExternalPPUMemoryByteOnFPGA;
import org.neckar.hal.coordinate.PPUMemoryBlockOnPPU;
import org.neckar.hal.coordinate.PPUMemoryWordOnPPU;
import org.neckar.hal.ppu.PpuMemorySpace;

/**
 * A variable or a function of a program, where the host finds it.
 *
 * @param name name in the program
 * @param kind what it is
 * @param space the memory it lies in
 * @param offset its first byte in that memory
 * @param size number of bytes, at least 1
 */
public record PpuSymbol(String name, Kind kind, PpuMemorySpace space, int offset, int size) {
    /** What a symbol stands for. */
    public enum Kind {
        /** A variable. */
        OBJECT,
        /** Code. */
        FUNCTION,
        /** Anything else with a size. */
        OTHER
    }

    private int last() {
        return offset + size - 1;
    }

    /**
     * The words of the internal memory that hold the symbol; the first and the last one may hold other bytes as well.
     *
     * @throws NeckarException when it lies in another memory
     */
    public PPUMemoryBlockOnPPU toPPUMemoryBlockOnPPU() {
        checkIn(PpuMemorySpace.INTERNAL);
        return PPUMemoryBlockOnPPU.at(
                new PPUMemoryWordOnPPU(offset / Integer.BYTES), new PPUMemoryWordOnPPU(last() / Integer.BYTES));
    }

    /**
     * The bytes of the external memory.
     *
     * @throws NeckarException when it lies in another memory
     */
    public ExternalPPUMemoryBlockOnFPGA toExternalPPUMemoryBlockOnFPGA() {
        checkIn(PpuMemorySpace.EXTERNAL);
        return ExternalPPUMemoryBlockOnFPGA.at(
                new ExternalPPUMemoryByteOnFPGA(offset), new ExternalPPUMemoryByteOnFPGA(last()));
    }

    /**
     * The bytes of the external DRAM.
     *
     * @throws NeckarException when it lies in another memory
     */
    public ExternalPPUDRAMMemoryBlockOnFPGA toExternalPPUDRAMMemoryBlockOnFPGA() {
        checkIn(PpuMemorySpace.EXTERNAL_DRAM);
        return ExternalPPUDRAMMemoryBlockOnFPGA.at(
                new ExternalPPUDRAMMemoryByteOnFPGA(offset), new ExternalPPUDRAMMemoryByteOnFPGA(last()));
    }

    private void checkIn(PpuMemorySpace wanted) {
        if (space != wanted) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, "PPU symbol '%s' is in the %s, not in the %s".formatted(name, space, wanted));
        }
    }
}
