package org.neckar.hal.capmem;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.CapMemBlockConfigOnDLS;
import org.neckar.hal.coordinate.CapMemCellOnCapMemBlock;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.HardwareTarget;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * Update engine and debug output of one block of capacitive memory. Meanings of the timing fields are inferred from
 * their names; the field documents none. Source: HICANN-X v3 register map, capacitive memory.
 */
@RecordBuilder
@Register(
        at = CapMemBlockConfigOnDLS.class,
        meaning = "Update engine and debug output of one block of capacitive memory",
        words = 10,
        routes = @Route(address = "0x00144000 + 0x8000*n + i"),
        differential = true,
        unreadableOn = HardwareTarget.HARDWARE,
        code = DebugCellCode.class)
public record CapMemBlockConfig(
        @Bits(value = "w0[31]", meaning = "connect one cell to the debug output")
        boolean debugReadoutEnable,

        @Bits(value = "w0[11:0]", meaning = "the cell at the debug output; lost when the debug output is off")
        CapMemCellOnCapMemBlock debugCapmemCoord,

        @Bits(value = "w2[1:0]", meaning = "reference at the debug output")
        DebugReference debugVRefSelect,

        @Bits(value = "w3[3:0]", meaning = "bias of the voltage cells", initial = 7)
        int vGlobalBias,

        @Bits(value = "w3[7:4]", meaning = "bias of the level shifter of the debug output", initial = 3)
        int debugLevelShifterBias,

        @Bits(value = "w3[11:8]", meaning = "bias of the source follower of the debug output", initial = 3)
        int debugSourceFollowerBias,

        @Bits(value = "w3[15:12]", meaning = "bias of the amplifier of the debug output", initial = 7)
        int debugOutAmpBias,

        @Bits(value = "w4[5:0]", meaning = "resistance of the current cells", initial = 8)
        int currentCellRes,

        @Bits(value = "w5[1:0]", meaning = "current at the debug output")
        DebugCurrent debugIOutSelect,

        @Bits(value = "w6[15:0]", meaning = "timing of the update engine", initial = 16)
        int subCounter,

        @Bits(value = "w6[16]", meaning = "run the update engine", initial = 1)
        boolean enableCapmem,

        @Bits(value = "w6[17]", meaning = "refresh with boosted pulses")
        boolean enableBoost,

        @Bits(value = "w6[18]", meaning = "boost automatically")
        boolean enableAutoboost,

        @Bits(value = "w6[23:20]", meaning = "prescaler of the ramp clock", max = 6, initial = 3)
        int prescaleRamp,

        @Bits(
                value = "w6[27:24]",
                meaning = "prescaler of the clock of the pause between refreshes",
                max = 6,
                initial = 3)
        int prescalePause,

        @Bits(value = "w6[31:28]", meaning = "strength of boosting")
        int boostFactor,

        @Bits(value = "w7[15:0]", meaning = "second timing value of the normal refresh pulse", initial = 7)
        int pulseB,

        @Bits(value = "w7[31:16]", meaning = "first timing value of the normal refresh pulse", initial = 4)
        int pulseA,

        @Bits(value = "w8[15:0]", meaning = "second timing value of the boosted refresh pulse")
        int boostB,

        @Bits(value = "w8[31:16]", meaning = "first timing value of the boosted refresh pulse")
        int boostA,

        @Bits(value = "w9[31:0]", meaning = "pause between refresh cycles", initial = 8096)
        long pauseCounter)
        implements Container<CapMemBlockConfigOnDLS>, CapMemBlockConfigBuilder.With {
    /** All fields at their defaults. */
    public static final CapMemBlockConfig DEFAULT =
            RegisterMap.of(CapMemBlockConfig.class).initial();
}
