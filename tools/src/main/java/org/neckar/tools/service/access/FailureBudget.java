package org.neckar.tools.service.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * How often an address may fail to prove who it is: {@value #AT_ONCE} times at once, then once per second. Whoever is
 * beyond that is refused without a look at what it shows, so that guessing costs this side nothing. IPv6 addresses
 * count by their network of 64 bits, which one peer owns as a whole. Time is an argument.
 */
final class FailureBudget {
    /** Failures that an address has free. */
    static final int AT_ONCE = 20;

    private static final long PER_FAILURE_NS = TimeUnit.SECONDS.toNanos(1);
    private static final int NETWORK_BYTES = 8;
    private static final int MOST_ADDRESSES = 10_000;
    private static final float LOAD_FACTOR = 0.75f;

    /** Time at which an address has all its failures free again. */
    private final Map<InetAddress, Long> paidBackNs = new LinkedHashMap<>(16, LOAD_FACTOR, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<InetAddress, Long> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    /** Whether the address has used up what it had. */
    synchronized boolean isSpent(InetAddress address, long nowNs) {
        return debtNs(network(address), nowNs) > (AT_ONCE - 1) * PER_FAILURE_NS;
    }

    /** Counts a failure. */
    synchronized void spend(InetAddress address, long nowNs) {
        var network = network(address);
        paidBackNs.put(network, nowNs + debtNs(network, nowNs) + PER_FAILURE_NS);
    }

    private long debtNs(InetAddress network, long nowNs) {
        var paidBack = paidBackNs.get(network);
        return paidBack == null ? 0 : Math.max(0, paidBack - nowNs);
    }

    private static InetAddress network(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address;
        }
        var bytes = address.getAddress();
        Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new NeckarException(Recovery.BUG, "address of %d bytes".formatted(bytes.length), e);
        }
    }
}
