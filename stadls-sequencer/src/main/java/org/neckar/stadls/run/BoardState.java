package org.neckar.stadls.run;

import java.util.Arrays;
import org.neckar.fisch.ut.Refusal;
import org.neckar.fisch.ut.ToFpgaListener;
import org.neckar.hal.synapse.SynapseViews;

/**
 * The omnibus words a board is known to hold, learnt from the words that were executed on it. Makes differential
 * configuration safe: what is not known is written.
 *
 * <p>Only full-word omnibus writes are learnt. Everything becomes unknown by a reset of the chip, a JTAG write, a
 * failed run, a write of single bytes, and a write through one of the windows that show weights, labels or calibration
 * bits of synapses alone ({@link SynapseViews}), because a chip image holds the same bits under the addresses of the
 * window that shows them together. One thread at a time.
 */
public final class BoardState extends ToFpgaListener {
    private static final int ALL_BYTES = 0xf;
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
        if (pendingEnables != ALL_BYTES || SynapseViews.contains(pendingAddress)) {
            forget();
        } else {
            learn(pendingAddress, data);
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
