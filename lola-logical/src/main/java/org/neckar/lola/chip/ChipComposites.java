package org.neckar.lola.chip;

import org.neckar.hal.capmem.CapMemBlockConfig;
import org.neckar.hal.capmem.CapMemCell;
import org.neckar.hal.capmem.ReferenceGeneratorConfig;
import org.neckar.hal.coordinate.BackgroundSpikeSourceOnDLS;
import org.neckar.hal.coordinate.CADCOffsetSRAMTimingConfigOnDLS;
import org.neckar.hal.coordinate.CADCOnDLS;
import org.neckar.hal.coordinate.CapMemBlockConfigOnDLS;
import org.neckar.hal.coordinate.CapMemBlockOnDLS;
import org.neckar.hal.coordinate.CapMemCellOnCapMemBlock;
import org.neckar.hal.coordinate.CapMemCellOnDLS;
import org.neckar.hal.coordinate.CapMemOnDLS;
import org.neckar.hal.coordinate.CapMemSRAMTimingConfigOnDLS;
import org.neckar.hal.coordinate.ChipOnDLS;
import org.neckar.hal.coordinate.CommonSynramConfigOnDLS;
import org.neckar.hal.coordinate.CrossbarNodeOnDLS;
import org.neckar.hal.coordinate.CrossbarOnDLS;
import org.neckar.hal.coordinate.CrossbarOutputConfigOnDLS;
import org.neckar.hal.coordinate.ExternalPPUMemoryOnFPGA;
import org.neckar.hal.coordinate.ExternalPPUMemoryQuadOnFPGA;
import org.neckar.hal.coordinate.MemoryTimingOnDLS;
import org.neckar.hal.coordinate.NeuronBackendSRAMTimingConfigOnDLS;
import org.neckar.hal.coordinate.NeuronBlockOnDLS;
import org.neckar.hal.coordinate.NeuronSRAMTimingConfigOnDLS;
import org.neckar.hal.coordinate.PPUMemoryOnDLS;
import org.neckar.hal.coordinate.PPUMemoryWordOnDLS;
import org.neckar.hal.coordinate.PPUMemoryWordOnPPU;
import org.neckar.hal.coordinate.ReadoutChainOnDLS;
import org.neckar.hal.coordinate.ReferenceGeneratorConfigOnDLS;
import org.neckar.hal.coordinate.SynapseBiasSelectionOnDLS;
import org.neckar.hal.coordinate.SynapseBlockOnDLS;
import org.neckar.hal.coordinate.SynapseDriverBlockOnDLS;
import org.neckar.hal.coordinate.SynapseDriverSRAMTimingConfigOnDLS;
import org.neckar.hal.coordinate.UnusedCapMemCellOnDLS;
import org.neckar.hal.fpga.ExternalPPUMemoryQuad;
import org.neckar.hal.ppu.PPUMemoryWord;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.HardwareTarget;
import org.neckar.hal.routing.BackgroundSpikeSource;
import org.neckar.hal.routing.CrossbarNode;
import org.neckar.hal.routing.CrossbarOutputConfig;
import org.neckar.hal.sram.CADCOffsetSRAMTimingConfig;
import org.neckar.hal.sram.CapMemSRAMTimingConfig;
import org.neckar.hal.sram.NeuronBackendSRAMTimingConfig;
import org.neckar.hal.sram.NeuronSRAMTimingConfig;
import org.neckar.hal.sram.SynapseDriverSRAMTimingConfig;
import org.neckar.hal.synapse.CommonSynramConfig;
import org.neckar.hal.synapse.SynapseBiasSelection;
import org.neckar.lola.composite.Composite;
import org.neckar.lola.composite.Names;
import org.neckar.lola.neuron.NeuronComposites;
import org.neckar.lola.readout.ReadoutComposites;
import org.neckar.lola.synapse.SynapseComposites;

/** The composites of the chip as a whole. Source: chip containers of lola. */
public final class ChipComposites {
    /** Event routing on the chip: outputs and nodes. Nodes cannot be read back from hardware. */
    public static final Composite<CrossbarOnDLS> CROSSBAR = Composite.named("Crossbar", CrossbarOnDLS.class)
            .meaning("Event routing on the chip: outputs and nodes. Nodes cannot be read back from hardware")
            .only(Backend.OMNIBUS)
            .unreadableOn(HardwareTarget.HARDWARE)
            .register(CrossbarOutputConfig.DEFAULT, _ -> new CrossbarOutputConfigOnDLS(), Names.in("outputs"))
            .registers(
                    CrossbarNodeOnDLS.SIZE, CrossbarNode.DEFAULT, (_, i) -> new CrossbarNodeOnDLS(i), Names.in("nodes"))
            .build();

    /** What the blocks of the parameter memory share, and the cells that serve nothing. */
    public static final Composite<CapMemOnDLS> CAP_MEM = Composite.named("CapMem", CapMemOnDLS.class)
            .meaning("What the blocks of the parameter memory share, and the cells that serve nothing")
            .registers(
                    CapMemBlockConfigOnDLS.SIZE,
                    CapMemBlockConfig.DEFAULT,
                    (_, i) -> new CapMemBlockConfigOnDLS(i),
                    Names.in("blocks"))
            .register(
                    SynapseBiasSelection.DEFAULT,
                    _ -> new SynapseBiasSelectionOnDLS(),
                    Names.in("synapseBiasSelection"))
            .register(
                    ReferenceGeneratorConfig.DEFAULT,
                    _ -> new ReferenceGeneratorConfigOnDLS(),
                    Names.in("referenceGenerator"))
            .registers(
                    UnusedCapMemCellOnDLS.SIZE,
                    CapMemCell.DEFAULT,
                    (_, i) -> new UnusedCapMemCellOnDLS(i).toCapMemCellOnDLS(),
                    Names.single("unusedCells").meaning("no parameter: the cells are not connected"))
            .build();

    /** All cells of one block of the parameter memory, row by row. */
    public static final Composite<CapMemBlockOnDLS> CAP_MEM_BLOCK = Composite.named(
                    "CapMemBlock", CapMemBlockOnDLS.class)
            .meaning("All cells of one block of the parameter memory, row by row")
            .differential()
            .registers(
                    CapMemCellOnCapMemBlock.SIZE,
                    CapMemCell.DEFAULT,
                    (block, i) -> CapMemCellOnDLS.at(new CapMemCellOnCapMemBlock(i), block),
                    Names.in("capmemCells"))
            .build();

    /** Timing of all static memories; it must be right before anything else works. */
    public static final Composite<MemoryTimingOnDLS> MEMORY_TIMING = Composite.named(
                    "MemoryTiming", MemoryTimingOnDLS.class)
            .meaning("Timing of all static memories; it must be right before anything else works")
            .registers(
                    CapMemSRAMTimingConfigOnDLS.SIZE,
                    CapMemSRAMTimingConfig.DEFAULT,
                    (_, i) -> new CapMemSRAMTimingConfigOnDLS(i),
                    Names.in("capmem"))
            .registers(
                    CADCOffsetSRAMTimingConfigOnDLS.SIZE,
                    CADCOffsetSRAMTimingConfig.DEFAULT,
                    (_, i) -> new CADCOffsetSRAMTimingConfigOnDLS(i),
                    Names.in("cadcOffset"))
            .registers(
                    SynapseDriverSRAMTimingConfigOnDLS.SIZE,
                    SynapseDriverSRAMTimingConfig.DEFAULT,
                    (_, i) -> new SynapseDriverSRAMTimingConfigOnDLS(i),
                    Names.in("synapseDriver"))
            .registers(
                    NeuronSRAMTimingConfigOnDLS.SIZE,
                    NeuronSRAMTimingConfig.DEFAULT,
                    (_, i) -> new NeuronSRAMTimingConfigOnDLS(i),
                    Names.in("neuron"))
            .registers(
                    NeuronBackendSRAMTimingConfigOnDLS.SIZE,
                    NeuronBackendSRAMTimingConfig.DEFAULT,
                    (_, i) -> new NeuronBackendSRAMTimingConfigOnDLS(i),
                    Names.in("neuronBackend"))
            .registers(
                    CommonSynramConfigOnDLS.SIZE,
                    CommonSynramConfig.DEFAULT,
                    (_, i) -> new CommonSynramConfigOnDLS(i),
                    Names.in("synram"))
            .build();

    /** Memory of one PPU. */
    public static final Composite<PPUMemoryOnDLS> PPU_MEMORY = Composite.named("PPUMemory", PPUMemoryOnDLS.class)
            .meaning("Memory of one PPU")
            .registers(
                    PPUMemoryWordOnPPU.SIZE,
                    PPUMemoryWord.DEFAULT,
                    (ppu, i) -> new PPUMemoryWordOnDLS(ppu.toEnum() * PPUMemoryWordOnPPU.SIZE + i),
                    Names.in("words"))
            .build();

    /** Memory beside the chip that both PPUs reach. */
    public static final Composite<ExternalPPUMemoryOnFPGA> EXTERNAL_PPU_MEMORY = Composite.named(
                    "ExternalPPUMemory", ExternalPPUMemoryOnFPGA.class)
            .meaning("Memory beside the chip that both PPUs reach")
            .registers(
                    ExternalPPUMemoryQuadOnFPGA.SIZE,
                    ExternalPPUMemoryQuad.DEFAULT,
                    (_, i) -> new ExternalPPUMemoryQuadOnFPGA(i),
                    Names.in("").rename("quad", "bytes.value").hide("enables"))
            .build();

    /** The configuration of a whole chip. */
    public static final Composite<ChipOnDLS> CHIP = Composite.named("Chip", ChipOnDLS.class)
            .meaning("The configuration of a whole chip")
            .differential()
            .part(CROSSBAR, _ -> new CrossbarOnDLS(), "crossbar")
            .registers(
                    BackgroundSpikeSourceOnDLS.SIZE,
                    BackgroundSpikeSource.DEFAULT,
                    (_, i) -> new BackgroundSpikeSourceOnDLS(i),
                    Names.in("backgroundSpikeSources"))
            .part(CAP_MEM, _ -> new CapMemOnDLS(), "capmem")
            .parts(
                    SynapseDriverBlockOnDLS.SIZE,
                    SynapseComposites.SYNAPSE_DRIVER_BLOCK,
                    (_, i) -> new SynapseDriverBlockOnDLS(i),
                    "synapseDriverBlocks")
            .parts(
                    SynapseBlockOnDLS.SIZE,
                    SynapseComposites.SYNAPSE_BLOCK,
                    (_, i) -> new SynapseBlockOnDLS(i),
                    "synapseBlocks")
            .part(NeuronComposites.NEURON_BLOCK, _ -> new NeuronBlockOnDLS(), "neuronBlock")
            .parts(
                    CADCOnDLS.SIZE,
                    ReadoutComposites.CADC_READOUT_CHAIN,
                    (_, i) -> new CADCOnDLS(i),
                    "cadcReadoutChains")
            .part(ReadoutComposites.READOUT_CHAIN, _ -> new ReadoutChainOnDLS(), "readoutChain")
            .parts(PPUMemoryOnDLS.SIZE, PPU_MEMORY, (_, i) -> new PPUMemoryOnDLS(i), "ppuMemory")
            .part(EXTERNAL_PPU_MEMORY, _ -> new ExternalPPUMemoryOnFPGA(), "externalPpuMemory")
            .build();

    private ChipComposites() {}
}
