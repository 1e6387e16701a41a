package org.neckar.fisch.netty;

import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.arq.ArqCounter;
import org.neckar.fisch.arq.ArqProtocol;
import org.neckar.fisch.arq.ArqSettings;
import org.neckar.fisch.arq.ArqState;
import org.neckar.fisch.connection.BoardInfo;
import org.neckar.fisch.connection.ExclusiveConnection;
import org.neckar.fisch.connection.Run;
import org.neckar.fisch.ut.ToFpga;

/**
 * A connection to a board on the network.
 *
 * <p>The thread that executes a program drives the link itself, because handing words to another thread would cost more
 * than the network does. Between runs a thread of the connection looks after the link now and then, so that a board
 * whose last acknowledgement was lost hears it again.
 */
final class ArqConnection extends ExclusiveConnection {
    /** Between runs nothing is urgent: a board repeats what was not acknowledged. */
    private static final long IDLE_TURN_NS = TimeUnit.MILLISECONDS.toNanos(10);

    /** A board that is silent so long during a run is asked whether it is still there; far above any round trip. */
    private static final long SILENCE_NS = TimeUnit.MILLISECONDS.toNanos(500);

    private static final int WORDS_TAKEN = 32 * ArqProtocol.MAX_WORDS;
    private static final long[] HALT = {ToFpga.HALT};

    private final String peer;
    private final ArqLink link;
    private final HaltWatch halts = new HaltWatch();
    private final long[] taken = new long[WORDS_TAKEN];
    /** Held by whoever drives the link. */
    private final ReentrantLock driving = new ReentrantLock();

    private volatile boolean disconnected;

    private ArqConnection(BoardInfo info, long timeoutNs, String peer, ArqLink link) {
        super(info, timeoutNs);
        this.peer = peer;
        this.link = link;
    }

    static ArqConnection open(String uri, ArqTarget target) {
        var settings = new ArqSettings(
                target.silenceNs(),
                ArqSettings.DEFAULT.resetTimeoutNs(),
                ArqSettings.DEFAULT.loopbackTimeoutNs(),
                ArqSettings.DEFAULT.closeTimeoutNs());
        var link = new ArqLink(target, settings);
        try {
            shakeHands(link);
        } catch (RuntimeException e) {
            link.close();
            throw e;
        }
        var info = new BoardInfo(
                uri, ArqTarget.SCHEME, target.name(), link.client().bitfileInfo(), "");
        var connection = new ArqConnection(info, target.timeoutNs(), target.name(), link);
        Thread.ofVirtual().name("neckar-arq-" + target.name()).start(connection::keepAlive);
        return connection;
    }

    private static void shakeHands(ArqLink link) {
        var client = link.client();
        client.open(new SecureRandom().nextLong(), System.nanoTime());
        while (client.state() != ArqState.OPEN) {
            long nowNs = System.nanoTime();
            boolean moved = link.turn(nowNs);
            if (client.failure() != null) {
                throw client.failure();
            }
            // Time alone may have opened the session, and then nothing more is to come.
            if (!moved && client.state() != ArqState.OPEN) {
                link.await(nowNs, UdpSocket.NEVER);
            }
        }
    }

    @Override
    protected void run(Run run) {
        driving.lock();
        try {
            new Passage(run).go();
        } finally {
            driving.unlock();
        }
    }

    /** One run on its way over the link. */
    private final class Passage {
        private final Run run;
        private final long wordsSentBefore = link.client().counters().of(ArqCounter.WORDS_SENT);
        private int offered;
        private boolean committed;

        Passage(Run run) {
            this.run = run;
        }

        void go() {
            boolean halted = false;
            long probeNs = System.nanoTime() + SILENCE_NS;
            while (!halted) {
                long nowNs = System.nanoTime();
                boolean moved = link.receive(nowNs);
                halted = handOut();
                if (moved) {
                    probeNs = nowNs + SILENCE_NS;
                } else if (nowNs - probeNs >= 0) {
                    link.client().probe();
                    probeNs = nowNs + SILENCE_NS;
                }
                // After the halt this is its acknowledgement, without which the board would repeat it.
                moved |= committed ? link.transmit(nowNs) : send(nowNs);
                if (!halted && !moved) {
                    check(nowNs);
                    link.await(nowNs, Math.min(probeNs, nowNs + run.remainingNs()));
                }
            }
        }

        private boolean handOut() {
            boolean halted = false;
            int count = link.client().take(taken, 0, taken.length);
            while (count > 0) {
                halted |= halts.sees(taken, 0, count);
                run.accept(taken, 0, count);
                count = link.client().take(taken, 0, taken.length);
            }
            return halted;
        }

        private boolean send(long nowNs) {
            var client = link.client();
            offered += client.offer(run.words(), run.from() + offered, run.count() - offered);
            if (offered == run.count() && client.offer(HALT, 0, 1) == 1) {
                client.flush();
                committed = true;
            }
            boolean moved = link.transmit(nowNs);
            long spentNs = System.nanoTime() - nowNs;
            if (committed) {
                run.addCommitNs(spentNs);
            } else {
                run.addEncodeNs(spentNs);
            }
            return moved;
        }

        private void check(long nowNs) {
            var failure = link.client().failure();
            if (failure != null) {
                throw failure;
            }
            if (link.isGone(nowNs)) {
                throw new NeckarException(
                        Recovery.RESET_LINK,
                        ("board at %s: restarted or gone: its host says that nobody listens, and nothing came since; "
                                        + "%d words sent of %d; open the connection anew")
                                .formatted(peer, wordsSent(), run.count()));
            }
            if (disconnected) {
                throw new NeckarException(
                        Recovery.RESET_LINK,
                        "board at %s: another thread closed the connection while a program ran".formatted(peer));
            }
            if (run.isOverdue()) {
                run.taken(wordsAcknowledged());
                throw run.haltMissing();
            }
        }

        private long wordsSent() {
            return link.client().counters().of(ArqCounter.WORDS_SENT) - wordsSentBefore;
        }

        /** At least so many words have reached the board. */
        private long wordsAcknowledged() {
            long underWay = (long) link.client().outstanding() * ArqProtocol.MAX_WORDS;
            return link.client().isDrained() ? wordsSent() : Math.max(0, wordsSent() - underWay);
        }
    }

    /** Looks after the link while nobody executes. */
    private void keepAlive() {
        while (!disconnected) {
            LockSupport.parkNanos(IDLE_TURN_NS);
            if (driving.tryLock()) {
                try {
                    if (!disconnected) {
                        turn();
                    }
                } finally {
                    driving.unlock();
                }
            }
        }
    }

    private void turn() {
        long nowNs = System.nanoTime();
        boolean moved = link.turn(nowNs);
        while (moved) {
            moved = link.turn(nowNs);
        }
    }

    @Override
    protected void disconnect() {
        disconnected = true;
        link.wake();
        driving.lock();
        try {
            var client = link.client();
            client.close(System.nanoTime());
            while (client.state() == ArqState.CLOSING) {
                long nowNs = System.nanoTime();
                boolean moved = link.turn(nowNs);
                if (link.isGone(nowNs)) {
                    break;
                }
                if (!moved && client.state() == ArqState.CLOSING) {
                    link.await(nowNs, UdpSocket.NEVER);
                }
            }
            link.close();
        } finally {
            driving.unlock();
        }
    }
}
