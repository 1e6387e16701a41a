package org.neckar.stadls.writes;

import org.neckar.fisch.instruction.FpgaAddress;
import org.neckar.fisch.instruction.JtagInstruction;
import org.neckar.fisch.ut.ToFpga;
import org.neckar.fisch.ut.ToFpgaDecoder;
import org.neckar.fisch.ut.ToFpgaListener;
import org.neckar.fisch.ut.WordBuffer;

/**
 * Lets pass of a program what sets something or takes time: no reads, no spikes, no markers. Instructions that belong
 * together (a transfer over SPI or I2C, an access over JTAG) pass together or not at all, so that no half of a read
 * remains.
 */
public final class WriteFilter extends ToFpgaListener {
    private static final int SPI_SHIFT_REGISTER = FpgaAddress.SPI + 1;
    private static final int SPI_DAC_0 = FpgaAddress.SPI + 2;
    private static final int SPI_DAC_1 = FpgaAddress.SPI + 4;
    private static final int SPI_STOP = 1 << 31;
    private static final int NIBBLE_SHIFT = 4;
    private static final int I2C_STOP = 0x80;
    private static final int I2C_FLAGS = 0x180;
    private static final long JTAG_READ_FLAG = 1L << 32;

    private final WriteListener listener;
    private final WordBuffer spi = new WordBuffer(8);
    private final WordBuffer i2c = new WordBuffer(8);
    private final WordBuffer jtag = new WordBuffer(8);
    private int writeAddress;
    private int writeEnables;
    private boolean writePending;
    private long i2cKey;
    private boolean i2cReads;
    private long spiKey;
    private long jtagKey;
    private int jtagInstruction;
    private boolean instructionPending;
    private boolean jtagReads;

    private WriteFilter(WriteListener listener) {
        this.listener = listener;
    }

    /** Filters one program. */
    public static void filter(long[] words, int from, int count, WriteListener listener) {
        new ToFpgaDecoder(new WriteFilter(listener)).accept(words, from, count);
    }

    @Override
    public void omnibusAddress(int address, boolean read, int byteEnables) {
        writePending = !read;
        writeAddress = address;
        writeEnables = byteEnables;
        if (read && isI2c(address)) {
            i2cReads = true;
            endI2c(address);
        }
    }

    @Override
    public void omnibusData(int data) {
        if (!writePending) {
            return;
        }
        writePending = false;
        if (isI2c(writeAddress)) {
            i2c(data);
        } else if (isSpi(writeAddress)) {
            spi(data);
        } else {
            listener.write(writeAddress, writeEnables, data);
        }
    }

    private static boolean isI2c(int address) {
        return Integer.compareUnsigned(address, FpgaAddress.I2C) >= 0
                && Integer.compareUnsigned(address, FpgaAddress.I2C_PRESCALER) < 0;
    }

    private static boolean isSpi(int address) {
        return address == SPI_SHIFT_REGISTER || address == SPI_DAC_0 || address == SPI_DAC_1;
    }

    /** Whether transfers to this address are parts of a conversation with a device on the board. */
    public static boolean isDevice(int address) {
        return isI2c(address) || isSpi(address);
    }

    private void addWrite(WordBuffer transfer, int data) {
        transfer.add(ToFpga.omnibusAddress(writeAddress, false, writeEnables));
        transfer.add(ToFpga.omnibusData(data));
    }

    /** The first byte selects the register, except for the multiplexer, which takes a single byte. */
    private void i2c(int data) {
        if (i2c.isEmpty()) {
            boolean single = (writeAddress & I2C_STOP) != 0;
            i2cKey = WriteKey.i2c((writeAddress & ~I2C_FLAGS) - FpgaAddress.I2C, single ? 0 : data & 0xff);
        }
        addWrite(i2c, data);
        endI2c(writeAddress);
    }

    private void endI2c(int address) {
        if ((address & I2C_STOP) == 0) {
            return;
        }
        if (!i2cReads) {
            listener.transfer(i2cKey, i2c);
        }
        i2cReads = false;
        i2c.clear();
    }

    /** Bits 7 to 4 of the first byte select a channel or a control register of a DAC. */
    private void spi(int data) {
        if (spi.isEmpty()) {
            int register = writeAddress == SPI_SHIFT_REGISTER ? 0 : (data & 0xff) >>> NIBBLE_SHIFT;
            spiKey = WriteKey.spi(writeAddress - FpgaAddress.SPI, register);
        }
        addWrite(spi, data);
        if ((data & SPI_STOP) != 0) {
            listener.transfer(spiKey, spi);
            spi.clear();
        }
    }

    @Override
    public void jtagInit() {
        single(WriteKey.JTAG_RESET, ToFpga.jtagInit());
    }

    @Override
    public void jtagScaler(int scaler) {
        single(WriteKey.JTAG_SCALER, ToFpga.jtagScaler(scaler));
    }

    @Override
    public void systimeInit(boolean align) {
        if (align) {
            single(WriteKey.SYSTIME, ToFpga.systimeInit(true));
        }
    }

    private void single(long key, long word) {
        jtag.clear();
        jtag.add(word);
        listener.transfer(key, jtag);
        jtag.clear();
    }

    @Override
    public void jtagInstruction(int instruction) {
        jtagInstruction = instruction;
        instructionPending = true;
    }

    /**
     * An access is a chain of registers of which the last one starts it. The first register names what is written: the
     * address or the number of the PLL register, or a register of its own.
     */
    @Override
    public void jtagData(boolean keepResponse, int bits, long data) {
        boolean address = jtagInstruction == JtagInstruction.OMNIBUS_ADDRESS;
        if (address) {
            jtag.clear();
            jtagReads = (data & JTAG_READ_FLAG) != 0;
        }
        boolean partOfRead =
                keepResponse || (jtagReads && (address || jtagInstruction == JtagInstruction.OMNIBUS_REQUEST));
        if (!partOfRead) {
            boolean selects = address || jtagInstruction == JtagInstruction.PLL_TARGET_REG;
            if (jtag.isEmpty()) {
                jtagKey = WriteKey.jtag(jtagInstruction, selects ? data : 0);
            }
            if (instructionPending) {
                jtag.add(ToFpga.jtagInstruction(jtagInstruction));
            }
            jtag.add(ToFpga.jtagData(false, bits, data));
            if (!selects && jtagInstruction != JtagInstruction.OMNIBUS_DATA) {
                listener.transfer(jtagKey, jtag);
                jtag.clear();
            }
        }
        instructionPending = false;
    }

    @Override
    public void timerSetup() {
        listener.timing(ToFpga.timerSetup());
    }

    @Override
    public void waitUntil(long cycles) {
        listener.timing(ToFpga.waitUntil(cycles));
    }

    @Override
    public void barrier(int units) {
        listener.timing(ToFpga.barrier(units));
    }

    @Override
    public void pollingOmnibusBlock(boolean untilEqual) {
        listener.timing(ToFpga.pollingOmnibusBlock(untilEqual));
    }

    @Override
    public void reset(boolean asserted) {
        listener.reset(asserted);
    }
}
