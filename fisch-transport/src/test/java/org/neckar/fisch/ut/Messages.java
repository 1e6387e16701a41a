package org.neckar.fisch.ut;

import java.math.BigInteger;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Calls the encoder of a dictionary index with a payload given as bits, as recorded vectors and random tests have it.
 */
final class Messages {
    /** Messages to the FPGA by dictionary index. */
    static final List<ToFpga> TO_FPGA = List.of(ToFpga.values());
    /** Messages from the FPGA by dictionary index. */
    static final List<FromFpga> FROM_FPGA = List.of(FromFpga.values());

    private Messages() {}

    /** The word of a message to the FPGA, made by the encoder of its kind. */
    static long toFpga(int index, long payload) {
        int low = (int) payload;
        boolean bit = (payload & 1) != 0;
        return switch (index) {
            case 0 -> ToFpga.jtagInit();
            case 1 -> ToFpga.jtagScaler(low);
            case 2 -> ToFpga.jtagInstruction(low);
            case 3 ->
                ToFpga.jtagData((payload >>> 48 & 1) != 0, (int) (payload >>> 40) & 0xff, payload & 0x1_ffff_ffffL);
            case 4 -> ToFpga.timerSetup();
            case 5 -> ToFpga.waitUntil(payload);
            case 6 -> ToFpga.systimeInit(bit);
            case 7 -> ToFpga.barrier(low);
            case 8 -> ToFpga.pollingOmnibusBlock(bit);
            case 9 -> ToFpga.reset(bit);
            case 10 -> bit ? ToFpga.TICK : ToFpga.HALT;
            case 11 -> ToFpga.omnibusAddress(low, (payload >>> 36 & 1) != 0, (int) (payload >>> 32) & 0xf);
            case 12 -> ToFpga.omnibusData(low);
            case 13 -> ToFpga.spikePack(low);
            case 14 -> ToFpga.spikePack(low >>> 16, low & 0xffff);
            case 15 -> ToFpga.spikePack((int) (payload >>> 32), low >>> 16, low & 0xffff);
            default -> throw new IllegalArgumentException("no message " + index);
        };
    }

    /** Appends a message from the FPGA through the encoder of its kind. */
    static void fromFpga(FromFpgaEncoder encoder, int index, BigInteger payload) {
        long bits = payload.longValue();
        int third = (int) bits & 0xff_ffff;
        int second = (int) (bits >>> 24) & 0xff_ffff;
        int first = payload.shiftRight(48).intValue();
        switch (index) {
            case 0 -> encoder.jtag(bits);
            case 1 -> encoder.omnibus((int) bits);
            case 2 -> {
                if (bits == 0) {
                    encoder.halt();
                } else {
                    encoder.tick();
                }
            }
            case 3 -> encoder.highspeedLinkNotification((int) bits);
            case 4 -> encoder.timeoutNotification(bits);
            case 5 -> encoder.systime(bits);
            case 6 -> encoder.sysdelta((int) bits);
            case 7 -> encoder.madcSamples(third);
            case 8 -> encoder.madcSamples(second, third);
            case 9 -> encoder.madcSamples(first, second, third);
            case 10 -> encoder.spikes(third);
            case 11 -> encoder.spikes(second, third);
            case 12 -> encoder.spikes(first, second, third);
            default -> throw new IllegalArgumentException("no message " + index);
        }
    }

    /** A payload of the kind's width; of JTAG data one that the FPGA accepts. */
    static long randomPayload(ToFpga message, RandomGenerator random) {
        return message == ToFpga.JTAG_DATA
                ? (long) random.nextInt(2) << 48 | random.nextLong(3, 34) << 40 | random.nextLong(1L << 33)
                : random.nextLong() & message.payloadMask();
    }

    /** A payload of the kind's width. */
    static BigInteger randomPayload(FromFpga message, RandomGenerator random) {
        var bits = new byte[9];
        random.nextBytes(bits);
        return new BigInteger(1, bits).shiftRight(72 - message.payloadBits());
    }
}
