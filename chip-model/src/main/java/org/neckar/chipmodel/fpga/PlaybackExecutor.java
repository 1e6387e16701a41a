package org.neckar.chipmodel.fpga;

import java.util.Optional;
import org.neckar.chipmodel.analog.AnalogCore;
import org.neckar.chipmodel.exchange.EventExchange;
import org.neckar.chipmodel.exchange.NetworkGate;
import org.neckar.chipmodel.exchange.NetworkPort;
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
final class PlaybackExecutor implements ToFpgaHandler, FpgaClock {
    private static final int BARRIER_OMNIBUS = 1;
    private static final int BARRIER_JTAG = 2;
    private static final int BARRIER_SYSTIME = 4;
    private static final int BARRIER_MULTI_FPGA = 8;
    private static final int BARRIER_SYSTIME_CORRECTION = 16;
    private static final int WORK_BETWEEN_SETTLING = 4096;
    private static final int FPGA_SPACE = 1 << 31;
    private static final int POLLS_BEFORE_SLOWING = 1024;
    private static final int ALL_BYTES = 0xf;
    /** Words on the link for a write: address and data. */
    private static final int WORDS_PER_WRITE = 2;

    private final ResponseStream out;
    private final ExecutionCounters counters;
    private final HighspeedLink link;
    private final LinkNotices notices;
    private final FpgaEvents events;
    private final EventRecorder recorder;
    private final EventExchange exchange;
    private final Optional<NetworkGate> network;
    private final EmulatedChip chip;
    private final FpgaSpace fpga;
    private final JtagMaster jtag;
    private final SystimeSync sync = new SystimeSync();
    private final ReadsInFlight reads = new ReadsInFlight();

    private long now;
    private long timerZero;
    private long executionBegin;
    private long instruction;
    private boolean skips;
    private int work;

    private boolean hasWriteAddress;
    private int writeAddress;
    private int writeEnables;
    private long accessesDone;

    PlaybackExecutor(
            AnalogCore analog,
            BoardSettings settings,
            Optional<NetworkPort> port,
            ResponseStream out,
            ExecutionCounters counters) {
        this.counters = counters;
        this.out = out;
        link = new HighspeedLink(FpgaTiming.LINK_TRAINING, settings.linkBitErrorRate(), settings.boardSeed());
        notices = new LinkNotices(link, out);
        events = new FpgaEvents(out, link, port);
        recorder = events.recorder();
        exchange = events.exchange();
        network = exchange.network();
        chip = new EmulatedChip(analog, link, events);
        events.connect(chip, this);
        jtag = new JtagMaster(chip);
        var identity = new BoardIdentity(settings.chip().seed());
        fpga = new FpgaSpace(
                new ExecutorRegisters(this, chip, recorder, link, sync),
                link,
                exchange,
                identity,
                settings.vectorGenerators());
    }

    // ---- time

    @Override
    public long now() {
        return now;
    }

    @Override
    public void hold(long cycle) {
        now = Math.max(now, cycle);
    }

    @Override
    public void moveTo(long time) {
        while (true) {
            long due = Math.min(Math.min(jtag.due(), sync.due()), exchange.nextNotification());
            if (due > time) {
                break;
            }
            now = Math.max(now, due);
            if (jtag.due() <= now) {
                finishJtag();
            } else if (sync.due() <= now) {
                finishSynchronisation();
            } else {
                exchange.takeNotification(this::notifyVector);
            }
        }
        now = Math.max(now, time);
        notices.look(now);
    }

    private void notifyVector(int generator, int word) {
        int address = fpga.notificationAddress(generator);
        if ((address & FPGA_SPACE) != 0) {
            fpga.write(now, address, word, ALL_BYTES);
        } else if (link.carries(now)) {
            link.write(now, WORDS_PER_WRITE);
            chip.write(chipCycle(), address, word, ALL_BYTES);
        }
    }

    /** Everything leaves for the host that is due, too. */
    @Override
    public void settle() {
        recorder.emitsUntil(now);
        chip.advance(now * FpgaTiming.CHIP_CYCLES);
        events.run(now);
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
        if (instruction++ == 0) {
            executionBegin = now;
            network.ifPresent(NetworkGate::begin);
        }
        counters.instruction(instruction);
        if (skips) {
            counters.skipped();
        }
        return !skips;
    }

    private void giveUp() {
        moveTo(now + fpga.instructionTimeout());
        timeOut();
    }

    private void timeOut() {
        settle();
        long state = ((instruction - 1) & 0xffff_ffffL) | (long) reads.count(now) << 39;
        out.respond(ResponseStream.Kind.TIMEOUT, state, now);
        counters.timeout();
        skips = true;
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
            sync.begin(now, link);
        } else {
            out.respond(ResponseStream.Kind.SYSTIME, 0, now);
        }
    }

    private void finishSynchronisation() {
        sync.finish();
        settle();
        recorder.synchronised(now * FpgaTiming.CHIP_CYCLES, chip.systimeBase());
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
            done = Math.max(done, jtag.done());
        }
        if ((units & BARRIER_SYSTIME) != 0 && sync.isActive()) {
            done = Math.max(done, sync.due());
        }
        boolean interrupted = (units & BARRIER_SYSTIME_CORRECTION) == 0 || !fpga.awaitsSystimeCorrection();
        if (done - now > fpga.instructionTimeout() || (network.isPresent() && !interrupted)) {
            giveUp();
            return;
        }
        moveTo(done);
        boolean meets = (units & BARRIER_MULTI_FPGA) != 0 && network.isPresent();
        if (meets && !new FpgaBarrier(network.get(), this).pass(executionBegin, fpga.instructionTimeout())) {
            timeOut();
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
            repeat(link.write(now, 1));
            int value = chip.read(chipCycle(), address);
            long sent = Math.max(now, chip.readReady() / FpgaTiming.CHIP_CYCLES);
            answer(value, sent + FpgaTiming.CHIP_READ + (long) link.read(now) * FpgaTiming.LINK_REPEAT);
            moveTo(now + 1);
        }
    }

    private void answer(int value, long ready) {
        out.respond(ResponseStream.Kind.OMNIBUS, Integer.toUnsignedLong(value), ready);
        accessesDone = Math.max(accessesDone, out.lastReady());
        reads.add(out.lastReady());
        worked();
    }

    private void awaitRead() {
        moveTo(Math.max(now, reads.free()));
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
            repeat(link.write(now, WORDS_PER_WRITE));
            chip.write(chipCycle(), writeAddress, data, writeEnables);
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

    /** Damaged words hold the instructions back until they have been repeated. */
    private void repeat(int repeats) {
        if (repeats > 0) {
            moveTo(now + (long) repeats * FpgaTiming.LINK_REPEAT);
        }
    }

    private long chipCycle() {
        return (now + FpgaTiming.LINK) * FpgaTiming.CHIP_CYCLES;
    }

    /** Waits for the link; false when it does not come up in time and the program is given up. */
    private boolean reachChip() {
        long limit = now + fpga.instructionTimeout();
        while (link.usableAt() > now) {
            long next = Math.min(link.usableAt(), jtag.due());
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
        if (beginJtag()) {
            jtag.reset(now);
            moveTo(now + 1);
        }
    }

    @Override
    public void jtagScaler(int scaler) {
        if (beginJtag()) {
            jtag.scaler(scaler);
            moveTo(now + 1);
        }
    }

    @Override
    public void jtagInstruction(int code) {
        if (beginJtag()) {
            jtag.instruction(now, code);
            moveTo(now + 1);
        }
    }

    @Override
    public void jtagData(boolean keepResponse, int bits, long data) {
        if (!beginJtag()) {
            return;
        }
        long shifted = jtag.shift(now, bits, data);
        moveTo(now + 1);
        if (keepResponse) {
            out.respond(ResponseStream.Kind.JTAG, shifted, jtag.done());
            worked();
        }
    }

    private boolean beginJtag() {
        boolean begins = begin();
        if (begins) {
            moveTo(Math.max(now, jtag.done()));
        }
        return begins;
    }

    private void finishJtag() {
        jtag.finish(now);
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
        counters.spikes(count);
        events.send(now, count, first, second, third);
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
        moveTo(Math.max(jtag.done(), Math.max(out.lastReady(), accessesDone)));
        settle();
        out.halt();
        counters.halt(out.recordedEvents(), recorder.unrecorded(), now);
        instruction = 0;
        skips = false;
        network.ifPresent(NetworkGate::end);
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
        network.ifPresent(gate -> gate.watchedBy(watch));
    }

    /** The execution ends without a halt; other boards do not wait for this one. */
    void abandon() {
        network.ifPresent(NetworkGate::end);
    }

    long instruction() {
        return instruction;
    }

    /** What happened since power-up. */
    ExecutionReport report() {
        return counters.report(
                fpga.accesses().plus(chip.accesses()), out.waitingEvents(), events.counters(), chip.events());
    }

    /** Value of the experiment timer at a cycle. */
    int timer(long at) {
        return (int) (at - timerZero);
    }
}
