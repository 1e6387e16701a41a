package org.neckar.hal.coordinate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;

class CoordinateTypeTest {
    @Test
    void shouldPrintGridsInTheNotationOfTheField() {
        assertEquals(
                "AtomicNeuronOnDLS(NeuronColumnOnDLS(3), NeuronRowOnDLS(1); Enum(259))",
                AtomicNeuronOnDLS.at(3, 1).toString());
    }

    @Test
    void shouldReadWhatItPrints() {
        PADIBusOnDLS bus = new PADIBusOnDLS(6);
        assertEquals(bus, CoordinateType.parseAny(bus.toString()));
    }

    @Test
    void shouldReadPartsGivenAsBareNumbers() {
        assertEquals(AtomicNeuronOnDLS.at(3, 1), CoordinateType.parseAny("AtomicNeuronOnDLS(3, 1)"));
    }

    @Test
    void shouldReadOneBareNumberAsTheIndex() {
        assertEquals(AtomicNeuronOnDLS.at(3, 1), CoordinateType.parseAny("AtomicNeuronOnDLS(259)"));
    }

    @Test
    void shouldRefuseAnEnumThatContradictsTheParts() {
        NeckarException refused =
                assertThrows(NeckarException.class, () -> CoordinateType.parseAny("AtomicNeuronOnDLS(3, 1; Enum(3))"));
        assertEquals(
                "coordinate 'AtomicNeuronOnDLS(3, 1; Enum(3))', character 33: Enum(3) does not belong to the parts, "
                        + "which give 259 "
                        + "(write it like AtomicNeuronOnDLS(NeuronColumnOnDLS(0), NeuronRowOnDLS(0); Enum(0)))",
                refused.getMessage());
    }

    @Test
    void shouldRefuseTextBehindTheCoordinate() {
        assertThrows(NeckarException.class, () -> CoordinateType.parseAny("NeuronRowOnDLS(1) and more"));
    }

    @Test
    void shouldNameTypeValueAndRangeWhenOutOfRange() {
        NeckarException refused = assertThrows(NeckarException.class, () -> new NeuronColumnOnDLS(256));
        assertEquals("NeuronColumnOnDLS(256): out of range (allowed 0..255)", refused.getMessage());
    }

    @Test
    void shouldRefuseCrossingsWithoutNode() {
        assertThrows(
                NeckarException.class,
                () -> CrossbarNodeOnDLS.at(new CrossbarOutputOnDLS(1), new CrossbarInputOnDLS(0)));
    }

    @Test
    void shouldPrintIntervalsInTheNotationOfTheField() {
        assertEquals(
                "PPUMemoryBlockOnPPU([PPUMemoryWordOnPPU(3072), PPUMemoryWordOnPPU(4095)])",
                PPUMemoryBlockOnPPU.MAILBOX.toString());
    }

    @Test
    void shouldReadIntervalsGivenAsBareNumbers() {
        var block = ExternalPPUMemoryBlockOnFPGA.at(
                new ExternalPPUMemoryByteOnFPGA(8), new ExternalPPUMemoryByteOnFPGA(131071));
        assertEquals(block, CoordinateType.parseAny("ExternalPPUMemoryBlockOnFPGA([8, 131071])"));
        assertEquals(block, CoordinateType.parseAny("ExternalPPUMemoryBlockOnFPGA(8, 131071)"));
        assertEquals(block, CoordinateType.parseAny("ExternalPPUMemoryBlockOnFPGA(1179647)"));
    }

    @Test
    void shouldRefuseIntervalsWhoseFirstPlaceLiesBehindTheLast() {
        NeckarException refused = assertThrows(
                NeckarException.class,
                () -> CoordinateType.parseAny("PPUMemoryBlockOnDLS(PPUMemoryBlockOnPPU(5, 3), 1)"));
        assertEquals(
                "PPUMemoryBlockOnPPU([PPUMemoryWordOnPPU(5), PPUMemoryWordOnPPU(3)]): the first place lies behind the "
                        + "last one (allowed: first <= last)",
                refused.getMessage());
    }

    @Test
    void shouldListOnlyIntervalsThatExist() {
        // behind the interval from word 0 to the last one comes the one of word 1 alone: 4096 is 1 to 0
        assertEquals(
                List.of(4095L, 4097L),
                CoordinateType.of(PPUMemoryBlockOnDLS.class)
                        .all()
                        .skip(4095)
                        .limit(2)
                        .map(Coordinate::index)
                        .toList());
    }

    @Test
    void shouldCountTheWordsOfAnInterval() {
        var block = PPUMemoryBlockOnDLS.at(PPUMemoryBlockOnPPU.MAILBOX, PPUOnDLS.BOTTOM);
        assertEquals(1024, block.length());
        assertEquals(new PPUMemoryBlockSize(1024), block.toPPUMemoryBlockSize());
    }

    @Test
    void shouldRefuseToNarrowAnIndexThatDoesNotFit() {
        var last = CoordinateType.of(ExternalPPUDRAMMemoryBlockOnFPGA.class).at((1L << 56) - 1);
        assertEquals((1L << 56) - 1, last.index());
        assertThrows(NeckarException.class, last::toEnum);
    }

    @Test
    void shouldReadPlacesByNameAlsoAsParts() {
        assertEquals(
                CapMemCellOnDLS.at(CapMemCellOnCapMemBlock.CADC_I_BIAS_COMP, CapMemBlockOnDLS.BOTTOM_LEFT),
                CoordinateType.parseAny("CapMemCellOnDLS(CapMemCellOnCapMemBlock.cadc_i_bias_comp, 2)"));
    }

    @Test
    void shouldSayWhichNamesThereAreWhenOneIsUnknown() {
        NeckarException refused =
                assertThrows(NeckarException.class, () -> CoordinateType.parseAny("NeuronRowOnDLS.left"));
        assertEquals(
                "coordinate 'NeuronRowOnDLS.left', character 20: no place of this name (allowed: top, bottom) "
                        + "(write it like NeuronRowOnDLS(0))",
                refused.getMessage());
    }

    @Test
    void shouldTakeThePlaceOfTheFieldWhereNoneIsSaid() {
        assertEquals(
                "ExtollNodeIdOnExtollNetwork(ExtollNodeId(65536), ExtollChipType(0))",
                CoordinateType.named("ExtollNodeIdOnExtollNetwork").initial().toString());
        assertEquals(
                new SpikePackFromFPGAOnDLS(1),
                CoordinateType.of(SpikePackFromFPGAOnDLS.class).initial());
    }

    @Test
    void shouldRefuseASingleNamedPart() {
        assertThrows(NeckarException.class, () -> CoordinateType.parseAny("PADIBusOnDLS(PADIBusOnPADIBusBlock(1))"));
    }

    @Test
    void shouldRefuseACoordinateWithoutNumbers() {
        assertThrows(NeckarException.class, () -> CoordinateType.parseAny("NeuronRowOnDLS()"));
    }

    @Test
    void shouldRefuseNumbersBeyondAllRanges() {
        NeckarException refused = assertThrows(
                NeckarException.class, () -> CoordinateType.parseAny("NeuronRowOnDLS(99999999999999999999)"));
        assertEquals(
                "coordinate 'NeuronRowOnDLS(99999999999999999999)', character 36: the number is too large "
                        + "(write it like NeuronRowOnDLS(0))",
                refused.getMessage());
    }

    @Test
    void shouldRefuseUnknownNames() {
        assertThrows(NeckarException.class, () -> CoordinateType.parseAny("Nowhere(1)"));
    }
}
