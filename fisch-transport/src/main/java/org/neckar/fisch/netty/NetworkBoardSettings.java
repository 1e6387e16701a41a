package org.neckar.fisch.netty;

import java.net.InetAddress;
import java.util.Objects;
import org.neckar.fisch.arq.ArqProtocol;

/**
 * Where and how a {@link NetworkBoard} listens.
 *
 * @param address of this machine
 * @param dataPort UDP port for frames, 0 lets the operating system choose one
 * @param resetPort UDP port for resets, 0 lets the operating system choose one
 * @param bitfileInfo YAML text announced to every host
 * @param keepsState whether the chip keeps its state when the next host connects, as a board does that stays powered;
 *     otherwise every host finds a board that has just been powered
 * @param polls whether to look for datagrams without pause, which answers faster and keeps a processor at work
 * @param impairment what a bad network does, for tests
 * @param impairmentSeed where its chance comes from
 */
public record NetworkBoardSettings(
        InetAddress address,
        int dataPort,
        int resetPort,
        String bitfileInfo,
        boolean keepsState,
        boolean polls,
        Impairment impairment,
        long impairmentSeed) {
    /** Checks that nothing is null. */
    public NetworkBoardSettings {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(bitfileInfo, "bitfileInfo");
        Objects.requireNonNull(impairment, "impairment");
    }

    /** A board at the ports of the field on a good network, freshly powered for every host. */
    public static NetworkBoardSettings at(InetAddress address, String bitfileInfo) {
        return new NetworkBoardSettings(
                address, ArqProtocol.DATA_PORT, ArqProtocol.RESET_PORT, bitfileInfo, false, false, Impairment.NONE, 1);
    }

    /** These settings with other ports. */
    public NetworkBoardSettings withPorts(int data, int reset) {
        return new NetworkBoardSettings(
                address, data, reset, bitfileInfo, keepsState, polls, impairment, impairmentSeed);
    }

    /** These settings with or without a chip that keeps its state. */
    public NetworkBoardSettings withKeptState(boolean keeps) {
        return new NetworkBoardSettings(
                address, dataPort, resetPort, bitfileInfo, keeps, polls, impairment, impairmentSeed);
    }

    /** These settings with or without looking for datagrams without pause. */
    public NetworkBoardSettings withPolling(boolean isPolling) {
        return new NetworkBoardSettings(
                address, dataPort, resetPort, bitfileInfo, keepsState, isPolling, impairment, impairmentSeed);
    }

    /** These settings on a bad network. */
    public NetworkBoardSettings withImpairment(Impairment bad, long seed) {
        return new NetworkBoardSettings(address, dataPort, resetPort, bitfileInfo, keepsState, polls, bad, seed);
    }
}
