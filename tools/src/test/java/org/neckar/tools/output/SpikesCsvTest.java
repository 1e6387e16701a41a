package org.neckar.tools.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neckar.testkit.Seeds;

class SpikesCsvTest {
    @TempDir
    private Path folder;

    @Test
    void shouldWriteOneLinePerSpikeInGivenOrder() throws IOException {
        var file = folder.resolve("spikes.csv");
        SpikesCsv.write(file, RunOutputs.relay().spikes());
        assertEquals("""
                population,neuron,time_us
                stimulus,0,20.000
                stimulus,0,40.000
                relay,0,21.500
                relay,2,22.004
                relay,0,41.250
                """, Files.readString(file));
    }

    @Test
    void shouldWriteTheHeaderAloneWhenNothingSpiked() throws IOException {
        assertEquals("population,neuron,time_us\n", csv(List.of()));
    }

    @Test
    void shouldWriteAPointWhateverTheLocale() throws IOException {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertEquals("population,neuron,time_us\na,0,1234567.891\n", csv(List.of(spike("a", 1234567.891))));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void shouldQuoteNamesThatContainSeparators() throws IOException {
        assertEquals("population,neuron,time_us\n\"a,\"\"b\"\"\",0,1.000\n", csv(List.of(spike("a,\"b\"", 1))));
    }

    @Test
    void shouldKeepTheSignOfTimesBeforeZero() throws IOException {
        assertEquals("population,neuron,time_us\na,0,-0.004\n", csv(List.of(spike("a", -0.004))));
    }

    @Test
    void shouldWriteTimesBeyondTheRangeOfNanosecondsInFull() throws IOException {
        assertEquals("population,neuron,time_us\na,0,1000000000000000000000.000\n", csv(List.of(spike("a", 1e21))));
    }

    @Seeds(500)
    void shouldRoundToTheNearestNanosecond(RandomGenerator random) throws IOException {
        double timeUs = random.nextInt(-1000, 1_000_000_000) * 0.004;
        var expected = new BigDecimal(timeUs).setScale(3, RoundingMode.HALF_EVEN);
        assertEquals("population,neuron,time_us\na,0," + expected + "\n", csv(List.of(spike("a", timeUs))));
    }

    private static SpikeColumns spike(String population, double timeUs) {
        return new SpikeColumns(population, 1, new int[] {0}, new double[] {timeUs});
    }

    private static String csv(List<SpikeColumns> spikes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        SpikesCsv.writeTo(bytes, spikes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
