package org.neckar.hal.routing;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.CrossbarNodeOnDLS;
import org.neckar.hal.coordinate.NeuronLabel;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.HardwareTarget;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Label filter between an input and an output of the event crossbar: an event passes when (label AND mask) = target.
 * The default lets everything pass. Source: HICANN-X v3 register map, routing.
 */
@RecordBuilder
@Register(
        at = CrossbarNodeOnDLS.class,
        meaning = "Label filter between an input and an output of the event crossbar",
        routes = @Route(address = "0x00130019 + n"),
        unreadableOn = HardwareTarget.HARDWARE)
public record CrossbarNode(
        @Bits(value = "w0[13:0]", meaning = "bits of the label that are compared")
        int mask,

        @Bits(value = "w0[29:16]", meaning = "what the masked label must be")
        NeuronLabel target,

        @Bits(value = "w0[31]", meaning = "count events dropped here in the counter of the input")
        boolean enableDropCounter)
        implements Container<CrossbarNodeOnDLS>, CrossbarNodeBuilder.With {
    /** All fields at their defaults. */
    public static final CrossbarNode DEFAULT =
            RegisterMap.of(CrossbarNode.class).initial();

    /** Lets nothing pass: no label is 1 after masking with 0. */
    public static final CrossbarNode DROP_ALL = DEFAULT.withTarget(new NeuronLabel(1));
}
