package org.neckar.fisch.netty;

import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.arq.ArqCounter;
import org.neckar.fisch.arq.ArqProtocol;

/**
 * The FPGA's end of the network: serves one host at a time by HostARQ, the one that sent the last reset, and lets a
 * {@link WordPeer} execute what it sends.
 *
 * <p>One thread does everything, so that a short program meets no other thread on its way. While a long one executes
 * the thread looks after the network whenever the peer calls its watch: frames are acknowledged, answers leave, and a
 * reset ends the program. A reset in the middle of a program always leads to a peer that has just been powered.
 */
public final class NetworkBoard implements AutoCloseable {
    private final BoardService service;
    private final Thread thread;
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    private NetworkBoard(BoardService service) {
        this.service = service;
        thread = Thread.ofPlatform()
                .name("neckar-board-" + service.local().getPort())
                .unstarted(this::serve);
    }

    /**
     * Begins to serve.
     *
     * @param settings where and how
     * @param power makes a peer that has just been powered; called by the board's thread
     * @param events told what happens, by the board's thread; must not block
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if the address is not of this machine or a port is in use
     */
    public static NetworkBoard start(
            NetworkBoardSettings settings, Supplier<? extends WordPeer> power, Consumer<? super BoardEvent> events) {
        var board = new NetworkBoard(new BoardService(settings, power, events));
        board.thread.start();
        return board;
    }

    private void serve() {
        try {
            service.serve();
            end.complete(null);
        } catch (RuntimeException | Error e) {
            end.completeExceptionally(e);
        } finally {
            service.close();
            // Questions that came too late for a turn.
            service.answerQuestions();
        }
    }

    /** Completed when the board has stopped, with the error if it was not by {@link #close}. */
    public CompletableFuture<Void> end() {
        return end;
    }

    /** Address and UDP port for frames. */
    public InetSocketAddress local() {
        return service.local();
    }

    /** UDP port for resets. */
    public int resetPort() {
        return service.resetPort();
    }

    /** URI by which this board is reached from this machine. */
    public String uri() {
        var address = local().getAddress().getHostAddress();
        var host = address.contains(":") ? "[" + address + "]" : address;
        var port = local().getPort() == ArqProtocol.DATA_PORT ? "" : ":" + local().getPort();
        var reset = resetPort() == ArqProtocol.RESET_PORT ? "" : "?reset-port=" + resetPort();
        return "arq://" + host + port + reset;
    }

    /** What the link has counted so far, over all hosts; only for a question of {@link #ask}. */
    public Map<ArqCounter, Long> linkCounters() {
        return service.counters();
    }

    /**
     * What the board's thread answers between two turns of the network; so a question may look at what that thread
     * alone may touch, such as the peer. Not to be called by the board's thread.
     *
     * @param question must neither block nor throw
     */
    public <T> T ask(Supplier<T> question) {
        var answer = new CompletableFuture<T>();
        service.ask(() -> answer.complete(question.get()));
        if (end.isDone()) {
            service.answerQuestions();
        }
        return answer.join();
    }

    /** Stops serving; the host notices by silence. */
    @Override
    public void close() {
        service.stop();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
