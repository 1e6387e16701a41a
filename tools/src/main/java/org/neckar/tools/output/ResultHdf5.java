package org.neckar.tools.output;

import io.jhdf.HdfFile;
import io.jhdf.api.WritableGroup;
import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SequencedMap;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * A run as one HDF5 file.
 *
 * <pre>
 * /experiment                      text
 * /network                         text, the network description word for word
 * /spikes/&lt;population&gt;             attributes name, size (neurons), count (spikes)
 *     neuron                       int32[count], index inside the population
 *     time_us                      float64[count], chip time
 * /traces/&lt;name&gt;                   attributes name, quantity, unit, neuron, count (samples)
 *     time_us                      float64[count], chip time
 *     value                        float64[count], in the unit
 * /run                             attributes connection, executor, chip, calibration, program_hash, duration_us,
 *                                  parameter.*, seed.*, version.*, seconds.*, loss.*
 * </pre>
 *
 * <p>Where {@code count} is 0 the group has no datasets, because HDF5 written in pure Java knows no empty arrays; an
 * empty text is likewise left out. A slash, a percent sign or a leading point in a name is written as in a URL
 * ({@code %2F}), the attribute {@code name} keeps the original.
 */
public final class ResultHdf5 {
    /** HDF5 allows 64 KiB; jHDF 0.13 writes longer ones, and some from 59 000 on, but nobody can read them. */
    static final int MAX_ATTRIBUTE_BYTES = 32_000;

    private ResultHdf5() {}

    /**
     * Writes the file whole or not at all.
     *
     * @param target file to make or replace
     * @param run the columns and facts
     * @throws NeckarException if a fact is longer than {@value #MAX_ATTRIBUTE_BYTES} bytes, or the disk refuses
     */
    public static void write(Path target, RunOutput run) {
        AtomicFile.writeFile(target, file -> {
            try (var hdf = HdfFile.write(file)) {
                putText(hdf, "experiment", run.experiment());
                putText(hdf, "network", run.network());
                putSpikes(hdf.putGroup("spikes"), run);
                putTraces(hdf.putGroup("traces"), run);
                putFacts(hdf.putGroup("run"), run.facts());
            } catch (HdfException e) {
                throw new IOException("HDF5: " + e.getMessage(), e);
            }
        });
    }

    private static void putSpikes(WritableGroup all, RunOutput run) {
        for (var spikes : run.spikes()) {
            var group = all.putGroup(linkName(spikes.population()));
            putAttribute(group, "name", spikes.population());
            group.putAttribute("size", spikes.size());
            group.putAttribute("count", spikes.count());
            if (spikes.count() > 0) {
                group.putDataset("neuron", spikes.neuron());
                group.putDataset("time_us", spikes.timeUs());
            }
        }
    }

    private static void putTraces(WritableGroup all, RunOutput run) {
        for (var trace : run.traces()) {
            var group = all.putGroup(linkName(trace.name()));
            putAttribute(group, "name", trace.name());
            putAttribute(group, "quantity", trace.quantity());
            putAttribute(group, "unit", trace.unit());
            putAttribute(group, "neuron", trace.neuron());
            group.putAttribute("count", trace.count());
            if (trace.count() > 0) {
                group.putDataset("time_us", trace.timeUs());
                group.putDataset("value", trace.value());
            }
        }
    }

    private static void putFacts(WritableGroup run, RunFacts facts) {
        putAttribute(run, "connection", facts.connection());
        putAttribute(run, "executor", facts.executor());
        putAttribute(run, "chip", facts.chip());
        putAttribute(run, "calibration", facts.calibration());
        putAttribute(run, "program_hash", facts.programHash());
        run.putAttribute("duration_us", facts.durationUs());
        putAll(run, "parameter.", facts.parameters());
        putAll(run, "seed.", facts.seeds());
        putAll(run, "version.", facts.versions());
        putAll(run, "seconds.", facts.seconds());
        putAll(run, "loss.", facts.losses());
    }

    private static void putAll(WritableGroup group, String prefix, SequencedMap<String, ?> values) {
        values.forEach((name, value) -> {
            if (value instanceof String text) {
                putAttribute(group, prefix + name, text);
            } else {
                group.putAttribute(prefix + name, value);
            }
        });
    }

    private static void putAttribute(WritableGroup group, String name, String text) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_ATTRIBUTE_BYTES) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "text too long for an HDF5 attribute · " + group.getName() + "@" + name + " · " + bytes
                            + " bytes (allowed <= " + MAX_ATTRIBUTE_BYTES + ") · shorten it");
        }
        if (!text.isEmpty()) {
            group.putAttribute(name, text);
        }
    }

    private static void putText(WritableGroup group, String name, String text) {
        if (!text.isEmpty()) {
            group.putDataset(name, text);
        }
    }

    /** HDF5 takes a slash as a path separator and a lone point as the group itself. */
    static String linkName(String name) {
        var escaped = name.replace("%", "%25").replace("/", "%2F");
        return escaped.startsWith(".") ? "%2E" + escaped.substring(1) : escaped;
    }
}
