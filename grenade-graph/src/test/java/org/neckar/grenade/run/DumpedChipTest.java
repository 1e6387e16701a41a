package org.neckar.grenade.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.neckar.hal.Containers;
import org.neckar.hal.coordinate.CapMemCellOnDLS;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.coordinate.SynapseOnSynapseRow;
import org.neckar.hal.coordinate.SynapseRowOnSynram;
import org.neckar.hal.coordinate.SynramOnDLS;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Behaviour;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.RegisterMap;
import org.neckar.lola.chip.ChipImage;
import org.neckar.lola.chip.ImageReplay;
import org.neckar.lola.synapse.SynapseMatrix;
import org.neckar.stadls.dump.Dump;
import org.neckar.stadls.program.PlaybackProgram;
import org.neckar.stadls.program.PlaybackProgramBuilder;
import org.neckar.testkit.Seeds;

/** Chip images as dumps, and back. */
class DumpedChipTest {
    private static PlaybackProgram write(ChipImage image) {
        int[] addresses = new int[image.size()];
        int[] words = new int[image.size()];
        for (int i = 0; i < words.length; i++) {
            addresses[i] = image.address(i);
            words[i] = image.word(i);
        }
        return new PlaybackProgramBuilder()
                .writeOmnibus(addresses, words, 0, words.length)
                .done();
    }

    private static ChipImage image(Dump dump) {
        ImageReplay replay = new ImageReplay(ChipImage.initial());
        dump.entries().forEach(replay::apply);
        return replay.image();
    }

    private static ChipImage random(RandomGenerator random) {
        ChipImage.Builder builder = ChipImage.initial().toBuilder();
        CoordinateType<CapMemCellOnDLS> cells = CoordinateType.of(CapMemCellOnDLS.class);
        cells.all().forEach(cell -> builder.capMem(cell, random.nextInt(1023)));
        CoordinateType.of(SynramOnDLS.class).all().forEach(synram -> {
            SynapseMatrix synapses = new SynapseMatrix();
            for (int i = 0; i < 1000; i++) {
                synapses.set(
                        new SynapseRowOnSynram(random.nextInt(SynapseMatrix.ROWS)),
                        new SynapseOnSynapseRow(random.nextInt(SynapseMatrix.COLUMNS)),
                        random.nextInt(64),
                        random.nextInt(64));
            }
            builder.set(synram, synapses);
        });
        return builder.build();
    }

    @Seeds(1)
    void shouldMakeTheSameImageOfADumpedImage(RandomGenerator random) {
        ChipImage image = random(random);
        Dump dump = Dump.of(write(image));
        assertEquals(image, image(dump));
        assertEquals(dump, Dump.of(write(image(dump))));
    }

    @Test
    void shouldDumpTheDifferencesOfTwoImages() {
        ChipImage image = ChipImage.initial().toBuilder()
                .capMem(new CapMemCellOnDLS(5), 77)
                .build();
        Dump dump = Dump.of(ImageReplay.differences(image, ChipImage.initial()));
        assertEquals(1, dump.entries().size());
        assertEquals(dump, Dump.of(dump.program()));
        assertEquals(image, image(dump));
    }

    /** Why containers are no part of a chip image, for all of those that are not. */
    private enum Reason {
        READ_ONLY,
        NOT_OVER_THE_OMNIBUS,
        ON_THE_FPGA,
        CAUSES_SOMETHING,
        OTHER
    }

    private static <C extends Coordinate, T extends Container<C>> boolean isInImage(RegisterMap<C, T> map) {
        return map.coordinates().all().limit(1).allMatch(at -> ChipImage.holds(map, at));
    }

    private static <C extends Coordinate, T extends Container<C>> Reason reason(RegisterMap<C, T> map) {
        if (map.access() == Access.READ_ONLY) {
            return Reason.READ_ONLY;
        }
        if (!map.backends().contains(Backend.OMNIBUS)) {
            return Reason.NOT_OVER_THE_OMNIBUS;
        }
        if (map.address(map.coordinates().all().findFirst().orElseThrow(), 0, Backend.OMNIBUS) < 0) {
            return Reason.ON_THE_FPGA;
        }
        boolean causes = map.behaviour().stream().anyMatch(b -> b.kind() == Behaviour.Kind.ON_WRITE);
        return causes ? Reason.CAUSES_SOMETHING : Reason.OTHER;
    }

    @Test
    void shouldSayOfEveryContainerWhyItIsNoPartOfAChipImage() {
        Set<String> other = new TreeSet<>();
        int inImage = 0;
        for (Class<? extends Container<?>> type : Containers.all()) {
            RegisterMap<?, ?> map = Containers.map(type);
            if (isInImage(map)) {
                inImage++;
            } else if (reason(map) == Reason.OTHER) {
                other.add(map.name());
            }
        }
        assertEquals(
                Set.of(
                        // the initialisation sets the timing of memories and the system time, which all else needs
                        "CADCOffsetSRAMTimingConfig",
                        "CapMemSRAMTimingConfig",
                        "CommonSynramConfig",
                        "NeuronBackendSRAMTimingConfig",
                        "NeuronSRAMTimingConfig",
                        "SynapseDriverSRAMTimingConfig",
                        "SystimeSyncBase",
                        // an image must not start a processor before its memory is written
                        "PPUControlRegister",
                        // the image holds the same bits as SynapseQuad
                        "SynapseCorrelationCalibQuad",
                        "SynapseLabelQuad",
                        "SynapseWeightQuad"),
                other);
        assertEquals(26, inImage);
    }
}
