package org.neckar.tools.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestNameTest {
    private static final List<String> NAMES = List.of("tau_mem", "tau_refrac", "v_leak");

    @Test
    void shouldFindTheNameBehindAMissingLetter() {
        assertEquals(Optional.of("tau_mem"), NearestName.of("tau_me", NAMES));
    }

    @Test
    void shouldNotCareForCase() {
        assertEquals(Optional.of("v_leak"), NearestName.of("V_Leak", NAMES));
    }

    @Test
    void shouldGuessNothingFromSomethingElse() {
        assertEquals(Optional.empty(), NearestName.of("capacitance", NAMES));
    }

    @Test
    void shouldAskOrSayWhatElseToDo() {
        assertEquals("did you mean 'tau_refrac'?", NearestName.question("tau_refac", NAMES, "see the list"));
        assertEquals("see the list", NearestName.question("xyz", NAMES, "see the list"));
    }
}
