package org.neckar.hal.phy;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.PhyConfigChipOnDLS;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * One link transceiver on the chip side, reached through JTAG; the JTAG registers count in the opposite order. Source:
 * HICANN-X v3 register map, links.
 */
@RecordBuilder
@Register(
        at = PhyConfigChipOnDLS.class,
        meaning = "One link transceiver on the chip side",
        routes = @Route(via = Backend.JTAG_PHY_REGISTER, address = "7 - n"),
        access = Access.WRITE_ONLY)
public record PhyConfigChip(
        @Bits(value = "w0[0]", meaning = "shift the word boundary of the receiver")
        boolean enableBitSlip,

        @Bits(value = "w0[4:1]", meaning = "setting of the delay line")
        int manualDelay,

        @Bits(value = "w0[5]", meaning = "measure the delay cells")
        boolean enableDelayCellMeasurement,

        @Bits(value = "w0[6]", meaning = "lead the initialisation of the link; one side must, the other must not")
        boolean enableInitializationMasterMode,

        @Bits(value = "w0[7]", meaning = "mark data as valid by hand during initialisation")
        boolean enableManualTxDataValidForInit,

        @Bits(value = "w0[8]", meaning = "keep the drivers powered")
        boolean enableForceLvdsPowerUp,

        @Bits(value = "w0[9]", meaning = "start without waiting")
        boolean enableForceStart,

        @Bits(value = "w0[10]", meaning = "train by hand") boolean enableManualTrainingMode,

        @Bits(value = "w0[11]", meaning = "send back what arrives, for bit error measurements")
        boolean enableBerLoopback,

        @Bits(value = "w0[14:12]", meaning = "bias of the drivers", initial = 4)
        int vbias,

        @Bits(value = "w0[15]", meaning = "selection of the debug outputs")
        int debugOutputs,

        @Bits(value = "w0[17]", meaning = "send no idle pattern between words")
        boolean enableTransmissionWithoutIdlePattern,

        @Bits(value = "w0[18]", meaning = "align the clock before the data")
        boolean enableClockPreAlignment,

        @Bits(value = "w0[19]", meaning = "calibrate the deserialiser anew")
        boolean enableDesRecal,

        @Bits(value = "w0[20]", meaning = "loop the own data back")
        boolean enableLoopbackEn,

        @Bits(value = "w0[21]", meaning = "initialise the link without help", initial = 1)
        boolean enableAutoInit)
        implements Container<PhyConfigChipOnDLS>, PhyConfigChipBuilder.With {
    /** All fields at their defaults. */
    public static final PhyConfigChip DEFAULT =
            RegisterMap.of(PhyConfigChip.class).initial();
}
