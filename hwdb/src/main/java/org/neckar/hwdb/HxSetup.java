package org.neckar.hwdb;

import java.util.List;
import java.util.Optional;

/** A setup with HICANN-X chips: a cube or a jBOA. */
public sealed interface HxSetup extends Setup permits HxCubeSetup, JboaSetup {
    /** Number of the setup among those of its kind. */
    int id();

    /** The node FPGAs, each with or without a chip. */
    List<FpgaEntry> fpgas();

    /** Network JTAG server, {@code host:port}, that can program the FPGAs. */
    Optional<String> xilinxHwServer();

    /** Cube or jBOA. */
    Board board();

    /** Number of the wafer document that shows this setup to the job scheduler. */
    default int slurmWafer() {
        return board().firstSlurmWafer() + id();
    }

    /** Kinds of boards that carry HICANN-X chips. */
    enum Board {
        /** Desktop box, {@code hxcube_id}; scheduler numbers from 60. */
        HXCUBE("hxcube", 60, SetupType.CUBE_SETUP),
        /** Rack backplane, {@code jboa_id}; scheduler numbers from 80. */
        JBOA("jboa", 80, SetupType.JBOA);

        private final String text;
        private final int firstSlurmWafer;
        private final SetupType twinType;

        Board(String text, int firstSlurmWafer, SetupType twinType) {
            this.text = text;
            this.firstSlurmWafer = firstSlurmWafer;
            this.twinType = twinType;
        }

        /** Name as it begins branch identifiers: {@code hxcube} or {@code jboa}. */
        public String text() {
            return text;
        }

        /** Scheduler number of setup 0. */
        public int firstSlurmWafer() {
            return firstSlurmWafer;
        }

        /** Type that the wafer document of such a setup states. */
        public SetupType twinType() {
            return twinType;
        }
    }
}
