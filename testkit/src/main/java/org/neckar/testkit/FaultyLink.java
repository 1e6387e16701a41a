package org.neckar.testkit;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;

/** One direction of a datagram link on virtual time, with the faults of a plan drawn from a seed. */
public final class FaultyLink {
    /** Datagrams of up to this length are subject to {@link FaultPlan#shortLoss()}. */
    public static final int SHORT_BYTES = 4;

    /**
     * A datagram on its way.
     *
     * @param arrivalNs when it arrives
     * @param order number among all copies sent, so that equal times keep their order
     * @param route where from and where to, in the sender's own numbers
     * @param bytes content
     */
    public record Datagram(long arrivalNs, long order, int route, ByteBuffer bytes) {}

    private final FaultPlan plan;
    private final RandomGenerator random;
    private final PriorityQueue<Datagram> underWay =
            new PriorityQueue<>(Comparator.comparingLong(Datagram::arrivalNs).thenComparingLong(Datagram::order));

    private long sent;

    /** An empty link. */
    public FaultyLink(FaultPlan plan, RandomGenerator random) {
        this.plan = plan;
        this.random = random;
    }

    /** Sends what lies between position and limit. */
    public void send(ByteBuffer datagram, int route, long nowNs) {
        if (happens(plan.loss()) || (datagram.remaining() <= SHORT_BYTES && happens(plan.shortLoss()))) {
            return;
        }
        var bytes = ByteBuffer.allocate(datagram.remaining())
                .put(datagram.duplicate())
                .flip();
        for (int copies = happens(plan.duplicate()) ? 2 : 1; copies > 0; copies--) {
            long delay = plan.delayNs();
            if (plan.jitterNs() > 0) {
                delay += random.nextLong(plan.jitterNs());
            }
            if (plan.lateNs() > 0 && happens(plan.late())) {
                delay += random.nextLong(plan.lateNs());
            }
            underWay.add(new Datagram(nowNs + delay, sent++, route, bytes));
        }
    }

    /** When the next datagram arrives, {@link Long#MAX_VALUE} for never. */
    public long nextArrivalNs() {
        return underWay.isEmpty() ? Long.MAX_VALUE : underWay.peek().arrivalNs();
    }

    /** The next datagram that has arrived, or null. */
    public Datagram poll(long nowNs) {
        return nextArrivalNs() <= nowNs ? underWay.poll() : null;
    }

    /** Loses everything that is under way. */
    public void clear() {
        underWay.clear();
    }

    private boolean happens(double chance) {
        return chance > 0 && random.nextDouble() < chance;
    }
}
