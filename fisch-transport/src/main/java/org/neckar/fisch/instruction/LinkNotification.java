package org.neckar.fisch.instruction;

/**
 * Something happened on a high-speed link. Source: notification container of the HICANN-X event map.
 *
 * @param event the eight bits as received
 * @param fpgaTime FPGA cycles, 43 bits
 */
public record LinkNotification(int event, long fpgaTime) {
    /** The PHY, 0..7. */
    public int phy() {
        return event >>> 5 & 7;
    }

    /** The link is up. */
    public boolean linkUp() {
        return bit(4);
    }

    /** A symbol could not be decoded. */
    public boolean decodeError() {
        return bit(3);
    }

    /** A checksum was wrong. */
    public boolean crcError() {
        return bit(2);
    }

    /** A checksum error was recovered. */
    public boolean crcRecovered() {
        return bit(1);
    }

    /** A check failed. */
    public boolean checkError() {
        return bit(0);
    }

    /** The notification as the field writes it. */
    public String text() {
        return "HighspeedLinkNotification(Value(%d), FPGATime(%d))".formatted(event, fpgaTime);
    }

    private boolean bit(int at) {
        return (event >>> at & 1) != 0;
    }
}
