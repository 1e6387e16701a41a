package org.neckar.tools.vectors;

import java.util.Set;

/** Names of recorded containers that are made of other containers; the register map describes only the leaves. */
final class ComposedContainers {
    private static final Set<String> NAMES = Set.of(
            "AtomicNeuron",
            "CADCReadoutChain",
            "CADCSampleRow",
            "CADCSamples",
            "CapMem",
            "CapMemBlock",
            "Chip",
            "ChipAndMultichipJboaLeafFPGA",
            "ChipAndSinglechipFPGA",
            "ColumnCorrelationRow",
            "ColumnCurrentRow",
            "CorrelationResetRow",
            "Crossbar",
            "DACChannelBlock",
            "DACControlBlock",
            "ExternalPPUDRAMMemoryBlock",
            "ExternalPPUMemory",
            "ExternalPPUMemoryBlock",
            "InputRoutingTable",
            "LogicalNeuron",
            "MemoryTiming",
            "MultichipJboaLeafFPGA",
            "NeuronBlock",
            "OutputRoutingTable",
            "PPUMemory",
            "PPUMemoryBlock",
            "ReadoutChain",
            "SinglechipFPGA",
            "SynapseBlock",
            "SynapseCorrelationCalibMatrix",
            "SynapseCorrelationCalibRow",
            "SynapseDriverBlock",
            "SynapseLabelMatrix",
            "SynapseLabelRow",
            "SynapseMatrix",
            "SynapseRow",
            "SynapseWeightMatrix",
            "SynapseWeightRow");

    private ComposedContainers() {}

    static boolean contains(String name) {
        return NAMES.contains(name);
    }
}
