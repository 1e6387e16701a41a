package org.neckar.chipmodel.omnibus;

import org.neckar.chipmodel.analog.AnalogCore;
import org.neckar.chipmodel.event.EventFabric;
import org.neckar.hal.cadc.CADCChannelConfig;
import org.neckar.hal.cadc.CADCConfig;
import org.neckar.hal.cadc.CADCSampleQuad;
import org.neckar.hal.capmem.CapMemBlockConfig;
import org.neckar.hal.capmem.CapMemCell;
import org.neckar.hal.capmem.ReferenceGeneratorConfig;
import org.neckar.hal.coordinate.CADCReadoutType;
import org.neckar.hal.coordinate.CADCSampleQuadOnDLS;
import org.neckar.hal.coordinate.CapMemCellOnDLS;
import org.neckar.hal.coordinate.CorrelationResetOnDLS;
import org.neckar.hal.coordinate.EntryOnQuad;
import org.neckar.hal.coordinate.NeuronBackendConfigOnDLS;
import org.neckar.hal.coordinate.NeuronResetOnDLS;
import org.neckar.hal.coordinate.NeuronResetQuadOnDLS;
import org.neckar.hal.coordinate.SpikeCounterReadOnDLS;
import org.neckar.hal.coordinate.SpikeCounterResetOnDLS;
import org.neckar.hal.coordinate.SynapseQuadColumnOnDLS;
import org.neckar.hal.correlation.CommonCorrelationConfig;
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
import org.neckar.hal.readout.CurrentDAC;
import org.neckar.hal.readout.PadMultiplexerConfig;
import org.neckar.hal.readout.ReadoutSourceSelection;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.routing.BackgroundSpikeSource;
import org.neckar.hal.routing.CrossbarInputDropCounter;
import org.neckar.hal.routing.CrossbarNode;
import org.neckar.hal.routing.CrossbarOutputConfig;
import org.neckar.hal.routing.CrossbarOutputEventCounter;
import org.neckar.hal.synapse.ColumnCorrelationQuad;
import org.neckar.hal.synapse.ColumnCurrentQuad;
import org.neckar.hal.synapse.CorrelationReset;
import org.neckar.hal.synapse.SynapseBiasSelection;

/**
 * What the registers of the chip do: each container is tied to the part of the event path or of the circuits it
 * configures, triggers or reads. The register map itself is that of {@code hal}; nothing is repeated here.
 */
final class ChipRegisters {
    private static final int QUADS = SynapseQuadColumnOnDLS.SIZE;

    private final EventFabric fabric;
    private final AnalogCore analog;
    private final ConversionTiming conversions = new ConversionTiming();

    ChipRegisters(EventFabric fabric, AnalogCore analog) {
        this.fabric = fabric;
        this.analog = analog;
    }

    /** Ties all containers of the event path and of the circuits. */
    void install(RegisterSpace space) {
        installEvents(space);
        installNeurons(space);
        installCapMem(space);
        installReadout(space);
        installCadc(space);
        installCorrelation(space);
    }

    /** Chip cycle at which the running conversion of the CADC ends. */
    long readReady() {
        return conversions.ready();
    }

    private void installEvents(RegisterSpace space) {
        space.onChangeFromZero(CrossbarNode.class, (cycle, place, config) -> {
            fabric.advance(cycle);
            fabric.configure(place, config);
        });
        space.onChangeFromZero(CrossbarOutputConfig.class, (cycle, place, config) -> {
            fabric.advance(cycle);
            fabric.configure(config);
        });
        space.onChangeFromZero(BackgroundSpikeSource.class, (cycle, place, config) -> {
            fabric.advance(cycle);
            fabric.configure(place, config);
        });
        space.onChangeFromZero(CommonPADIBusConfig.class, (cycle, place, config) -> {
            fabric.advance(cycle);
            fabric.configure(place, config);
        });
        space.onChangeFromZero(SynapseDriverConfig.class, (cycle, place, config) -> {
            fabric.advance(cycle);
            fabric.configure(place, config);
            analog.synapseDriver(cycle, place, config);
        });
        space.onChangeFromZero(CommonSTPConfig.class, (cycle, place, config) -> {
            fabric.advance(cycle);
            analog.recoveryClock(cycle, place, config);
        });
        var padiEvent = RegisterMap.of(PADIEvent.DEFAULT);
        space.onWrite(PADIEvent.class, (cycle, place, word, value, byteEnables) -> {
            fabric.advance(cycle);
            int enabled = WordStore.merged(0, value, byteEnables);
            fabric.inject(place, padiEvent.decode(new int[] {enabled}, 0));
        });
        space.onRead(CrossbarInputDropCounter.class, (cycle, place, word) -> {
            fabric.advance(cycle);
            return fabric.drops(place);
        });
        space.onRead(CrossbarOutputEventCounter.class, (cycle, place, word) -> {
            fabric.advance(cycle);
            return fabric.outputEvents(place);
        });
    }

    private void installNeurons(RegisterSpace space) {
        space.onChangeFromZero(NeuronBackendConfig.class, (cycle, place, config) -> {
            fabric.advance(cycle);
            int neuron =
                    new NeuronBackendConfigOnDLS(place).toAtomicNeuronOnDLS().toEnum();
            fabric.configure(neuron, config);
            analog.neuronBackend(cycle, neuron, config);
        });
        space.onChangeFromZero(CommonNeuronBackendConfig.class, (cycle, place, config) -> {
            fabric.advance(cycle);
            analog.commonBackend(cycle, place, config);
        });
        space.onChangeFromZero(NeuronConfig.class, (cycle, place, config) -> {
            fabric.advance(cycle);
            analog.neuron(cycle, place, config);
        });
        space.onChangeFromZero(ColumnCurrentQuad.class, (cycle, place, config) -> {
            fabric.advance(cycle);
            analog.columnCurrents(cycle, place / QUADS, place % QUADS, config);
        });
        space.onChangeFromZero(ColumnCorrelationQuad.class, (cycle, place, config) -> {
            fabric.advance(cycle);
            analog.columnCorrelation(cycle, place / QUADS, place % QUADS, config);
        });
        space.onRead(SpikeCounterRead.class, (cycle, place, word) -> {
            fabric.advance(cycle);
            return fabric.spikeCounter(
                    new SpikeCounterReadOnDLS(place).toAtomicNeuronOnDLS().toEnum());
        });
        space.onWrite(SpikeCounterReset.class, (cycle, place, word, value, byteEnables) -> {
            fabric.advance(cycle);
            fabric.clearSpikeCounter(
                    new SpikeCounterResetOnDLS(place).toAtomicNeuronOnDLS().toEnum());
        });
        space.onWrite(NeuronReset.class, (cycle, place, word, value, byteEnables) -> {
            fabric.advance(cycle);
            reset(cycle, new NeuronResetOnDLS(place));
        });
        space.onWrite(NeuronResetQuad.class, (cycle, place, word, value, byteEnables) -> {
            fabric.advance(cycle);
            for (var neuron : new NeuronResetQuadOnDLS(place).toNeuronResetOnDLS()) {
                reset(cycle, neuron);
            }
            analog.resetCorrelation(cycle, place / QUADS, 0, place % QUADS);
        });
    }

    private void reset(long cycle, NeuronResetOnDLS neuron) {
        analog.forceReset(cycle, neuron.toAtomicNeuronOnDLS().toEnum());
    }

    private void installCapMem(RegisterSpace space) {
        space.onChangeFromZero(ReferenceGeneratorConfig.class, (cycle, place, config) -> {
            fabric.advance(cycle);
            analog.referenceGenerator(cycle, config);
        });
        space.onChangeFrom(CapMemBlockConfig.DEFAULT, (cycle, place, config) -> {
            fabric.advance(cycle);
            analog.capMemBlock(cycle, place, config);
        });
        space.onChangeFrom(SynapseBiasSelection.DEFAULT, (cycle, place, config) -> {
            fabric.advance(cycle);
            analog.synapseBiases(cycle, config);
        });
        space.onChange(CapMemCell.class, (cycle, place, cell) -> {
            var at = new CapMemCellOnDLS(place);
            fabric.advance(cycle);
            analog.capMem(
                    cycle,
                    at.toCapMemBlockOnDLS().toEnum(),
                    at.toCapMemColumnOnCapMemBlock().toEnum(),
                    at.toCapMemRowOnCapMemBlock().toEnum(),
                    cell.value());
        });
    }

    private void installReadout(RegisterSpace space) {
        space.onChangeFromZero(ReadoutSourceSelection.class, (cycle, place, config) -> {
            fabric.advance(cycle);
            analog.readoutSources(cycle, config);
        });
        space.onChangeFromZero(PadMultiplexerConfig.class, (cycle, place, config) -> {
            fabric.advance(cycle);
            analog.padMultiplexer(cycle, place, config);
        });
        space.onChangeFromZero(CurrentDAC.class, (cycle, place, config) -> {
            fabric.advance(cycle);
            analog.currentDac(cycle, config);
        });
        space.onChangeFromZero(MADCConfig.class, (cycle, place, config) -> {
            fabric.advance(cycle);
            analog.madc(cycle, config);
        });
        var control = RegisterMap.of(MADCControl.DEFAULT);
        space.onWrite(MADCControl.class, (cycle, place, word, value, byteEnables) -> {
            fabric.advance(cycle);
            int enabled = WordStore.merged(0, value, byteEnables);
            analog.madcControl(cycle, control.decode(new int[] {enabled}, 0));
        });
    }

    private void installCadc(RegisterSpace space) {
        space.onChangeFromZero(CADCConfig.class, (cycle, place, config) -> {
            fabric.advance(cycle);
            conversions.configure(place, config);
            analog.cadc(cycle, place, config);
        });
        space.onChangeFromZero(CADCChannelConfig.class, (cycle, place, config) -> {
            fabric.advance(cycle);
            analog.cadcOffset(cycle, place, config.offset());
        });
        space.onRead(CADCSampleQuad.class, (cycle, place, word) -> {
            var quad = new CADCSampleQuadOnDLS(place);
            int half = quad.toSynramOnDLS().toEnum();
            var onSynram = quad.toSynapseQuadOnSynram();
            if (quad.toCADCReadoutType().equals(CADCReadoutType.TRIGGER_READ)) {
                long start = conversions.start(cycle, half);
                fabric.advance(start);
                analog.convertCadc(start, half, onSynram.toSynapseRowOnSynram().toEnum());
            }
            int samples = 0;
            for (int entry = 0; entry < EntryOnQuad.SIZE; entry++) {
                int column = onSynram.toSynapseQuadColumnOnDLS()
                        .synapse(new EntryOnQuad(entry))
                        .toEnum();
                samples = samples << Byte.SIZE
                        | analog.cadcResult(half, quad.toCADCChannelType().toEnum(), column);
            }
            return samples;
        });
    }

    private void installCorrelation(RegisterSpace space) {
        space.onChangeFromZero(CommonCorrelationConfig.class, (cycle, place, config) -> {
            fabric.advance(cycle);
            conversions.configure(place, config);
            analog.correlation(cycle, place, config);
        });
        space.onWrite(CorrelationReset.class, (cycle, place, word, value, byteEnables) -> {
            fabric.advance(cycle);
            var at = new CorrelationResetOnDLS(place);
            var quad = at.toSynapseQuadOnSynram();
            analog.resetCorrelation(
                    cycle,
                    at.toSynramOnDLS().toEnum(),
                    quad.toSynapseRowOnSynram().toEnum(),
                    quad.toSynapseQuadColumnOnDLS().toEnum());
        });
        space.onWrite(BlockPostPulse.class, (cycle, place, word, value, byteEnables) -> {
            fabric.advance(cycle);
            analog.blockPostPulse(cycle, place);
        });
    }
}
