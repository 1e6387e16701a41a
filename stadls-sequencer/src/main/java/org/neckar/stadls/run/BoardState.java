package org.neckar.stadls.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.neckar.fisch.ut.Refusal;
import org.neckar.fisch.ut.ToFpgaListener;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.SynapseQuadOnSynram;
import org.neckar.hal.coordinate.SynramOnDLS;
import org.neckar.hal.register.AddressRange;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.synapse.SynapseCorrelationCalibQuad;
import org.neckar.hal.synapse.SynapseLabelQuad;
import org.neckar.hal.synapse.SynapseWeightQuad;

/**
 * The omnibus words a board is known to hold, learnt from the words that were executed on it. Makes differential
 * configuration safe: what is not known is written.
 *
 * <p>Only full-word omnibus writes are learnt. Everything becomes unknown by a reset of the chip, a JTAG write, a
 * failed run, a write of single bytes, and a write through one of the windows that show weights, labels or calibration
 * bits of synapses alone, because a chip image holds the same bits under the addresses of the window that shows them
 * together. One thread at a time.
 */
public final class BoardState extends ToFpgaListener {
    private static final int ALL_BYTES = 0xf;
    private static final List<AddressRange> SYNAPSE_ALIASES = synapseAliases();
    private static final int INITIAL_CAPACITY = 1 << 18;

    // Open addressing with linear probing; a slot is used when its stamp is the current one, so forgetting is O(1).
    private int[] addresses = new int[INITIAL_CAPACITY];
    private int[] words = new int[INITIAL_CAPACITY];
    private int[] stamps = new int[INITIAL_CAPACITY];
    private int stamp = 1;
    private int size;
    private int pendingAddress;
    private int pendingEnables;
    private boolean writePending;

    /** True when the board is known to hold this word at this address. */
    public boolean holds(int address, int word) {
        int slot = slot(address);
        return stamps[slot] == stamp && words[slot] == word;
    }

    /** Number of known words. */
    public int size() {
        return size;
    }

    /** Makes everything unknown. */
    public void forget() {
        stamp++;
        size = 0;
        writePending = false;
        if (stamp == 0) {
            Arrays.fill(stamps, 0);
            stamp = 1;
        }
    }

    private int slot(int address) {
        int mask = addresses.length - 1;
        int slot = (address * 0x9e37_79b1) >>> (32 - Integer.numberOfTrailingZeros(addresses.length));
        while (stamps[slot] == stamp && addresses[slot] != address) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void learn(int address, int word) {
        int slot = slot(address);
        if (stamps[slot] != stamp) {
            if (2 * ++size > addresses.length) {
                grow();
                slot = slot(address);
            }
            stamps[slot] = stamp;
            addresses[slot] = address;
        }
        words[slot] = word;
    }

    private void grow() {
        int[] oldAddresses = addresses;
        int[] oldWords = words;
        int[] oldStamps = stamps;
        addresses = new int[oldAddresses.length * 2];
        words = new int[addresses.length];
        stamps = new int[addresses.length];
        for (int i = 0; i < oldAddresses.length; i++) {
            if (oldStamps[i] == stamp) {
                int slot = slot(oldAddresses[i]);
                stamps[slot] = stamp;
                addresses[slot] = oldAddresses[i];
                words[slot] = oldWords[i];
            }
        }
    }

    @Override
    public void omnibusAddress(int address, boolean read, int byteEnables) {
        writePending = !read;
        pendingAddress = address;
        pendingEnables = byteEnables;
    }

    @Override
    public void omnibusData(int data) {
        if (!writePending) {
            return;
        }
        writePending = false;
        if (pendingEnables != ALL_BYTES || isSynapseAlias(pendingAddress)) {
            forget();
        } else {
            learn(pendingAddress, data);
        }
    }

    private static boolean isSynapseAlias(int address) {
        for (AddressRange window : SYNAPSE_ALIASES) {
            if (window.contains(address)) {
                return true;
            }
        }
        return false;
    }

    private static List<AddressRange> synapseAliases() {
        List<AddressRange> windows = new ArrayList<>();
        addWindows(windows, RegisterMap.of(SynapseWeightQuad.class));
        addWindows(windows, RegisterMap.of(SynapseLabelQuad.class));
        addWindows(windows, RegisterMap.of(SynapseCorrelationCalibQuad.class));
        return List.copyOf(windows);
    }

    /** Within one hemisphere and one word the quads follow each other without gaps. */
    private static <C extends Coordinate, T extends Container<C>> void addWindows(
            List<AddressRange> windows, RegisterMap<C, T> map) {
        for (int hemisphere = 0; hemisphere < SynramOnDLS.SIZE; hemisphere++) {
            C first = map.coordinates().at(hemisphere * SynapseQuadOnSynram.SIZE);
            C last = map.coordinates().at((hemisphere + 1) * SynapseQuadOnSynram.SIZE - 1);
            for (int word = 0; word < map.words(); word++) {
                windows.add(new AddressRange(
                        map.address(first, word, Backend.OMNIBUS), map.address(last, word, Backend.OMNIBUS)));
            }
        }
    }

    @Override
    public void reset(boolean asserted) {
        forget();
    }

    @Override
    public void jtagData(boolean keepResponse, int bits, long data) {
        if (!keepResponse) {
            forget();
        }
    }

    @Override
    public void refused(long position, long word, Refusal why) {
        forget();
    }
}
