package org.neckar.chipmodel.omnibus;

import java.util.Arrays;
import org.neckar.hal.coordinate.PhyConfigFPGAOnDLS;
import org.neckar.hal.phy.PhyConfigChip;
import org.neckar.hal.phy.PhyConfigFPGA;

/**
 * The eight serial links between FPGA and chip. A link comes up, a training time after its last condition holds, when
 * it is enabled on both sides, both sides initialise automatically or start by force, exactly one of them leads the
 * initialisation, and the chip is out of reset with its clocks running; it goes down at once when a condition fails.
 * The connection carries words as long as one link is up. Source: HICANN-X v3 register map, PHYs and high-speed links.
 *
 * <p>Times are FPGA cycles.
 */
public final class HighspeedLink {
    /** Time at which something that is not going to happen happens. */
    public static final long NEVER = Long.MAX_VALUE;

    private static final int LINKS = PhyConfigFPGAOnDLS.SIZE;

    private final int trainingCycles;
    private final PhyConfigFPGA[] fpga = new PhyConfigFPGA[LINKS];
    private final PhyConfigChip[] chip = new PhyConfigChip[LINKS];
    private final boolean[] fpgaEnabled = new boolean[LINKS];
    private final boolean[] chipEnabled = new boolean[LINKS];
    private final long[] upAt = new long[LINKS];
    private boolean chipRuns;
    private long wordsToChip;
    private long wordsFromChip;

    /**
     * Links that are down.
     *
     * @param trainingCycles from the last condition to the link being up
     */
    public HighspeedLink(int trainingCycles) {
        this.trainingCycles = trainingCycles;
        Arrays.fill(fpga, PhyConfigFPGA.DEFAULT);
        resetChip();
        Arrays.fill(upAt, NEVER);
    }

    /** Configures the FPGA's side of a link. */
    void configure(int phy, PhyConfigFPGA config) {
        fpga[phy] = config;
    }

    /** Configures the chip's side of a link. */
    void configure(int phy, PhyConfigChip config) {
        chip[phy] = config;
    }

    /** Enables links on the FPGA's side. */
    void enableFpga(int phy, boolean enabled) {
        fpgaEnabled[phy] = enabled;
    }

    /** Enables links on the chip's side. */
    void enableChip(int phy, boolean enabled) {
        chipEnabled[phy] = enabled;
    }

    /** Whether the chip is out of reset and its clocks run. */
    void chipRuns(boolean runs) {
        chipRuns = runs;
    }

    /** The chip's side after a reset: not configured, not enabled. */
    void resetChip() {
        Arrays.fill(chip, null);
        Arrays.fill(chipEnabled, false);
        chipRuns = false;
    }

    /** Looks at the conditions again after they changed. */
    public void update(long now) {
        for (int phy = 0; phy < LINKS; phy++) {
            if (!isReady(phy)) {
                upAt[phy] = NEVER;
            } else if (upAt[phy] == NEVER) {
                upAt[phy] = now + trainingCycles;
            }
        }
    }

    private boolean isReady(int phy) {
        var near = fpga[phy];
        var far = chip[phy];
        return chipRuns
                && far != null
                && fpgaEnabled[phy]
                && chipEnabled[phy]
                && (near.enableAutoInit() || near.enableForceStart())
                && (far.enableAutoInit() || far.enableForceStart())
                && near.enableInitializationMasterMode() != far.enableInitializationMasterMode();
    }

    /** When the connection carries words, {@link #NEVER} as things stand. */
    public long usableAt() {
        long first = NEVER;
        for (long time : upAt) {
            first = Math.min(first, time);
        }
        return first;
    }

    /** When one link comes or came up, {@link #NEVER} when it is down. */
    public long upAt(int phy) {
        return upAt[phy];
    }

    /** Whether one link is up. */
    boolean isUp(int phy, long now) {
        return upAt[phy] <= now;
    }

    /** Counts words that crossed the link. */
    public void count(int toChip, int fromChip) {
        wordsToChip += toChip;
        wordsFromChip += fromChip;
    }

    /** Words sent to the chip. */
    long wordsToChip() {
        return wordsToChip;
    }

    /** Words received from the chip. */
    long wordsFromChip() {
        return wordsFromChip;
    }
}
