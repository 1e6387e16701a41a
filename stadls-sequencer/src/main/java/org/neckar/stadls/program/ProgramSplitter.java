package org.neckar.stadls.program;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.instruction.FpgaAddress;
import org.neckar.fisch.ut.ToFpga;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.RegisterIndex;
import org.neckar.hal.register.HardwareTarget;

/**
 * Cuts a program into pieces that fit into the playback memory. A cut never separates the words of one access, the
 * accesses to one register, to an SPI or an I2C device, successive JTAG instructions, the words of one read, or spikes
 * in successive cycles. It is made where no later wait counts from an earlier timer reset; where there is no such
 * place, directly behind a wait, and the waits of the next piece then count from the reset with which that begins. For
 * one program.
 */
final class ProgramSplitter {
    private static final ToFpga[] KINDS = ToFpga.values();
    private static final int INDEX_SHIFT = Long.SIZE - Byte.SIZE;
    private static final long TIMER_MASK = 0xffff_ffffL;
    private static final long READ_FLAG = 1L << 36;
    private static final int I2C_END = FpgaAddress.I2C_PRESCALER;
    private static final int NONE = -1;

    private final RegisterIndex index = RegisterIndex.ofOmnibus();
    private final WordBuffer words;
    private final Reads reads;
    private final int limit;
    private final BitSet insideRead = new BitSet();
    private final BitSet beforeWait = new BitSet();
    private final BitSet beforeTimerRead = new BitSet();
    private final int firstReset;

    /**
     * One piece.
     *
     * @param from first word
     * @param to word behind the last one
     * @param timer what waits before the next reset of the timer have to be reduced by, {@link #NONE} when they count
     *     from a reset in this piece
     */
    private record Piece(int from, int to, long timer) {}

    ProgramSplitter(WordBuffer words, Reads reads, int limit) {
        this.words = words;
        this.reads = reads;
        this.limit = limit;
        reads.tickets()
                .forEach(read -> insideRead.set(read.instruction() + 1, read.instruction() + read.instructions()));
        firstReset = lookBack();
    }

    /** Notes what follows each word before the timer is reset, and returns where the timer is reset at first. */
    private int lookBack() {
        int reset = words.size();
        boolean waits = false;
        boolean timerReads = false;
        for (int at = words.size() - 1; at >= 0; at--) {
            long word = words.get(at);
            if (kind(word) == ToFpga.TIMER_SETUP) {
                reset = at;
                waits = false;
                timerReads = false;
            }
            waits |= kind(word) == ToFpga.WAIT_UNTIL;
            timerReads |= isAddress(word) && (int) word == FpgaAddress.TIMER;
            beforeWait.set(at, waits);
            beforeTimerRead.set(at, timerReads);
        }
        return reset;
    }

    /**
     * The pieces in their order; the tickets belong to them afterwards.
     *
     * @throws NeckarException when there is no place to cut; nothing has changed then
     */
    List<PlaybackProgram> split(Map<HardwareTarget, String> refusals) {
        var programs = new ArrayList<PlaybackProgram>();
        var tickets = new ArrayList<>(reads.tickets());
        int next = 0;
        for (Piece piece : pieces()) {
            var pieceWords = wordsOf(piece);
            var pieceReads = new Reads();
            int shift = pieceWords.length - piece.to;
            for (; next < tickets.size() && tickets.get(next).instruction() < piece.to; next++) {
                var ticket = tickets.get(next);
                ticket.moveTo(pieceReads, ticket.instruction() + shift);
            }
            programs.add(new PlaybackProgram(pieceWords, pieceReads, refusals));
        }
        return programs;
    }

    private long[] wordsOf(Piece piece) {
        var result = new WordBuffer(piece.to - piece.from + 1);
        boolean rebased = piece.timer != NONE;
        if (rebased) {
            result.add(ToFpga.timerSetup());
        }
        for (int at = piece.from; at < piece.to; at++) {
            long word = words.get(at);
            rebased &= kind(word) != ToFpga.TIMER_SETUP;
            result.add(
                    rebased && kind(word) == ToFpga.WAIT_UNTIL
                            ? ToFpga.waitUntil(Math.max(0, (word & TIMER_MASK) - piece.timer))
                            : word);
        }
        return result.toArray();
    }

    private List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        int from = 0;
        long timer = NONE;
        while (words.size() - from > capacity(timer)) {
            int cut = cut(from, timer);
            pieces.add(new Piece(from, cut, timer));
            timer = beforeWait.get(cut) ? timerAt(cut) : NONE;
            from = cut;
        }
        pieces.add(new Piece(from, words.size(), timer));
        return pieces;
    }

    /** Words of the program that fit into one piece. */
    private int capacity(long timer) {
        return timer == NONE ? limit : limit - 1;
    }

    /** The latest good place for the end of a piece. */
    private int cut(int from, long timer) {
        int behindWait = NONE;
        for (int at = from + capacity(timer); at > from; at--) {
            if (insideRead.get(at) || belongTogether(at)) {
                continue;
            }
            if (!beforeWait.get(at) && !beforeTimerRead.get(at)) {
                return at;
            }
            if (behindWait == NONE
                    && at > firstReset
                    && kind(words.get(at - 1)) == ToFpga.WAIT_UNTIL
                    && !beforeTimerRead.get(at)) {
                behindWait = at;
            }
        }
        if (behindWait == NONE) {
            throw refused(from, from + capacity(timer));
        }
        return behindWait;
    }

    /** Planned value of the timer at a word behind a wait: that of the latest of the waits since the reset. */
    private long timerAt(int cut) {
        long timer = 0;
        for (int at = cut - 1; at >= 0 && kind(words.get(at)) != ToFpga.TIMER_SETUP; at--) {
            if (kind(words.get(at)) == ToFpga.WAIT_UNTIL) {
                timer = Math.max(timer, words.get(at) & TIMER_MASK);
            }
        }
        return timer;
    }

    /** Whether a word must follow the one before it at once. */
    private boolean belongTogether(int at) {
        long before = words.get(at - 1);
        long word = words.get(at);
        if (kind(before) == ToFpga.OMNIBUS_ADDRESS && !isRead(before)) {
            return true;
        }
        if (isJtag(before) || isSpikes(before)) {
            return isJtag(word) == isJtag(before) && isSpikes(word) == isSpikes(before);
        }
        if (!isAddress(word)) {
            return false;
        }
        long access = kind(before) == ToFpga.OMNIBUS_DATA && at > 1 ? words.get(at - 2) : before;
        return isAddress(access) && isOneTransfer((int) access, (int) word);
    }

    private boolean isOneTransfer(int address, int next) {
        if (isSerialBus(address)) {
            return isSerialBus(next);
        }
        long entry = index.entry(address);
        long nextEntry = index.entry(next);
        return entry != RegisterIndex.NONE
                && nextEntry != RegisterIndex.NONE
                && RegisterIndex.isSamePlace(entry, nextEntry)
                && RegisterIndex.word(nextEntry) > RegisterIndex.word(entry);
    }

    private static boolean isSerialBus(int address) {
        return address >= FpgaAddress.SPI && address < I2C_END;
    }

    private NeckarException refused(int from, int end) {
        for (Ticket<?> read : reads.tickets()) {
            if (read.instruction() <= from && read.instruction() + read.instructions() > end) {
                return refused(("instruction %d: read of %s takes %d instructions (allowed up to %d in one program);"
                                + " read it in parts")
                        .formatted(read.instruction(), read.what(), read.instructions(), limit));
            }
        }
        int next = end;
        while (next < words.size() && kind(words.get(next)) != ToFpga.WAIT_UNTIL) {
            next++;
        }
        String waits = next == words.size() || !beforeWait.get(end)
                ? ""
                : ("; the wait at instruction %d until timer %d counts from a reset before, where the last known timer"
                                + " value is %d")
                        .formatted(next, words.get(next) & TIMER_MASK, timerAt(end));
        return refused("instructions %d..%d: no place to cut (at most %d instructions in one program)%s;"
                        .formatted(from, end, limit, waits)
                + " reset the timer or wait for it more often");
    }

    private static NeckarException refused(String what) {
        return new NeckarException(Recovery.FIX_INPUT, "playback program: " + what);
    }

    private static ToFpga kind(long word) {
        return KINDS[(int) (word >>> INDEX_SHIFT)];
    }

    private static boolean isAddress(long word) {
        return kind(word) == ToFpga.OMNIBUS_ADDRESS;
    }

    private static boolean isRead(long word) {
        return (word & READ_FLAG) != 0;
    }

    private static boolean isJtag(long word) {
        return kind(word).compareTo(ToFpga.JTAG_DATA) <= 0;
    }

    private static boolean isSpikes(long word) {
        return kind(word).compareTo(ToFpga.SPIKE_PACK_1) >= 0;
    }
}
