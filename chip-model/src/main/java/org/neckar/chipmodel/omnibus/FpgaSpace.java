package org.neckar.chipmodel.omnibus;

import org.neckar.chipmodel.analog.BoardVoltages;
import org.neckar.fisch.instruction.FpgaAddress;
import org.neckar.hal.board.ShiftRegister;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.fpga.EventRecordingConfig;
import org.neckar.hal.fpga.FPGADeviceDNA;
import org.neckar.hal.fpga.InstructionTimeoutConfig;
import org.neckar.hal.phy.CommonPhyConfigFPGA;
import org.neckar.hal.phy.HicannARQStatus;
import org.neckar.hal.phy.PerfTest;
import org.neckar.hal.phy.PerfTestStatus;
import org.neckar.hal.phy.PhyConfigFPGA;
import org.neckar.hal.phy.PhyStatus;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.timing.FPGASystimeSyncActiveState;
import org.neckar.hal.timing.FPGASystimeSyncLastAsicSystime;
import org.neckar.hal.timing.FPGASystimeSyncLastRTT;
import org.neckar.hal.timing.FPGASystimeSyncNumRetries;
import org.neckar.hal.timing.PollingOmnibusBlockConfig;

/**
 * The FPGA's own part of the omnibus (bit 31 set): executor registers, link, system time, SPI and I2C, external
 * memories. Times are FPGA cycles. Source: HICANN-X v3 register map, FPGA.
 */
public final class FpgaSpace {
    private static final int MEMORY_SELECT = 1 << 27;
    private static final int DRAM_SELECT = 1 << 26;
    private static final int REGISTER_BITS = 20;
    private static final int PPU_MEMORY_BITS = 15;
    private static final int DRAM_BITS = 26;
    private static final int EXTERNAL_BITS = 25;
    private static final int EVENT_SWITCH_SIZE = 0x400;
    /** Words per link and round trip of the performance test: one every this many cycles. */
    private static final int PERFORMANCE_INTERVAL = 8;

    private final Host host;
    private final HighspeedLink link;
    private final BoardIdentity identity;
    private final SpiMaster spi = new SpiMaster();
    private final I2cMaster i2c;
    private final BoardConverters converters;
    private final RegisterSpace registers = new RegisterSpace(FpgaAddress.EXECUTOR, REGISTER_BITS);
    private final WordStore ppuMemory = new WordStore(PPU_MEMORY_BITS);
    private final WordStore dram = new WordStore(DRAM_BITS);
    private final WordStore external = new WordStore(EXTERNAL_BITS);
    private final WordStore unlisted = new WordStore(PPU_MEMORY_BITS);

    private boolean filtersWriteResponses = true;
    private long instructionTimeout;
    private PollingOmnibusBlockConfig polling = PollingOmnibusBlockConfig.DEFAULT;
    private long performanceSince = HighspeedLink.NEVER;

    /** What the registers ask of the executor. */
    public interface Host {
        /** Value of the experiment timer. */
        int timer(long now);

        /** Recording of events is switched from the given cycle on. */
        void recordEvents(long now, boolean enabled);

        /** The supplies of the chip or the voltages on its pins may have changed. */
        void supply(long now, boolean digital, BoardVoltages voltages);

        /** Round trip of the last synchronisation of the system times, 0 before the first. */
        long lastRoundTrip();

        /** Chip system time at the last synchronisation. */
        long lastChipSystime();

        /** Whether a synchronisation is going on. */
        boolean synchronises();
    }

    /** The FPGA of a board after configuration. */
    public FpgaSpace(Host host, HighspeedLink link, BoardIdentity identity) {
        this.host = host;
        this.link = link;
        this.identity = identity;
        i2c = new I2cMaster(identity);
        converters = new BoardConverters(spi, i2c);
        installExecutor();
        installLink();
        installSystime();
        initial(InstructionTimeoutConfig.DEFAULT);
        initial(FPGASystimeSyncNumRetries.DEFAULT);
    }

    private void installExecutor() {
        registers.onChange(InstructionTimeoutConfig.class, (now, place, config) -> instructionTimeout = config.value());
        registers.onChange(
                EventRecordingConfig.class,
                (now, place, config) -> host.recordEvents(now, config.enableEventRecording()));
        registers.onChange(PollingOmnibusBlockConfig.class, (now, place, config) -> polling = config);
        onReadWords(FPGADeviceDNA.class, now -> new FPGADeviceDNA(identity.fpgaDna()));
    }

    private void installLink() {
        registers.onChange(PhyConfigFPGA.class, (now, place, config) -> {
            link.configure(place, config);
            link.update(now);
        });
        registers.onChange(CommonPhyConfigFPGA.class, (now, place, config) -> {
            for (int phy = 0; phy < config.enablePhy().size(); phy++) {
                link.enableFpga(phy, config.enablePhy().get(phy));
            }
            link.update(now);
        });
        var status = RegisterMap.of(PhyStatus.DEFAULT);
        registers.onRead(PhyStatus.class, (now, place, word) -> {
            long online = link.isUp(place, now) ? now - link.upAt(place) : 0;
            return status.encode(
                            new PhyStatus(0, low(online), 0, share(link.wordsToChip()), share(link.wordsFromChip())))[
                    word];
        });
        onReadWords(
                HicannARQStatus.class,
                now -> new HicannARQStatus(
                        low(link.wordsToChip()),
                        low(link.wordsToChip()),
                        low(link.wordsFromChip()),
                        low(link.wordsFromChip())));
        registers.onChange(
                PerfTest.class, (now, place, config) -> performanceSince = config.enable() ? now : HighspeedLink.NEVER);
        onReadWords(PerfTestStatus.class, now -> {
            long begin = Math.max(performanceSince, link.usableAt());
            long words = low(begin >= now ? 0 : (now - begin) / PERFORMANCE_INTERVAL);
            return new PerfTestStatus(words, words, words, 0);
        });
    }

    private void installSystime() {
        onReadWords(FPGASystimeSyncLastRTT.class, now -> new FPGASystimeSyncLastRTT(host.lastRoundTrip()));
        onReadWords(
                FPGASystimeSyncLastAsicSystime.class,
                now -> new FPGASystimeSyncLastAsicSystime(host.lastChipSystime()));
        onReadWords(FPGASystimeSyncActiveState.class, now -> new FPGASystimeSyncActiveState(host.synchronises()));
    }

    private static long low(long count) {
        return count & 0xffff_ffffL;
    }

    private static long share(long words) {
        return low(words / 8);
    }

    /** Makes a container at a unique place of the present time. */
    @FunctionalInterface
    private interface Status<T> {
        T at(long now);
    }

    private <C extends Coordinate, T extends Container<C>> void onReadWords(Class<T> type, Status<T> status) {
        RegisterMap<C, T> map = RegisterMap.of(type);
        registers.onRead(type, (now, place, word) -> map.encode(status.at(now))[word]);
    }

    private <C extends Coordinate, T extends Container<C>> void initial(T container) {
        RegisterMap<C, T> map = RegisterMap.of(container);
        int[] words = map.encode(container);
        C place = map.coordinates().at(map.coordinates().min());
        for (int word = 0; word < words.length; word++) {
            registers.write(0, map.address(place, word, Backend.OMNIBUS), words[word], 0xf);
        }
        registers.settle();
    }

    /** Reads a word. */
    public int read(long now, int address) {
        if ((address & MEMORY_SELECT) == 0) {
            return (address & DRAM_SELECT) == 0 ? ppuMemory.get(address) : dram.get(address);
        }
        if ((address & DRAM_SELECT) != 0) {
            return external.get(address);
        }
        if (address == FpgaAddress.TIMER) {
            return host.timer(now);
        }
        if (address == FpgaAddress.EXECUTOR) {
            return filtersWriteResponses ? 1 : 0;
        }
        if (I2cMaster.isPart(address)) {
            return i2c.read(address);
        }
        if (isUnlisted(address)) {
            return unlisted.get(address);
        }
        return registers.read(now, address);
    }

    /** Writes the enabled bytes of a word. */
    public void write(long now, int address, int value, int byteEnables) {
        if ((address & MEMORY_SELECT) == 0) {
            ((address & DRAM_SELECT) == 0 ? ppuMemory : dram).merge(address, value, byteEnables);
        } else if ((address & DRAM_SELECT) != 0) {
            external.merge(address, value, byteEnables);
        } else if (address == FpgaAddress.EXECUTOR) {
            filtersWriteResponses = (WordStore.merged(filtersWriteResponses ? 1 : 0, value, byteEnables) & 1) != 0;
        } else if (SpiMaster.isClient(address)) {
            if (spi.write(address, WordStore.merged(0, value, byteEnables))) {
                updateSupplies(now);
            }
        } else if (I2cMaster.isPart(address)) {
            i2c.write(address, WordStore.merged(0, value, byteEnables));
            updateSupplies(now);
        } else if (isUnlisted(address)) {
            unlisted.merge(address, value, byteEnables);
        } else {
            registers.write(now, address, value, byteEnables);
            registers.settle();
        }
    }

    /** Registers that exist without a container: the event switch and the prescaler of the I2C clock. */
    private static boolean isUnlisted(int address) {
        int offset = address - FpgaAddress.EVENT_SWITCH;
        return address == FpgaAddress.I2C_PRESCALER || (offset >= 0 && offset < EVENT_SWITCH_SIZE);
    }

    private void updateSupplies(long now) {
        var switches = RegisterMap.of(ShiftRegister.DEFAULT).decode(new int[] {spi.shiftRegister()}, 0);
        int on = 0;
        for (int supply = 0; supply < switches.enableVdd().size(); supply++) {
            on |= switches.enableVdd().get(supply) ? 1 << supply : 0;
        }
        int off = i2c.disabledByExpander();
        i2c.suppliesOn(on);
        boolean digital25 = (on & 1) != 0 && (off & 1) == 0;
        boolean digital12 = (on & 2) != 0 && (off & 2) == 0;
        host.supply(now, digital25 && digital12, converters.voltages(switches));
    }

    /** Whether writes produce no response. */
    public boolean filtersWriteResponses() {
        return filtersWriteResponses;
    }

    /** FPGA cycles after which a blocking instruction is given up. */
    public long instructionTimeout() {
        return instructionTimeout;
    }

    /** What the polling block compares. */
    public PollingOmnibusBlockConfig polling() {
        return polling;
    }

    /** Accesses that no register answered, and contents without meaning. */
    public AccessCounters accesses() {
        return new AccessCounters(
                registers.unmappedReads(),
                registers.unmappedWrites(),
                registers.invalidContents(),
                registers.firstInvalid());
    }
}
