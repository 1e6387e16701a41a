package org.neckar.chipmodel.fpga;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.neckar.chipmodel.analog.ModelSettings;
import org.neckar.chipmodel.omnibus.AccessCounters;
import org.neckar.fisch.instruction.Jtag;
import org.neckar.fisch.instruction.Omnibus;
import org.neckar.fisch.instruction.ResponseQueue;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.Containers;
import org.neckar.hal.backend.ContainerReader;
import org.neckar.hal.backend.ContainerWriter;
import org.neckar.hal.backend.ReadPlan;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.RegisterMap;
import org.neckar.testkit.Seeds;

/** Registers that can be written and read: any legal content, anywhere, over every way that leads there. */
class RegisterStorageProperties {
    /** Without these transceivers the chip does not answer over the omnibus: they are tested without it. */
    private static final Set<String> NEEDED_BY_THE_LINK = Set.of("CommonPhyConfigFPGA", "PhyConfigFPGA");

    /** Reading it switches all channels off, see {@link BoardPartsTest}. */
    private static final String CHANGED_BY_READING = "TCA9546ChannelConfig";

    /** Four windows that show the same bits at the same place, see {@code SynapseWindowsTest}. */
    private static final Set<String> SYNAPSE_WINDOWS =
            Set.of("SynapseQuad", "SynapseWeightQuad", "SynapseLabelQuad", "SynapseCorrelationCalibQuad");

    private static final Set<Backend> PARTS = EnumSet.of(
            Backend.I2C_AD5252_RW_REGISTER,
            Backend.I2C_DAC6573_RW_REGISTER,
            Backend.I2C_INA219_RW_REGISTER,
            Backend.I2C_TCA9546_REGISTER,
            Backend.I2C_TCA9554_RW_REGISTER);

    private static final int PLACES = 4;

    /** The words that a register should hold, and how they are read back. */
    private record Written(List<Integer> words, ReadPlan<?> plan) {}

    /** A board, and everything that is written to it and read back in one program. */
    private static final class Exchange {
        private final TestBoard board;
        private final RandomGenerator random;
        private final WordBuffer writes = new WordBuffer();
        private final WordBuffer reads = new WordBuffer();
        private final List<Written> written = new ArrayList<>();
        private final Set<String> taken = new HashSet<>();

        Exchange(RandomGenerator random) {
            this.random = random;
            var settings = BoardSettings.of(ModelSettings.chip(1)).withVectorGenerators(random.nextBoolean());
            board = new TestBoard(new EmulatedBoard(new ScriptedCircuits(), settings, Optional.empty()));
        }

        /** Random content at random places, each of which is written once. */
        void write(RegisterMap<Coordinate, Container<Coordinate>> map, Backend backend) {
            write(map, backend, backend);
        }

        void write(RegisterMap<Coordinate, Container<Coordinate>> map, Backend there, Backend back) {
            for (int n = 0; n < PLACES; n++) {
                Coordinate at = map.coordinates()
                        .at(random.nextInt(
                                map.coordinates().min(), map.coordinates().max() + 1));
                if (!take(map, at, back)) {
                    continue;
                }
                Container<Coordinate> container = random(map);
                int[] words = new int[map.words()];
                int[] byteEnables = new int[map.words()];
                map.encodeAt(at, container, words, byteEnables);
                ContainerWriter.write(writes, at, container, there);
                var plan = ContainerReader.read(reads, map.type(), at, back);
                var held = IntStream.range(0, words.length).map(i -> words[i] & enabledBits(byteEnables[i]));
                written.add(new Written(held.boxed().toList(), plan));
            }
        }

        private boolean take(RegisterMap<Coordinate, Container<Coordinate>> map, Coordinate at, Backend backend) {
            var keys = SYNAPSE_WINDOWS.contains(map.name())
                    ? Set.of("synapses " + at.toEnum())
                    : IntStream.of(map.addresses(at, backend))
                            .mapToObj(address -> backend + " " + address)
                            .toList();
            boolean isFree = keys.stream().noneMatch(taken::contains);
            taken.addAll(keys);
            return isFree;
        }

        private Container<Coordinate> random(RegisterMap<Coordinate, Container<Coordinate>> map) {
            return map.fromValues((field, _) -> switch (random.nextInt(6)) {
                case 0 -> field.min();
                case 1 -> field.max();
                default -> random.nextLong(field.min(), field.max() + 1);
            });
        }

        /** Everything is written before anything is read. */
        void shouldHoldWhatWasWritten() {
            board.run(writes);
            var answers = board.run(reads);
            var positions = new EnumMap<ResponseQueue, Integer>(ResponseQueue.class);
            for (Written register : written) {
                var plan = register.plan();
                int from = positions.merge(plan.queue(), plan.responses(), Integer::sum) - plan.responses();
                var column = answers.responses(plan.queue());
                var found = IntStream.range(0, plan.words())
                        .map(word -> plan.response()
                                .value(column, from + word * plan.response().count()));
                assertEquals(register.words(), found.boxed().toList(), plan::what);
            }
            var report = board.report();
            assertEquals(new AccessCounters(0, 0, 0, ""), report.accesses());
            assertEquals(0, report.refusedWords());
            assertEquals(0, report.timeouts());
        }
    }

    /** Memories are zero before: bytes that a write does not enable stay so. */
    private static int enabledBits(int byteEnables) {
        return IntStream.range(0, Integer.BYTES)
                .filter(k -> (byteEnables >>> k & 1) != 0)
                .map(k -> 0xff << (Byte.SIZE * k))
                .sum();
    }

    @SuppressWarnings("unchecked") // the exchange uses the coordinates of the same map only
    private static void forEachRegister(
            Backend backend, Set<String> leftOut, Consumer<RegisterMap<Coordinate, Container<Coordinate>>> use) {
        for (var type : Containers.all()) {
            var map = (RegisterMap<Coordinate, Container<Coordinate>>) Containers.map(type);
            if (map.access() == Access.READ_WRITE
                    && map.backends().contains(backend)
                    && !leftOut.contains(map.name())) {
                use.accept(map);
            }
        }
    }

    @Test
    void shouldReachEveryRegisterThatCanBeWrittenAndRead() {
        var elsewhere = Containers.all().stream()
                .map(Containers::map)
                .filter(map -> map.access() == Access.READ_WRITE)
                .filter(map -> !map.backends().contains(Backend.OMNIBUS))
                .filter(map -> !map.backends().contains(Backend.OMNIBUS_CHIP_OVER_JTAG))
                .filter(map -> map.backends().stream().noneMatch(PARTS::contains))
                .map(RegisterMap::name)
                .toList();
        assertEquals(List.of("Timer"), elsewhere);
    }

    @Seeds(5)
    void shouldHoldEveryRegisterOfTheOmnibus(RandomGenerator random) {
        var exchange = new Exchange(random);
        var bringUp = new WordBuffer();
        TestBoard.bringUp(bringUp);
        Omnibus.read(bringUp, 0);
        exchange.board.run(bringUp);
        forEachRegister(Backend.OMNIBUS, NEEDED_BY_THE_LINK, map -> exchange.write(map, Backend.OMNIBUS));
        exchange.shouldHoldWhatWasWritten();
    }

    @Seeds(3)
    void shouldHoldEveryRegisterOfTheChipOverJtagWhileTheLinkIsDown(RandomGenerator random) {
        var exchange = new Exchange(random);
        Jtag.resetTap(exchange.writes);
        Jtag.writeClockScaler(exchange.writes, 0);
        var backend = Backend.OMNIBUS_CHIP_OVER_JTAG;
        forEachRegister(backend, Set.of(), map -> exchange.write(map, backend));
        exchange.shouldHoldWhatWasWritten();
    }

    @Seeds(20)
    void shouldHoldWhatIsWrittenToTheRegistersOfTheClocks(RandomGenerator random) {
        var exchange = new Exchange(random);
        Jtag.resetTap(exchange.writes);
        forEachRegister(
                Backend.JTAG_PLL_REGISTER,
                Set.of(),
                map -> exchange.write(map, Backend.JTAG_PLL_REGISTER, Backend.OMNIBUS_CHIP_OVER_JTAG));
        exchange.shouldHoldWhatWasWritten();
    }

    @Seeds(20)
    void shouldHoldTheRegistersOfTheLinkWhateverTheySay(RandomGenerator random) {
        var exchange = new Exchange(random);
        forEachRegister(Backend.OMNIBUS, Set.of(), map -> {
            if (NEEDED_BY_THE_LINK.contains(map.name())) {
                exchange.write(map, Backend.OMNIBUS);
            }
        });
        exchange.shouldHoldWhatWasWritten();
    }

    @Seeds(20)
    void shouldHoldTheRegistersOfThePartsOfTheBoard(RandomGenerator random) {
        var exchange = new Exchange(random);
        for (Backend backend : PARTS) {
            forEachRegister(backend, Set.of(CHANGED_BY_READING), map -> exchange.write(map, backend));
        }
        exchange.shouldHoldWhatWasWritten();
    }
}
