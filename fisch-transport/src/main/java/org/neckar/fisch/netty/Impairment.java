package org.neckar.fisch.netty;

import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * What a bad network does to the datagrams that pass one end of a link, in both directions. Probabilities are shares
 * 0..1 of all datagrams. Written as {@code loss=1%,reorder=2%,duplicate=1%,delay=200us}.
 *
 * @param loss datagrams that vanish
 * @param ackLoss datagrams that carry nothing but an acknowledgement and vanish, beyond {@code loss}
 * @param duplicate datagrams that arrive twice
 * @param reorder datagrams that up to {@link #REORDER_DEPTH} later ones overtake
 * @param delayNs smallest delay, in nanoseconds
 * @param maxDelayNs largest delay; each datagram draws its own, which reorders as well
 */
public record Impairment(double loss, double ackLoss, double duplicate, double reorder, long delayNs, long maxDelayNs) {
    /** A network that does no harm. */
    public static final Impairment NONE = new Impairment(0, 0, 0, 0, 0, 0);

    /** Later datagrams that may overtake one. */
    public static final int REORDER_DEPTH = 50;

    private static final String ALLOWED =
            "loss=1%, ack-loss=1%, duplicate=1%, reorder=1%, delay=200us, delay=0us..5ms; joined by commas";
    private static final Pattern PERCENT = Pattern.compile("(\\d+(?:\\.\\d+)?)%");
    private static final Pattern TIME = Pattern.compile("(\\d+(?:\\.\\d+)?)(ns|us|ms|s)");
    private static final long LONGEST_DELAY_NS = TimeUnit.SECONDS.toNanos(1);

    /**
     * Reads the written form.
     *
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if it is malformed or a value is beyond its limits
     */
    public static Impairment parse(String text) {
        var result = NONE;
        for (var part : text.split(",", -1)) {
            int equals = part.indexOf('=');
            var name = equals < 0 ? part : part.substring(0, equals);
            var value = equals < 0 ? "" : part.substring(equals + 1);
            result = switch (name) {
                case "loss" -> result.withLoss(share(part, value));
                case "ack-loss" -> result.withAckLoss(share(part, value));
                case "duplicate" -> result.withDuplicate(share(part, value));
                case "reorder" -> result.withReorder(share(part, value));
                case "delay" -> delay(result, part, value);
                default -> throw refused(part);
            };
        }
        return result;
    }

    private static Impairment delay(Impairment before, String part, String value) {
        int dots = value.indexOf("..");
        return dots < 0
                ? before.withDelay(time(part, value), time(part, value))
                : before.withDelay(time(part, value.substring(0, dots)), time(part, value.substring(dots + 2)));
    }

    private static double share(String part, String value) {
        var matcher = PERCENT.matcher(value);
        if (matcher.matches()) {
            double share = Double.parseDouble(matcher.group(1)) / 100;
            if (share <= 1) {
                return share;
            }
        }
        throw refused(part);
    }

    private static long time(String part, String value) {
        var matcher = TIME.matcher(value);
        if (matcher.matches()) {
            double unitNs = switch (matcher.group(2)) {
                case "ns" -> 1;
                case "us" -> 1e3;
                case "ms" -> 1e6;
                default -> 1e9;
            };
            long timeNs = Math.round(Double.parseDouble(matcher.group(1)) * unitNs);
            if (timeNs <= LONGEST_DELAY_NS) {
                return timeNs;
            }
        }
        throw refused(part);
    }

    private static NeckarException refused(String part) {
        return new NeckarException(
                Recovery.FIX_INPUT,
                "impairment: got '%s' (allowed %s; shares to 100%%, delays to 1s)".formatted(part, ALLOWED));
    }

    /** This with another {@link #loss}. */
    public Impairment withLoss(double share) {
        return new Impairment(share, ackLoss, duplicate, reorder, delayNs, maxDelayNs);
    }

    /** This with another {@link #ackLoss}. */
    public Impairment withAckLoss(double share) {
        return new Impairment(loss, share, duplicate, reorder, delayNs, maxDelayNs);
    }

    /** This with another share of {@link #duplicate}s. */
    public Impairment withDuplicate(double share) {
        return new Impairment(loss, ackLoss, share, reorder, delayNs, maxDelayNs);
    }

    /** This with another share that is overtaken, {@link #reorder}. */
    public Impairment withReorder(double share) {
        return new Impairment(loss, ackLoss, duplicate, share, delayNs, maxDelayNs);
    }

    /** This with other delays; the larger of the two counts as the largest. */
    public Impairment withDelay(long smallestNs, long largestNs) {
        return new Impairment(
                loss, ackLoss, duplicate, reorder, Math.min(smallestNs, largestNs), Math.max(smallestNs, largestNs));
    }
}
