package org.neckar.fisch.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.instruction.Timing;
import org.neckar.fisch.ut.FromFpgaDecoder;
import org.neckar.fisch.ut.ToFpga;
import org.neckar.fisch.ut.WordBuffer;

class ZeroMockConnectionTest extends ConnectionContract {
    @Override
    protected Connection open() {
        return Connections.open("zeromock:");
    }

    @Override
    protected String kind() {
        return "zeromock";
    }

    @Override
    protected boolean remembersRegisters() {
        return false;
    }

    @Test
    void shouldNotAnswerJtagDataThatIsNotKept() {
        var order = execute(ToFpga.jtagData(false, 32, 5), ToFpga.jtagData(true, 32, 5));
        assertEquals("jh", order);
    }

    @Test
    void shouldNotWaitForTheTimer() {
        var program = new WordBuffer();
        Timing.waitUntil(program, 0xffff_ffffL);
        assertEquals("h", execute(program.toArray()));
    }

    @Test
    void shouldRefuseAWordThatIsNoMessage() {
        var refusal = assertThrows(NeckarException.class, () -> execute(ToFpga.TICK, 0x1000_0000_0000_0000L));
        assertEquals(
                "zeromock: word 1 of the program is no message: got 1000000000000000 (UNKNOWN_INDEX)",
                refusal.getMessage());
        assertEquals(Recovery.FIX_INPUT, refusal.recovery());
    }

    @Test
    void shouldRefuseParametersAndTargets() {
        assertEquals(
                "connection URI zeromock:?seed=7: unknown parameter 'seed' (allowed none)",
                assertThrows(NeckarException.class, () -> Connections.open("zeromock:?seed=7"))
                        .getMessage());
        assertEquals(
                "connection URI zeromock:board: got target 'board' (allowed none, zeromock:?name=value)",
                assertThrows(NeckarException.class, () -> Connections.open("zeromock:board"))
                        .getMessage());
    }

    private static String execute(long... words) {
        var order = new ResponseOrder();
        try (var connection = Connections.open("zeromock:")) {
            connection.execute(words, 0, words.length, new FromFpgaDecoder(order)::accept);
        }
        return order.toString();
    }
}
