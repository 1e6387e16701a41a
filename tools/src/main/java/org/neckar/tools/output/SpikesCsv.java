package org.neckar.tools.output;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Spikes as comma-separated text: the header {@code population,neuron,time_us}, then one line per spike, populations in
 * the given order and spikes in the order of their column. Times carry exactly three decimals (1 ns; the chip's finest
 * step is 4 ns) with a point, whatever the locale. Lines end with a line feed; names with a comma, a quote or a line
 * break are quoted as RFC 4180 says.
 */
public final class SpikesCsv {
    private static final byte[] HEADER = "population,neuron,time_us\n".getBytes(StandardCharsets.US_ASCII);
    private static final double NANOS_PER_MICRO = 1000;
    /** Beyond this the double itself no longer resolves a nanosecond. */
    private static final double EXACT_LIMIT_US = 9e12;

    private static final int DECIMALS = 3;
    private static final int MAX_DIGITS = 20;

    private SpikesCsv() {}

    /**
     * Writes the file whole or not at all.
     *
     * @param target file to make or replace
     * @param populations the columns
     */
    public static void write(Path target, List<SpikeColumns> populations) {
        AtomicFile.write(target, out -> writeTo(out, populations));
    }

    /**
     * Writes to a stream, which stays open.
     *
     * @param out buffered
     * @param populations the columns
     * @throws IOException when the stream fails
     */
    public static void writeTo(OutputStream out, List<SpikeColumns> populations) throws IOException {
        out.write(HEADER);
        for (var spikes : populations) {
            byte[] name = quoted(spikes.population()).getBytes(StandardCharsets.UTF_8);
            var line = new byte[name.length + 2 * MAX_DIGITS + 4];
            System.arraycopy(name, 0, line, 0, name.length);
            for (int i = 0; i < spikes.count(); i++) {
                double timeUs = spikes.timeUs()[i];
                if (Math.abs(timeUs) < EXACT_LIMIT_US) {
                    int end = line.length;
                    line[--end] = '\n';
                    int start = fixed(line, end, Math.round(timeUs * NANOS_PER_MICRO), DECIMALS);
                    line[--start] = ',';
                    start = fixed(line, start, spikes.neuron()[i], 0);
                    line[--start] = ',';
                    out.write(name);
                    out.write(line, start, line.length - start);
                } else {
                    out.write(farLine(spikes, i).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    /**
     * Writes {@code value / 10^decimals} in decimal digits so that they end before {@code end}.
     *
     * @return position of the first character written
     */
    private static int fixed(byte[] line, int end, long value, int decimals) {
        long rest = Math.abs(value);
        int at = end;
        int digits = 0;
        do {
            if (decimals > 0 && digits == decimals) {
                line[--at] = '.';
            }
            line[--at] = (byte) ('0' + rest % 10);
            rest /= 10;
            digits++;
        } while (rest > 0 || digits <= decimals);
        if (value < 0) {
            line[--at] = '-';
        }
        return at;
    }

    private static String farLine(SpikeColumns spikes, int i) {
        var time = new BigDecimal(spikes.timeUs()[i]).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return quoted(spikes.population()) + "," + spikes.neuron()[i] + "," + time.toPlainString() + "\n";
    }

    private static String quoted(String name) {
        boolean needed = name.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return needed ? "\"" + name.replace("\"", "\"\"") + "\"" : name;
    }
}
