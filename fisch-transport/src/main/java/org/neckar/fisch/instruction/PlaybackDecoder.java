package org.neckar.fisch.instruction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.neckar.fisch.ut.FromFpga;
import org.neckar.fisch.ut.FromFpgaHandler;

/**
 * Sorts what comes back from an FPGA: three queues of responses, events as columns, notifications. Feed it from a
 * {@link org.neckar.fisch.ut.FromFpgaDecoder}.
 *
 * <p>Time: the decoder keeps the FPGA time in cycles of 8 ns (43 bits, from 0). Every message adds 1 before anything
 * else; a systime message then replaces the time, a sysdelta message adds to it; every other message is stored with the
 * time. An event has an 8-bit timestamp in half cycles, from which the chip time follows: the latest time not after the
 * FPGA time whose low seven bits are {@code timestamp / 2}. Source: playback decoder of fisch.
 *
 * <p>Halt ends an execution and is only counted. Not thread-safe.
 */
public final class PlaybackDecoder implements FromFpgaHandler {
    private static final int PACK_SIZES = 3;

    private final ResponseColumn jtag = new ResponseColumn();
    private final ResponseColumn omnibus = new ResponseColumn();
    private final ResponseColumn loopback = new ResponseColumn();
    private final SpikeColumns spikes = new SpikeColumns();
    private final MadcColumns madcSamples = new MadcColumns();
    private final List<LinkNotification> linkNotifications = new ArrayList<>();
    private final List<TimeoutNotification> timeoutNotifications = new ArrayList<>();
    private final long[] spikePacks = new long[PACK_SIZES];
    private final long[] madcPacks = new long[PACK_SIZES];
    private long halts;
    private long time;

    /** A decoder at time 0 that has seen nothing. */
    public PlaybackDecoder() {}

    /** Responses of one kind. */
    public ResponseColumn responses(ResponseQueue queue) {
        return switch (queue) {
            case JTAG -> jtag;
            case OMNIBUS -> omnibus;
            case LOOPBACK -> loopback;
        };
    }

    /** Spikes from the chip. */
    public SpikeColumns spikes() {
        return spikes;
    }

    /** Samples of the MADC. */
    public MadcColumns madcSamples() {
        return madcSamples;
    }

    /** Events on the high-speed links, a view. */
    public List<LinkNotification> linkNotifications() {
        return Collections.unmodifiableList(linkNotifications);
    }

    /** Blocking instructions the FPGA gave up on, a view; not empty means that the program failed. */
    public List<TimeoutNotification> timeoutNotifications() {
        return Collections.unmodifiableList(timeoutNotifications);
    }

    /** Number of spike packs of a size, 1..3, that have arrived. */
    public long spikePacks(int size) {
        return spikePacks[Objects.checkIndex(size - 1, PACK_SIZES)];
    }

    /** Number of packs of MADC samples of a size, 1..3, that have arrived. */
    public long madcPacks(int size) {
        return madcPacks[Objects.checkIndex(size - 1, PACK_SIZES)];
    }

    /** Number of halts, that is of ended executions. */
    public long halts() {
        return halts;
    }

    /** FPGA time of the last message. */
    public long time() {
        return time;
    }

    /** Forgets everything, notifications included, and goes back to time 0. Keeps the memory. */
    public void clear() {
        jtag.clear();
        omnibus.clear();
        loopback.clear();
        spikes.clear();
        madcSamples.clear();
        linkNotifications.clear();
        timeoutNotifications.clear();
        Arrays.fill(spikePacks, 0);
        Arrays.fill(madcPacks, 0);
        halts = 0;
        time = 0;
    }

    @Override
    public void jtag(long data) {
        advance(1);
        jtag.add(data, time);
    }

    @Override
    public void omnibus(int data) {
        advance(1);
        omnibus.add(Integer.toUnsignedLong(data), time);
    }

    @Override
    public void halt() {
        advance(1);
        halts++;
    }

    @Override
    public void tick() {
        advance(1);
        loopback.add(0, time);
    }

    @Override
    public void highspeedLinkNotification(int event) {
        advance(1);
        linkNotifications.add(new LinkNotification(event, time));
    }

    @Override
    public void timeoutNotification(long state) {
        advance(1);
        timeoutNotifications.add(new TimeoutNotification(state, time));
    }

    @Override
    public void systime(long cycles) {
        time = cycles;
    }

    @Override
    public void sysdelta(int cycles) {
        advance(1 + cycles);
    }

    @Override
    public void madcSamples(int count, int first, int second, int third) {
        advance(1);
        madcPacks[count - 1]++;
        madcSamples.add(count, first, second, third, time);
    }

    @Override
    public void spikes(int count, int first, int second, int third) {
        advance(1);
        spikePacks[count - 1]++;
        spikes.add(count, first, second, third, time);
    }

    private void advance(int cycles) {
        time = (time + cycles) & FromFpga.SYSTIME_MASK;
    }
}
