package org.neckar.stadls.reinit;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.ut.ToFpga;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.stadls.program.CapMemSettling;
import org.neckar.stadls.program.PlaybackProgram;
import org.neckar.stadls.writes.WriteFilter;

/**
 * What the programs of one user made of a board, learnt from their words, so that any board can be brought there again
 * after somebody else used it, without the user's help.
 *
 * <pre>
 *  learnt                                          replayed
 *  programs before the reset of the chip           last writes to FPGA and board
 *  the program with the last reset of the chip     its writes, resets, waits and barriers, word for word
 *  programs after it                               last write to every place, in the order of these writes
 *                                                  omnibus barrier; 100 ms if parameter cells were written
 * </pre>
 *
 * <p>Reads, spikes and markers leave nothing behind and are passed over; so are writes that only cause something
 * (events, pulses, counter resets) and writes to non-volatile memory of the board, unless they are part of the program
 * with the reset. What the chip changed by itself, such as synapses that a PPU trained, is not known here: take a
 * {@link ReinitStack} with snapshots for that. Memory of the FPGA that was never written holds what others left there.
 *
 * <p>Costs one hash look-up per written word, no objects, and some 30 bytes per place. Only programs that ran to their
 * end may be taught. One thread at a time.
 */
public final class SessionImage {
    /** Places it keeps apart; four times the registers of a chip. */
    public static final int MAX_PLACES = LastWrites.MAX_PLACES;

    private static final int ENDING = 3;
    private static final int MAGIC = 0x4e6b_5369;
    private static final int VERSION = 1;
    private static final int HEADER_BYTES = 6 * Integer.BYTES;
    private static final int PPU_STARTED = 1;
    private static final int FULL = 2;
    private static final long[] NOTHING = {};

    private LastWrites offChip;
    private long[] initialisation;
    private LastWrites recent;

    /** The image of a board of which nothing is known. */
    public SessionImage() {
        this(new LastWrites(), NOTHING, new LastWrites());
    }

    private SessionImage(LastWrites offChip, long[] initialisation, LastWrites recent) {
        this.offChip = offChip;
        this.initialisation = initialisation;
        this.recent = recent;
    }

    /** A copy that learns on its own. */
    public SessionImage copy() {
        return new SessionImage(new LastWrites(offChip), initialisation, new LastWrites(recent));
    }

    /** Learns a program that ran to its end. */
    public void learn(PlaybackProgram program) {
        long[] words = program.words();
        learn(words, 0, words.length);
    }

    /** Learns the words of a program that ran to its end. */
    public void learn(long[] words, int from, int count) {
        int resets = Initialisation.resets(words, from, count);
        if (resets == 0) {
            WriteFilter.filter(words, from, count, recent);
            return;
        }
        long[] next = Initialisation.of(words, from, count, resets);
        LastWrites inNext = LastWrites.of(next);
        LastWrites survivors = new LastWrites();
        survivors.addThoseOffChip(offChip, inNext);
        survivors.addThoseOffChip(LastWrites.of(initialisation), inNext);
        survivors.addThoseOffChip(recent, inNext);
        offChip = survivors;
        initialisation = next;
        recent = new LastWrites();
        if (inNext.isPpuStarted()) {
            recent.notePpuStarted();
        }
    }

    /** True when a reset of the chip was learnt. Without one the image cannot undo what others wrote. */
    public boolean isInitialised() {
        return initialisation.length > 0;
    }

    /** False when more places were written than the image keeps apart, until the chip is initialised again. */
    public boolean isComplete() {
        return !recent.isFull() && !offChip.isFull() && encodedSize() + ENDING <= PlaybackProgram.MEMORY_SIZE;
    }

    /** Places written since the chip was initialised. */
    public int size() {
        return recent.size();
    }

    /**
     * Brings a board here, whatever it holds. Empty when nothing was learnt.
     *
     * @throws NeckarException when the image is not complete
     */
    public PlaybackProgram program() {
        requireComplete();
        WordBuffer words = new WordBuffer(encodedSize() + ENDING);
        offChip.appendTo(words);
        words.add(initialisation, 0, initialisation.length);
        recent.appendTo(words);
        return finish(words);
    }

    /**
     * Brings a board here that holds what another image says: writes what differs, and nothing when nothing does. The
     * same as {@link #program()} when less is not enough: after another initialisation, when the other one wrote places
     * that this one never did, when a PPU ran, or when one of them wrote the same bits in different ways (single bytes,
     * JTAG, views of synapses).
     *
     * @throws NeckarException when the image is not complete
     */
    public PlaybackProgram differenceTo(SessionImage held) {
        requireComplete();
        if (!isReachableFrom(held)) {
            return program();
        }
        WordBuffer words = new WordBuffer();
        if (!recent.isTwinOf(held.recent)) {
            recent.appendDifference(words, held.recent);
        }
        return finish(words);
    }

    private boolean isReachableFrom(SessionImage held) {
        return held.isComplete()
                && !recent.isPpuStarted()
                && !held.recent.isPpuStarted()
                && !recent.isOverlapping()
                && !held.recent.isOverlapping()
                && Arrays.equals(initialisation, held.initialisation)
                && offChip.isSameAs(held.offChip)
                && (recent.isTwinOf(held.recent) || recent.covers(held.recent));
    }

    private static PlaybackProgram finish(WordBuffer words) {
        if (!words.isEmpty()) {
            boolean settles = ParameterWrites.areIn(words);
            words.add(ToFpga.barrier(1));
            if (settles) {
                words.add(ToFpga.timerSetup());
                words.add(ToFpga.waitUntil(CapMemSettling.COMPLETE.cycles()));
            }
        }
        return PlaybackProgram.ofWords(words.toArray());
    }

    private int encodedSize() {
        return offChip.encodedSize() + initialisation.length + recent.encodedSize();
    }

    private void requireComplete() {
        if (!isComplete()) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    ("session image: more than %d places were written, or more than %d instructions would be needed;"
                                    + " initialise the chip again, or give a reinit stack")
                            .formatted(MAX_PLACES, PlaybackProgram.MEMORY_SIZE));
        }
    }

    /** The image as bytes, for {@link #fromBytes}. */
    public byte[] toBytes() {
        WordBuffer words = new WordBuffer(encodedSize());
        offChip.appendTo(words);
        words.add(initialisation, 0, initialisation.length);
        recent.appendTo(words);
        ByteBuffer bytes = ByteBuffer.allocate(HEADER_BYTES + Long.BYTES * words.size() + Integer.BYTES);
        bytes.putInt(MAGIC).putInt(VERSION);
        bytes.putInt((recent.isPpuStarted() ? PPU_STARTED : 0) | (recent.isFull() || offChip.isFull() ? FULL : 0));
        bytes.putInt(offChip.encodedSize()).putInt(initialisation.length).putInt(recent.encodedSize());
        bytes.asLongBuffer().put(words.backingArray(), 0, words.size());
        return bytes.putInt(bytes.capacity() - Integer.BYTES, checksum(bytes.array()))
                .array();
    }

    /**
     * The image that was turned into bytes.
     *
     * @throws NeckarException when the bytes are damaged, cut short, or of another version
     */
    public static SessionImage fromBytes(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length < HEADER_BYTES + Integer.BYTES || in.getInt() != MAGIC) {
            throw damaged("%d bytes are no session image".formatted(bytes.length));
        }
        int version = in.getInt();
        if (version != VERSION) {
            throw damaged("version %d (allowed %d)".formatted(version, VERSION));
        }
        if (in.getInt(bytes.length - Integer.BYTES) != checksum(bytes)) {
            throw damaged("the check sum of %d bytes does not fit".formatted(bytes.length));
        }
        int flags = in.getInt();
        long[] before = new long[in.getInt()];
        long[] initialisation = new long[in.getInt()];
        long[] after = new long[in.getInt()];
        in.asLongBuffer().get(before).get(initialisation).get(after);
        SessionImage image = new SessionImage(LastWrites.of(before), initialisation, LastWrites.of(after));
        if ((flags & PPU_STARTED) != 0) {
            image.recent.notePpuStarted();
        }
        if ((flags & FULL) != 0) {
            image.recent.noteFull();
        }
        return image;
    }

    private static int checksum(byte[] bytes) {
        CRC32C check = new CRC32C();
        check.update(bytes, 0, bytes.length - Integer.BYTES);
        return (int) check.getValue();
    }

    private static NeckarException damaged(String what) {
        return new NeckarException(Recovery.FIX_INPUT, "session image: " + what + "; initialise the session anew");
    }

    @Override
    public String toString() {
        return "SessionImage(%s, %d places%s)"
                .formatted(
                        isInitialised() ? "initialised" : "not initialised",
                        size(),
                        isComplete() ? "" : ", more than it keeps apart");
    }
}
