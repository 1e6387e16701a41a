package org.neckar.hal.readout;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.neckar.hal.coordinate.CurrentDACOnDLS;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.FieldCode;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * DAC that feeds a current into neurons or synaptic debug lines. {@code connectNeuron} counts hemispheres (0 top, 1
 * bottom).
 *
 * <p>The order of {@code connectSynapse} (0 excitatory at bit 13, 1 inhibitory at bit 14) is that of the encoder of the
 * field; the names of the register bits and the comparable field of the MADC suggest the opposite. Source: HICANN-X v3
 * register map, readout.
 */
@RecordBuilder
@Register(
        at = CurrentDACOnDLS.class,
        meaning = "DAC that feeds a current into neurons or synaptic debug lines",
        routes = @Route(address = "0x000c000b"))
public record CurrentDAC(
        @Bits(
                value = "v[5:0]>w0[5:0], v[8:6]>w0[10:8]",
                meaning = "strength of the current",
                max = 255,
                code = CurrentDAC.CurrentCode.class)
        int current,

        @Bits(value = "w0[6]", meaning = "direction of the current")
        CurrentDacSign sign,

        @Bits(value = "w0[7]", meaning = "switch the current on")
        boolean enableCurrent,

        @Bits(value = "w0[11]|w0[12]", meaning = "connect with the stimulus line of the neurons of the hemisphere")
        List<Boolean> connectNeuron,

        @Bits(value = "w0[13]|w0[14]", meaning = "connect with the synaptic debug line")
        List<Boolean> connectSynapse)
        implements Container<CurrentDACOnDLS>, CurrentDACBuilder.With {
    /** All fields at their defaults. */
    public static final CurrentDAC DEFAULT = RegisterMap.of(CurrentDAC.class).initial();

    /** Low six bits binary, upper two bits as three bits of thermometer code, of which decoding takes the highest. */
    public static final class CurrentCode implements FieldCode {
        private static final int BINARY_BITS = 6;
        private static final long BINARY_MASK = 0x3f;

        @Override
        public String rule() {
            return "bits 7:6 as three bits of thermometer code";
        }

        @Override
        public long encode(long value) {
            long thermometer = (1L << (value >> BINARY_BITS)) - 1;
            return (thermometer << BINARY_BITS) | (value & BINARY_MASK);
        }

        @Override
        public long decode(long stored) {
            long thermometer = stored >> BINARY_BITS;
            int upper = Long.SIZE - Long.numberOfLeadingZeros(thermometer);
            return ((long) upper << BINARY_BITS) | (stored & BINARY_MASK);
        }
    }
}
