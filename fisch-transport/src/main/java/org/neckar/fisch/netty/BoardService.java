package org.neckar.fisch.netty;

import java.io.Serial;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.neckar.fisch.arq.ArqCounter;
import org.neckar.fisch.arq.ArqProtocol;
import org.neckar.fisch.arq.ArqServer;
import org.neckar.fisch.arq.ArqSettings;
import org.neckar.fisch.arq.ArqState;
import org.neckar.fisch.arq.Outgoing;
import org.neckar.fisch.connection.WordSink;
import org.neckar.fisch.ut.ToFpga;

/** The work of a {@link NetworkBoard}, done by its thread. */
final class BoardService {
    /** Datagrams moved one way before the other way has its turn. */
    private static final int BURST = 32;
    /** Words executed before the network has its turn. */
    private static final int SLICE = 2048;
    /** While a program executes the network has its turn this often. */
    private static final long TURN_NS = TimeUnit.MICROSECONDS.toNanos(100);
    /** Answers kept for a host that does not take them, before the program has to wait: 32 MiB. */
    private static final int MOST_ANSWERS = 1 << 22;
    /** Words kept of a program that executes more slowly than it arrives: the playback memory of the FPGA, 32 MiB. */
    private static final int MOST_PROGRAM = 1 << 22;

    private static final int DATAGRAM_BYTES = 2048;

    private final NetworkBoardSettings settings;
    private final Supplier<? extends WordPeer> power;
    private final Consumer<? super BoardEvent> events;
    private final UdpGroup group = UdpGroup.open();
    private final UdpSocket data;
    private final UdpSocket resets;
    private final ArqServer server;
    private final ByteBuffer incoming = ByteBuffer.allocateDirect(DATAGRAM_BYTES);
    private final ByteBuffer outgoing = ByteBuffer.allocateDirect(ArqProtocol.MAX_DATAGRAM_BYTES);
    private final long[] slice = new long[SLICE];
    private final long[] arriving = new long[ArqProtocol.MAX_WORDS];
    private final WordRing program = new WordRing();
    private final WordRing answers = new WordRing();
    private final WordSink responder = this::respond;
    private final Queue<Runnable> questions = new ConcurrentLinkedQueue<>();

    private volatile boolean stopped;

    private WordPeer peer;
    /** Whether the peer has executed anything since it was powered. */
    private boolean used;

    private boolean executing;
    private boolean abandoned;
    private boolean connected;
    /** A datagram that the socket had no room for. */
    private boolean unsent;

    private long session;
    private long lastTurnNs;
    private long wordsIn;
    private long wordsOut;
    private long runBeginNs;

    BoardService(
            NetworkBoardSettings settings, Supplier<? extends WordPeer> power, Consumer<? super BoardEvent> events) {
        this.settings = settings;
        this.power = power;
        this.events = events;
        server = new ArqServer(ArqSettings.DEFAULT, settings.bitfileInfo());
        try {
            data = ImpairedUdpSocket.of(
                    group.bind(new InetSocketAddress(settings.address(), settings.dataPort())),
                    settings.impairment(),
                    settings.impairmentSeed());
            resets = group.bind(new InetSocketAddress(settings.address(), settings.resetPort()));
        } catch (RuntimeException e) {
            group.close();
            throw e;
        }
    }

    InetSocketAddress local() {
        return data.local();
    }

    int resetPort() {
        return resets.local().getPort();
    }

    /** Serves until {@link #stop}. */
    void serve() {
        powerUp();
        while (!stopped) {
            boolean moved = receiveAll(System.nanoTime());
            int count = program.take(slice);
            if (count > 0) {
                // The acknowledgement goes with the answers of a short program; a long one lets it out by its watch.
                execute(count);
            }
            moved |= sendAll(System.nanoTime());
            if (peer == null) {
                powerUp();
            }
            if (!moved && count == 0) {
                await();
            }
        }
    }

    /** Ends {@link #serve}. May be called by any thread. */
    void stop() {
        stopped = true;
        group.wake();
    }

    /** Runs a question between two turns of the network. May be called by any thread. */
    void ask(Runnable question) {
        questions.add(question);
        group.wake();
    }

    /** Runs the questions that are left; for the thread that serves, and for others when it has ended. */
    void answerQuestions() {
        var question = questions.poll();
        while (question != null) {
            question.run();
            question = questions.poll();
        }
    }

    /** What the link has counted; to be called by the thread that serves, or when it has ended. */
    Map<ArqCounter, Long> counters() {
        return server.counters().snapshot();
    }

    void close() {
        group.close();
    }

    private void powerUp() {
        peer = power.get();
        peer.watchedBy(this::watch);
        used = false;
    }

    private void await() {
        if (settings.polls()) {
            Thread.onSpinWait();
        } else if (!unsent) {
            group.await(Math.min(server.nextWakeupNs(System.nanoTime()), data.nextDueNs()));
        }
    }

    // ---- the network

    private boolean turn(long nowNs) {
        boolean moved = receiveAll(nowNs);
        moved |= sendAll(nowNs);
        return moved;
    }

    private boolean receiveAll(long nowNs) {
        lastTurnNs = nowNs;
        boolean moved = receiveResets(nowNs);
        moved |= receive(nowNs);
        noticeState();
        return moved;
    }

    private boolean sendAll(long nowNs) {
        answer();
        boolean moved = transmit(nowNs);
        noticeState();
        answerQuestions();
        return moved;
    }

    private boolean receiveResets(long nowNs) {
        boolean moved = false;
        var host = resets.receiveFrom(incoming);
        while (host != null) {
            server.receiveReset(incoming, host, nowNs);
            noticeSession();
            moved = true;
            host = resets.receiveFrom(incoming);
        }
        return moved;
    }

    /** A reset may take effect some time after it arrived. */
    private void noticeSession() {
        if (session != server.session()) {
            session = server.session();
            onReset();
        }
    }

    private void onReset() {
        var host = (InetSocketAddress) server.peer();
        boolean interrupted = executing || wordsIn > 0;
        events.accept(new BoardEvent.Reset(host, session, interrupted));
        data.connect(host);
        while (data.receive(incoming)) {
            // What an earlier host sent, or this one before its reset, belongs to no session.
        }
        program.clear();
        answers.clear();
        wordsIn = 0;
        wordsOut = 0;
        connected = false;
        unsent = false;
        abandoned = executing;
        if (!executing && (interrupted || (used && !settings.keepsState()))) {
            peer = null;
        }
    }

    private boolean receive(long nowNs) {
        int received = 0;
        while (received < BURST && receiveOne(nowNs)) {
            received++;
        }
        store();
        return received > 0;
    }

    private boolean receiveOne(long nowNs) {
        var host = server.peer();
        if (host != null) {
            if (!data.receive(incoming)) {
                return false;
            }
        } else {
            // Nobody has reset the board yet: whoever sends has lost the one that was here before.
            host = data.receiveFrom(incoming);
            if (host == null) {
                return false;
            }
        }
        server.receive(incoming, host, nowNs);
        return true;
    }

    /** Takes words off the link at once, so that its window stays open while a program executes. */
    private void store() {
        while (server.available() > 0 && program.size() < MOST_PROGRAM) {
            program.add(arriving, 0, server.take(arriving, 0, arriving.length));
        }
    }

    private void answer() {
        while (!answers.isEmpty()) {
            int taken = server.offer(answers.backingArray(), answers.head(), answers.contiguous());
            answers.remove(taken);
            if (taken == 0) {
                return;
            }
        }
        server.flush();
    }

    private boolean transmit(long nowNs) {
        int sent = 0;
        while (sent < BURST && sendOne(nowNs)) {
            sent++;
        }
        data.pump();
        return sent > 0;
    }

    private boolean sendOne(long nowNs) {
        if (!unsent) {
            outgoing.clear();
            var written = server.transmit(outgoing, nowNs);
            // The first frame of a session must not go to the host before.
            noticeSession();
            if (written == Outgoing.NOTHING) {
                return false;
            }
            outgoing.flip();
        }
        if (server.peer() == null) {
            data.sendTo(outgoing, (InetSocketAddress) server.destination());
            return true;
        }
        unsent = !data.send(outgoing);
        return !unsent;
    }

    private void noticeState() {
        if (!connected && server.state() == ArqState.OPEN) {
            connected = true;
            events.accept(new BoardEvent.Connected(server.peer(), server.session()));
        } else if (connected && server.state() == ArqState.IDLE) {
            connected = false;
            events.accept(new BoardEvent.Lost(server.failure().getMessage()));
        }
    }

    // ---- the program

    private void execute(int count) {
        try {
            int from = 0;
            for (int i = 0; i < count; i++) {
                if (slice[i] == ToFpga.HALT) {
                    feed(from, i + 1 - from);
                    endRun();
                    from = i + 1;
                }
            }
            feed(from, count - from);
        } catch (Abandoned e) {
            peer = null;
        } finally {
            executing = false;
        }
    }

    private void feed(int from, int count) {
        if (count == 0) {
            return;
        }
        if (wordsIn == 0) {
            runBeginNs = System.nanoTime();
        }
        wordsIn += count;
        executing = true;
        used = true;
        peer.feed(slice, from, count, responder);
        executing = false;
    }

    private void endRun() {
        events.accept(new BoardEvent.RunEnded(wordsIn, wordsOut, System.nanoTime() - runBeginNs));
        wordsIn = 0;
        wordsOut = 0;
    }

    private void respond(long[] words, int from, int count) {
        wordsOut += count;
        answers.add(words, from, count);
        while (answers.size() > MOST_ANSWERS) {
            if (!turn(System.nanoTime())) {
                await();
            }
            leaveIfAbandoned();
        }
    }

    /** The peer executes and gives the network its turn. */
    private void watch() {
        long nowNs = System.nanoTime();
        if (nowNs - lastTurnNs >= TURN_NS) {
            turn(nowNs);
            leaveIfAbandoned();
        }
    }

    private void leaveIfAbandoned() {
        if (abandoned || stopped) {
            abandoned = false;
            throw new Abandoned();
        }
    }

    /** Leads out of an execution that nobody waits for any more. */
    private static final class Abandoned extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        Abandoned() {
            super("reset in the middle of a program", null, false, false);
        }
    }
}
