package org.neckar.stadls.program;

import java.util.List;
import org.neckar.hal.capmem.CapMemCell;
import org.neckar.hal.coordinate.CapMemBlockOnDLS;
import org.neckar.hal.coordinate.CapMemCellOnCapMemBlock;
import org.neckar.hal.coordinate.CapMemCellOnDLS;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.register.AddressRange;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.unit.FpgaCycles;

/**
 * How long a program has to wait after it wrote cells of the parameter memory, before their voltages and currents are
 * what the codes say.
 */
public enum CapMemSettling {
    /** 20 ms, for a change of a part of a code's range, as a calibration search makes it. Source: calix. */
    STEP(20_000),
    /** 100 ms, for any change. Source: grenade. */
    COMPLETE(100_000);

    private static final List<AddressRange> CELLS = CoordinateType.of(CapMemBlockOnDLS.class)
            .all()
            .map(CapMemSettling::cells)
            .toList();

    private final long cycles;

    CapMemSettling(int microseconds) {
        cycles = FpgaCycles.ofMicroseconds(microseconds).count();
    }

    /** The time to wait, in FPGA cycles of 8 ns. */
    public long cycles() {
        return cycles;
    }

    /** True when a write to this omnibus address sets a cell of the parameter memory. */
    public static boolean isNeededAfter(int address) {
        for (AddressRange cells : CELLS) {
            if (cells.contains(address)) {
                return true;
            }
        }
        return false;
    }

    private static AddressRange cells(CapMemBlockOnDLS block) {
        RegisterMap<CapMemCellOnDLS, CapMemCell> map = RegisterMap.of(CapMemCell.class);
        CapMemCellOnDLS first = CapMemCellOnDLS.at(new CapMemCellOnCapMemBlock(0), block);
        CapMemCellOnDLS last = CapMemCellOnDLS.at(new CapMemCellOnCapMemBlock(CapMemCellOnCapMemBlock.SIZE - 1), block);
        return new AddressRange(map.address(first, 0, Backend.OMNIBUS), map.address(last, 0, Backend.OMNIBUS));
    }
}
