package org.neckar.chipmodel.fpga;

import org.neckar.chipmodel.analog.AnalogCore;
import org.neckar.chipmodel.analog.BoardVoltages;
import org.neckar.chipmodel.event.EventCounters;
import org.neckar.chipmodel.omnibus.AccessCounters;
import org.neckar.chipmodel.omnibus.BoardIdentity;
import org.neckar.chipmodel.omnibus.EmulatedChip;
import org.neckar.chipmodel.omnibus.FpgaSpace;
import org.neckar.chipmodel.omnibus.HighspeedLink;
import org.neckar.fisch.ut.Refusal;
import org.neckar.fisch.ut.ToFpgaHandler;

/**
 * The playback executor of the FPGA: takes instructions one after the other, keeps FPGA time, and lets the chip follow.
 * Times are FPGA cycles of 8 ns since power-up, costs are in {@link FpgaTiming}; between executions time stands still.
 *
 * <p>A blocking instruction that is not satisfied within the instruction timeout ends the program: the executor reports
 * where it stood, skips to the halt and echoes that. An access to the chip blocks until the link is up. Sources: UT
 * message semantics of hxcomm and fisch, HICANN-X v3 register map.
 *
 * <p>The chip is simulated lazily: only an access that depends on the past, a full buffer or the end of an execution
 * lets it catch up. One thread.
 */
final class PlaybackExecutor implements ToFpgaHandler {
    private static final long NEVER = HighspeedLink.NEVER;
    private static final int BARRIER_OMNIBUS = 1;
    private static final int BARRIER_JTAG = 2;
    private static final int BARRIER_SYSTIME = 4;
    private static final int WORK_BETWEEN_SETTLING = 4096;
    private static final int LINK_UP = 1 << 4;
    private static final int FPGA_SPACE = 1 << 31;
    private static final int POLLS_BEFORE_SLOWING = 1024;

    private final ResponseStream out;
    private final ExecutionCounters counters;
    private final HighspeedLink link = new HighspeedLink(FpgaTiming.LINK_TRAINING);
    private final EventRecorder recorder;
    private final EmulatedChip chip;
    private final FpgaSpace fpga;

    private long now;
    private long timerZero;
    private long instruction;
    private boolean skips;
    private int work;

    private boolean hasWriteAddress;
    private int writeAddress;
    private int writeEnables;
    private long accessesDone;
    private final long[] readsReady = new long[FpgaTiming.READS_IN_FLIGHT];
    private int nextRead;

    private int jtagDivider = 2 + 6;
    private long jtagDone;
    private boolean jtagUpdates;

    private long syncDone = NEVER;
    private boolean everSynchronised;
    private long announcedUp = NEVER;

    PlaybackExecutor(AnalogCore analog, BoardIdentity identity, ResponseStream out, ExecutionCounters counters) {
        this.counters = counters;
        this.out = out;
        recorder = new EventRecorder(out, link);
        chip = new EmulatedChip(analog, link, recorder);
        fpga = new FpgaSpace(new Registers(), link, identity);
    }

    // ---- time

    /** Lets FPGA time run, performing what falls due on the way. */
    private void moveTo(long time) {
        while (true) {
            long due = Math.min(jtagUpdates ? jtagDone : NEVER, syncDone);
            if (due > time) {
                break;
            }
            now = Math.max(now, due);
            if (jtagUpdates && jtagDone <= now) {
                finishJtag();
            } else {
                finishSynchronisation();
            }
        }
        now = Math.max(now, time);
        announceLink();
    }

    /** Lets the chip catch up and everything leave that is due. */
    private void settle() {
        recorder.emitsUntil(now);
        chip.advance(now * FpgaTiming.CHIP_CYCLES);
        out.emitUntil(now);
        work = 0;
    }

    private void worked() {
        if (++work >= WORK_BETWEEN_SETTLING) {
            settle();
        }
    }

    /** Begins an instruction; false when the program has been given up. */
    private boolean begin() {
        instruction++;
        counters.instruction(instruction);
        if (skips) {
            counters.skipped();
        }
        return !skips;
    }

    private void giveUp() {
        moveTo(now + fpga.instructionTimeout());
        settle();
        long state = ((instruction - 1) & 0xffff_ffffL) | (long) readsInFlight() << 39;
        out.respond(ResponseStream.Kind.TIMEOUT, state, now);
        counters.timeout();
        skips = true;
    }

    private int readsInFlight() {
        int count = 0;
        for (long ready : readsReady) {
            count += ready > now ? 1 : 0;
        }
        return count;
    }

    private void announceLink() {
        long up = link.usableAt();
        if (up == NEVER || up > now) {
            announcedUp = up > now ? NEVER : announcedUp;
            return;
        }
        if (announcedUp == NEVER) {
            announcedUp = up;
            for (int phy = 0; phy < 8; phy++) {
                if (link.upAt(phy) <= now) {
                    out.respond(ResponseStream.Kind.LINK, phy << 5 | LINK_UP, now);
                }
            }
        }
    }

    // ---- timing instructions

    @Override
    public void timerSetup() {
        if (begin()) {
            moveTo(now + 1);
            timerZero = now;
        }
    }

    @Override
    public void waitUntil(long cycles) {
        if (begin()) {
            moveTo(timerZero + cycles);
        }
    }

    @Override
    public void systimeInit(boolean align) {
        if (!begin()) {
            return;
        }
        moveTo(now + 1);
        if (align) {
            syncDone = link.usableAt() == NEVER ? NEVER - 1 : Math.max(link.usableAt(), now) + FpgaTiming.SYSTIME_SYNC;
        } else {
            out.respond(ResponseStream.Kind.SYSTIME, 0, now);
        }
    }

    private void finishSynchronisation() {
        syncDone = NEVER;
        settle();
        recorder.synchronised(now * FpgaTiming.CHIP_CYCLES, chip.systimeBase());
        everSynchronised = true;
        out.synchronise(chip.systimeBase() - now);
        out.respond(ResponseStream.Kind.SYSTIME, 0, now);
    }

    @Override
    public void barrier(int units) {
        if (!begin()) {
            return;
        }
        long done = now;
        if ((units & BARRIER_OMNIBUS) != 0) {
            done = Math.max(done, accessesDone);
        }
        if ((units & BARRIER_JTAG) != 0) {
            done = Math.max(done, jtagDone);
        }
        if ((units & BARRIER_SYSTIME) != 0 && syncDone != NEVER) {
            done = Math.max(done, syncDone);
        }
        if (done - now > fpga.instructionTimeout()) {
            giveUp();
        } else {
            moveTo(done);
        }
    }

    @Override
    public void pollingOmnibusBlock(boolean untilEqual) {
        if (!begin()) {
            return;
        }
        var config = fpga.polling();
        int address = (int) config.address();
        long begin = now;
        long limit = now + fpga.instructionTimeout();
        if (address >= 0 && !reachChip()) {
            return;
        }
        int period = address < 0 ? FpgaTiming.FPGA_READ : FpgaTiming.CHIP_READ;
        while (true) {
            int value = address < 0 ? fpga.read(now, address) : chip.read(chipCycle(), address);
            boolean isEqual = (value & (int) config.mask()) == (int) config.target();
            long next = now + Math.max(period, (now - begin) / POLLS_BEFORE_SLOWING);
            if (isEqual == untilEqual) {
                moveTo(now + period);
                return;
            }
            if (next > limit) {
                now = begin;
                giveUp();
                return;
            }
            moveTo(next);
            settle();
        }
    }

    // ---- omnibus

    @Override
    public void omnibusAddress(int address, boolean read, int byteEnables) {
        if (!begin()) {
            return;
        }
        if (hasWriteAddress) {
            counters.refused(RefusedWord.ADDRESS_WITHOUT_DATA, "address %08x".formatted(writeAddress));
            hasWriteAddress = false;
        }
        if (!read) {
            hasWriteAddress = true;
            writeAddress = address;
            writeEnables = byteEnables;
            moveTo(now + 1);
        } else if ((address & FPGA_SPACE) != 0) {
            awaitRead();
            answer(fpga.read(now, address), now + FpgaTiming.FPGA_READ);
            moveTo(now + 1);
        } else if (reachChip()) {
            awaitRead();
            int value = chip.read(chipCycle(), address);
            link.count(1, 1);
            answer(value, Math.max(now, chip.readReady() / FpgaTiming.CHIP_CYCLES) + FpgaTiming.CHIP_READ);
            moveTo(now + 1);
        }
    }

    private void answer(int value, long ready) {
        out.respond(ResponseStream.Kind.OMNIBUS, Integer.toUnsignedLong(value), ready);
        accessesDone = Math.max(accessesDone, out.lastReady());
        readsReady[nextRead] = out.lastReady();
        nextRead = (nextRead + 1) % readsReady.length;
        worked();
    }

    private void awaitRead() {
        moveTo(Math.max(now, readsReady[nextRead]));
    }

    @Override
    public void omnibusData(int data) {
        if (!begin()) {
            return;
        }
        if (!hasWriteAddress) {
            counters.refused(RefusedWord.DATA_WITHOUT_ADDRESS, "data %08x".formatted(data));
            return;
        }
        hasWriteAddress = false;
        if ((writeAddress & FPGA_SPACE) != 0) {
            fpga.write(now, writeAddress, data, writeEnables);
            accessesDone = Math.max(accessesDone, now + 1);
        } else if (reachChip()) {
            chip.write(chipCycle(), writeAddress, data, writeEnables);
            link.count(2, 0);
            accessesDone = Math.max(accessesDone, now + FpgaTiming.CHIP_READ);
        } else {
            return;
        }
        if (!fpga.filtersWriteResponses()) {
            answer(data, accessesDone);
        }
        moveTo(now + 1);
        worked();
    }

    private long chipCycle() {
        return (now + FpgaTiming.LINK) * FpgaTiming.CHIP_CYCLES;
    }

    /** Waits for the link; false when it does not come up in time and the program is given up. */
    private boolean reachChip() {
        long limit = now + fpga.instructionTimeout();
        while (link.usableAt() > now) {
            long next = Math.min(link.usableAt(), jtagUpdates ? jtagDone : NEVER);
            if (next > limit) {
                giveUp();
                return false;
            }
            moveTo(Math.max(next, now));
        }
        return true;
    }

    // ---- JTAG and reset

    @Override
    public void jtagInit() {
        if (begin()) {
            awaitJtag();
            chip.jtagReset();
            occupyJtag(0);
        }
    }

    @Override
    public void jtagScaler(int scaler) {
        if (begin()) {
            awaitJtag();
            jtagDivider = scaler + 2;
            moveTo(now + 1);
        }
    }

    @Override
    public void jtagInstruction(int code) {
        if (begin()) {
            awaitJtag();
            chip.jtagInstruction(code);
            occupyJtag(7);
        }
    }

    @Override
    public void jtagData(boolean keepResponse, int bits, long data) {
        if (!begin()) {
            return;
        }
        awaitJtag();
        long shifted = chip.jtagShift(bits, data);
        occupyJtag(bits);
        jtagUpdates = true;
        if (keepResponse) {
            out.respond(ResponseStream.Kind.JTAG, shifted, jtagDone);
            worked();
        }
    }

    private void awaitJtag() {
        moveTo(Math.max(now, jtagDone));
    }

    private void occupyJtag(int bits) {
        jtagDone = now + (long) (bits + FpgaTiming.JTAG_OVERHEAD_BITS) * jtagDivider;
        moveTo(now + 1);
    }

    private void finishJtag() {
        jtagUpdates = false;
        chip.jtagUpdate(now * FpgaTiming.CHIP_CYCLES);
        link.update(now);
    }

    @Override
    public void reset(boolean asserted) {
        if (begin()) {
            settle();
            chip.reset(now * FpgaTiming.CHIP_CYCLES, asserted);
            link.update(now);
            moveTo(now + 1);
        }
    }

    // ---- events and loopback

    @Override
    public void spikePack(int count, int first, int second, int third) {
        if (!begin()) {
            return;
        }
        if (link.usableAt() > now) {
            counters.spikesWithoutLink(count);
        } else {
            counters.spikes(count);
            link.count(1, 0);
            chip.event(chipCycle(), first);
            if (count > 1) {
                chip.event(chipCycle(), second);
            }
            if (count > 2) {
                chip.event(chipCycle(), third);
            }
        }
        moveTo(now + 1);
        worked();
    }

    @Override
    public void tick() {
        if (begin()) {
            out.respond(ResponseStream.Kind.TICK, 0, now);
            moveTo(now + 1);
            worked();
        }
    }

    @Override
    public void halt() {
        begin();
        moveTo(Math.max(jtagDone, Math.max(out.lastReady(), accessesDone)));
        settle();
        out.halt();
        counters.halt(out.recordedEvents(), recorder.unrecorded(), now);
        instruction = 0;
        skips = false;
        if (hasWriteAddress) {
            hasWriteAddress = false;
            counters.refused(RefusedWord.ADDRESS_WITHOUT_DATA, "address %08x".formatted(writeAddress));
        }
    }

    @Override
    public void refused(long position, long word, Refusal why) {
        counters.refused(RefusedWord.of(why), "word %d: %016x".formatted(position, word));
    }

    void watchedBy(Runnable watch) {
        chip.watchedBy(watch);
    }

    long instruction() {
        return instruction;
    }

    /** Accesses that no register answered. */
    AccessCounters accesses() {
        return fpga.accesses().plus(chip.accesses());
    }

    /** What happened to all events of the chip. */
    EventCounters events() {
        return chip.events();
    }

    private final class Registers implements FpgaSpace.Host {
        @Override
        public int timer(long at) {
            return (int) (at - timerZero);
        }

        @Override
        public void recordEvents(long at, boolean enabled) {
            settle();
            recorder.record(enabled);
        }

        @Override
        public void supply(long at, boolean digital, BoardVoltages voltages) {
            settle();
            chip.supply(at * FpgaTiming.CHIP_CYCLES, digital, voltages);
            link.update(at);
        }

        @Override
        public long lastRoundTrip() {
            return everSynchronised ? 2L * FpgaTiming.LINK : 0;
        }

        @Override
        public long lastChipSystime() {
            return recorder.systimeBase();
        }

        @Override
        public boolean synchronises() {
            return syncDone != NEVER;
        }
    }
}
