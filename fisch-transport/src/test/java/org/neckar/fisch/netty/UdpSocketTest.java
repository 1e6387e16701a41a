package org.neckar.fisch.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.channel.epoll.Epoll;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

@Timeout(20)
class UdpSocketTest {
    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    private final ByteBuffer buffer = ByteBuffer.allocateDirect(2048);

    private static UdpGroup open(boolean isNative) {
        Assumptions.assumeTrue(!isNative || Epoll.isAvailable(), "this machine has no native epoll library");
        return UdpGroup.open(isNative);
    }

    private static ByteBuffer datagram(long... words) {
        var datagram = ByteBuffer.allocateDirect(words.length * Long.BYTES);
        for (long word : words) {
            datagram.putLong(word);
        }
        return datagram.flip();
    }

    private void awaitDatagram(UdpGroup group, UdpSocket socket) {
        while (!socket.receive(buffer)) {
            group.await(UdpSocket.NEVER);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldCarryDatagramsBetweenTwoSockets(boolean isNative) {
        try (var group = open(isNative);
                var other = open(isNative)) {
            var one = group.bind(ANY_PORT);
            var two = other.bind(ANY_PORT);
            one.connect(two.local());
            two.connect(one.local());

            assertTrue(one.send(datagram(1, 2)));
            assertTrue(one.send(datagram(3)));

            awaitDatagram(other, two);
            assertEquals(datagram(1, 2), buffer);
            awaitDatagram(other, two);
            assertEquals(datagram(3), buffer);
            assertFalse(two.receive(buffer));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldReachAnotherReceiverThanItsPeerFromTheSamePort(boolean isNative) {
        try (var group = open(isNative)) {
            var socket = group.bind(ANY_PORT);
            var peer = group.bind(ANY_PORT);
            var other = group.bind(ANY_PORT);
            socket.connect(peer.local());

            socket.sendTo(datagram(0xabab), other.local());

            var sender = other.receiveFrom(buffer);
            while (sender == null) {
                group.await(UdpSocket.NEVER);
                sender = other.receiveFrom(buffer);
            }
            assertEquals(socket.local(), sender);
            assertEquals(datagram(0xabab), buffer);
            assertTrue(socket.send(datagram(7)));
            awaitDatagram(group, peer);
            assertEquals(datagram(7), buffer);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldHearOnlyItsPeer(boolean isNative) {
        try (var group = open(isNative)) {
            var socket = group.bind(ANY_PORT);
            var peer = group.bind(ANY_PORT);
            var stranger = group.bind(ANY_PORT);
            socket.connect(peer.local());
            peer.connect(socket.local());
            stranger.connect(socket.local());

            stranger.send(datagram(1));
            peer.send(datagram(2));

            awaitDatagram(group, socket);
            assertEquals(datagram(2), buffer);
            assertFalse(socket.receive(buffer));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldCountHowOftenNobodyListens(boolean isNative) {
        try (var group = open(isNative)) {
            var socket = group.bind(ANY_PORT);
            try (var gone = open(isNative)) {
                socket.connect(gone.bind(ANY_PORT).local());
            }

            assertTrue(socket.send(datagram(1)));
            while (socket.refusals() == 0) {
                assertFalse(socket.receive(buffer));
            }
            assertEquals(1, socket.refusals());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldWaitUntilTheDeadline(boolean isNative) {
        try (var group = open(isNative)) {
            group.bind(ANY_PORT);
            long begin = System.nanoTime();
            long deadline = begin + TimeUnit.MILLISECONDS.toNanos(5);
            while (System.nanoTime() < deadline) {
                group.await(deadline);
            }
            assertTrue(System.nanoTime() - begin >= TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldBeWokenByAnotherThread(boolean isNative) throws InterruptedException {
        var woken = new AtomicBoolean();
        try (var group = open(isNative)) {
            group.bind(ANY_PORT);
            var waker = Thread.ofPlatform().name("waker").start(() -> {
                woken.set(true);
                group.wake();
            });
            while (!woken.get()) {
                group.await(UdpSocket.NEVER);
            }
            waker.join();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldSayWhichPortIsInUse(boolean isNative) {
        try (var group = open(isNative)) {
            var socket = group.bind(ANY_PORT);
            var refusal = assertThrows(NeckarException.class, () -> group.bind(socket.local()));
            assertEquals(Recovery.FIX_INPUT, refusal.recovery());
            assertTrue(
                    refusal.getMessage().contains(String.valueOf(socket.local().getPort())), refusal::getMessage);
        }
    }
}
