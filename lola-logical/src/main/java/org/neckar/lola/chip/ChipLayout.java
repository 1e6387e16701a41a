package org.neckar.lola.chip;

import java.util.Arrays;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.hal.coordinate.ChipOnDLS;
import org.neckar.hal.coordinate.SynapseQuadOnDLS;
import org.neckar.hal.coordinate.SynapseQuadOnSynram;
import org.neckar.hal.coordinate.SynramOnDLS;
import org.neckar.hal.neuron.NeuronConfig;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.synapse.SynapseQuad;

/**
 * Which words a chip image has, in the order in which they are written, and where a word lies. All of it follows from
 * the declaration of {@link ChipComposites#CHIP}. One instance for all images.
 *
 * <p>Synapses are written through the window that holds weight, label and calibration together.
 */
final class ChipLayout {
    private static final int EMPTY = -1;

    private final int[] addresses = ChipComposites.CHIP.writeAddresses(new ChipOnDLS(), Backend.OMNIBUS);
    private final int[] initialWords = ChipComposites.CHIP.initialWords();
    private final int[] hashedPositions = hash(addresses);
    private final int[] synapseStart = new int[SynramOnDLS.SIZE];
    private final int[] neuronStart = new int[AtomicNeuronOnDLS.SIZE];

    /** The layout of all images, made at first use. */
    private static final class Holder {
        static final ChipLayout STANDARD = new ChipLayout();
    }

    private ChipLayout() {
        Arrays.setAll(
                synapseStart,
                synram -> position(RegisterMap.of(SynapseQuad.class)
                        .address(
                                SynapseQuadOnDLS.at(SynapseQuadOnSynram.at(0, 0), new SynramOnDLS(synram)),
                                0,
                                Backend.OMNIBUS)));
        Arrays.setAll(
                neuronStart,
                neuron -> position(RegisterMap.of(NeuronConfig.class)
                        .address(new AtomicNeuronOnDLS(neuron).toNeuronConfigOnDLS(), 0, Backend.OMNIBUS)));
    }

    static ChipLayout standard() {
        return Holder.STANDARD;
    }

    private static int[] hash(int[] addresses) {
        int[] table = new int[Integer.highestOneBit(addresses.length) * 4];
        Arrays.fill(table, EMPTY);
        for (int position = 0; position < addresses.length; position++) {
            int slot = slot(addresses[position], table.length);
            while (table[slot] != EMPTY) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = position;
        }
        return table;
    }

    private static int slot(int address, int tableSize) {
        return (address * 0x9e37_79b1) >>> (32 - Integer.numberOfTrailingZeros(tableSize));
    }

    /** Number of words. */
    int size() {
        return addresses.length;
    }

    /** Addresses of all words in write order; not to be changed. */
    int[] addresses() {
        return addresses;
    }

    /** Words of the initial image; not to be changed. */
    int[] initialWords() {
        return initialWords;
    }

    /** Position of an address, or a negative number when the image has no such word. */
    int position(int address) {
        int slot = slot(address, hashedPositions.length);
        while (hashedPositions[slot] != EMPTY && addresses[hashedPositions[slot]] != address) {
            slot = (slot + 1) & (hashedPositions.length - 1);
        }
        return hashedPositions[slot];
    }

    /** Position of the first word of the synapses of a hemisphere; two words per quad follow, row by row. */
    int synapseStart(int hemisphere) {
        return synapseStart[hemisphere];
    }

    /** Position of the first word of a neuron; the others follow in the order of its composite. */
    int neuronStart(AtomicNeuronOnDLS neuron) {
        return neuronStart[neuron.toEnum()];
    }
}
