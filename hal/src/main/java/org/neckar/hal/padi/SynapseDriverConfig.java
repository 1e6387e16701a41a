package org.neckar.hal.padi;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.SynapseDriverOnDLS;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.HardwareTarget;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Synapse driver of two rows. Driver d of a hemisphere listens to PADI bus d mod 4 and accepts an event when ((row
 * select XOR d / 4) AND mask) = 0. Source: HICANN-X v3 register map, synapse drivers and PADI buses.
 */
@RecordBuilder
@Register(
        at = SynapseDriverOnDLS.class,
        meaning = "Synapse driver of two rows",
        words = 3,
        routes = @Route(address = "0x00110400 + 0x8000*(n/128) + 4*(n%128) + i"),
        differential = true,
        unreadableOn = HardwareTarget.SIMULATION)
public record SynapseDriverConfig(
        @Bits(value = "w0[3:0]", meaning = "strength of utilisation of short-term plasticity")
        int utilization,

        @Bits(value = "w0[7:4]", meaning = "calibrates the width of the weight pulse")
        int offset,

        @Bits(value = "w0[8]", meaning = "turn the activation of an event into the plasticity voltage")
        boolean enableHagenDac,

        @Bits(
                value = "w0[13:9]",
                meaning = "bits of the row select of an event that must match the driver; 0 accepts all",
                initial = 31)
        int rowAddressCompareMask,

        @Bits(
                value = "w0[14] inv",
                meaning = "hand event address bits 4..0 to the synapses; off in vector-matrix mode",
                initial = 1)
        boolean enableAddressOut,

        @Bits(value = "w0[15]", meaning = "receive events from the PADI bus")
        boolean enableReceiver,

        @Bits(value = "w1[0:3]", meaning = "time constant of the recovery of short-term plasticity")
        int recovery,

        @Bits(value = "v[0]>w1[4], v[1]>w1[6]", meaning = "kind of the bottom row")
        RowMode rowModeBottom,

        @Bits(value = "v[0]>w1[5], v[1]>w1[7]", meaning = "kind of the top row")
        RowMode rowModeTop,

        @Bits(value = "w1[13:8] inv", meaning = "calibrates the length of pulses in vector-matrix mode")
        int hagenDacOffset,

        @Bits(value = "w2[0]", meaning = "which pair of charge and recovery voltages is used")
        int selectTargetVoltages,

        @Bits(
                value = "w2[1]",
                meaning = "connect the plasticity voltage to the readout line of the hemisphere; one driver at a time")
        boolean enableReadout,

        @Bits(value = "w2[2]", meaning = "renewing synapses; known broken in silicon")
        boolean enableRenewing,

        @Bits(
                value = "w2[3]",
                meaning =
                        "pulse width follows the activation; needs the converter and plasticity on, address forwarding off")
        boolean enableHagenModulation,

        @Bits(value = "w2[4]", meaning = "switch short-term plasticity on")
        boolean enableStp,

        @Bits(value = "w2[6] inv", meaning = "larger utilisation; known broken in silicon")
        boolean enableChargeSharing,

        @Bits(value = "w2[7]", meaning = "switch the recovery circuit on")
        boolean enableRecovery)
        implements Container<SynapseDriverOnDLS>, SynapseDriverConfigBuilder.With {
    /** All fields at their defaults. */
    public static final SynapseDriverConfig DEFAULT =
            RegisterMap.of(SynapseDriverConfig.class).initial();
}
