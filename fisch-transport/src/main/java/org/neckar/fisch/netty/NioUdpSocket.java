package org.neckar.fisch.netty;

import io.netty.channel.IoEvent;
import io.netty.channel.IoRegistration;
import io.netty.channel.nio.NioIoHandle;
import io.netty.channel.nio.NioIoOps;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectableChannel;

/** A UDP socket of the JDK, for machines without the native library. */
final class NioUdpSocket implements UdpSocket, NioIoHandle {
    static final NioIoOps READABLE = NioIoOps.READ;

    private final DatagramChannel channel;
    private final InetSocketAddress local;
    private long refusals;

    private NioUdpSocket(DatagramChannel channel, InetSocketAddress local) {
        this.channel = channel;
        this.local = local;
    }

    static NioUdpSocket bind(InetSocketAddress local, int bufferBytes) {
        try {
            var family = local.getAddress() instanceof Inet6Address
                    ? StandardProtocolFamily.INET6
                    : StandardProtocolFamily.INET;
            var channel = DatagramChannel.open(family);
            try {
                channel.configureBlocking(false);
                channel.setOption(StandardSocketOptions.SO_RCVBUF, bufferBytes);
                channel.setOption(StandardSocketOptions.SO_SNDBUF, bufferBytes);
                channel.bind(local);
                return new NioUdpSocket(channel, (InetSocketAddress) channel.getLocalAddress());
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw SocketFailure.of("UDP socket at " + local, e);
        }
    }

    @Override
    public boolean receive(ByteBuffer into) {
        if (!channel.isConnected()) {
            return receiveFrom(into) != null;
        }
        while (true) {
            into.clear();
            try {
                // A datagram without bytes reads like no datagram; the next one is found in the next turn.
                if (channel.read(into) <= 0) {
                    return false;
                }
                into.flip();
                return true;
            } catch (IOException refused) {
                refusals++;
            }
        }
    }

    @Override
    public InetSocketAddress receiveFrom(ByteBuffer into) {
        into.clear();
        try {
            var sender = (InetSocketAddress) channel.receive(into);
            into.flip();
            return sender;
        } catch (IOException refused) {
            refusals++;
            return null;
        }
    }

    @Override
    public boolean send(ByteBuffer datagram) {
        int begin = datagram.position();
        try {
            return channel.write(datagram) != 0;
        } catch (IOException refused) {
            refusals++;
            return true;
        } finally {
            datagram.position(begin);
        }
    }

    @Override
    public void sendTo(ByteBuffer datagram, InetSocketAddress receiver) {
        int begin = datagram.position();
        try {
            var peer = (InetSocketAddress) channel.getRemoteAddress();
            if (peer == null) {
                channel.send(datagram, receiver);
            } else {
                // A connected channel of the JDK refuses other receivers.
                channel.disconnect();
                channel.send(datagram, receiver);
                channel.connect(peer);
            }
        } catch (IOException refused) {
            refusals++;
        } finally {
            datagram.position(begin);
        }
    }

    @Override
    public void connect(InetSocketAddress peer) {
        try {
            channel.disconnect();
            channel.connect(peer);
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
    public SelectableChannel selectableChannel() {
        return channel;
    }

    /** Nothing: being woken is all that is wanted, whoever drives the group then receives until nothing is left. */
    @Override
    public void handle(IoRegistration registration, IoEvent event) {}

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw SocketFailure.of("UDP socket at " + local, e);
        }
    }
}
