package org.neckar.stadls.dump;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neckar.fisch.NeckarException;
import org.neckar.hal.Containers;
import org.neckar.hal.capmem.CapMemCell;
import org.neckar.hal.cocolist.CocolistEntry;
import org.neckar.hal.cocolist.CocolistForm;
import org.neckar.hal.coordinate.CapMemCellOnDLS;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.ExternalPPUMemoryByteOnFPGA;
import org.neckar.hal.coordinate.ExternalPPUMemoryQuadOnFPGA;
import org.neckar.hal.coordinate.NeuronConfigOnDLS;
import org.neckar.hal.fpga.ExternalPPUMemoryByte;
import org.neckar.hal.fpga.ExternalPPUMemoryQuad;
import org.neckar.hal.neuron.NeuronConfig;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.serial.ContentTypes;
import org.neckar.hal.timing.Barrier;
import org.neckar.stadls.init.AsicAdapterBoardInit;
import org.neckar.stadls.init.SystemInit;
import org.neckar.stadls.program.PlaybackProgram;
import org.neckar.stadls.program.PlaybackProgramBuilder;
import org.neckar.testkit.Seeds;

class DumpTest {
    private static final CapMemCellOnDLS CELL = new CapMemCellOnDLS(5);
    private static final CapMemCellOnDLS OTHER = new CapMemCellOnDLS(6);
    private static final NeuronConfigOnDLS NEURON = new NeuronConfigOnDLS(3);
    private static final Collection<Backend> NOTHING_SET =
            List.of(Backend.SPIKE_PACK_1_TO_CHIP, Backend.SPIKE_PACK_2_TO_CHIP, Backend.SPIKE_PACK_3_TO_CHIP);

    private static <C extends Coordinate, T extends Container<C>> void check(
            RegisterMap<C, T> map, RandomGenerator random) {
        int last = map.coordinates().max();
        // The first places of the external DRAM are those of the vector generators.
        C at = map.coordinates()
                .at(last - random.nextInt(Math.min(20, last - map.coordinates().min() + 1)));
        T container = map.initial(at);
        PlaybackProgram program =
                new PlaybackProgramBuilder().write(at, container).done();
        Dump dump = Dump.of(program);
        assertEquals(List.of(CocolistEntry.of(at, container)), dump.entries());
        assertArrayEquals(program.words(), dump.program().words(), map.name());
    }

    @Seeds(5)
    void shouldFindEveryContainerInTheWordsThatWriteIt(RandomGenerator random) {
        for (Class<? extends Container<?>> type : Containers.all()) {
            RegisterMap<?, ?> map = Containers.map(type);
            if (map.access() != Access.READ_ONLY
                    && !map.isByteOfAWord()
                    && !NOTHING_SET.contains(map.defaultBackend())) {
                check(map, random);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldMakeTheSameProgramOfAnInitialisation(AsicAdapterBoardInit board) {
        PlaybackProgram program =
                new SystemInit(Optional.of(board), SystemInit.standard().chip()).program();
        assertArrayEquals(program.words(), Dump.of(program).program().words());
    }

    @Test
    void shouldLeaveOutReadsSpikesAndMarkers() {
        PlaybackProgramBuilder program = new PlaybackProgramBuilder();
        program.read(CapMemCell.class, CELL);
        program.write(CELL, new CapMemCell(1));
        program.spikes(1, 2);
        assertEquals(
                List.of(CocolistEntry.of(CELL, new CapMemCell(1))),
                Dump.of(program).entries());
        assertEquals(1, program.sizeFromFpga());
    }

    @Test
    void shouldCompleteADifferentialWriteByWhatWasWrittenBefore() {
        NeuronConfig first = NeuronConfig.DEFAULT.withEnableFire(true);
        NeuronConfig second = first.withEnableLeakDeg(true);
        PlaybackProgramBuilder program = new PlaybackProgramBuilder();
        program.write(NEURON, first);
        program.writeDifference(NEURON, second, first);
        assertEquals(
                List.of(CocolistEntry.of(NEURON, first), CocolistEntry.of(NEURON, second)),
                Dump.of(program).entries());
    }

    @Test
    void shouldLeaveOutWaits() {
        PlaybackProgramBuilder program = new PlaybackProgramBuilder();
        program.pause(100).write(CELL, new CapMemCell(1)).blockUntil(Barrier.OMNIBUS);
        assertEquals(4, Dump.of(program).entries().size());
        assertEquals(
                List.of(CocolistEntry.of(CELL, new CapMemCell(1))),
                Dump.of(program).withoutWaits().entries());
    }

    @Test
    void shouldKeepTheLastWriteToEveryPlaceInItsOrder() {
        PlaybackProgramBuilder program = new PlaybackProgramBuilder();
        program.write(CELL, new CapMemCell(1))
                .write(NEURON, NeuronConfig.DEFAULT)
                .write(OTHER, new CapMemCell(2))
                .write(CELL, new CapMemCell(3));
        assertEquals(
                List.of(
                        CocolistEntry.of(NEURON, NeuronConfig.DEFAULT),
                        CocolistEntry.of(OTHER, new CapMemCell(2)),
                        CocolistEntry.of(CELL, new CapMemCell(3))),
                Dump.of(program).squash().entries());
    }

    @Test
    void shouldKeepWritesOfDifferentBytesApart() {
        PlaybackProgramBuilder program = new PlaybackProgramBuilder();
        program.write(new ExternalPPUMemoryByteOnFPGA(8), new ExternalPPUMemoryByte(1))
                .write(new ExternalPPUMemoryByteOnFPGA(9), new ExternalPPUMemoryByte(2))
                .write(new ExternalPPUMemoryByteOnFPGA(8), new ExternalPPUMemoryByte(3));
        ExternalPPUMemoryQuadOnFPGA quad = new ExternalPPUMemoryQuadOnFPGA(2);
        Dump squashed = Dump.of(program).squash();
        assertEquals(2, squashed.entries().size());
        assertEquals(
                List.of(true, false, false, false),
                ((ExternalPPUMemoryQuad) squashed.entries().get(1).content()).enables());
        assertEquals(quad, squashed.entries().get(1).at());
    }

    @ParameterizedTest
    @EnumSource
    void shouldComeBackFromAFile(CocolistForm form) {
        Dump dump = Dump.of(SystemInit.standard().program());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        dump.write(form, out);
        Dump read = Dump.read(new ByteArrayInputStream(out.toByteArray()), ContentTypes.registers());
        assertEquals(dump, read);
        assertEquals(dump.hashCode(), read.hashCode());
        assertEquals(dump, Dump.of(read.entries()));
    }

    @Test
    void shouldRefuseAWriteToNoContainer() {
        PlaybackProgramBuilder program = new PlaybackProgramBuilder();
        program.writeOmnibus(new int[] {0x0800_0000}, new int[] {1}, 0, 1);
        assertEquals(
                "dump: write over Omnibus to 0x08000000, where no container is (allowed writes of containers);"
                        + " leave it out",
                assertThrows(NeckarException.class, () -> Dump.of(program)).getMessage());
    }
}
