package org.neckar.hal.fpga;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.EventRecordingConfigOnFPGA;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/** Whether spikes and MADC samples from the chip are recorded. Source: HICANN-X v3 register map, FPGA. */
@RecordBuilder
@Register(
        at = EventRecordingConfigOnFPGA.class,
        meaning = "Recording of events from the chip",
        routes = @Route(via = Backend.OMNIBUS, address = "0x88000005"))
public record EventRecordingConfig(
        @Bits(value = "w0[0]", meaning = "record spikes and MADC samples")
        boolean enableEventRecording)
        implements Container<EventRecordingConfigOnFPGA>, EventRecordingConfigBuilder.With {
    /** All fields at their defaults. */
    public static final EventRecordingConfig DEFAULT =
            RegisterMap.of(EventRecordingConfig.class).initial();
}
