package org.neckar.tools.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.neckar.grenade.compile.ParameterUse;
import org.neckar.grenade.network.SpikeSource;
import org.neckar.grenade.result.Counters;
import org.neckar.grenade.result.Spikes;
import org.neckar.grenade.result.Trace;
import org.neckar.tools.Version;
import org.neckar.tools.output.RunFacts;
import org.neckar.tools.output.RunOutput;
import org.neckar.tools.output.SpikeColumns;
import org.neckar.tools.output.TraceColumns;

/** The result of a run as the plain columns that files and pictures are made from. */
public final class RunColumns {
    private RunColumns() {}

    /** All of a run. */
    public static RunOutput of(ExperimentRun run) {
        var experiment = run.experiment();
        var result = run.result();
        return new RunOutput(
                experiment.name(),
                experiment.text(),
                result.spikes().stream().map(RunColumns::spikes).toList(),
                result.traces().stream().map(RunColumns::trace).toList(),
                facts(run));
    }

    /** The spikes that the sources of an experiment send, one entry for each group. */
    public static List<SpikeColumns> stimuli(Collection<SpikeSource> sources) {
        return sources.stream().map(RunColumns::stimulus).toList();
    }

    private static SpikeColumns stimulus(SpikeSource source) {
        var trains = new ArrayList<double[]>();
        int count = 0;
        for (int i = 0; i < source.size(); i++) {
            double[] times = source.trains().timesUs(i);
            trains.add(times);
            count += times.length;
        }
        var neurons = new int[count];
        var timesUs = new double[count];
        int filled = 0;
        for (int i = 0; i < trains.size(); i++) {
            for (double time : trains.get(i)) {
                neurons[filled] = i;
                timesUs[filled++] = time;
            }
        }
        return new SpikeColumns(source.name(), source.size(), neurons, timesUs);
    }

    private static SpikeColumns spikes(Spikes spikes) {
        var origin = spikes.origin();
        return new SpikeColumns(origin.name(), origin.size(), spikes.neurons(), spikes.timesUs());
    }

    private static TraceColumns trace(Trace trace) {
        var membrane = trace.membrane();
        var neuron = "%s[%d]".formatted(membrane.population().name(), membrane.neuron());
        return new TraceColumns(
                new TraceColumns.Label(trace.name(), "membrane", "V", neuron), trace.timesUs(), trace.volts());
    }

    private static RunFacts facts(ExperimentRun run) {
        var record = run.result().record();
        return new RunFacts(
                run.board().uri(),
                run.board().identifier(),
                record.chip().toString(),
                record.calibrations().isEmpty() ? "none" : String.join(" ", record.calibrations()),
                parameters(record.parameters()),
                record.programHash(),
                run.result().runTimeUs(),
                run.experiment().seeds(),
                versions(),
                run.seconds(),
                losses(run.result().counters()));
    }

    private static SequencedMap<String, String> parameters(List<ParameterUse> uses) {
        var byParameter = new LinkedHashMap<String, List<ParameterUse>>();
        for (var use : uses) {
            byParameter.computeIfAbsent(use.parameter(), _ -> new ArrayList<>()).add(use);
        }
        var sources = new LinkedHashMap<String, String>();
        byParameter.forEach((parameter, all) -> {
            var different = new TreeSet<String>();
            all.forEach(use -> different.add(source(use)));
            if (different.size() == 1) {
                sources.put(parameter, different.first());
            } else {
                all.forEach(use -> sources.put(use.population().name() + "." + parameter, source(use)));
            }
        });
        return sources;
    }

    private static String source(ParameterUse use) {
        var source = use.source().name().toLowerCase(Locale.ROOT);
        return use.uncalibrated() == 0 ? source : "%s, but %d nominal".formatted(source, use.uncalibrated());
    }

    private static SequencedMap<String, String> versions() {
        var versions = new LinkedHashMap<String, String>();
        versions.put("neckar", Version.ofNeckar());
        versions.put("java", Runtime.version().toString());
        return versions;
    }

    private static SequencedMap<String, Long> losses(Counters counters) {
        var losses = new LinkedHashMap<String, Long>();
        losses.put("stimuli late", counters.lateStimuli());
        losses.put("spikes lost", counters.lost());
        losses.put("spikes of unknown neurons", counters.unknown());
        return losses;
    }
}
