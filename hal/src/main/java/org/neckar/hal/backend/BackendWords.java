package org.neckar.hal.backend;

import java.util.Objects;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.instruction.Events;
import org.neckar.fisch.instruction.I2c;
import org.neckar.fisch.instruction.Jtag;
import org.neckar.fisch.instruction.Loopback;
import org.neckar.fisch.instruction.Omnibus;
import org.neckar.fisch.instruction.ResetChip;
import org.neckar.fisch.instruction.Response;
import org.neckar.fisch.instruction.Spi;
import org.neckar.fisch.instruction.Timing;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.register.Backend;

/**
 * Writes and reads of (address, word) pairs without containers, one by one or as columns. Words are 32 bits; back ends
 * with narrower registers refuse words that do not fit. Source: back-end table of the HICANN-X v3 register map.
 */
public final class BackendWords {
    private BackendWords() {}

    /**
     * Appends the write of one word with all its bytes.
     *
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if the back end only reads, or has no such address or value
     */
    public static void write(WordBuffer out, Backend backend, int address, int word) {
        switch (backend) {
            case OMNIBUS -> Omnibus.write(out, address, word);
            case OMNIBUS_CHIP_OVER_JTAG -> Jtag.writeOmnibus(out, address, word);
            case JTAG_PLL_REGISTER -> Jtag.writePllRegister(out, address, word);
            case JTAG_PHY_REGISTER -> Jtag.writePhyRegister(out, address, word);
            case JTAG_CLOCK_SCALER -> Jtag.writeClockScaler(out, word);
            case RESET_JTAG_TAP -> Jtag.resetTap(out);
            case RESET_CHIP -> ResetChip.write(out, flag(backend, word));
            case SPI_SHIFT_REGISTER -> Spi.writeShiftRegister(out, word);
            case SPI_DAC_DATA_REGISTER -> Spi.writeDacData(out, address, word);
            case SPI_DAC_CONTROL_REGISTER -> Spi.writeDacControl(out, address, word);
            case I2C_INA219_RW_REGISTER -> I2c.INA219_RW.write(out, address, word);
            case I2C_TCA9554_RW_REGISTER -> I2c.TCA9554_RW.write(out, address, word);
            case I2C_TCA9546_REGISTER -> I2c.TCA9546.write(out, address, word);
            case I2C_AD5252_RW_REGISTER -> I2c.AD5252.write(out, address, word);
            case I2C_DAC6573_RW_REGISTER -> I2c.DAC6573.write(out, address, word);
            case TIMER -> Timing.setupTimer(out);
            case WAIT_UNTIL -> Timing.waitUntil(out, Integer.toUnsignedLong(word));
            case BARRIER -> Timing.barrier(out, word);
            case POLLING_OMNIBUS_BLOCK -> Timing.pollingOmnibusBlock(out, flag(backend, word));
            case SYSTIME_SYNC -> Timing.systimeSync(out, flag(backend, word));
            case SPIKE_PACK_1_TO_CHIP -> Events.spikes(out, word);
            case SPIKE_PACK_2_TO_CHIP, SPIKE_PACK_3_TO_CHIP ->
                throw refused(backend, "write of one word", "one container of all labels");
            case JTAG_ID_CODE,
                    I2C_ID_REGISTER,
                    I2C_TEMP_REGISTER,
                    I2C_INA219_RO_REGISTER,
                    I2C_TCA9554_RO_REGISTER,
                    NULL_PAYLOAD_READABLE -> throw refused(backend, "write", "reads");
        }
    }

    /**
     * Appends the read of one word.
     *
     * @return what comes back
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if the back end only writes, or has no such address
     */
    public static Response read(WordBuffer out, Backend backend, int address) {
        return switch (backend) {
            case OMNIBUS -> Omnibus.read(out, address);
            case OMNIBUS_CHIP_OVER_JTAG -> Jtag.readOmnibus(out, address);
            case JTAG_ID_CODE -> Jtag.readIdCode(out);
            case I2C_ID_REGISTER -> I2c.ID.read(out, address);
            case I2C_TEMP_REGISTER -> I2c.TEMP.read(out, address);
            case I2C_INA219_RO_REGISTER -> I2c.INA219_RO.read(out, address);
            case I2C_INA219_RW_REGISTER -> I2c.INA219_RW.read(out, address);
            case I2C_TCA9554_RO_REGISTER -> I2c.TCA9554_RO.read(out, address);
            case I2C_TCA9554_RW_REGISTER -> I2c.TCA9554_RW.read(out, address);
            case I2C_TCA9546_REGISTER -> I2c.TCA9546.read(out, address);
            case I2C_AD5252_RW_REGISTER -> I2c.AD5252.read(out, address);
            case I2C_DAC6573_RW_REGISTER -> I2c.DAC6573.read(out, address);
            case TIMER -> Timing.readTimer(out);
            case NULL_PAYLOAD_READABLE -> Loopback.tick(out);
            case JTAG_PLL_REGISTER,
                    JTAG_PHY_REGISTER,
                    JTAG_CLOCK_SCALER,
                    RESET_JTAG_TAP,
                    RESET_CHIP,
                    SPI_SHIFT_REGISTER,
                    SPI_DAC_DATA_REGISTER,
                    SPI_DAC_CONTROL_REGISTER,
                    WAIT_UNTIL,
                    BARRIER,
                    POLLING_OMNIBUS_BLOCK,
                    SYSTIME_SYNC,
                    SPIKE_PACK_1_TO_CHIP,
                    SPIKE_PACK_2_TO_CHIP,
                    SPIKE_PACK_3_TO_CHIP -> throw refused(backend, "read", "writes");
        };
    }

    /**
     * Appends writes of many words: word k of the range goes to address k of the range.
     *
     * @param addresses one per word
     * @param words the words
     * @param from first position in both columns
     * @param count number of words
     */
    public static void writeColumns(
            WordBuffer out, Backend backend, int[] addresses, int[] words, int from, int count) {
        Objects.checkFromIndexSize(from, count, Math.min(addresses.length, words.length));
        if (backend == Backend.OMNIBUS) {
            out.ensureRoom(Math.multiplyExact(2, count));
        }
        for (int at = from; at < from + count; at++) {
            write(out, backend, addresses[at], words[at]);
        }
    }

    /**
     * Appends reads of many words. The responses come in the order of the addresses; position k begins at response
     * {@code k * response.count()}.
     *
     * @param addresses what to read
     * @param from first position
     * @param count number of words, at least 1
     * @return what comes back for each of them
     */
    public static Response readColumn(WordBuffer out, Backend backend, int[] addresses, int from, int count) {
        Objects.checkFromIndexSize(from, count, addresses.length);
        if (count == 0) {
            throw refused(backend, "read of 0 words", "1 and more");
        }
        Response response = read(out, backend, addresses[from]);
        for (int at = from + 1; at < from + count; at++) {
            read(out, backend, addresses[at]);
        }
        return response;
    }

    private static boolean flag(Backend backend, int word) {
        if (word < 0 || word > 1) {
            throw refused(backend, "write of " + word, "0 and 1");
        }
        return word == 1;
    }

    private static NeckarException refused(Backend backend, String what, String allowed) {
        return new NeckarException(
                Recovery.FIX_INPUT, "back end %s: %s (allowed %s)".formatted(backend.fieldName(), what, allowed));
    }
}
