package org.neckar.hal.ppu;

import org.neckar.hal.coordinate.ExternalPPUDRAMMemoryByteOnFPGA;
import org.neckar.hal.coordinate.ExternalPPUMemoryByteOnFPGA;
import org.neckar.hal.coordinate.PPUMemoryWordOnPPU;

/**
 * The memories that a program of a PPU lives in, and the byte addresses at which the program sees them: code and data
 * of the memories beside the chip have different addresses for the same bytes. Source: address map of the PPU.
 */
public enum PpuMemorySpace {
    /** Memory of the PPU itself, for code and data. */
    INTERNAL("internal memory", 4 * PPUMemoryWordOnPPU.SIZE, 0x0000_0000L, 0x0000_0000L),
    /** Block RAM of the FPGA; code runs through the instruction cache. */
    EXTERNAL("external memory", ExternalPPUMemoryByteOnFPGA.SIZE, 0x8000_0000L, 0x4000_0000L),
    /** DRAM of the FPGA; code runs through the instruction cache. */
    EXTERNAL_DRAM("external DRAM", ExternalPPUDRAMMemoryByteOnFPGA.SIZE, 0x9000_0000L, 0x5000_0000L);

    private final String title;
    private final int size;
    private final long codeBase;
    private final long dataBase;

    PpuMemorySpace(String title, int size, long codeBase, long dataBase) {
        this.title = title;
        this.size = size;
        this.codeBase = codeBase;
        this.dataBase = dataBase;
    }

    /** Number of bytes. */
    public int size() {
        return size;
    }

    /** Address of the first byte when instructions are fetched from it. */
    public long codeBase() {
        return codeBase;
    }

    /** Address of the first byte when data is read or written. */
    public long dataBase() {
        return dataBase;
    }

    /** Distance of an address of code or data from the first byte, or -1 when the address belongs to another memory. */
    public int offset(long address) {
        if (address >= codeBase && address < codeBase + size) {
            return (int) (address - codeBase);
        }
        return address >= dataBase && address < dataBase + size ? (int) (address - dataBase) : -1;
    }

    @Override
    public String toString() {
        return title;
    }
}
