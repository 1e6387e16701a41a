package org.neckar.chipmodel.omnibus;

import java.util.function.ToIntFunction;
import org.neckar.chipmodel.analog.BoardVoltages;
import org.neckar.chipmodel.exchange.EventExchange;
import org.neckar.chipmodel.exchange.RouteTable;
import org.neckar.fisch.instruction.FpgaAddress;
import org.neckar.hal.board.ShiftRegister;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.VectorGeneratorFIFOWordOnFPGA;
import org.neckar.hal.coordinate.VectorGeneratorLUTEntryOnFPGA;
import org.neckar.hal.coordinate.VectorGeneratorOnFPGA;
import org.neckar.hal.fpga.EventRecordingConfig;
import org.neckar.hal.fpga.FPGADeviceDNA;
import org.neckar.hal.fpga.InputRoutingTableEntry;
import org.neckar.hal.fpga.InstructionTimeoutConfig;
import org.neckar.hal.fpga.OutputRoutingTableEntry;
import org.neckar.hal.fpga.SpikeIOConfig;
import org.neckar.hal.fpga.SpikeIOInputRoute;
import org.neckar.hal.fpga.SpikeIOOutputRoute;
import org.neckar.hal.fpga.VectorGeneratorControl;
import org.neckar.hal.fpga.VectorGeneratorFIFOWord;
import org.neckar.hal.fpga.VectorGeneratorLUTEntry;
import org.neckar.hal.fpga.VectorGeneratorNotificationAddress;
import org.neckar.hal.fpga.VectorGeneratorTrigger;
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
import org.neckar.hal.timing.SystimeCorrectionBarrierConfig;

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
    private static final int VECTOR_GENERATORS = FpgaAddress.FPGA | DRAM_SELECT;
    private static final int VECTOR_BITS = 13;
    private static final int EVENT_SWITCH_SIZE = 0x400;
    /** Words per link and round trip of the performance test: one every this many cycles. */
    private static final int PERFORMANCE_INTERVAL = 8;

    private final Host host;
    private final HighspeedLink link;
    private final BoardIdentity identity;
    private final EventExchange exchange;
    private final boolean hasVectorGenerators;
    private final SpiMaster spi = new SpiMaster();
    private final I2cMaster i2c;
    private final BoardSupplies supplies;
    private final BoardConverters converters;
    private final RegisterSpace registers = new RegisterSpace(FpgaAddress.EXECUTOR, REGISTER_BITS);
    private final RegisterSpace vectors = new RegisterSpace(VECTOR_GENERATORS, VECTOR_BITS);
    private final WordStore ppuMemory = new WordStore(PPU_MEMORY_BITS);
    private final WordStore dram = new WordStore(DRAM_BITS);
    private final WordStore external = new WordStore(EXTERNAL_BITS);
    private final WordStore unlisted = new WordStore(PPU_MEMORY_BITS);

    private boolean filtersWriteResponses = true;
    private long instructionTimeout;
    private PollingOmnibusBlockConfig polling = PollingOmnibusBlockConfig.DEFAULT;
    private boolean awaitsSystimeCorrection;
    private final int[] notificationAddresses = new int[VectorGeneratorOnFPGA.SIZE];
    private long performanceSince = HighspeedLink.NEVER;
    private long performanceWords;

    /** What the registers ask of the executor. */
    public interface Host {
        /** Value of the experiment timer. */
        int timer(long now);

        /** The handling of events is going to change: everything until now happens as before. */
        void settle();

        /** Recording of events is switched from the given cycle on. */
        void recordEvents(long now, boolean enabled);

        /** The supplies of the chip or the voltages on its pins may have changed. */
        void supply(long now, ChipSupplies supplies, BoardVoltages voltages);

        /** Round trip of the last synchronisation of the system times, 0 before the first. */
        long lastRoundTrip();

        /** Chip system time at the last synchronisation. */
        long lastChipSystime();

        /** Whether a synchronisation is going on. */
        boolean synchronises();
    }

    /**
     * The FPGA of a board after configuration.
     *
     * @param host the executor
     * @param link the way to the chip
     * @param exchange the event units
     * @param identity what it answers when asked who it is
     * @param hasVectorGenerators whether these stand in place of the begin of the external DRAM
     */
    public FpgaSpace(
            Host host,
            HighspeedLink link,
            EventExchange exchange,
            BoardIdentity identity,
            boolean hasVectorGenerators) {
        this.host = host;
        this.link = link;
        this.exchange = exchange;
        this.identity = identity;
        this.hasVectorGenerators = hasVectorGenerators;
        i2c = new I2cMaster(identity);
        supplies = new BoardSupplies(spi, i2c);
        converters = new BoardConverters(spi, i2c);
        supplies.update(ShiftRegister.DEFAULT);
        installExecutor();
        installLink();
        installSystime();
        installEvents();
        installVectors();
        initial(InstructionTimeoutConfig.DEFAULT);
        initial(FPGASystimeSyncNumRetries.DEFAULT);
        initial(SpikeIOConfig.DEFAULT);
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
            return status.encode(new PhyStatus(
                    low(link.checksumErrors(place)),
                    low(online),
                    low(link.dropped(place)),
                    low(link.wordsToChip(place)),
                    low(link.wordsFromChip(place))))[word];
        });
        onReadWords(
                HicannARQStatus.class,
                now -> new HicannARQStatus(
                        low(link.written()), low(link.transmitted()), low(link.received()), low(link.delivered())));
        registers.onChange(PerfTest.class, (now, place, config) -> {
            if (!config.enable()) {
                performanceWords = performanceWords(now);
                performanceSince = HighspeedLink.NEVER;
            } else if (performanceSince == HighspeedLink.NEVER) {
                performanceWords = 0;
                performanceSince = now;
            }
        });
        onReadWords(PerfTestStatus.class, now -> {
            long words = low(performanceWords(now));
            return new PerfTestStatus(words, words, words, 0);
        });
    }

    /** Words of the performance test that runs, or of the last one. */
    private long performanceWords(long now) {
        if (performanceSince == HighspeedLink.NEVER) {
            return performanceWords;
        }
        long begin = Math.max(performanceSince, link.usableAt());
        return begin >= now ? 0 : (now - begin) / PERFORMANCE_INTERVAL;
    }

    private void installSystime() {
        onReadWords(FPGASystimeSyncLastRTT.class, now -> new FPGASystimeSyncLastRTT(host.lastRoundTrip()));
        onReadWords(
                FPGASystimeSyncLastAsicSystime.class,
                now -> new FPGASystimeSyncLastAsicSystime(host.lastChipSystime()));
        onReadWords(FPGASystimeSyncActiveState.class, now -> new FPGASystimeSyncActiveState(host.synchronises()));
    }

    private void installEvents() {
        registers.onChange(SpikeIOConfig.class, (now, place, config) -> {
            host.settle();
            exchange.configure(config);
        });
        installRoutes(
                SpikeIOOutputRoute.class,
                exchange.serialOutput(),
                route -> route.target().equals(SpikeIOOutputRoute.SILENT)
                        ? RouteTable.NOWHERE
                        : route.target().toEnum());
        installRoutes(
                SpikeIOInputRoute.class,
                exchange.serialInput(),
                route -> route.target().equals(SpikeIOInputRoute.SILENT)
                        ? RouteTable.NOWHERE
                        : route.target().toEnum());
        installRoutes(
                OutputRoutingTableEntry.class,
                exchange.networkOutput(),
                entry -> entry.enable() ? entry.label() : RouteTable.NOWHERE);
        installRoutes(
                InputRoutingTableEntry.class,
                exchange.networkInput(),
                entry -> entry.enable() ? entry.label().toEnum() : RouteTable.NOWHERE);
        registers.onChange(
                SystimeCorrectionBarrierConfig.class,
                (now, place, config) -> awaitsSystimeCorrection = config.enableInterrupt());
    }

    private <C extends Coordinate, T extends Container<C>> void installRoutes(
            Class<T> type, RouteTable table, ToIntFunction<T> target) {
        RegisterMap<C, T> map = RegisterMap.of(type);
        registers.onRead(type, (now, place, word) -> table.word(place));
        registers.onWrite(type, (now, place, word, value, byteEnables) -> {
            host.settle();
            int merged = WordStore.merged(table.word(place), value, byteEnables);
            table.set(place, merged, target.applyAsInt(map.decode(new int[] {merged}, 0)));
        });
    }

    private void installVectors() {
        vectors.onChange(VectorGeneratorControl.class, (now, place, control) -> exchange.configure(place, control));
        vectors.onChange(
                VectorGeneratorNotificationAddress.class,
                (now, place, address) -> notificationAddresses[place] = (int) address.value());
        vectors.onChange(VectorGeneratorLUTEntry.class, (now, place, entry) -> {
            var at = new VectorGeneratorLUTEntryOnFPGA(place);
            exchange.vectorTarget(
                    at.toVectorGeneratorLUTOnFPGA().toEnum(),
                    at.toVectorGeneratorLUTEntryOnVectorGeneratorLUT().toEnum(),
                    entry.value());
        });
        vectors.onWrite(
                VectorGeneratorTrigger.class,
                (now, place, word, value, byteEnables) -> exchange.triggerVector(now, place));
        var elements = RegisterMap.of(VectorGeneratorFIFOWord.DEFAULT);
        vectors.onWrite(VectorGeneratorFIFOWord.class, (now, place, word, value, byteEnables) -> {
            var written = elements.decodeWritten(
                    new VectorGeneratorFIFOWordOnFPGA(place), new int[] {value}, new int[] {byteEnables});
            for (int i = 0; i < written.values().size(); i++) {
                if (written.enable().get(i)) {
                    exchange.vectorElement(
                            now, place, written.values().get(i), written.last().get(i));
                }
            }
        });
    }

    private boolean isVectorGenerator(int address) {
        return hasVectorGenerators && (address ^ VECTOR_GENERATORS) >>> VECTOR_BITS == 0;
    }

    private static long low(long count) {
        return count & 0xffff_ffffL;
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
        if (isVectorGenerator(address)) {
            return vectors.read(now, address);
        }
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
        if (isVectorGenerator(address)) {
            vectors.write(now, address, value, byteEnables);
            vectors.settle();
        } else if ((address & MEMORY_SELECT) == 0) {
            ((address & DRAM_SELECT) == 0 ? ppuMemory : dram).merge(address, value, byteEnables);
        } else if ((address & DRAM_SELECT) != 0) {
            external.merge(address, value, byteEnables);
        } else if (address == FpgaAddress.EXECUTOR) {
            filtersWriteResponses = (WordStore.merged(filtersWriteResponses ? 1 : 0, value, byteEnables) & 1) != 0;
        } else if (SpiMaster.isClient(address)) {
            if (spi.write(address, WordStore.merged(0, value, byteEnables))) {
                updateBoard(now);
            }
        } else if (I2cMaster.isPart(address)) {
            if (i2c.write(address, WordStore.merged(0, value, byteEnables))) {
                updateBoard(now);
            }
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

    private void updateBoard(long now) {
        var switches = RegisterMap.of(ShiftRegister.DEFAULT).decode(new int[] {spi.shiftRegister()}, 0);
        host.supply(now, supplies.update(switches), converters.voltages(switches));
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

    /** Whether the barrier of the system time correction waits for the interrupt between FPGAs. */
    public boolean awaitsSystimeCorrection() {
        return awaitsSystimeCorrection;
    }

    /** Where a vector generator writes its notification. */
    public int notificationAddress(int generator) {
        return notificationAddresses[generator];
    }

    /** Accesses that no register answered, and contents without meaning. */
    public AccessCounters accesses() {
        return registers.accesses().plus(vectors.accesses());
    }
}
