package org.neckar.fisch.netty;

import io.netty.channel.IoHandle;
import io.netty.channel.IoHandler;
import io.netty.channel.IoHandlerContext;
import io.netty.channel.IoRegistration;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.ThreadAwareExecutor;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * UDP sockets that are waited for together, by whichever thread drives them. There is no thread in here: a wake-up of
 * another thread costs more than everything else on the way of a short program, so the thread that wants the answer
 * waits for the datagram itself.
 *
 * <p>Netty's event mechanism does the waiting: native epoll with deadlines of nanoseconds where its library can be
 * loaded, selectors of the JDK elsewhere. One thread at a time, except {@link #wake}.
 */
final class UdpGroup implements AutoCloseable {
    /** Asked of the operating system for each direction of a socket; it may grant less. */
    private static final int SOCKET_BUFFER_BYTES = 10 << 20;

    /** Netty's selectors do not compute with times that never come. */
    private static final long LONGEST_WAIT_NS = TimeUnit.SECONDS.toNanos(1);

    private final boolean isNative;
    private final Driver driver = new Driver();
    private final Waiting waiting = new Waiting();
    private final IoHandler handler;
    private final List<UdpSocket> sockets = new ArrayList<>();
    private final List<IoRegistration> registrations = new ArrayList<>();
    private volatile boolean wakeRequested;

    private UdpGroup(boolean isNative) {
        this.isNative = isNative;
        var factory = isNative ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
        handler = factory.newHandler(driver);
        handler.initialize();
    }

    /** A group with the fastest means of this machine. */
    static UdpGroup open() {
        return open(Epoll.isAvailable());
    }

    /**
     * A group.
     *
     * @param isNative whether to use the native library, which must be available then
     */
    static UdpGroup open(boolean isNative) {
        return new UdpGroup(isNative);
    }

    /**
     * Opens a socket.
     *
     * @param local address and port, 0 lets the operating system choose one
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if the address is not of this machine or the port is in use
     */
    UdpSocket bind(InetSocketAddress local) {
        var socket = isNative
                ? EpollUdpSocket.bind(local, SOCKET_BUFFER_BYTES)
                : NioUdpSocket.bind(local, SOCKET_BUFFER_BYTES);
        sockets.add(socket);
        registrations.add(register((IoHandle) socket));
        return socket;
    }

    private IoRegistration register(IoHandle socket) {
        driver.drivenBy(Thread.currentThread());
        try {
            var registration = handler.register(socket);
            registration.submit(isNative ? EpollUdpSocket.READABLE : NioUdpSocket.READABLE);
            return registration;
        } catch (Exception e) {
            throw new NeckarException(Recovery.BUG, "UDP socket cannot be waited for: " + e.getMessage(), e);
        }
    }

    /**
     * Blocks until a datagram arrives at one of the sockets, somebody calls {@link #wake}, or the deadline passes; may
     * also return without a reason.
     *
     * @param deadlineNs in {@link System#nanoTime}, {@link UdpSocket#NEVER} to wait without
     */
    void await(long deadlineNs) {
        driver.drivenBy(Thread.currentThread());
        waiting.deadlineNs = deadlineNs;
        handler.run(waiting);
        wakeRequested = false;
    }

    /** Ends the present or the next {@link #await}. May be called by any thread. */
    void wake() {
        wakeRequested = true;
        handler.wakeup();
    }

    /** Closes all sockets. */
    @Override
    public void close() {
        driver.drivenBy(Thread.currentThread());
        registrations.forEach(IoRegistration::cancel);
        sockets.forEach(UdpSocket::close);
        handler.prepareToDestroy();
        handler.destroy();
    }

    /** Tells the event mechanism which thread drives it; nothing is ever handed to a thread. */
    private static final class Driver implements ThreadAwareExecutor {
        private volatile Thread thread;

        void drivenBy(Thread driver) {
            thread = driver;
        }

        @Override
        public boolean isExecutorThread(Thread candidate) {
            return candidate.equals(thread);
        }

        @Override
        public void execute(Runnable command) {
            command.run();
        }
    }

    private final class Waiting implements IoHandlerContext {
        private long deadlineNs;

        @Override
        public boolean canBlock() {
            return !wakeRequested;
        }

        @Override
        public long delayNanos(long currentTimeNanos) {
            return deadlineNs <= currentTimeNanos ? 0 : Math.min(deadlineNs - currentTimeNanos, LONGEST_WAIT_NS);
        }

        @Override
        public long deadlineNanos() {
            return deadlineNs == UdpSocket.NEVER ? -1 : deadlineNs;
        }
    }
}
