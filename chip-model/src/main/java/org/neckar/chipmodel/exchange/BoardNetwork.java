package org.neckar.chipmodel.exchange;

import java.time.Duration;
import java.util.Objects;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * The network between the FPGAs of several boards of this process. A label that one FPGA sends reaches all others,
 * whose input tables say what becomes of it.
 *
 * <p>Each board has a time of its own. Boards get in step at a barrier between FPGAs: executions that meet there count
 * as begun together, and the barrier opens for all of them at the same moment, once the last one has arrived. From then
 * until the end of its execution a board exchanges labels with the others; before that, what it sends is lost. Boards
 * in step take care not to outrun one another, so results do not depend on the threads that execute them.
 *
 * <p>A barrier at which an FPGA misses another one for longer than its instruction timeout stays shut for all boards
 * that are there, and further barriers too: they need new connections. What decides is the time of the boards; only for
 * a board that executes nothing at all the others wait a while of the host.
 *
 * <p>Thread-safe: each board may be executed by a thread of its own.
 */
public final class BoardNetwork {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long LOOK_AROUND_MS = 2;

    private final NetworkPort[] ports;
    private final long patienceNs;
    private Gathering gathering;

    /**
     * A network without boards.
     *
     * @param fpgas number of FPGAs that belong to it, 2..24
     */
    public BoardNetwork(int fpgas) {
        this(fpgas, PATIENCE);
    }

    /** @param patience how long a barrier waits for an FPGA that executes nothing */
    BoardNetwork(int fpgas, Duration patience) {
        if (fpgas < 2 || fpgas > ExchangeTiming.LARGEST_NETWORK) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "network of boards: got %d FPGAs (allowed 2..%d)".formatted(fpgas, ExchangeTiming.LARGEST_NETWORK));
        }
        ports = new NetworkPort[fpgas];
        patienceNs = patience.toNanos();
        gathering = new Gathering(fpgas);
    }

    /** Number of FPGAs. */
    public int size() {
        return ports.length;
    }

    /** Whether no board has joined, or all have gone. */
    public synchronized boolean isEmpty() {
        for (var port : ports) {
            if (port != null) {
                return false;
            }
        }
        return true;
    }

    /**
     * Attaches a board.
     *
     * @param fpga its place, from 0
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if there is no such place or it is taken
     */
    public synchronized NetworkPort join(int fpga) {
        if (fpga < 0 || fpga >= ports.length) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "network of boards: got FPGA %d (allowed 0..%d)".formatted(fpga, ports.length - 1));
        }
        if (ports[fpga] != null) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "network of boards: FPGA %d is taken; close the other connection or choose another place"
                            .formatted(fpga));
        }
        ports[fpga] = new NetworkPort(this, fpga);
        return ports[fpga];
    }

    synchronized void leave(int fpga) {
        ports[fpga] = null;
        notifyAll();
    }

    /** The boards at the other places, null where there is none; call with the lock. */
    NetworkPort port(int fpga) {
        return ports[fpga];
    }

    /**
     * The first barrier of an execution: waits until all FPGAs have arrived and puts them in step.
     *
     * @return cycles from the arrival of this FPGA until the barrier opens, {@link NetworkPort#NEVER} if it does not
     */
    synchronized long gather(NetworkPort port, int fpga, long elapsed, long timeout, Runnable watch) {
        if (port.isBroken() || ports[fpga] != port) {
            return NetworkPort.NEVER;
        }
        var round = gathering;
        round.arrive(fpga, elapsed, timeout, System.nanoTime());
        if (round.isComplete()) {
            decide(round);
        }
        while (!round.isDecided()) {
            if (misses(round)) {
                fail(round);
            } else {
                await(watch);
            }
        }
        return round.delay(fpga);
    }

    private void decide(Gathering round) {
        if (!round.opens()) {
            fail(round);
            return;
        }
        var session = new Session(ports.length);
        for (var port : ports) {
            port.begin(session);
        }
        gathering = new Gathering(ports.length);
        notifyAll();
    }

    private boolean misses(Gathering round) {
        long now = System.nanoTime();
        for (int fpga = 0; fpga < ports.length; fpga++) {
            if (!round.hasArrived(fpga)) {
                long idleNs = ports[fpga] == null ? Long.MAX_VALUE : ports[fpga].idleNs(now);
                if (Math.min(idleNs, round.waitedNs(now)) > patienceNs) {
                    return true;
                }
            }
        }
        return false;
    }

    /** An FPGA ends its execution or goes away; if others count on it at the present barrier, that stays shut. */
    synchronized void withdraw(int fpga) {
        if (gathering.hasArrived(fpga)) {
            fail(gathering);
        }
        notifyAll();
    }

    private void fail(Gathering round) {
        round.fail();
        broke();
        gathering = new Gathering(ports.length);
        notifyAll();
    }

    /** A barrier stays shut, and so do all further ones of the boards that are there; call with the lock. */
    void broke() {
        for (var port : ports) {
            if (port != null) {
                port.breakOff();
            }
        }
    }

    /** Waits for a change, looking around now and then; call with the lock and in a loop. */
    @SuppressWarnings("WaitNotInLoop") // the loop is the caller's
    void await(Runnable watch) {
        watch.run();
        try {
            wait(LOOK_AROUND_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NeckarException(
                    Recovery.RESET_LINK, "network of boards: interrupted while it waited for the others", e);
        }
    }

    @Override
    public String toString() {
        return "BoardNetwork(" + Objects.toString(ports.length) + ")";
    }
}
