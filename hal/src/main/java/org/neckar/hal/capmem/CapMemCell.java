package org.neckar.hal.capmem;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.hal.coordinate.CapMemCellOnDLS;
import org.neckar.hal.register.Bits;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.Route;

/**
 * One cell of the capacitive parameter memory. Values 0..1022 are targets; {@link #REFRESH_DISABLED} stops the refresh,
 * and the cell drifts away. Source: HICANN-X v3 register map, capacitive memory.
 */
@RecordBuilder
@Register(
        at = CapMemCellOnDLS.class,
        meaning = "One cell of the capacitive parameter memory",
        routes = @Route(address = "0x00140000 + 0x8000*(n/3120) + 32*(n%130) + n%3120/130"),
        differential = true)
public record CapMemCell(
        @Bits(
                value = "w0[9:0]",
                meaning =
                        "target of the cell: a voltage in rows 0..7, a current in rows 8..23; 1023 stops refreshing the cell")
        int value)
        implements Container<CapMemCellOnDLS>, CapMemCellBuilder.With {
    /** All fields at their defaults. */
    public static final CapMemCell DEFAULT = RegisterMap.of(CapMemCell.class).initial();

    private static final int NEURON_COLUMNS = 128;

    /** Largest target value. */
    public static final int MAX_VALUE = 1022;

    /** Code that stops the refresh of a cell. */
    public static final int REFRESH_DISABLED = 1023;

    /** The parameter that a cell holds, in words. */
    public static String meaningAt(CapMemCellOnDLS cell) {
        return SharedCapMemCell.of(cell).map(SharedCapMemCell::meaning).orElseGet(() -> meaningInColumn(cell));
    }

    private static String meaningInColumn(CapMemCellOnDLS cell) {
        boolean ofANeuron = cell.toCapMemColumnOnCapMemBlock().toEnum() < NEURON_COLUMNS;
        return ofANeuron
                ? CapMemRow.of(cell.toCapMemRowOnCapMemBlock()).meaning()
                : "no parameter: the cell is not connected";
    }

    /** Whether the cell is held at its target. */
    public boolean isRefreshed() {
        return value != REFRESH_DISABLED;
    }
}
