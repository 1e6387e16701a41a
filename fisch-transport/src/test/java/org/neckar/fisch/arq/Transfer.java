package org.neckar.fisch.arq;

import java.util.random.RandomGenerator;

/** Programs both ways over a wire. The FPGA's words belong to one session and are not offered to another. */
final class Transfer {
    private final VirtualWire wire;
    private final Program toFpga;
    private final Program fromFpga;
    private long session = -1;

    Transfer(VirtualWire wire, RandomGenerator random) {
        this.wire = wire;
        toFpga = Program.random(random.nextInt(), random);
        fromFpga = Program.random(random.nextInt(), random);
    }

    /** Offers and takes what is possible and goes to the next event. */
    void step(long noLaterThanNs) {
        if (wire.client.state() == ArqState.OPEN) {
            session = session < 0 ? wire.server.session() : session;
            toFpga.offerTo(wire.client);
            fromFpga.takeFrom(wire.client);
            if (session == wire.server.session()) {
                fromFpga.offerTo(wire.server);
                toFpga.takeFrom(wire.server);
            }
        }
        wire.step(noLaterThanNs);
    }

    boolean isDone() {
        return toFpga.isDone() && fromFpga.isDone() && wire.client.isDrained() && wire.server.isDrained();
    }

    @Override
    public String toString() {
        return "to FPGA: " + toFpga + ", from FPGA: " + fromFpga;
    }
}
