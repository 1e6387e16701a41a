package org.neckar.tools.reg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neckar.tools.reg.BitChanges.BitChange;
import org.neckar.tools.reg.BitChanges.FieldChange;

class BitChangesTest {
    private final Place place = Place.parse("NeuronBackendConfig@0");

    @Test
    void shouldNameEveryBitThatChangesAndItsField() {
        var before = place.initial();
        var after = FieldAssignments.parse(place, List.of("refractoryTime=0x11", "enableSpikeOut=1"))
                .applyTo(before);

        var changes = BitChanges.between(place, before, after);

        assertEquals(
                List.of(
                        new FieldChange("refractoryTime", "0", "17"),
                        new FieldChange("enableSpikeOut", "false", "true")),
                changes.fields());
        assertEquals(
                List.of(
                        new BitChange(1, 0, 1, 0, "refractoryTime"),
                        new BitChange(2, 2, 1, 0, "refractoryTime"),
                        new BitChange(3, 4, 0, 1, "enableSpikeOut")),
                changes.bits());
    }

    @Test
    void shouldFindNoneBetweenEqualContents() {
        assertTrue(BitChanges.between(place, place.initial(), place.initial()).none());
    }
}
