package org.neckar.fisch.netty;

import io.netty.channel.IoEvent;
import io.netty.channel.IoRegistration;
import io.netty.channel.epoll.EpollIoHandle;
import io.netty.channel.epoll.EpollIoOps;
import io.netty.channel.epoll.LinuxSocket;
import io.netty.channel.socket.SocketProtocolFamily;
import io.netty.channel.unix.DatagramSocketAddress;
import io.netty.channel.unix.FileDescriptor;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

/** A UDP socket of Netty's native transport. */
final class EpollUdpSocket implements UdpSocket, EpollIoHandle {
    static final EpollIoOps READABLE = EpollIoOps.EPOLLIN;

    private final LinuxSocket socket;
    private final InetSocketAddress local;
    private long refusals;

    private EpollUdpSocket(LinuxSocket socket, InetSocketAddress local) {
        this.socket = socket;
        this.local = local;
    }

    static EpollUdpSocket bind(InetSocketAddress local, int bufferBytes) {
        var family =
                local.getAddress() instanceof Inet6Address ? SocketProtocolFamily.INET6 : SocketProtocolFamily.INET;
        var socket = LinuxSocket.newSocketDgram(family);
        try {
            socket.setReceiveBufferSize(bufferBytes);
            socket.setSendBufferSize(bufferBytes);
            socket.bind(local);
            return new EpollUdpSocket(socket, socket.localAddress());
        } catch (IOException e) {
            close(socket, e);
            throw SocketFailure.of("UDP socket at " + local, e);
        }
    }

    private static void close(LinuxSocket socket, IOException reason) {
        try {
            socket.close();
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    @Override
    public boolean receive(ByteBuffer into) {
        while (true) {
            try {
                int length = socket.recv(into, 0, into.capacity());
                if (length == 0) {
                    return false;
                }
                // Netty reports an empty datagram as the end of the stream.
                into.limit(Math.max(length, 0)).position(0);
                return true;
            } catch (IOException refused) {
                refusals++;
            }
        }
    }

    @Override
    public InetSocketAddress receiveFrom(ByteBuffer into) {
        try {
            DatagramSocketAddress sender = socket.recvFrom(into, 0, into.capacity());
            if (sender == null) {
                return null;
            }
            into.limit(sender.receivedAmount()).position(0);
            return new InetSocketAddress(sender.getAddress(), sender.getPort());
        } catch (IOException refused) {
            refusals++;
            return null;
        }
    }

    @Override
    public boolean send(ByteBuffer datagram) {
        try {
            return socket.send(datagram, datagram.position(), datagram.limit()) != 0;
        } catch (IOException refused) {
            refusals++;
            return true;
        }
    }

    @Override
    public void sendTo(ByteBuffer datagram, InetSocketAddress receiver) {
        try {
            socket.sendTo(datagram, datagram.position(), datagram.limit(), receiver.getAddress(), receiver.getPort());
        } catch (IOException refused) {
            refusals++;
        }
    }

    @Override
    public void connect(InetSocketAddress peer) {
        try {
            socket.connect(peer);
        } catch (IOException e) {
            throw SocketFailure.of("UDP socket from %s to %s".formatted(local, peer), e);
        }
    }

    @Override
    public InetSocketAddress local() {
        return local;
    }

    @Override
    public long refusals() {
        return refusals;
    }

    @Override
    public FileDescriptor fd() {
        return socket;
    }

    /** Nothing: being woken is all that is wanted, whoever drives the group then receives until nothing is left. */
    @Override
    public void handle(IoRegistration registration, IoEvent event) {}

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw SocketFailure.of("UDP socket at " + local, e);
        }
    }
}
