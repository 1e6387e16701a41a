package org.neckar.hal.synapse;

import java.util.List;
import java.util.stream.Stream;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.SynapseQuadOnSynram;
import org.neckar.hal.coordinate.SynramOnDLS;
import org.neckar.hal.register.AddressRange;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.RegisterMap;

/**
 * The addresses under which weights, labels or calibration bits of synapses appear alone. The same bits have a second
 * address, that of the {@link SynapseQuad} which shows them together; whoever keeps words by address has to mind that.
 */
public final class SynapseViews {
    private static final List<AddressRange> RANGES = Stream.of(
                    ranges(RegisterMap.of(SynapseWeightQuad.class)),
                    ranges(RegisterMap.of(SynapseLabelQuad.class)),
                    ranges(RegisterMap.of(SynapseCorrelationCalibQuad.class)))
            .flatMap(ranges -> ranges)
            .toList();

    // Columns: every write of a program is looked up here.
    private static final int[] FIRST =
            RANGES.stream().mapToInt(AddressRange::first).toArray();
    private static final int[] LENGTH =
            RANGES.stream().mapToInt(range -> range.last() - range.first()).toArray();

    private SynapseViews() {}

    /** Whether an omnibus address shows a part of the bits of synapses. */
    public static boolean contains(int address) {
        boolean found = false;
        for (int i = 0; i < FIRST.length; i++) {
            found |= Integer.compareUnsigned(address - FIRST[i], LENGTH[i]) <= 0;
        }
        return found;
    }

    /** Within one hemisphere and one word the quads follow each other without gaps. */
    private static <C extends Coordinate, T extends Container<C>> Stream<AddressRange> ranges(RegisterMap<C, T> map) {
        return Stream.iterate(0, hemisphere -> hemisphere < SynramOnDLS.SIZE, hemisphere -> hemisphere + 1)
                .flatMap(hemisphere -> {
                    C first = map.coordinates().at(hemisphere * SynapseQuadOnSynram.SIZE);
                    C last = map.coordinates().at((hemisphere + 1) * SynapseQuadOnSynram.SIZE - 1);
                    return Stream.iterate(0, word -> word < map.words(), word -> word + 1)
                            .map(word -> new AddressRange(
                                    map.address(first, word, Backend.OMNIBUS),
                                    map.address(last, word, Backend.OMNIBUS)));
                });
    }
}
