package org.neckar.lola.board;

import org.neckar.hal.board.DACChannel;
import org.neckar.hal.board.DACControl;
import org.neckar.hal.coordinate.DACChannelBlockOnBoard;
import org.neckar.hal.coordinate.DACChannelOnBoard;
import org.neckar.hal.coordinate.DACControlBlockOnBoard;
import org.neckar.hal.coordinate.DACOnBoard;
import org.neckar.lola.composite.Composite;
import org.neckar.lola.composite.Names;

/** The composites of the xBoard: its two DACs with 8 channels each. Source: board containers of lola. */
public final class BoardComposites {
    /** Voltages of all channels. */
    public static final Composite<DACChannelBlockOnBoard> DAC_CHANNEL_BLOCK = Composite.named(
                    "DACChannelBlock", DACChannelBlockOnBoard.class)
            .meaning("Voltages of all channels")
            .registers(
                    DACChannelOnBoard.SIZE,
                    DACChannel.DEFAULT,
                    (_, i) -> new DACChannelOnBoard(i),
                    Names.single("value"))
            .build();

    /** Power of all channels. */
    public static final Composite<DACControlBlockOnBoard> DAC_CONTROL_BLOCK = Composite.named(
                    "DACControlBlock", DACControlBlockOnBoard.class)
            .meaning("Power of all channels")
            .registers(DACOnBoard.SIZE, DACControl.DEFAULT, (_, i) -> new DACOnBoard(i), Names.single("enable"))
            .build();

    private BoardComposites() {}
}
