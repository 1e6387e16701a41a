package org.neckar.hal.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.Containers;
import org.neckar.hal.coordinate.TimerOnDLS;
import org.neckar.hal.padi.SynapseDriverConfig;

class MeaningTest {
    /** A choice whose author forgot a meaning. */
    public enum Unexplained {
        @Meaning("explained")
        FIRST,
        SECOND
    }

    /** A register with this choice. */
    @Register(at = TimerOnDLS.class, meaning = "a register", routes = @Route(address = "0"))
    public record WithUnexplained(
            @Bits(value = "w0[0]", meaning = "a choice") Unexplained choice) implements Container<TimerOnDLS> {}

    @Test
    void shouldGiveEveryChoiceOfEveryContainerAMeaning() {
        for (Class<? extends Container<?>> type : Containers.all()) {
            for (RegisterField field : Containers.map(type).fields()) {
                assertEquals(field.choices().size(), field.choiceMeanings().size(), field::toString);
                field.choiceMeanings().forEach(meaning -> assertFalse(meaning.isBlank(), field::toString));
            }
        }
    }

    @Test
    void shouldStandInTheOrderOfTheValues() {
        RegisterField mode = RegisterMap.of(SynapseDriverConfig.class).fields().stream()
                .filter(field -> field.name().equals("rowModeTop"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of(
                        "the row is off",
                        "currents go to the excitatory line",
                        "currents go to the inhibitory line",
                        "currents go to both lines"),
                mode.choiceMeanings());
    }

    @Test
    void shouldNotLetAConstantWithoutAMeaningPass() {
        RegisterField choice = RegisterMap.of(WithUnexplained.class).fields().getFirst();
        NeckarException refused = assertThrows(NeckarException.class, choice::choiceMeanings);
        assertEquals(Recovery.BUG, refused.recovery());
        assertEquals("WithUnexplained.choice: constant SECOND has no @Meaning", refused.getMessage());
    }
}
