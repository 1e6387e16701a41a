package org.neckar.tools.service.access;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.neckar.testkit.Seeds;

/** What {@link HostilePeersTest} does, in the size of an attack. */
@Timeout(300)
class HostilePeersSoak {
    private static final int CONNECTIONS = 10_000;

    /** Left for everything else in this process. */
    private static final int OTHER_FILES = 2_000;

    private static final long MEMORY_BYTES = 256 << 20;

    @Test
    void shouldServeOthersWhileTenThousandConnectionsStayHalfOpen() throws Exception {
        int count = (int) Math.min(CONNECTIONS, openFiles() - OTHER_FILES);
        try (var service = new SmallService(HostilePeers.settings())) {
            int most = HostilePeers.halfOpen(service, count);

            System.out.printf("%d half-open connections, at most %d at a time%n", count, most);
            assertTrue(most <= PeerLimits.DEFAULT.halfOpenConnections() + 5, () -> most + " connections at a time");
            assertTrue(usedMemory() < MEMORY_BYTES, () -> usedMemory() + " bytes of memory");
        }
    }

    @Seeds(50)
    void shouldSurviveGarbage(RandomGenerator random) throws Exception {
        try (var service = new SmallService(HostilePeers.settings())) {
            HostilePeers.garbage(service, random, 20);
            HostilePeers.garbageFrames(service, random, 200);
            HostilePeers.goodClientIsServed(service, service.connect());
        }
    }

    private static long openFiles() {
        var system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getMaxFileDescriptorCount();
    }

    private static long usedMemory() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
