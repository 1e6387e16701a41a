package org.neckar.chipmodel.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.neckar.fisch.NeckarException;

/** Who waits for whom in a network of boards. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BoardNetworkRulesTest {
    private static final long LONG = 1_250_000;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BoardNetwork network = new BoardNetwork(2, Duration.ofMillis(1));
    private final NetworkPort here = network.join(0);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private static void nothing() {
        // nobody looks on
    }

    private CompletableFuture<Long> gather(NetworkPort port, long elapsed) {
        return CompletableFuture.supplyAsync(
                () -> {
                    port.begin();
                    return port.gather(elapsed, LONG, BoardNetworkRulesTest::nothing);
                },
                threads);
    }

    @Test
    void shouldNotWaitForeverForABoardThatIsNotThereOrExecutesNothing() {
        assertEquals(NetworkPort.NEVER, gather(here, 0).join());
        var other = network.join(1);
        assertEquals(NetworkPort.NEVER, gather(here, 0).join());
        assertFalse(other.isInStep());
    }

    @Test
    void shouldWaitForABoardThatExecutes() {
        var other = network.join(1);
        other.begin();
        var waits = gather(here, 10);
        var comes = gather(other, 500);
        assertEquals(490 + ExchangeTiming.BARRIER, waits.join());
        assertEquals(ExchangeTiming.BARRIER, comes.join());
        assertTrue(here.isInStep() && other.isInStep());
    }

    @Test
    void shouldGiveUpWhenABoardThatHasArrivedGoesAway() throws InterruptedException {
        var larger = new BoardNetwork(3);
        var first = larger.join(0);
        var second = larger.join(1);
        larger.join(2).begin();
        var waits = gather(first, 0);
        var arrived = new CountDownLatch(1);
        var goes = CompletableFuture.supplyAsync(() -> second.gather(0, LONG, arrived::countDown), threads);
        arrived.await();
        second.close();
        assertEquals(NetworkPort.NEVER, goes.join());
        assertEquals(NetworkPort.NEVER, waits.join());
    }

    @Test
    void shouldEndAWaitWhenItsWatchThrows() {
        network.join(1).begin();
        here.begin();
        assertThrows(
                IllegalStateException.class,
                () -> here.gather(0, LONG, () -> {
                    throw new IllegalStateException("over");
                }));
    }

    @Test
    void shouldRefusePlacesThatAreTakenOrMissing() {
        assertThrows(NeckarException.class, () -> network.join(0));
        assertThrows(NeckarException.class, () -> network.join(2));
        assertThrows(NeckarException.class, () -> network.join(-1));
        here.close();
        assertTrue(network.isEmpty());
        network.join(0);
        assertThrows(NeckarException.class, () -> new BoardNetwork(1));
        assertThrows(NeckarException.class, () -> new BoardNetwork(25));
    }

    @Test
    void shouldHandOverLabelsInTheOrderOfTimeThenOfPlace() {
        var three = new BoardNetwork(3);
        var ports = new NetworkPort[] {three.join(0), three.join(1), three.join(2)};
        var session = new Session(3);
        synchronized (three) {
            for (var port : ports) {
                port.begin(session);
            }
        }
        ports[2].send(20, 1);
        ports[1].send(20, 2);
        ports[1].send(30, 3);
        ports[2].send(25, 4);
        assertEquals(RouteTable.NOWHERE, ports[0].receive(20 + ExchangeTiming.NETWORK));
        assertEquals(4, ports[0].waiting());
        for (int label : new int[] {2, 1, 4, 3}) {
            assertEquals(label, ports[0].receive(Long.MAX_VALUE));
        }
        assertEquals(30 + ExchangeTiming.NETWORK, ports[0].arrival());
    }
}
