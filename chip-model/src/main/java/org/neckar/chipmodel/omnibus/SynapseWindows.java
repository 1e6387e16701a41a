package org.neckar.chipmodel.omnibus;

import java.util.Arrays;
import org.neckar.chipmodel.analog.AnalogCore;
import org.neckar.chipmodel.analog.SynapseArray;
import org.neckar.chipmodel.event.EventFabric;
import org.neckar.hal.Containers;
import org.neckar.hal.coordinate.EntryOnQuad;
import org.neckar.hal.coordinate.SynapseQuadColumnOnDLS;
import org.neckar.hal.coordinate.SynapseQuadOnDLS;
import org.neckar.hal.coordinate.SynapseQuadOnSynram;
import org.neckar.hal.register.BitPlacement;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.RegisterField;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.synapse.SynapseCorrelationCalibQuad;
import org.neckar.hal.synapse.SynapseLabelQuad;
import org.neckar.hal.synapse.SynapseQuad;
import org.neckar.hal.synapse.SynapseWeightQuad;

/**
 * The memory of the synapses behind its four windows: the raw words, and the windows for weights, labels and
 * correlation trims, which show the same bits. Every write reaches the synapse array of the circuits at once. Source:
 * HICANN-X v3 register map, synapses.
 */
final class SynapseWindows {
    private static final int ENTRIES = EntryOnQuad.SIZE;
    private static final int BYTE = 0xff;

    /** Column of an entry, by quad column * 4 + entry. */
    private static final int[] COLUMNS = columns();
    /** Weight by the six bits stored for it, which are permuted. */
    private static final int[] WEIGHTS = weights();

    /** Part of a raw word that one field occupies. */
    private record Field(int word, int mask) {
        static Field of(RegisterField field) {
            var pieces = field.placements().stream()
                    .flatMap(element -> element.pieces().stream())
                    .toList();
            int mask = pieces.stream().mapToInt(BitPlacement.Piece::mask).reduce(0, (a, b) -> a | b);
            return new Field(pieces.getFirst().word(), mask);
        }
    }

    private final EventFabric fabric;
    private final AnalogCore analog;
    private final int[][] raw = new int[2][SynapseQuadOnDLS.SIZE];

    SynapseWindows(EventFabric fabric, AnalogCore analog) {
        this.fabric = fabric;
        this.analog = analog;
    }

    /** Puts the windows into the address space. */
    void install(RegisterSpace space) {
        space.onRead(SynapseQuad.class, (cycle, place, word) -> raw[word][place]);
        space.onWrite(
                SynapseQuad.class,
                (cycle, place, word, value, byteEnables) ->
                        store(cycle, place, word, WordStore.merged(raw[word][place], value, byteEnables)));
        install(space, SynapseWeightQuad.class, "weights");
        install(space, SynapseLabelQuad.class, "labels");
        install(space, SynapseCorrelationCalibQuad.class, "timeCalibs", "ampCalibs");
    }

    /** Ties the fields of a window, in their order, to the fields of the raw words that they show. */
    private void install(RegisterSpace space, Class<? extends Container<?>> type, String... fields) {
        var seen = Containers.map(type).fields().stream().map(Field::of).toList();
        var behind = Arrays.stream(fields)
                .map(name -> Containers.map(SynapseQuad.class).fields().stream()
                        .filter(field -> field.name().equals(name))
                        .findFirst()
                        .orElseThrow())
                .map(Field::of)
                .toList();
        space.onRead(type, (cycle, place, word) -> {
            int shift = shift(seen.get(word), behind.get(word));
            return (raw[behind.get(word).word()][place] & behind.get(word).mask()) >>> shift;
        });
        space.onWrite(type, (cycle, place, word, value, byteEnables) -> {
            var window = seen.get(word);
            var field = behind.get(word);
            int old = raw[field.word()][place];
            int shift = shift(window, field);
            int merged = WordStore.merged((old & field.mask()) >>> shift, value, byteEnables);
            store(cycle, place, field.word(), (old & ~field.mask()) | ((merged & window.mask()) << shift));
        });
    }

    private static int shift(Field window, Field raw) {
        return Integer.numberOfTrailingZeros(raw.mask()) - Integer.numberOfTrailingZeros(window.mask());
    }

    private void store(long cycle, int place, int word, int value) {
        int changed = raw[word][place] ^ value;
        if (changed == 0) {
            return;
        }
        fabric.advance(cycle);
        raw[word][place] = value;
        int quad = place % SynapseQuadOnSynram.SIZE;
        var array = analog.synapses(place / SynapseQuadOnSynram.SIZE);
        int row = quad / SynapseQuadColumnOnDLS.SIZE;
        for (int entry = 0; entry < ENTRIES; entry++) {
            int shift = Byte.SIZE * (ENTRIES - 1 - entry);
            if ((changed >>> shift & BYTE) != 0) {
                int column = COLUMNS[quad % SynapseQuadColumnOnDLS.SIZE * ENTRIES + entry];
                set(array, word, row, column, value >>> shift & BYTE);
            }
        }
    }

    private static void set(SynapseArray array, int word, int row, int column, int bits) {
        if (word == 0) {
            array.setWeight(row, column, WEIGHTS[bits & 0x3f]);
            array.setTimeTrim(row, column, bits >>> 6);
        } else {
            array.setLabel(row, column, bits & 0x3f);
            array.setAmplitudeTrim(row, column, bits >>> 6);
        }
    }

    /** All synapses zero. */
    void clear(long cycle) {
        for (int place = 0; place < SynapseQuadOnDLS.SIZE; place++) {
            store(cycle, place, 0, 0);
            store(cycle, place, 1, 0);
        }
    }

    private static int[] columns() {
        int[] columns = new int[SynapseQuadColumnOnDLS.SIZE * ENTRIES];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = new SynapseQuadColumnOnDLS(i / ENTRIES)
                    .synapse(new EntryOnQuad(i % ENTRIES))
                    .toEnum();
        }
        return columns;
    }

    private static int[] weights() {
        var map = RegisterMap.of(SynapseQuad.DEFAULT);
        int[] weights = new int[1 << 6];
        for (int stored = 0; stored < weights.length; stored++) {
            weights[stored] = map.decode(new int[] {stored, 0}, 0).weights().get(ENTRIES - 1);
        }
        return weights;
    }
}
