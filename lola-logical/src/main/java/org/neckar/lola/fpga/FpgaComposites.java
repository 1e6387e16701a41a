package org.neckar.lola.fpga;

import org.neckar.hal.coordinate.ChipAndMultichipJboaLeafFPGAOnSystem;
import org.neckar.hal.coordinate.ChipAndSinglechipFPGAOnSystem;
import org.neckar.hal.coordinate.ChipOnDLS;
import org.neckar.hal.coordinate.FPGAOnChipAndMultichipJboaLeafFPGA;
import org.neckar.hal.coordinate.FPGAOnChipAndSinglechipFPGA;
import org.neckar.hal.coordinate.InputRoutingTableEntryOnFPGA;
import org.neckar.hal.coordinate.InputRoutingTableOnFPGA;
import org.neckar.hal.coordinate.OutputRoutingTableEntryOnFPGA;
import org.neckar.hal.coordinate.OutputRoutingTableOnFPGA;
import org.neckar.hal.coordinate.SpikeIOConfigOnFPGA;
import org.neckar.hal.coordinate.SpikeIOInputRouteOnFPGA;
import org.neckar.hal.coordinate.SpikeIOOutputRouteOnFPGA;
import org.neckar.hal.fpga.InputRoutingTableEntry;
import org.neckar.hal.fpga.OutputRoutingTableEntry;
import org.neckar.hal.fpga.SpikeIOConfig;
import org.neckar.hal.fpga.SpikeIOInputRoute;
import org.neckar.hal.fpga.SpikeIOOutputRoute;
import org.neckar.lola.chip.ChipComposites;
import org.neckar.lola.composite.Composite;
import org.neckar.lola.composite.Names;

/** The composites of the FPGA, and of a chip with its FPGA, whose words come first. Source: FPGA containers of lola. */
public final class FpgaComposites {
    /** Labels on the network between FPGAs, by the label of the spike on the chip. */
    public static final Composite<OutputRoutingTableOnFPGA> OUTPUT_ROUTING_TABLE = Composite.named(
                    "OutputRoutingTable", OutputRoutingTableOnFPGA.class)
            .meaning("Labels on the network between FPGAs, by the label of the spike on the chip")
            .registers(
                    OutputRoutingTableEntryOnFPGA.SIZE,
                    OutputRoutingTableEntry.DEFAULT,
                    (_, i) -> new OutputRoutingTableEntryOnFPGA(i),
                    Names.in("entries"))
            .build();

    /** Labels on the chip, by the label on the network between FPGAs. */
    public static final Composite<InputRoutingTableOnFPGA> INPUT_ROUTING_TABLE = Composite.named(
                    "InputRoutingTable", InputRoutingTableOnFPGA.class)
            .meaning("Labels on the chip, by the label on the network between FPGAs")
            .registers(
                    InputRoutingTableEntryOnFPGA.SIZE,
                    InputRoutingTableEntry.DEFAULT,
                    (_, i) -> new InputRoutingTableEntryOnFPGA(i),
                    Names.in("entries"))
            .build();

    /** FPGA of a single chip: its spike input and output. */
    public static final Composite<FPGAOnChipAndSinglechipFPGA> SINGLECHIP_FPGA = Composite.named(
                    "SinglechipFPGA", FPGAOnChipAndSinglechipFPGA.class)
            .meaning("FPGA of a single chip: its spike input and output")
            .register(SpikeIOConfig.DEFAULT, _ -> new SpikeIOConfigOnFPGA(), Names.in("spikeioConfig"))
            .registers(
                    SpikeIOInputRouteOnFPGA.SIZE,
                    SpikeIOInputRoute.DEFAULT,
                    (_, i) -> new SpikeIOInputRouteOnFPGA(i),
                    Names.in("spikeioInputRoutes"))
            .registers(
                    SpikeIOOutputRouteOnFPGA.SIZE,
                    SpikeIOOutputRoute.DEFAULT,
                    (_, i) -> new SpikeIOOutputRouteOnFPGA(i),
                    Names.in("spikeioOutputRoutes"))
            .build();

    /** FPGA of one of several linked chips: its routing tables. */
    public static final Composite<FPGAOnChipAndMultichipJboaLeafFPGA> MULTICHIP_JBOA_LEAF_FPGA = Composite.named(
                    "MultichipJboaLeafFPGA", FPGAOnChipAndMultichipJboaLeafFPGA.class)
            .meaning("FPGA of one of several linked chips: its routing tables")
            .part(OUTPUT_ROUTING_TABLE, _ -> new OutputRoutingTableOnFPGA(), "outputRoutingTable")
            .part(INPUT_ROUTING_TABLE, _ -> new InputRoutingTableOnFPGA(), "inputRoutingTable")
            .build();

    /** A single chip and its FPGA. */
    public static final Composite<ChipAndSinglechipFPGAOnSystem> CHIP_AND_SINGLECHIP_FPGA = Composite.named(
                    "ChipAndSinglechipFPGA", ChipAndSinglechipFPGAOnSystem.class)
            .meaning("A single chip and its FPGA")
            .part(SINGLECHIP_FPGA, _ -> new FPGAOnChipAndSinglechipFPGA(0), "fpga")
            .part(ChipComposites.CHIP, _ -> new ChipOnDLS(), "chip")
            .build();

    /** One of several linked chips and its FPGA. */
    public static final Composite<ChipAndMultichipJboaLeafFPGAOnSystem> CHIP_AND_MULTICHIP_JBOA_LEAF_FPGA =
            Composite.named("ChipAndMultichipJboaLeafFPGA", ChipAndMultichipJboaLeafFPGAOnSystem.class)
                    .meaning("One of several linked chips and its FPGA")
                    .part(MULTICHIP_JBOA_LEAF_FPGA, _ -> new FPGAOnChipAndMultichipJboaLeafFPGA(0), "fpga")
                    .part(ChipComposites.CHIP, _ -> new ChipOnDLS(), "chip")
                    .build();

    private FpgaComposites() {}
}
