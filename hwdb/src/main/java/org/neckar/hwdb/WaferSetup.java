package org.neckar.hwdb;

import java.net.Inet4Address;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A BrainScaleS-1 module, or the job scheduler's view of a cube or jBOA ({@code wafer}).
 *
 * @param wafer number of the module, 0 or more
 * @param type what it stands for
 * @param macu control unit of the module; a {@link SetupType#BSS_WAFER} has one
 * @param macuVersion its version, 0 or more
 * @param fpgas the FPGAs
 * @param reticles the reticles
 * @param ananas the analog readout boards
 * @param adcs the FlySpi ADC boards
 * @param hicanns the chips
 */
public record WaferSetup(
        int wafer,
        SetupType type,
        Optional<Inet4Address> macu,
        int macuVersion,
        List<Fpga> fpgas,
        List<Reticle> reticles,
        List<Ananas> ananas,
        List<Adc> adcs,
        Hicanns hicanns)
        implements Setup {
    private static final int LAST_RETICLE = 47;
    private static final int LAST_HICANN = 383;
    private static final int LAST_PORT = 0xFFFF;

    /**
     * Copies the lists and checks numbers.
     *
     * @throws HwdbException naming the key that is out of range or missing
     */
    public WaferSetup {
        Checks.atLeast("wafer", wafer, 0);
        Checks.atLeast("macuversion", macuVersion, 0);
        if (type == SetupType.BSS_WAFER && macu.isEmpty()) {
            throw new HwdbException(
                    "wafer module without control unit",
                    "wafer",
                    "got no macu (allowed an IPv4 address)",
                    "add macu and macuversion");
        }
        fpgas = List.copyOf(fpgas);
        reticles = List.copyOf(reticles);
        ananas = List.copyOf(ananas);
        adcs = List.copyOf(adcs);
    }

    /** A wafer document with nothing but FPGAs, as cubes and jBOAs have it. */
    public static WaferSetup of(int wafer, SetupType type, List<Fpga> fpgas) {
        var none = new Hicanns.Each(List.of());
        return new WaferSetup(wafer, type, Optional.empty(), 0, fpgas, List.of(), List.of(), List.of(), none);
    }

    /**
     * An FPGA of a module.
     *
     * @param fpga 0..47
     * @param ip its address
     * @param highspeed whether the serial links to the chip are usable
     */
    public record Fpga(int fpga, Inet4Address ip, boolean highspeed) {
        /** Checks the number. */
        public Fpga {
            Checks.range("fpga", fpga, 0, FpgaEntry.LAST_FPGA);
        }
    }

    /**
     * A reticle, eight chips that are powered together.
     *
     * @param reticle 0..47
     * @param toBePowered whether it is switched on with the module
     */
    public record Reticle(int reticle, boolean toBePowered) {
        /** Checks the number. */
        public Reticle {
            Checks.range("reticle", reticle, 0, LAST_RETICLE);
        }
    }

    /**
     * An analog readout board.
     *
     * @param ananas 0 or 1
     * @param ip its address
     * @param baseportData UDP port of the data, 0..65535
     * @param baseportReset UDP port of the reset, 0..65535
     */
    public record Ananas(int ananas, Inet4Address ip, int baseportData, int baseportReset) {
        /** Checks number and ports. */
        public Ananas {
            Checks.range("ananas", ananas, 0, 1);
            Checks.range("baseport_data", baseportData, 0, LAST_PORT);
            Checks.range("baseport_reset", baseportReset, 0, LAST_PORT);
        }
    }

    /**
     * A FlySpi ADC board at one analog output.
     *
     * @param fpga FPGA whose output it watches, 0..47
     * @param analog output of that FPGA, 0 or 1
     * @param adc serial of the board, which is its licence too
     * @param channel input channel, 0 or more
     * @param trigger trigger input, 0 or more
     * @param remoteIp host that serves the board, if not local
     * @param remotePort port of that host, 0..65535
     */
    public record Adc(
            int fpga,
            int analog,
            String adc,
            int channel,
            int trigger,
            Optional<Inet4Address> remoteIp,
            OptionalInt remotePort) {
        /** Checks the numbers. */
        public Adc {
            Checks.range("fpga", fpga, 0, FpgaEntry.LAST_FPGA);
            Checks.range("analog", analog, 0, 1);
            Checks.atLeast("channel", channel, 0);
            Checks.atLeast("trigger", trigger, 0);
            remotePort.ifPresent(port -> Checks.range("remote_port", port, 0, LAST_PORT));
        }
    }

    /** The chips of a module: stated one by one, or all alike. */
    public sealed interface Hicanns {
        /**
         * Chips stated one by one.
         *
         * @param entries one per chip, may be empty
         */
        record Each(List<Hicann> entries) implements Hicanns {
            /** Copies the list. */
            public Each {
                entries = List.copyOf(entries);
            }
        }

        /**
         * Every chip whose FPGA is present has these values.
         *
         * @param version version of the chip, 0 or more
         * @param label remark
         */
        record Uniform(int version, String label) implements Hicanns {
            /** Checks the version. */
            public Uniform {
                Checks.atLeast("version", version, 0);
            }
        }
    }

    /**
     * One chip.
     *
     * @param hicann 0..383
     * @param version version of the chip, 0 or more
     * @param label remark, may be empty
     */
    public record Hicann(int hicann, int version, String label) {
        /** Checks the numbers. */
        public Hicann {
            Checks.range("hicann", hicann, 0, LAST_HICANN);
            Checks.atLeast("version", version, 0);
        }
    }
}
