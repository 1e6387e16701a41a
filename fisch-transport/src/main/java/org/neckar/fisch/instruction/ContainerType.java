package org.neckar.fisch.instruction;

import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.Require;
import org.neckar.fisch.ut.WordBuffer;

/**
 * The 29 instruction containers of the field as one table: what each is called, how many places it has, how wide its
 * value is, and which directions exist. For tools and tests that go over all of them; programs call {@link Omnibus},
 * {@link Jtag}, {@link Spi}, {@link I2c}, {@link Timing} and {@link Events}, to which this leads. Source: containers of
 * fisch.
 */
// The functions of the constants capture nothing but enumerations; their interfaces are private to this file.
@SuppressWarnings("ImmutableEnumChecker")
public enum ContainerType {
    /** Polling of the configured omnibus word. */
    POLLING_OMNIBUS_BLOCK(
            "PollingOmnibusBlock", 1, 1, Form.DECIMAL, (out, at, value) -> Timing.pollingOmnibusBlock(out, value == 1)),
    /** Barrier over units, see {@link Timing#barrier}. */
    BARRIER("Barrier", 1, 5, Form.BITS, (out, at, value) -> Timing.barrier(out, (int) value)),
    /** Wait for the experiment timer. */
    WAIT_UNTIL("WaitUntil", 1, 32, Form.DECIMAL, (out, at, value) -> Timing.waitUntil(out, value)),
    /** Synchronisation of the system times. */
    SYSTIME_SYNC("SystimeSync", 1, 1, Form.DECIMAL, (out, at, value) -> Timing.systimeSync(out, value == 1)),
    /** One spike. */
    SPIKE_PACK_1("SpikePack1ToChip", 1, 16, Form.LABELS, (out, at, value) -> Events.spikes(out, label(value, 0))),
    /** Two spikes, the first one in the upper bits. */
    SPIKE_PACK_2(
            "SpikePack2ToChip",
            1,
            32,
            Form.LABELS,
            (out, at, value) -> Events.spikes(out, label(value, 1), label(value, 0))),
    /** Three spikes, the first one in the uppermost bits. */
    SPIKE_PACK_3(
            "SpikePack3ToChip",
            1,
            48,
            Form.LABELS,
            (out, at, value) -> Events.spikes(out, label(value, 2), label(value, 1), label(value, 0))),
    /** Word of the chip's omnibus over JTAG; its places are those with bit 31 clear. */
    OMNIBUS_CHIP_OVER_JTAG(
            "OmnibusChipOverJTAG",
            1L << 31,
            32,
            Form.BITS,
            (out, at, value) -> Jtag.writeOmnibus(out, at, (int) value),
            Jtag::readOmnibus),
    /** Word of the omnibus, all bytes. */
    OMNIBUS(
            "Omnibus",
            1L << 32,
            32,
            Form.BITS_AND_BYTE_ENABLES,
            (out, at, value) -> Omnibus.write(out, at, (int) value),
            Omnibus::read),
    /** JTAG clock. */
    JTAG_CLOCK_SCALER(
            "JTAGClockScaler", 1, 8, Form.DECIMAL, (out, at, value) -> Jtag.writeClockScaler(out, (int) value)),
    /** Identification code of the chip. */
    JTAG_ID_CODE("JTAGIdCode", 1, 32, Form.HEXADECIMAL, null, (out, at) -> Jtag.readIdCode(out)),
    /** Register of the PLL. */
    JTAG_PLL_REGISTER(
            "JTAGPLLRegister", 8, 32, Form.BITS, (out, at, value) -> Jtag.writePllRegister(out, at, (int) value)),
    /** Configuration of a PHY of the chip. */
    JTAG_PHY_REGISTER(
            "JTAGPhyRegister", 8, 22, Form.BITS, (out, at, value) -> Jtag.writePhyRegister(out, at, (int) value)),
    /** Reset of the JTAG state machine. */
    RESET_JTAG_TAP("ResetJTAGTap", 1, 0, Form.EMPTY, (out, at, value) -> Jtag.resetTap(out)),
    /** Reset line of the chip. */
    RESET_CHIP("ResetChip", 1, 1, Form.DECIMAL, (out, at, value) -> ResetChip.write(out, value == 1)),
    /** Experiment timer; 0 is all that can be written. */
    TIMER("Timer", 1, 32, Form.DECIMAL, ContainerType::setupTimer, (out, at) -> Timing.readTimer(out)),
    /** Channel of a DAC. */
    SPI_DAC_DATA_REGISTER(
            "SPIDACDataRegister", 16, 12, Form.BITS, (out, at, value) -> Spi.writeDacData(out, at, (int) value)),
    /** Control register of a DAC. */
    SPI_DAC_CONTROL_REGISTER(
            "SPIDACControlRegister", 8, 13, Form.BITS, (out, at, value) -> Spi.writeDacControl(out, at, (int) value)),
    /** Shift register of the carrier board. */
    SPI_SHIFT_REGISTER(
            "SPIShiftRegister", 1, 24, Form.BITS, (out, at, value) -> Spi.writeShiftRegister(out, (int) value)),
    /** Echoed marker. */
    NULL_PAYLOAD_READABLE("NullPayloadReadable", 1, 0, Form.EMPTY, null, (out, at) -> Loopback.tick(out)),
    /** Identification of the board. */
    I2C_ID_REGISTER("I2CIdRegister", I2c.ID),
    /** Temperature. */
    I2C_TEMP_REGISTER("I2CTempRegister", I2c.TEMP),
    /** Measurement of a supply. */
    I2C_INA219_RO_REGISTER("I2CINA219RoRegister", I2c.INA219_RO),
    /** Setting of a supply measurement. */
    I2C_INA219_RW_REGISTER("I2CINA219RwRegister", I2c.INA219_RW),
    /** Input pins. */
    I2C_TCA9554_RO_REGISTER("I2CTCA9554RoRegister", I2c.TCA9554_RO),
    /** Settings of pins. */
    I2C_TCA9554_RW_REGISTER("I2CTCA9554RwRegister", I2c.TCA9554_RW),
    /** Potentiometer of a supply. */
    I2C_AD5252_RW_REGISTER("I2CAD5252RwRegister", I2c.AD5252),
    /** Channel of the small DAC. */
    I2C_DAC6573_RW_REGISTER("I2CDAC6573RwRegister", I2c.DAC6573),
    /** Multiplexer. */
    I2C_TCA9546_REGISTER("I2CTCA9546Register", I2c.TCA9546);

    /** Bits in which some containers show a value that has fewer. */
    private static final int HALF_WORD_BITS = 16;

    private enum Form {
        EMPTY,
        DECIMAL,
        HEXADECIMAL,
        BITS,
        BITS_AND_BYTE_ENABLES,
        LABELS
    }

    private interface Writer {
        void write(WordBuffer out, int place, long value);
    }

    private interface Reader {
        Response read(WordBuffer out, int place);
    }

    private final String fieldName;
    private final long places;
    private final int valueBits;
    private final Form form;
    private final Writer writer;
    private final Reader reader;

    ContainerType(String fieldName, long places, int valueBits, Form form, Writer writer) {
        this(fieldName, places, valueBits, form, writer, null);
    }

    ContainerType(String fieldName, I2c group) {
        this(
                fieldName,
                group.registers(),
                group.valueBits(),
                Form.BITS,
                group.isWritable() ? (out, at, value) -> group.write(out, at, (int) value) : null,
                group::read);
    }

    ContainerType(String fieldName, long places, int valueBits, Form form, Writer writer, Reader reader) {
        this.fieldName = fieldName;
        this.places = places;
        this.valueBits = valueBits;
        this.form = form;
        this.writer = writer;
        this.reader = reader;
    }

    /** Name as the field writes it. */
    public String fieldName() {
        return fieldName;
    }

    /** Number of places, 1 to 2^32; a place is numbered through all devices, the device being the slow index. */
    public long places() {
        return places;
    }

    /** Width of the value, 0 to 48. */
    public int valueBits() {
        return valueBits;
    }

    /** Whether it can be written. */
    public boolean isWritable() {
        return writer != null;
    }

    /** Whether it can be read. */
    public boolean isReadable() {
        return reader != null;
    }

    /**
     * Appends a write.
     *
     * @param place 0..{@link #places()}-1, the upper half of 2^32 as negative numbers
     * @param value {@link #valueBits()} bits
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if it cannot be written or a number does not fit
     */
    public void write(WordBuffer out, int place, long value) {
        if (writer == null) {
            throw missing("write", "reads");
        }
        checkPlace(place);
        Require.inRange(fieldName + " value", value, 0, (1L << valueBits) - 1);
        writer.write(out, place, value);
    }

    /**
     * Appends a read.
     *
     * @param place 0..{@link #places()}-1, the upper half of 2^32 as negative numbers
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if it cannot be read or there is no such place
     */
    public Response read(WordBuffer out, int place) {
        if (reader == null) {
            throw missing("read", "writes");
        }
        checkPlace(place);
        return reader.read(out, place);
    }

    /** A value as the field writes it, for example {@code Barrier(0d5 0x5 0b00101)}. */
    public String text(long value) {
        return fieldName + "("
                + switch (form) {
                    case EMPTY -> "";
                    case DECIMAL -> value;
                    case HEXADECIMAL -> "0x%08x".formatted(value);
                    case BITS -> bits(value);
                    case BITS_AND_BYTE_ENABLES -> bits(value) + ", byte_enables: 1111";
                    case LABELS -> labels(value);
                }
                + ")";
    }

    private String bits(long value) {
        int width = this == I2C_DAC6573_RW_REGISTER ? HALF_WORD_BITS : valueBits;
        return "0d%d 0x%x 0b%s".formatted(value, value, LinePrinter.bits(value, width));
    }

    private String labels(long value) {
        var text = new StringBuilder();
        for (int at = valueBits / Short.SIZE - 1; at >= 0; at--) {
            text.append("SpikeLabel(").append(label(value, at)).append(at == 0 ? ")" : "), ");
        }
        return text.toString();
    }

    private void checkPlace(int place) {
        Require.inRange(fieldName + " place", Integer.toUnsignedLong(place), 0, places - 1);
    }

    private NeckarException missing(String direction, String allowed) {
        return new NeckarException(
                Recovery.FIX_INPUT, "%s: got a %s (allowed %s)".formatted(fieldName, direction, allowed));
    }

    private static int label(long value, int at) {
        return (int) (value >>> (at * Short.SIZE)) & 0xffff;
    }

    private static void setupTimer(WordBuffer out, int place, long value) {
        Require.inRange("Timer value", value, 0, 0);
        Timing.setupTimer(out);
    }
}
