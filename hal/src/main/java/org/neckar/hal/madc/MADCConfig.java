package org.neckar.hal.madc;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.neckar.hal.coordinate.MADCConfigOnDLS;
import org.neckar.hal.coordinate.SourceMultiplexerOnReadoutSourceSelection;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Configuration of the fast ADC. Only the number of samples has to be set for voltages of readout multiplexer 0.
 *
 * <p>Sample rate = f_MADC / (12 + sampleDurationAdjust), divided by 2 * (madcClockScaleValue + 1) when the clock is
 * scaled; by default 500 MHz / 17 = 29.4 MHz. With {@code activeMuxInputSelectLength} above 1 the channel bit of a
 * sample lags by one sample. Lists of two count hemispheres (0 top, 1 bottom), except {@code connectIconvSynapse}: 0
 * excitatory, 1 inhibitory line. Source: HICANN-X v3 register map, MADC.
 */
@RecordBuilder
@Register(
        at = MADCConfigOnDLS.class,
        meaning = "Configuration of the fast ADC",
        words = 10,
        routes = @Route(address = "0x000c0001 + i"))
public record MADCConfig(
        @Bits(value = "w0[3]", meaning = "readout multiplexer that is sampled first")
        SourceMultiplexerOnReadoutSourceSelection activeMuxInitiallySelectedInput,

        @Bits(
                value = "w0[7:4]",
                meaning = "samples taken from a multiplexer before changing to the other; 0 never changes")
        int activeMuxInputSelectLength,

        @Bits(
                value = "w0[10:8]",
                meaning = "lengthens a sample; added to conversionCyclesOffset",
                unit = "MADC clock cycles",
                initial = 5)
        int sampleDurationAdjust,

        @Bits(value = "w0[11]", meaning = "reset the converter on the falling edge")
        boolean enableSarResetOnFall,

        @Bits(value = "w0[13:12]", meaning = "wait before the reset of the converter", initial = 3)
        int sarResetWait,

        @Bits(value = "w0[15:14]", meaning = "length of the reset of the converter")
        int sarResetLength,

        @Bits(
                value = "w1[9:0]",
                meaning = "time between wake-up and readiness",
                unit = "MADC clock cycles",
                initial = 96)
        int powerupWaitValue,

        @Bits(value = "w1[15:12]", meaning = "length of a conversion", unit = "MADC clock cycles", initial = 12)
        int conversionCyclesOffset,

        @Bits(value = "w2[9:0]", meaning = "timing of the built-in calibration")
        int calibrationWaitValue,

        @Bits(value = "w2[15]", meaning = "built-in calibration")
        boolean enableCalibration,

        @Bits(value = "w3[15:0]", meaning = "samples of one recording", unit = "samples")
        int numberOfSamples,

        @Bits(value = "w4[4:0]", meaning = "rising edge of the sampling phase of the voltage amplifier", initial = 3)
        int preampSamplingWindowStart,

        @Bits(value = "w4[9:5]", meaning = "falling edge of the sampling phase of the voltage amplifier", initial = 8)
        int preampSamplingWindowEnd,

        @Bits(value = "w5[4:0]", meaning = "rising edge of the sampling phase of the current amplifier", initial = 9)
        int iconvSamplingWindowStart,

        @Bits(value = "w5[9:5]", meaning = "falling edge of the sampling phase of the current amplifier", initial = 14)
        int iconvSamplingWindowEnd,

        @Bits(value = "w6[0]", meaning = "sample on the rising clock edge", initial = 1)
        boolean sampleOnPositiveEdge,

        @Bits(value = "w6[1]", meaning = "send the low 10 bits of the sample counter instead of samples")
        boolean enableDummyData,

        @Bits(value = "w7[0]", meaning = "connect the voltage amplifier with the converter", initial = 1)
        boolean connectPreampToMadc,

        @Bits(
                value = "w7[1]",
                meaning = "connect the pads with the converter; perhaps swapped with connectPreampToPads in silicon")
        boolean connectPadsToMadc,

        @Bits(value = "w7[2]", meaning = "connect the voltage amplifier with the pads")
        boolean connectPreampToPads,

        @Bits(value = "w7[7:3]", meaning = "capacitor that sets the gain of the voltage amplifier", initial = 31)
        int preampGainCapacitorSize,

        @Bits(value = "w8[0]", meaning = "divide the MADC clock")
        boolean enableMadcClockScaling,

        @Bits(value = "w8[12:1]", meaning = "the divided clock is f_MADC / (2 * (value + 1))")
        int madcClockScaleValue,

        @Bits(value = "w9[0]", meaning = "run the amplifiers of the active multiplexer", initial = 1)
        boolean enableActiveMuxAmplifiers,

        @Bits(value = "w9[1]|w9[2]", meaning = "pseudo-differential reference of the hemisphere")
        List<Boolean> enablePseudoDifferentialReference,

        @Bits(value = "w9[3]", meaning = "take the current meter as source")
        boolean signalSelectionConnectCurrentMeter,

        @Bits(value = "w9[4]", meaning = "take the active multiplexer as source, for voltages", initial = 1)
        boolean signalSelectionConnectActiveMux,

        @Bits(value = "w9[5]", meaning = "connect the debug lines (pads), as source or sink")
        boolean signalSelectionConnectDebug,

        @Bits(value = "w9[6]", meaning = "feed the voltage amplifier", initial = 1)
        boolean signalSelectionConnectPreamp,

        @Bits(value = "w9[7]", meaning = "run the internal amplifier of the current conversion")
        boolean enableIconvAmplifier,

        @Bits(value = "w9[8]|w9[9]", meaning = "convert the current of the neurons of the hemisphere")
        List<Boolean> connectIconvNeuron,

        @Bits(value = "w9[11]|w9[10]", meaning = "convert the current of the synaptic debug line")
        List<Boolean> connectIconvSynapse)
        implements Container<MADCConfigOnDLS>, MADCConfigBuilder.With {
    /** All fields at their defaults. */
    public static final MADCConfig DEFAULT = RegisterMap.of(MADCConfig.class).initial();
}
