package org.neckar.hal.synapse;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.neckar.hal.coordinate.SynapseBiasSelectionOnDLS;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.HardwareTarget;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/** Source of the synapse biases, per quadrant. Source: HICANN-X v3 register map, synapses. */
@RecordBuilder
@Register(
        at = SynapseBiasSelectionOnDLS.class,
        meaning = "Source of the synapse biases, per quadrant",
        routes = @Route(address = "0x00100000"),
        unreadableOn = {HardwareTarget.SIMULATION, HardwareTarget.HARDWARE})
public record SynapseBiasSelection(
        @Bits(
                value = "w0[7] | w0[3] | w0[15] | w0[11]",
                meaning = "weight bias from the capacitive memory instead of a pad, per block",
                initial = 1)
        List<Boolean> intDacBias,

        @Bits(
                value = "w0[6] | w0[2] | w0[14] | w0[10]",
                meaning = "correlation ramp bias from the capacitive memory instead of a pad, per block",
                initial = 1)
        List<Boolean> intRampBias,

        @Bits(
                value = "w0[5] | w0[1] | w0[13] | w0[9]",
                meaning = "correlation store bias from the capacitive memory instead of a pad, per block",
                initial = 1)
        List<Boolean> intStoreBias,

        @Bits(
                value = "w0[4] | w0[0] | w0[12] | w0[8]",
                meaning = "correlation output bias from the capacitive memory instead of a pad, per block",
                initial = 1)
        List<Boolean> intOutputBias)
        implements Container<SynapseBiasSelectionOnDLS>, SynapseBiasSelectionBuilder.With {
    /** All fields at their defaults. */
    public static final SynapseBiasSelection DEFAULT =
            RegisterMap.of(SynapseBiasSelection.class).initial();
}
