package org.neckar.hal.padi;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.neckar.hal.coordinate.PADIEventOnDLS;
import org.neckar.hal.coordinate.PADIRowSelectAddress;
import org.neckar.hal.coordinate.SynapseLabel;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Behaviour;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Event to the synapse drivers of one hemisphere, past the crossbar; the bus must not be switched to the crossbar in
 * {@link CommonPADIBusConfig}. In vector-matrix mode bit 5 of the event address is the label of the synapse and bits
 * 4..0 are the activation. Source: HICANN-X v3 register map, synapse drivers and PADI buses.
 */
@RecordBuilder
@Register(
        at = PADIEventOnDLS.class,
        meaning = "Event to the synapse drivers of one hemisphere",
        routes = @Route(address = "0x00110000 + 0x8000*n"),
        access = Access.WRITE_ONLY,
        behaviour = @Behaviour(kind = Behaviour.Kind.ON_WRITE, meaning = "sends one event on the selected buses"))
public record PADIEvent(
        @Bits(value = "w0[0] | w0[1] | w0[2] | w0[3]", meaning = "buses that carry the event")
        List<Boolean> fireBus,

        @Bits(value = "w0[21:16]", meaning = "label that synapses must have")
        SynapseLabel eventAddress,

        @Bits(value = "w0[26:22]", meaning = "selects drivers, see the compare mask of the driver")
        PADIRowSelectAddress rowSelectAddress)
        implements Container<PADIEventOnDLS>, PADIEventBuilder.With {
    /** All fields at their defaults. */
    public static final PADIEvent DEFAULT = RegisterMap.of(PADIEvent.class).initial();
}
