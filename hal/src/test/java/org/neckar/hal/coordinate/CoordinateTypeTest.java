package org.neckar.hal.coordinate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
    void shouldRefuseUnknownNames() {
        assertThrows(NeckarException.class, () -> CoordinateType.parseAny("Nowhere(1)"));
    }
}
