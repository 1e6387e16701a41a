package org.neckar.lola.composite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.hal.capmem.CapMemCell;
import org.neckar.hal.coordinate.CADCSampleRowOnDLS;
import org.neckar.hal.coordinate.CorrelationResetRowOnDLS;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.FieldValues;
import org.neckar.hal.register.RegisterMap;
import org.neckar.lola.LogicalContainers;
import org.neckar.lola.board.BoardComposites;
import org.neckar.lola.chip.ChipComposites;
import org.neckar.lola.neuron.NeuronComposites;
import org.neckar.lola.readout.ReadoutComposites;
import org.neckar.lola.synapse.SynapseComposites;

class CompositeTest {
    private static final Composite<?> ROW = SynapseComposites.SYNAPSE_WEIGHT_ROW;

    @Test
    void shouldNumberSynapsesFromLeftToRight() {
        FieldValues weights = ROW.zeros().set("values", 2, 32);
        assertEquals(32 << 16, ROW.encode(weights)[0]);
    }

    @Test
    void shouldNameTheFieldThatIsOutOfRange() {
        FieldValues weights = ROW.zeros().set("values", 7, 64);
        NeckarException refused = assertThrows(NeckarException.class, () -> ROW.encode(weights));
        assertEquals("SynapseWeightRow.values[7]: 64 is out of range (allowed 0..63)", refused.getMessage());
    }

    @Test
    void shouldNameTheFieldOfAnInnerPartByItsPlaceInTheWhole() {
        Composite<?> block = SynapseComposites.SYNAPSE_BLOCK;
        FieldValues values = block.zeros().set("matrix.weights", 256 * 3 + 5, -1);
        NeckarException refused = assertThrows(NeckarException.class, () -> block.encode(values));
        assertEquals("SynapseBlock.matrix.weights[773]: -1 is out of range (allowed 0..63)", refused.getMessage());
    }

    @Test
    void shouldRefuseAFieldThatDoesNotExist() {
        NeckarException refused =
                assertThrows(NeckarException.class, () -> ROW.zeros().get("labels", 0));
        assertEquals("SynapseWeightRow: no field 'labels' (allowed [values])", refused.getMessage());
    }

    @Test
    void shouldRefuseAnIndexThatDoesNotExist() {
        NeckarException refused =
                assertThrows(NeckarException.class, () -> ROW.zeros().set("values", 256, 1));
        assertEquals("SynapseWeightRow.values: index 256 is out of range (allowed 0..255)", refused.getMessage());
    }

    @Test
    void shouldTellWhatEachCellOfTheParameterMemoryIsFor() {
        assertEquals("leak potential", meaning(NeuronComposites.ATOMIC_NEURON, "leak.vLeak"));
        assertEquals("slope of the CADC ramp", meaning(LogicalContainers.named("CADCReadoutChain"), "ramp.iSlope"));
        assertEquals(
                "readout of the synapse drivers of the hemisphere",
                meaning(SynapseComposites.SYNAPSE_DRIVER_BLOCK, "stpIBiasReadout"));
    }

    @Test
    void shouldSayOfNoSingleCellOnlyThatItIsACell() {
        String ofAnyCell = RegisterMap.of(CapMemCell.class).fields().getFirst().meaning();
        assertEquals(
                Set.of("CapMemBlock.capmemCells.value"),
                LogicalContainers.all().stream()
                        .flatMap(composite -> composite.fields().stream())
                        .filter(field -> field.meaning().equals(ofAnyCell))
                        .map(field -> field.owner() + "." + field.name())
                        .collect(Collectors.toSet()));
    }

    private static String meaning(Composite<?> composite, String field) {
        return composite.fields().stream()
                .filter(found -> found.name().equals(field))
                .map(CompositeField::meaning)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shouldRefuseAWrongNumberOfWords() {
        NeckarException refused = assertThrows(NeckarException.class, () -> ROW.decode(new int[63]));
        assertEquals("SynapseWeightRow: 63 words (allowed 64)", refused.getMessage());
    }

    @Test
    void shouldOfferTheBackEndsThatReachAllParts() {
        assertEquals(Set.of(Backend.OMNIBUS), ChipComposites.CHIP.backends());
        assertEquals(Set.of(Backend.SPI_DAC_DATA_REGISTER), BoardComposites.DAC_CHANNEL_BLOCK.backends());
    }

    @Test
    void shouldRefuseAnotherBackEnd() {
        NeckarException refused = assertThrows(
                NeckarException.class,
                () -> ReadoutComposites.CADC_SAMPLE_ROW.readAddresses(
                        new CADCSampleRowOnDLS(0), Backend.OMNIBUS_CHIP_OVER_JTAG));
        assertEquals("CADCSampleRow: no back end OMNIBUS_CHIP_OVER_JTAG (allowed [OMNIBUS])", refused.getMessage());
    }

    @Test
    void shouldNotReadTriggers() {
        assertEquals(
                0,
                SynapseComposites.CORRELATION_RESET_ROW.readAddresses(new CorrelationResetRowOnDLS(0), Backend.OMNIBUS)
                        .length);
    }

    @Test
    void shouldNotWriteSamples() {
        assertEquals(
                0, ReadoutComposites.CADC_SAMPLE_ROW.writeAddresses(new CADCSampleRowOnDLS(0), Backend.OMNIBUS).length);
    }
}
