package org.neckar.hal;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.board.AD5252ChannelConfig;
import org.neckar.hal.board.AD5252ChannelConfigPersistent;
import org.neckar.hal.board.DAC6573ChannelConfig;
import org.neckar.hal.board.DACChannel;
import org.neckar.hal.board.DACControl;
import org.neckar.hal.board.I2CIdRegister;
import org.neckar.hal.board.INA219Config;
import org.neckar.hal.board.INA219Status;
import org.neckar.hal.board.ShiftRegister;
import org.neckar.hal.board.TCA9546ChannelConfig;
import org.neckar.hal.board.TCA9554Config;
import org.neckar.hal.board.TCA9554Inputs;
import org.neckar.hal.board.TMP112Status;
import org.neckar.hal.cadc.CADCChannelConfig;
import org.neckar.hal.cadc.CADCConfig;
import org.neckar.hal.cadc.CADCSampleQuad;
import org.neckar.hal.capmem.CapMemBlockConfig;
import org.neckar.hal.capmem.CapMemCell;
import org.neckar.hal.capmem.ReferenceGeneratorConfig;
import org.neckar.hal.correlation.CommonCorrelationConfig;
import org.neckar.hal.event.SpikePack1ToChip;
import org.neckar.hal.event.SpikePack2ToChip;
import org.neckar.hal.event.SpikePack3ToChip;
import org.neckar.hal.fpga.EventRecordingConfig;
import org.neckar.hal.fpga.ExternalPPUDRAMMemoryByte;
import org.neckar.hal.fpga.ExternalPPUDRAMMemoryQuad;
import org.neckar.hal.fpga.ExternalPPUMemoryByte;
import org.neckar.hal.fpga.ExternalPPUMemoryQuad;
import org.neckar.hal.fpga.FPGADeviceDNA;
import org.neckar.hal.fpga.InputRoutingTableEntry;
import org.neckar.hal.fpga.InstructionTimeoutConfig;
import org.neckar.hal.fpga.OutputRoutingTableEntry;
import org.neckar.hal.fpga.SpikeIOConfig;
import org.neckar.hal.fpga.SpikeIOInputRoute;
import org.neckar.hal.fpga.SpikeIOOutputRoute;
import org.neckar.hal.fpga.VectorGeneratorControl;
import org.neckar.hal.fpga.VectorGeneratorFIFOWord;
import org.neckar.hal.fpga.VectorGeneratorLUTEntry;
import org.neckar.hal.fpga.VectorGeneratorNotificationAddress;
import org.neckar.hal.fpga.VectorGeneratorTrigger;
import org.neckar.hal.jtag.JTAGClockScaler;
import org.neckar.hal.jtag.JTAGIdCode;
import org.neckar.hal.jtag.ResetChip;
import org.neckar.hal.jtag.ResetJTAGTap;
import org.neckar.hal.madc.MADCConfig;
import org.neckar.hal.madc.MADCControl;
import org.neckar.hal.neuron.BlockPostPulse;
import org.neckar.hal.neuron.CommonNeuronBackendConfig;
import org.neckar.hal.neuron.NeuronBackendConfig;
import org.neckar.hal.neuron.NeuronConfig;
import org.neckar.hal.neuron.NeuronReset;
import org.neckar.hal.neuron.NeuronResetQuad;
import org.neckar.hal.neuron.SpikeCounterRead;
import org.neckar.hal.neuron.SpikeCounterReset;
import org.neckar.hal.padi.CommonPADIBusConfig;
import org.neckar.hal.padi.CommonSTPConfig;
import org.neckar.hal.padi.PADIEvent;
import org.neckar.hal.padi.SynapseDriverConfig;
import org.neckar.hal.phy.CommonPhyConfigChip;
import org.neckar.hal.phy.CommonPhyConfigFPGA;
import org.neckar.hal.phy.HicannARQStatus;
import org.neckar.hal.phy.PerfTest;
import org.neckar.hal.phy.PerfTestStatus;
import org.neckar.hal.phy.PhyConfigChip;
import org.neckar.hal.phy.PhyConfigFPGA;
import org.neckar.hal.phy.PhyStatus;
import org.neckar.hal.pll.ADPLL;
import org.neckar.hal.pll.PLLClockOutputBlock;
import org.neckar.hal.pll.PLLSelfTest;
import org.neckar.hal.pll.PLLSelfTestStatus;
import org.neckar.hal.ppu.PPUControlRegister;
import org.neckar.hal.ppu.PPUMemoryWord;
import org.neckar.hal.ppu.PPUStatusRegister;
import org.neckar.hal.readout.CurrentDAC;
import org.neckar.hal.readout.PadMultiplexerConfig;
import org.neckar.hal.readout.ReadoutSourceSelection;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.routing.BackgroundSpikeSource;
import org.neckar.hal.routing.CrossbarInputDropCounter;
import org.neckar.hal.routing.CrossbarNode;
import org.neckar.hal.routing.CrossbarOutputConfig;
import org.neckar.hal.routing.CrossbarOutputEventCounter;
import org.neckar.hal.sram.CADCOffsetSRAMTimingConfig;
import org.neckar.hal.sram.CapMemSRAMTimingConfig;
import org.neckar.hal.sram.NeuronBackendSRAMTimingConfig;
import org.neckar.hal.sram.NeuronSRAMTimingConfig;
import org.neckar.hal.sram.SynapseDriverSRAMTimingConfig;
import org.neckar.hal.synapse.ColumnCorrelationQuad;
import org.neckar.hal.synapse.ColumnCurrentQuad;
import org.neckar.hal.synapse.CommonSynramConfig;
import org.neckar.hal.synapse.CorrelationReset;
import org.neckar.hal.synapse.SynapseBiasSelection;
import org.neckar.hal.synapse.SynapseCorrelationCalibQuad;
import org.neckar.hal.synapse.SynapseLabelQuad;
import org.neckar.hal.synapse.SynapseQuad;
import org.neckar.hal.synapse.SynapseWeightQuad;
import org.neckar.hal.timing.Barrier;
import org.neckar.hal.timing.FPGASystimeSyncActiveState;
import org.neckar.hal.timing.FPGASystimeSyncLastAsicSystime;
import org.neckar.hal.timing.FPGASystimeSyncLastRTT;
import org.neckar.hal.timing.FPGASystimeSyncNumRetries;
import org.neckar.hal.timing.NullPayloadReadable;
import org.neckar.hal.timing.PollingOmnibusBlock;
import org.neckar.hal.timing.PollingOmnibusBlockConfig;
import org.neckar.hal.timing.SystimeCorrectionBarrierConfig;
import org.neckar.hal.timing.SystimeSync;
import org.neckar.hal.timing.SystimeSyncBase;
import org.neckar.hal.timing.Timer;
import org.neckar.hal.timing.WaitUntil;

/** The list of all containers: the register manual, the command line and the tests walk it. */
public final class Containers {
    private static final List<Class<? extends Container<?>>> ALL = List.of(
            CapMemBlockConfig.class,
            CapMemCell.class,
            ReferenceGeneratorConfig.class,
            BlockPostPulse.class,
            CommonNeuronBackendConfig.class,
            NeuronBackendConfig.class,
            NeuronConfig.class,
            NeuronReset.class,
            NeuronResetQuad.class,
            SpikeCounterRead.class,
            SpikeCounterReset.class,
            ColumnCorrelationQuad.class,
            ColumnCurrentQuad.class,
            CommonSynramConfig.class,
            CorrelationReset.class,
            SynapseBiasSelection.class,
            SynapseCorrelationCalibQuad.class,
            SynapseLabelQuad.class,
            SynapseQuad.class,
            SynapseWeightQuad.class,
            CommonPADIBusConfig.class,
            CommonSTPConfig.class,
            PADIEvent.class,
            SynapseDriverConfig.class,
            CommonCorrelationConfig.class,
            CADCChannelConfig.class,
            CADCConfig.class,
            CADCSampleQuad.class,
            BackgroundSpikeSource.class,
            CrossbarInputDropCounter.class,
            CrossbarNode.class,
            CrossbarOutputConfig.class,
            CrossbarOutputEventCounter.class,
            CADCOffsetSRAMTimingConfig.class,
            CapMemSRAMTimingConfig.class,
            NeuronBackendSRAMTimingConfig.class,
            NeuronSRAMTimingConfig.class,
            SynapseDriverSRAMTimingConfig.class,
            ADPLL.class,
            PLLClockOutputBlock.class,
            PLLSelfTest.class,
            PLLSelfTestStatus.class,
            JTAGClockScaler.class,
            JTAGIdCode.class,
            ResetChip.class,
            ResetJTAGTap.class,
            CommonPhyConfigChip.class,
            CommonPhyConfigFPGA.class,
            HicannARQStatus.class,
            PerfTest.class,
            PerfTestStatus.class,
            PhyConfigChip.class,
            PhyConfigFPGA.class,
            PhyStatus.class,
            Barrier.class,
            FPGASystimeSyncActiveState.class,
            FPGASystimeSyncLastAsicSystime.class,
            FPGASystimeSyncLastRTT.class,
            FPGASystimeSyncNumRetries.class,
            NullPayloadReadable.class,
            PollingOmnibusBlock.class,
            PollingOmnibusBlockConfig.class,
            SystimeCorrectionBarrierConfig.class,
            SystimeSync.class,
            SystimeSyncBase.class,
            Timer.class,
            WaitUntil.class,
            EventRecordingConfig.class,
            FPGADeviceDNA.class,
            InstructionTimeoutConfig.class,
            PadMultiplexerConfig.class,
            ReadoutSourceSelection.class,
            MADCConfig.class,
            MADCControl.class,
            DACChannel.class,
            DACControl.class,
            I2CIdRegister.class,
            ShiftRegister.class,
            ExternalPPUDRAMMemoryByte.class,
            ExternalPPUDRAMMemoryQuad.class,
            ExternalPPUMemoryByte.class,
            ExternalPPUMemoryQuad.class,
            InputRoutingTableEntry.class,
            OutputRoutingTableEntry.class,
            SpikeIOConfig.class,
            SpikeIOInputRoute.class,
            SpikeIOOutputRoute.class,
            VectorGeneratorControl.class,
            VectorGeneratorFIFOWord.class,
            VectorGeneratorLUTEntry.class,
            VectorGeneratorNotificationAddress.class,
            VectorGeneratorTrigger.class,
            SpikePack1ToChip.class,
            SpikePack2ToChip.class,
            SpikePack3ToChip.class,
            PPUControlRegister.class,
            PPUMemoryWord.class,
            PPUStatusRegister.class,
            CurrentDAC.class,
            AD5252ChannelConfig.class,
            AD5252ChannelConfigPersistent.class,
            DAC6573ChannelConfig.class,
            INA219Config.class,
            INA219Status.class,
            TCA9546ChannelConfig.class,
            TCA9554Config.class,
            TCA9554Inputs.class,
            TMP112Status.class);

    private static final Map<String, Class<? extends Container<?>>> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private Containers() {}

    /** All containers, grouped by topic. */
    public static List<Class<? extends Container<?>>> all() {
        return ALL;
    }

    /**
     * The register map of a container by its name in the field's notation.
     *
     * @throws NeckarException when there is no container of this name
     */
    public static RegisterMap<?, ?> named(String name) {
        Class<? extends Container<?>> type = BY_NAME.get(name);
        if (type == null) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, "container '%s': unknown; names are like NeuronConfig".formatted(name));
        }
        return map(type);
    }

    /** The register map of a container type whose coordinates are not known at compile time. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // every container pairs itself with its coordinates
    public static RegisterMap<?, ?> map(Class<? extends Container<?>> type) {
        return RegisterMap.of((Class) type);
    }
}
