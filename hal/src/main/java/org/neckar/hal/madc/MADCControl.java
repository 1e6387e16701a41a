package org.neckar.hal.madc;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.MADCControlOnDLS;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Behaviour;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Control of the fast ADC. Typical order: wake up, wait for the power-up time, start the recording, stop it or let the
 * sample count end it. Samples arrive as events. Source: HICANN-X v3 register map, MADC.
 */
@RecordBuilder
@Register(
        at = MADCControlOnDLS.class,
        meaning = "Control of the fast ADC",
        routes = @Route(address = "0x000c0000"),
        access = Access.WRITE_ONLY,
        behaviour =
                @Behaviour(
                        kind = Behaviour.Kind.ON_WRITE,
                        meaning = "wakes the converter up, starts or stops a recording, as the flags say"))
public record MADCControl(
        @Bits(value = "w0[0]", meaning = "leave the power-down state")
        boolean wakeUp,

        @Bits(value = "w0[1]", meaning = "start a recording")
        boolean startRecording,

        @Bits(value = "w0[2]", meaning = "stop a running recording")
        boolean stopRecording,

        @Bits(value = "w0[3]", meaning = "power down after the recording")
        boolean enablePowerDownAfterSampling,

        @Bits(value = "w0[4]", meaning = "sample without end, ignoring the number of samples")
        boolean enableContinuousSampling,

        @Bits(value = "w0[5]", meaning = "run the switched-capacitor amplifier for voltages")
        boolean enablePreAmplifier,

        @Bits(value = "w0[6]", meaning = "run the switched-capacitor amplifier for currents")
        boolean enableIconvAmplifier)
        implements Container<MADCControlOnDLS>, MADCControlBuilder.With {
    /** All fields at their defaults. */
    public static final MADCControl DEFAULT = RegisterMap.of(MADCControl.class).initial();
}
