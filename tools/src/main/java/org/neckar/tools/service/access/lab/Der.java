package org.neckar.tools.service.access.lab;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The few values of the distinguished encoding rules (ITU-T X.690) that a certificate is made of. */
final class Der {
    private static final int BOOLEAN = 0x01;
    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int OCTET_STRING = 0x04;
    private static final int OBJECT_IDENTIFIER = 0x06;
    private static final int UTF8_STRING = 0x0c;
    private static final int GENERALIZED_TIME = 0x18;
    private static final int UTC_TIME = 0x17;
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int CONTEXT = 0x80;
    private static final int CONSTRUCTED = 0x20;
    private static final int LONG_LENGTH = 0x80;
    private static final int FIRST_YEAR_OF_LONG_TIMES = 2050;
    private static final DateTimeFormatter SHORT_TIME = DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'");
    private static final DateTimeFormatter LONG_TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'");

    private Der() {}

    static byte[] sequence(byte[]... parts) {
        return value(SEQUENCE, joined(parts));
    }

    static byte[] set(byte[]... parts) {
        return value(SET, joined(parts));
    }

    static byte[] integer(BigInteger number) {
        return value(INTEGER, number.toByteArray());
    }

    static byte[] bool(boolean truth) {
        return value(BOOLEAN, new byte[] {(byte) (truth ? 0xff : 0)});
    }

    static byte[] text(String text) {
        return value(UTF8_STRING, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] octets(byte[] content) {
        return value(OCTET_STRING, content);
    }

    /** Whole bytes. */
    static byte[] bits(byte[] content) {
        return value(BIT_STRING, joined(new byte[1], content));
    }

    /**
     * The leading bits of one byte.
     *
     * @param unused number of trailing bits that do not count
     */
    static byte[] bits(int octet, int unused) {
        return value(BIT_STRING, new byte[] {(byte) unused, (byte) octet});
    }

    static byte[] time(Instant instant) {
        var time = instant.atOffset(ZoneOffset.UTC);
        boolean isShort = time.getYear() < FIRST_YEAR_OF_LONG_TIMES;
        var text = (isShort ? SHORT_TIME : LONG_TIME).format(time);
        return value(isShort ? UTC_TIME : GENERALIZED_TIME, text.getBytes(StandardCharsets.US_ASCII));
    }

    /** @param dotted as {@code 2.5.4.3} */
    static byte[] identifier(String dotted) {
        var arcs = dotted.split("\\.", -1);
        var content = new ByteArrayOutputStream();
        content.write(40 * Integer.parseInt(arcs[0]) + Integer.parseInt(arcs[1]));
        for (int i = 2; i < arcs.length; i++) {
            int arc = Integer.parseInt(arcs[i]);
            int digits = Math.max(1, (Integer.SIZE - Integer.numberOfLeadingZeros(arc) + 6) / 7);
            for (int digit = digits - 1; digit >= 0; digit--) {
                content.write(((arc >>> (7 * digit)) & 0x7f) | (digit > 0 ? 0x80 : 0));
            }
        }
        return value(OBJECT_IDENTIFIER, content.toByteArray());
    }

    /** A value that its place in a structure names, around another one. */
    static byte[] explicit(int tag, byte[] content) {
        return value(CONTEXT | CONSTRUCTED | tag, content);
    }

    /** A value that its place in a structure names, instead of its own tag. */
    static byte[] implicit(int tag, byte[] content) {
        return value(CONTEXT | tag, content);
    }

    private static byte[] value(int tag, byte[] content) {
        var out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length < LONG_LENGTH) {
            out.write(content.length);
        } else {
            var length = BigInteger.valueOf(content.length).toByteArray();
            int sign = length[0] == 0 ? 1 : 0;
            out.write(LONG_LENGTH | length.length - sign);
            out.write(length, sign, length.length - sign);
        }
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
