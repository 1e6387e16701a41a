package org.neckar.tools.vcd;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * Writes signals over time as a value change dump (IEEE 1364-2005, clause 18.2; string variables are the extension that
 * GTKWave reads).
 *
 * <p>First the declarations: {@link #scope}, {@link #wire}, {@link #register}, {@link #event}, {@link #real},
 * {@link #string}, {@link #endScope}. The first {@link #at} ends them; wires and registers then stand at unknown. After
 * that time only moves forward, and a value that does not change is not written again:
 *
 * <pre>{@code
 * try (var vcd = new VcdWriter(out, 8)) {
 *     vcd.scope("fpga");
 *     var timer = vcd.register("timer", 32);
 *     vcd.endScope();
 *     vcd.at(0);
 *     vcd.set(timer, 0);
 * }
 * }</pre>
 *
 * <p>White space and characters outside printable ASCII in names become underscores, because the format cannot quote.
 * For one thread; no object per change.
 */
public final class VcdWriter implements Closeable {
    private static final int MAX_WIDTH = 64;
    private static final int FIRST_CODE = '!';
    private static final int CODES = '~' - '!' + 1;
    private static final int BUFFER_BYTES = 1 << 15;
    /** The longest single change: 64 bits or a number with its marks. */
    private static final int CHANGE_BYTES = 96;

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int filled;
    private final List<Signal> signals = new ArrayList<>();
    private int depth;
    private boolean declaring = true;
    private long now = -1;
    private final int unitNs;

    /**
     * Begins a dump.
     *
     * @param out receives the dump and is closed with this writer
     * @param unitNs the unit of {@link #at} in nanoseconds, at least 1: 1 for spikes, 8 for cycles of the FPGA's timer.
     *     The dump itself always counts nanoseconds, because the standard knows no unit of 8.
     * @throws IOException when the stream fails
     */
    public VcdWriter(OutputStream out, int unitNs) throws IOException {
        if (unitNs < 1) {
            throw bug("unit of time", unitNs + " ns (allowed >= 1)", "choose 1 or 8");
        }
        this.out = out;
        this.unitNs = unitNs;
        text("$version Neckar $end\n$timescale 1 ns $end\n");
    }

    /**
     * Opens a scope; what is declared until {@link #endScope} lies inside.
     *
     * @param name not empty
     * @throws IOException when the stream fails
     */
    public void scope(String name) throws IOException {
        requireDeclaring("scope " + name);
        text("$scope module " + plain(name) + " $end\n");
        depth++;
    }

    /**
     * Closes the innermost scope.
     *
     * @throws IOException when the stream fails
     */
    public void endScope() throws IOException {
        requireDeclaring("end of scope");
        if (depth == 0) {
            throw bug("end of scope", "no scope is open", "open it first");
        }
        text("$upscope $end\n");
        depth--;
    }

    /**
     * Declares a wire.
     *
     * @param name not empty
     * @param width bits, 1..64
     * @return handle for {@link #set}
     * @throws IOException when the stream fails
     */
    public Signal wire(String name, int width) throws IOException {
        return declare(Signal.Kind.WIRE, name, width);
    }

    /**
     * Declares a register.
     *
     * @param name not empty
     * @param width bits, 1..64
     * @return handle for {@link #set}
     * @throws IOException when the stream fails
     */
    public Signal register(String name, int width) throws IOException {
        return declare(Signal.Kind.REG, name, width);
    }

    /**
     * Declares an event, something that happens at one moment, for example a spike.
     *
     * @param name not empty
     * @return handle for {@link #fire}
     * @throws IOException when the stream fails
     */
    public Signal event(String name) throws IOException {
        return declare(Signal.Kind.EVENT, name, 1);
    }

    /**
     * Declares a number, for example a membrane voltage.
     *
     * @param name not empty
     * @return handle for {@link #setReal}
     * @throws IOException when the stream fails
     */
    public Signal real(String name) throws IOException {
        return declare(Signal.Kind.REAL, name, MAX_WIDTH);
    }

    /**
     * Declares a text, for example the name of the instruction that is executed.
     *
     * @param name not empty
     * @return handle for {@link #say}
     * @throws IOException when the stream fails
     */
    public Signal string(String name) throws IOException {
        return declare(Signal.Kind.STRING, name, 1);
    }

    private Signal declare(Signal.Kind kind, String name, int width) throws IOException {
        requireDeclaring(kind.word() + " " + name);
        if (width < 1 || width > MAX_WIDTH) {
            throw bug(kind.word() + " " + name, "width " + width + " (allowed 1.." + MAX_WIDTH + ")", "split it");
        }
        var signal = new Signal(this, kind, plain(name), width, code(signals.size()));
        signals.add(signal);
        text("$var " + kind.word() + " " + width + " " + signal.code() + " " + signal.name() + " $end\n");
        return signal;
    }

    /** Shortest free identifier: digits of base 94 in printable characters. */
    private static String code(int index) {
        var code = new StringBuilder();
        int rest = index;
        do {
            code.append((char) (FIRST_CODE + rest % CODES));
            rest = rest / CODES - 1;
        } while (rest >= 0);
        return code.toString();
    }

    /**
     * Moves to a later time. The first call ends the declarations.
     *
     * @param time in units of the dump, not negative, later than the time before
     * @throws IOException when the stream fails
     * @throws NeckarException if time does not move forward or a scope is still open
     */
    public void at(long time) throws IOException {
        if (declaring) {
            endDeclarations();
        }
        long latest = Long.MAX_VALUE / unitNs;
        if (time < 0 || time <= now || time > latest) {
            throw bug(
                    "time " + time,
                    "after " + now + " (allowed: strictly increasing, 0.." + latest + ")",
                    "sort the changes");
        }
        now = time;
        reserve(CHANGE_BYTES);
        buffer[filled++] = '#';
        decimal(time * unitNs);
        buffer[filled++] = '\n';
    }

    /** Time of the last {@link #at} in units of the dump, -1 before the first. */
    public long now() {
        return now;
    }

    /**
     * Sets a wire or register. Writes nothing if it has this value already.
     *
     * @param signal wire or register of this writer
     * @param bits value; the bits above the signal's width must be zero
     * @throws IOException when the stream fails
     */
    public void set(Signal signal, long bits) throws IOException {
        require(signal, signal.kind() == Signal.Kind.WIRE || signal.kind() == Signal.Kind.REG);
        if (signal.width() < MAX_WIDTH && bits >>> signal.width() != 0) {
            throw bug(
                    "value of " + signal.name(),
                    "0x" + Long.toHexString(bits) + " (allowed: " + signal.width() + " bits)",
                    "widen the signal");
        }
        if (!signal.changesTo(bits)) {
            return;
        }
        reserve(CHANGE_BYTES);
        if (signal.width() == 1) {
            buffer[filled++] = (byte) ('0' + bits);
        } else {
            buffer[filled++] = 'b';
            for (int bit = Math.max(0, MAX_WIDTH - 1 - Long.numberOfLeadingZeros(bits)); bit >= 0; bit--) {
                buffer[filled++] = (byte) ('0' + (bits >>> bit & 1));
            }
            buffer[filled++] = ' ';
        }
        endChange(signal);
    }

    /**
     * Sets a number.
     *
     * @param signal number of this writer
     * @param value any; printed with the digits that tell it from its neighbours
     * @throws IOException when the stream fails
     */
    public void setReal(Signal signal, double value) throws IOException {
        require(signal, signal.kind() == Signal.Kind.REAL);
        if (signal.changesTo(Double.doubleToLongBits(value))) {
            text("r" + value + " ");
            endChange(signal);
        }
    }

    /**
     * Sets a wire or register to unknown.
     *
     * @param signal wire or register of this writer
     * @throws IOException when the stream fails
     */
    public void setUnknown(Signal signal) throws IOException {
        require(signal, signal.kind() == Signal.Kind.WIRE || signal.kind() == Signal.Kind.REG);
        if (signal.changesToUnknown()) {
            unknown(signal);
        }
    }

    /**
     * Lets an event happen now. Twice at the same time is once in the dump: the format cannot tell them apart.
     *
     * @param signal event of this writer
     * @throws IOException when the stream fails
     */
    public void fire(Signal signal) throws IOException {
        require(signal, signal.kind() == Signal.Kind.EVENT);
        if (signal.changesTo(now)) {
            text("1");
            endChange(signal);
        }
    }

    /**
     * Sets a text.
     *
     * @param signal text of this writer
     * @param value any; blanks, backslashes and everything outside printable ASCII are escaped as octal bytes
     * @throws IOException when the stream fails
     */
    public void say(Signal signal, String value) throws IOException {
        require(signal, signal.kind() == Signal.Kind.STRING);
        text("s" + escaped(value) + " ");
        endChange(signal);
    }

    /** Ends the declarations if nothing else did, writes out what is buffered and closes the stream. */
    @Override
    public void close() throws IOException {
        try (out) {
            if (declaring) {
                endDeclarations();
            }
            flush();
        }
    }

    private void endDeclarations() throws IOException {
        if (depth > 0) {
            throw bug("end of declarations", depth + " open scopes (allowed 0)", "end each scope");
        }
        text("$enddefinitions $end\n$dumpvars\n");
        for (var signal : signals) {
            if (signal.kind() == Signal.Kind.WIRE || signal.kind() == Signal.Kind.REG) {
                unknown(signal);
            }
        }
        text("$end\n");
        declaring = false;
    }

    private void unknown(Signal signal) throws IOException {
        text(signal.width() == 1 ? "x" : "bx ");
        endChange(signal);
    }

    private void require(Signal signal, boolean kindFits) {
        if (signal.owner() != this || !kindFits) {
            throw bug(
                    "change of " + signal.name(),
                    signal.kind().word() + (signal.owner() == this ? "" : " of another dump"),
                    "use the method of its kind");
        }
        if (now < 0) {
            throw bug(
                    "change of " + signal.name(), "no time yet (allowed: after the first time)", "give the time first");
        }
    }

    private void requireDeclaring(String what) {
        if (!declaring) {
            throw bug(what, "declared at time " + now + " (allowed: before the first time)", "declare it first");
        }
    }

    private static NeckarException bug(String where, String got, String remedy) {
        return new NeckarException(Recovery.BUG, "value change dump · " + where + " · " + got + " · " + remedy);
    }

    private static String plain(String name) {
        if (name.isEmpty()) {
            throw bug("name", "is empty (allowed: at least one character)", "name it");
        }
        return name.replaceAll("[^!-~]", "_");
    }

    private static String escaped(String value) {
        var text = new StringBuilder();
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            if (b > ' ' && b < 0x7f && b != '\\') {
                text.append((char) b);
            } else {
                int octal = b & 0xff;
                text.append('\\').append(octal >> 6).append(octal >> 3 & 7).append(octal & 7);
            }
        }
        return text.toString();
    }

    private void endChange(Signal signal) throws IOException {
        reserve(CHANGE_BYTES);
        var code = signal.code();
        for (int i = 0; i < code.length(); i++) {
            buffer[filled++] = (byte) code.charAt(i);
        }
        buffer[filled++] = '\n';
    }

    private void decimal(long value) {
        long divisor = 1;
        while (value / divisor >= 10) {
            divisor *= 10;
        }
        for (long rest = value; divisor > 0; divisor /= 10) {
            buffer[filled++] = (byte) ('0' + rest / divisor);
            rest %= divisor;
        }
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        reserve(bytes.length);
        if (bytes.length > buffer.length) {
            out.write(bytes);
        } else {
            System.arraycopy(bytes, 0, buffer, filled, bytes.length);
            filled += bytes.length;
        }
    }

    private void reserve(int bytes) throws IOException {
        if (buffer.length - filled < bytes) {
            flush();
        }
    }

    private void flush() throws IOException {
        out.write(buffer, 0, filled);
        filled = 0;
    }
}
