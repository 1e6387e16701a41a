package org.neckar.tools.reg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neckar.fisch.NeckarException;
import org.neckar.hal.register.Backend;
import org.neckar.lola.RegisterGroups;

class PlaceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "NeuronConfig@300",
                "neuronconfig@44,2",
                "NeuronConfig@NeuronConfigOnDLS(44, 2)",
                "NeuronConfig@NeuronConfigOnDLS(NeuronConfigOnNeuronConfigBlock(44), NeuronConfigBlockOnDLS(2))"
            })
    void shouldReadAnyNotationOfTheSamePlace(String text) {
        assertEquals(300, Place.parse(text).at().toEnum());
    }

    @Test
    void shouldReadBackEveryPlaceItPrints() {
        for (var any : RegisterGroups.all()) {
            var group = Place.named(any.name());
            var last =
                    new Place(group, group.coordinates().at(group.coordinates().lastIndex()));
            assertEquals(last, Place.parse(last.toString()));
        }
    }

    @Test
    void shouldNeedNoCoordinateOfWhatExistsOnce() {
        assertEquals(0, Place.parse("MADCControl").at().toEnum());
    }

    @Test
    void shouldAskForACoordinateWhereThereAreSeveral() {
        assertTrue(refusal("NeuronConfig").contains("512 places"));
    }

    @Test
    void shouldReadTheIntervalOfABlock() {
        assertEquals(3, Place.parse("PPUMemoryBlock@2").words());
    }

    @Test
    void shouldSuggestTheNearestName() {
        assertTrue(refusal("NeuronConfg@3").endsWith("did you mean 'NeuronConfig'?"));
    }

    @Test
    void shouldPointToTheListWhenNoNameIsNear() {
        assertTrue(refusal("Banana@3").endsWith("'neckar reg list' shows all"));
    }

    @Test
    void shouldRefuseACoordinateOutOfRange() {
        assertEquals("NeuronConfigOnDLS(512): out of range (allowed 0..511)", refusal("NeuronConfig@512"));
    }

    @Test
    void shouldFindABackEndInAnyCase() {
        assertEquals(
                Backend.OMNIBUS_CHIP_OVER_JTAG, Place.parse("NeuronConfig@3").backend("omnibuschipoverjtag"));
    }

    @Test
    void shouldRefuseABackEndThatDoesNotReachTheContainer() {
        var place = Place.parse("NeuronConfig@3");
        assertTrue(assertThrows(NeckarException.class, () -> place.backend("Timer"))
                .getMessage()
                .contains("allowed Omnibus, OmnibusChipOverJTAG"));
    }

    private static String refusal(String text) {
        return assertThrows(NeckarException.class, () -> Place.parse(text)).getMessage();
    }
}
