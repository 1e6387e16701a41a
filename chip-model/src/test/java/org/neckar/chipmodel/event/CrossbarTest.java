package org.neckar.chipmodel.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ends of the counters, which a program would take long to reach. */
class CrossbarTest {
    private static final int DROP_LIMIT = 65_535;
    private static final int EVENTS_UNTIL_WRAP = 1 << 24;

    /** First input of a background source, with nodes 60 to output 0 and 61 to output 8. */
    private static final int INPUT = 12;

    private final Crossbar crossbar = new Crossbar();
    private long left;

    @BeforeEach
    void dropAtOneNodeAndPassTheOther() {
        crossbar.node(60, 0, 1, true);
        crossbar.node(61, 0, 0, true);
        crossbar.countEvents(8, true);
    }

    private void route(int events) {
        for (int i = 0; i < events; i++) {
            crossbar.route(i, INPUT, 0x2aaa, (cycle, output, label) -> left++);
        }
    }

    @Test
    void shouldStayAtTheLimitOfADropCounter() {
        route(DROP_LIMIT - 1);
        assertEquals(DROP_LIMIT - 1, crossbar.drops(INPUT));
        route(1);
        assertEquals(DROP_LIMIT, crossbar.drops(INPUT));
        route(10);
        assertEquals(DROP_LIMIT, crossbar.drops(INPUT));
        assertEquals(DROP_LIMIT + 10, crossbar.dropped());
    }

    @Test
    void shouldBeginAgainAtZeroWhenAnEventCounterIsFull() {
        route(EVENTS_UNTIL_WRAP - 1);
        assertEquals(EVENTS_UNTIL_WRAP - 1, crossbar.events(8));
        route(1);
        assertEquals(0, crossbar.events(8));
        route(3);
        assertEquals(3, crossbar.events(8));
        assertEquals(EVENTS_UNTIL_WRAP + 3, left);
        assertEquals(left, crossbar.forwarded());
    }

    @Test
    void shouldCountNothingThatIsNotEnabledAndForgetEverythingInAReset() {
        route(5);
        assertEquals(5, crossbar.drops(INPUT));
        assertEquals(5, crossbar.events(8));
        crossbar.node(60, 0, 1, false);
        crossbar.countEvents(8, false);
        route(7);
        assertEquals(5, crossbar.drops(INPUT));
        assertEquals(5, crossbar.events(8));
        crossbar.reset();
        assertEquals(0, crossbar.drops(INPUT));
        assertEquals(0, crossbar.events(8));
        left = 0;
        route(1);
        assertEquals(2, left);
        assertEquals(0, crossbar.drops(INPUT));
        assertEquals(0, crossbar.events(8));
    }
}
