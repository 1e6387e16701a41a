package org.neckar.hwdb;

import java.util.Optional;

/**
 * A place where a chip can be: an FPGA in its setup.
 *
 * @param setup cube or jBOA
 * @param fpga one of its FPGAs
 */
public record FpgaSite(HxSetup setup, FpgaEntry fpga) {
    /** The scheduler's name of the FPGA, e.g. {@code W77F0}. */
    public Licence licence() {
        return new Licence(setup.slurmWafer(), Licence.Part.FPGA, fpga.fpga());
    }

    /** The unique name of the chip here, if one is mounted. */
    public Optional<BranchIdentifier> branchIdentifier() {
        return fpga.wing()
                .map(wing -> new BranchIdentifier(
                        setup.board(),
                        setup.id(),
                        fpga.fpga(),
                        wing.handwrittenChipSerial(),
                        BranchIdentifier.SETUP_VERSION));
    }

    /** Place in words, e.g. {@code hxcube17 fpga 0}. */
    @Override
    public String toString() {
        return setup.board().text() + setup.id() + " fpga " + fpga.fpga();
    }
}
