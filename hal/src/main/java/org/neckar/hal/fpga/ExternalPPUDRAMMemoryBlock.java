package org.neckar.hal.fpga;

import org.neckar.hal.coordinate.ExternalPPUDRAMMemoryBlockOnFPGA;
import org.neckar.hal.register.Cells;
import org.neckar.hal.register.MemoryBlock;

/**
 * Neighbouring bytes of the external DRAM of the PPUs. A write leaves the other bytes of the first and the last word
 * alone. Source: HICANN-X v3 register map, FPGA.
 */
@Cells(
        at = ExternalPPUDRAMMemoryBlockOnFPGA.class,
        of = ExternalPPUDRAMMemoryByte.class,
        first = "toMin",
        field = "bytes",
        meaning = "Neighbouring bytes of the external DRAM of the PPUs")
public final class ExternalPPUDRAMMemoryBlock extends MemoryBlock<ExternalPPUDRAMMemoryBlockOnFPGA> {
    /** A block with a copy of these bytes. */
    public ExternalPPUDRAMMemoryBlock(byte[] bytes) {
        super(bytes.clone());
    }
}
