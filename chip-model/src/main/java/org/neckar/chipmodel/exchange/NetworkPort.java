package org.neckar.chipmodel.exchange;

import org.neckar.chipmodel.event.TimedFifo;

/**
 * One board's end of the {@link BoardNetwork}. Times are cycles since the boards got in step, unless said otherwise.
 * Used by the thread of its board.
 */
public final class NetworkPort implements AutoCloseable {
    /** A time that does not come. */
    static final long NEVER = Long.MAX_VALUE;

    /** What is known of a barrier: it opens at a cycle, for ever not, or not before a cycle. */
    record Opening(boolean decided, long cycle) {}

    private final BoardNetwork network;
    private final int place;
    /** Labels by sender. */
    private final TimedFifo[] inbox;

    private Session session;
    private boolean executes;
    private boolean broken;
    private long idleSinceNs = System.nanoTime();
    private long round;
    private long arrival;
    private long unheard;

    NetworkPort(BoardNetwork network, int place) {
        this.network = network;
        this.place = place;
        inbox = new TimedFifo[network.size()];
        for (int i = 0; i < inbox.length; i++) {
            inbox[i] = new TimedFifo();
        }
    }

    /** An execution begins. */
    void begin() {
        synchronized (network) {
            executes = true;
        }
    }

    /** The execution ends, and with it the exchange. Labels that have not arrived are lost. */
    void end() {
        synchronized (network) {
            executes = false;
            idleSinceNs = System.nanoTime();
            if (session != null) {
                session.leave(place);
                session = null;
            }
            for (var labels : inbox) {
                unheard += labels.size();
                labels.clear();
            }
            network.withdraw(place);
        }
    }

    /** The boards have got in step; call with the lock. */
    void begin(Session common) {
        session = common;
    }

    /** How long nothing has been executed here, 0 while something is; call with the lock. */
    long idleNs(long hostNs) {
        return executes ? 0 : hostNs - idleSinceNs;
    }

    /** Barriers stay shut for this board from now on; call with the lock. */
    void breakOff() {
        broken = true;
    }

    /** Whether barriers stay shut for this board; call with the lock. */
    boolean isBroken() {
        return broken;
    }

    /** Whether the board is in step with the others. */
    boolean isInStep() {
        synchronized (network) {
            return session != null;
        }
    }

    /** The first barrier of an execution, see {@link BoardNetwork#gather}. */
    long gather(long elapsed, long timeout, Runnable watch) {
        return network.gather(this, place, elapsed, timeout, watch);
    }

    /** Says how far this board has come. */
    void publish(long clear, long progress) {
        synchronized (network) {
            if (session != null && session.publish(place, clear, progress)) {
                network.notifyAll();
            }
        }
    }

    /** Waits until everything is here that the others sent up to a cycle. */
    void await(long cycle, Runnable watch) {
        synchronized (network) {
            while (session != null && !session.isClear(place, cycle)) {
                network.await(watch);
            }
        }
    }

    /** Sends a label, which leaves this FPGA at a cycle, to all others. */
    void send(long cycle, int label) {
        synchronized (network) {
            for (int fpga = 0; fpga < network.size(); fpga++) {
                var other = network.port(fpga);
                if (fpga == place) {
                    continue;
                }
                if (other == null || other.session != session) {
                    unheard++;
                } else {
                    other.inbox[place].add(cycle + ExchangeTiming.NETWORK, label);
                }
            }
        }
    }

    /**
     * Takes the earliest label that arrives before a cycle.
     *
     * @return the label, {@link RouteTable#NOWHERE} when there is none; {@link #arrival} tells its cycle
     */
    int receive(long before) {
        synchronized (network) {
            var first = first();
            if (first.firstTime() >= before) {
                return RouteTable.NOWHERE;
            }
            arrival = first.firstTime();
            return (int) first.poll();
        }
    }

    /** When the next label arrives, {@link #NEVER} when none is known. */
    long nextArrival() {
        synchronized (network) {
            return first().firstTime();
        }
    }

    private TimedFifo first() {
        TimedFifo first = inbox[place];
        for (var labels : inbox) {
            first = labels.firstTime() < first.firstTime() ? labels : first;
        }
        return first;
    }

    /** When the last label that was taken arrived. */
    long arrival() {
        return arrival;
    }

    /** Labels under way to this board. */
    long waiting() {
        synchronized (network) {
            long count = 0;
            for (var labels : inbox) {
                count += labels.size();
            }
            return count;
        }
    }

    /**
     * Labels that did not arrive because an execution had ended: those sent from here to boards that were not in step
     * any more, and those for here that had not been taken at the end.
     */
    long unheard() {
        synchronized (network) {
            return unheard;
        }
    }

    /** A further barrier. */
    void arrive(long cycle, long timeout) {
        synchronized (network) {
            if (session != null) {
                round = session.arrive(place, cycle, timeout);
                session.look();
                network.notifyAll();
            }
        }
    }

    /**
     * Waits until more is known of the barrier than that it does not open before a cycle. What is learnt on the way are
     * begins of windows, so that a board that waits takes the same steps whenever it learns of them.
     */
    Opening awaitOpening(long known, Runnable watch) {
        synchronized (network) {
            while (session != null) {
                long earliest = session.hasOpened(round) ? 0 : session.look();
                if (session.hasOpened(round)) {
                    network.notifyAll();
                    return new Opening(true, session.opening());
                }
                if (broken || session.staysShut(round)) {
                    network.broke();
                    network.notifyAll();
                    return new Opening(true, NEVER);
                }
                long window = earliest - earliest % ExchangeTiming.NETWORK;
                if (window > known) {
                    return new Opening(false, window);
                }
                network.await(watch);
            }
            return new Opening(true, NEVER);
        }
    }

    /** Leaves the network; any thread may call this. */
    @Override
    public void close() {
        end();
        network.leave(place);
    }
}
