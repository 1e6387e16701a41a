package org.neckar.fisch.ut;

import java.math.BigInteger;

/**
 * A second decoder of the stream from the FPGA, written for plainness: it keeps the stream as text of zeros and ones
 * and encodes what it finds, each message on its own.
 */
final class BitwiseDecoder {
    final WordBuffer messages = new WordBuffer();
    private final FromFpgaEncoder encoder = new FromFpgaEncoder(messages);
    private String bits = "";

    /** Decodes one word; false if the word makes a message that does not exist. */
    boolean accept(long word) {
        var text = "0".repeat(Long.numberOfLeadingZeros(word)) + (word == 0 ? "" : Long.toBinaryString(word));
        if (bits.isEmpty() && text.charAt(0) == '1') {
            return true;
        }
        bits += text;
        while (!bits.isEmpty()) {
            if (bits.charAt(0) == '1') {
                bits = "";
                return true;
            }
            int index = Integer.parseInt(bits.substring(1, 8), 2);
            if (index >= FromFpga.COUNT) {
                return false;
            }
            var message = Messages.FROM_FPGA.get(index);
            if (bits.length() < message.width()) {
                return true;
            }
            var payload = bits.substring(message.width() - message.payloadBits(), message.width());
            Messages.fromFpga(encoder, index, new BigInteger(payload, 2));
            bits = bits.substring(message.width());
        }
        return true;
    }

    long[] finish() {
        encoder.flush();
        return messages.toArray();
    }
}
