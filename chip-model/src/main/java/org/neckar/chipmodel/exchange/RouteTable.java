package org.neckar.chipmodel.exchange;

import java.util.Arrays;

/**
 * A routing table of the FPGA: what each label or address becomes. An entry holds a register word and the target it
 * means. Takes memory from the first entry on that differs from the content after power-up, in which no entry leads
 * anywhere.
 */
public final class RouteTable {
    /** The target of an entry that leads nowhere. */
    public static final int NOWHERE = -1;

    private final int size;
    private final int powerUp;
    private int[] words;
    private int[] targets;
    private int routes;

    /**
     * A table after power-up.
     *
     * @param size number of entries
     * @param powerUp register word of every entry
     */
    public RouteTable(int size, int powerUp) {
        this.size = size;
        this.powerUp = powerUp;
    }

    /** Register word of an entry. */
    public int word(int entry) {
        return words == null ? powerUp : words[entry];
    }

    /** Sets an entry: its register word and the target that it means. */
    public void set(int entry, int word, int target) {
        if (words == null) {
            if (word == powerUp) {
                return;
            }
            words = new int[size];
            targets = new int[size];
            Arrays.fill(words, powerUp);
            Arrays.fill(targets, NOWHERE);
        }
        routes += (target == NOWHERE ? 0 : 1) - (targets[entry] == NOWHERE ? 0 : 1);
        words[entry] = word;
        targets[entry] = target;
    }

    /** Where an entry leads, or {@link #NOWHERE}. */
    int target(int entry) {
        return targets == null ? NOWHERE : targets[entry];
    }

    /** Whether no entry leads anywhere. */
    boolean isEmpty() {
        return routes == 0;
    }
}
