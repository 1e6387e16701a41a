package org.neckar.hal;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.cadc.CADCChannelConfig;
import org.neckar.hal.cadc.CADCConfig;
import org.neckar.hal.cadc.CADCSampleQuad;
import org.neckar.hal.capmem.CapMemBlockConfig;
import org.neckar.hal.capmem.CapMemCell;
import org.neckar.hal.capmem.ReferenceGeneratorConfig;
import org.neckar.hal.correlation.CommonCorrelationConfig;
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
            SynapseDriverSRAMTimingConfig.class);

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
