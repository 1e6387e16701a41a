package org.neckar.hal.fpga;

import org.neckar.hal.coordinate.ExternalPPUMemoryBlockOnFPGA;
import org.neckar.hal.register.Cells;
import org.neckar.hal.register.MemoryBlock;

/**
 * Neighbouring bytes of the external memory of the PPUs. A write leaves the other bytes of the first and the last word
 * alone. Source: HICANN-X v3 register map, FPGA.
 */
@Cells(
        at = ExternalPPUMemoryBlockOnFPGA.class,
        of = ExternalPPUMemoryByte.class,
        first = "toMin",
        field = "bytes",
        meaning = "Neighbouring bytes of the external memory of the PPUs")
public final class ExternalPPUMemoryBlock extends MemoryBlock<ExternalPPUMemoryBlockOnFPGA> {
    /** A block with a copy of these bytes. */
    public ExternalPPUMemoryBlock(byte[] bytes) {
        super(bytes.clone());
    }
}
