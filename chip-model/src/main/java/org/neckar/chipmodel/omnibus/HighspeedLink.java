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
 * <p>Damaged words of the omnibus are repeated until they arrive, damaged events are lost. Choice of this model: only
 * omnibus words pass the repeating layer and are counted there, an event is a word of its own.
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
    private final LinkWords toChip;
    private final LinkWords fromChip;
    private DamageSink damage = (link, recovered) -> {};
    private boolean chipRuns;
    /** Bit per link that is up or coming up, and when the last of them is up. */
    private int comingUp;

    private long allUpAt = NEVER;
    private long cameUpAt = NEVER;
    private long wentDownAt = NEVER;
    private long written;
    private long transmitted;
    private long received;
    private long delivered;

    /** Told of damaged words from the chip. */
    @FunctionalInterface
    public interface DamageSink {
        /** A word had a wrong checksum, and is repeated or not. */
        void damaged(int link, boolean recovered);
    }

    /**
     * Links that are down.
     *
     * @param trainingCycles from the last condition to the link being up
     * @param bitErrorRate probability that a bit of a word is wrong
     * @param seed of the errors
     */
    public HighspeedLink(int trainingCycles, double bitErrorRate, long seed) {
        this.trainingCycles = trainingCycles;
        toChip = new LinkWords(LINKS, bitErrorRate, 2 * seed);
        fromChip = new LinkWords(LINKS, bitErrorRate, 2 * seed + 1);
        Arrays.fill(fpga, PhyConfigFPGA.DEFAULT);
        resetChip();
        Arrays.fill(upAt, NEVER);
    }

    /** Sets who is told of damaged words from the chip. */
    public void onDamage(DamageSink sink) {
        damage = sink;
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
        comingUp = 0;
        allUpAt = 0;
        for (int phy = 0; phy < LINKS; phy++) {
            if (!isReady(phy)) {
                upAt[phy] = NEVER;
            } else if (upAt[phy] == NEVER) {
                upAt[phy] = now + trainingCycles;
            }
            if (upAt[phy] != NEVER) {
                comingUp |= 1 << phy;
                allUpAt = Math.max(allUpAt, upAt[phy]);
            }
        }
        long usable = usableAt();
        if (usable != NEVER) {
            cameUpAt = usable;
            wentDownAt = NEVER;
        } else if (wentDownAt == NEVER) {
            wentDownAt = now;
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

    /** Whether the connection carries or carried words at a cycle, as far as its last change tells. */
    public boolean carries(long cycle) {
        return cameUpAt <= cycle && cycle < wentDownAt;
    }

    /** Bit per link that is up, or all of them for a word that was on its way when the last one went down. */
    private int linksUp(long cycle) {
        int up = comingUp;
        for (int phy = 0; cycle < allUpAt && phy < LINKS; phy++) {
            up &= isUp(phy, cycle) ? -1 : ~(1 << phy);
        }
        return up == 0 ? (1 << LINKS) - 1 : up;
    }

    /** Sends words of the omnibus to the chip; returns how often one had to be repeated. */
    public int write(long cycle, int count) {
        written += count;
        int up = linksUp(cycle);
        int repeats = 0;
        for (int sent = 0; sent < count; ) {
            transmitted++;
            if (toChip.next(up)) {
                repeats++;
            } else {
                sent++;
            }
        }
        return repeats;
    }

    /** Fetches a word of the omnibus from the chip; returns how often it had to be repeated. */
    public int read(long cycle) {
        delivered++;
        int up = linksUp(cycle);
        int repeats = 0;
        received++;
        while (fromChip.next(up)) {
            damage.damaged(fromChip.link(), true);
            received++;
            repeats++;
        }
        return repeats;
    }

    /** Sends events in one word to the chip; returns whether they arrive. */
    public boolean eventToChip(long cycle) {
        boolean damaged = toChip.next(linksUp(cycle));
        if (damaged) {
            toChip.drop();
        }
        return !damaged;
    }

    /** An event comes from the chip; returns whether it arrives. */
    public boolean eventFromChip(long cycle) {
        boolean damaged = fromChip.next(linksUp(cycle));
        if (damaged) {
            fromChip.drop();
            damage.damaged(fromChip.link(), false);
        }
        return !damaged;
    }

    /** Words sent to the chip over a link. */
    long wordsToChip(int phy) {
        return toChip.words(phy);
    }

    /** Words received from the chip over a link. */
    long wordsFromChip(int phy) {
        return fromChip.words(phy);
    }

    /** Words with a wrong checksum that the FPGA received over a link. */
    long checksumErrors(int phy) {
        return fromChip.damaged(phy);
    }

    /** Words that the FPGA received over a link and dropped. */
    long dropped(int phy) {
        return fromChip.dropped(phy);
    }

    /** Words of the omnibus that the FPGA put into the connection. */
    long written() {
        return written;
    }

    /** Words of the omnibus sent to the chip, repetitions included. */
    long transmitted() {
        return transmitted;
    }

    /** Words of the omnibus received from the chip, repetitions included. */
    long received() {
        return received;
    }

    /** Words of the omnibus delivered to the FPGA. */
    long delivered() {
        return delivered;
    }
}
