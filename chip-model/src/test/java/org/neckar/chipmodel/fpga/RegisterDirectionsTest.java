package org.neckar.chipmodel.fpga;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neckar.chipmodel.analog.ModelSettings;
import org.neckar.fisch.instruction.FpgaAddress;
import org.neckar.fisch.instruction.Omnibus;
import org.neckar.fisch.instruction.ResponseQueue;
import org.neckar.fisch.instruction.Spi;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.Containers;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CorrelationResetOnDLS;
import org.neckar.hal.coordinate.NeuronResetOnDLS;
import org.neckar.hal.coordinate.NeuronResetQuadOnDLS;
import org.neckar.hal.coordinate.PADIEventOnDLS;
import org.neckar.hal.neuron.NeuronReset;
import org.neckar.hal.neuron.NeuronResetQuad;
import org.neckar.hal.padi.PADIEvent;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.synapse.CorrelationReset;
import org.neckar.testkit.Seeds;

/** Registers of one direction: what can only be written reads 0, what can only be read keeps what it shows. */
class RegisterDirectionsTest {
    private static final int NOWHERE_ON_CHIP = 0x0001_0000;
    private static final int NOWHERE_ON_FPGA = FpgaAddress.EXECUTOR + 0xf0000;

    private ScriptedCircuits circuits;
    private TestBoard board;
    private WordBuffer program;

    @BeforeEach
    void bringUp() {
        circuits = new ScriptedCircuits();
        board = new TestBoard(new EmulatedBoard(
                circuits, BoardSettings.of(ModelSettings.chip(1)).withVectorGenerators(true), Optional.empty()));
        program = new WordBuffer();
        board.start();
    }

    /** Addresses on the omnibus of all registers of one direction, some places of each. */
    private static List<Integer> addresses(RandomGenerator random, Access direction) {
        List<Integer> addresses = new ArrayList<>();
        for (var type : Containers.all()) {
            var map = Containers.map(type);
            if (map.access() == direction && map.backends().contains(Backend.OMNIBUS)) {
                for (int n = 0; n < 4; n++) {
                    addAddresses(random, map, addresses);
                }
            }
        }
        return addresses;
    }

    private static <C extends Coordinate> void addAddresses(
            RandomGenerator random, RegisterMap<C, ?> map, List<Integer> addresses) {
        C at = map.coordinates()
                .at(random.nextInt(map.coordinates().min(), map.coordinates().max() + 1));
        for (int address : map.addresses(at, Backend.OMNIBUS)) {
            addresses.add(address);
        }
    }

    @Seeds(3)
    void shouldReadZeroWhereOnlyWritesAreTakenAndCountIt(RandomGenerator random) {
        bringUp();
        var addresses = addresses(random, Access.WRITE_ONLY);
        for (int address : addresses) {
            Omnibus.write(program, address, random.nextInt());
            Omnibus.read(program, address);
        }
        var responses = board.run(program).responses(ResponseQueue.OMNIBUS);
        assertEquals(addresses.size(), responses.size());
        for (int i = 0; i < responses.size(); i++) {
            assertEquals(0, responses.value(i));
        }
        assertEquals(addresses.size(), board.report().accesses().unmappedReads());
        assertEquals(0, board.report().accesses().unmappedWrites());
    }

    @Test
    void shouldReadZeroFromThePartsOnSpiAndCountIt() {
        Spi.writeShiftRegister(program, 0x00ff9c40);
        Spi.writeDacData(program, 3, 0xabc);
        Spi.writeDacData(program, 11, 0xabc);
        for (int client : new int[] {1, 2, 4}) {
            Omnibus.read(program, FpgaAddress.SPI + client);
        }
        var responses = board.run(program).responses(ResponseQueue.OMNIBUS);
        assertEquals(List.of(0L, 0L, 0L), List.of(responses.value(0), responses.value(1), responses.value(2)));
        assertEquals(3, board.report().accesses().unmappedReads());
        assertEquals(0, board.report().accesses().unmappedWrites());
    }

    /** What the registers show after writes to them, or to other addresses in their stead. */
    private long[] shown(List<Integer> registers, long seed, IntUnaryOperator writtenInstead) {
        bringUp();
        var content = new SplittableRandom(seed);
        for (int address : registers) {
            Omnibus.write(program, writtenInstead.applyAsInt(address), content.nextInt());
            Omnibus.read(program, address);
        }
        var responses = board.run(program).responses(ResponseQueue.OMNIBUS);
        assertEquals(registers.size(), board.report().accesses().unmappedWrites());
        assertEquals(0, board.report().accesses().unmappedReads());
        long[] shown = new long[responses.size()];
        for (int i = 0; i < shown.length; i++) {
            shown[i] = responses.value(i);
        }
        return shown;
    }

    @Seeds(3)
    void shouldShowTheSameWhetherOrNotRegistersThatCanOnlyBeReadAreWritten(RandomGenerator random) {
        var registers = addresses(random, Access.READ_ONLY);
        long seed = random.nextLong();
        assertArrayEquals(
                shown(registers, seed, address -> address < 0 ? NOWHERE_ON_FPGA : NOWHERE_ON_CHIP),
                shown(registers, seed, address -> address));
    }

    private void triggerEverything() {
        TestBoard.trigger(program, new NeuronResetOnDLS(300), NeuronReset.class);
        TestBoard.trigger(program, new NeuronResetQuadOnDLS(70), NeuronResetQuad.class);
        TestBoard.trigger(program, new CorrelationResetOnDLS(7), CorrelationReset.class);
        var event = RegisterMap.of(PADIEvent.class);
        Omnibus.write(program, event.address(new PADIEventOnDLS(0), 0, Backend.OMNIBUS), 0xffff_ffff);
    }

    @Test
    void shouldActOnEveryWriteOfATriggerEvenWithTheSameContent() {
        triggerEverything();
        triggerEverything();
        board.run(program);
        var quad = List.of(1, 0, 6);
        var reset = List.of(0, 0, 7);
        assertEquals(List.of(quad, reset, quad, reset), circuits.correlationResets());
        assertEquals(2 * 5, board.report().events().neuronSpikes());
        assertEquals(2 * 4, board.report().events().registerEvents());
    }

    @Test
    void shouldNotActAgainWhenATriggerIsReadOrTheChipIsReset() {
        triggerEverything();
        for (int address : addresses(new SplittableRandom(1), Access.WRITE_ONLY)) {
            Omnibus.read(program, address);
        }
        TestBoard.bringUp(program);
        Omnibus.read(program, 0);
        board.run(program);
        assertEquals(2, circuits.correlationResets().size());
        assertEquals(5, board.report().events().neuronSpikes());
        assertEquals(4, board.report().events().registerEvents());
    }
}
