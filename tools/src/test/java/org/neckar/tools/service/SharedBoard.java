package org.neckar.tools.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.neckar.fisch.connection.Connections;
import org.neckar.fisch.instruction.Events;
import org.neckar.fisch.instruction.Omnibus;
import org.neckar.fisch.instruction.PlaybackDecoder;
import org.neckar.fisch.instruction.ResponseQueue;
import org.neckar.fisch.instruction.Timing;
import org.neckar.fisch.ut.FromFpgaDecoder;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CrossbarInputOnDLS;
import org.neckar.hal.coordinate.CrossbarNodeOnDLS;
import org.neckar.hal.coordinate.CrossbarOutputOnDLS;
import org.neckar.hal.coordinate.EventRecordingConfigOnFPGA;
import org.neckar.hal.coordinate.NeuronLabel;
import org.neckar.hal.fpga.EventRecordingConfig;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.routing.CrossbarNode;
import org.neckar.stadls.init.SystemInit;
import org.neckar.tools.service.schedule.ScheduleSettings;

/**
 * Two users with different chips in mind on one board: synapses, memory of the PPU, routes of spikes. What each of them
 * reads and records must be what it is without the other.
 */
final class SharedBoard {
    private static final String BOARD = "sim:?seed=5&noise=0";
    private static final int PPU_MEMORY = 0x0280_0000;
    private static final int SYNAPSES = 0x02cf_0000;
    private static final int SYNAPSE_BITS = 0x3f3f_3f3f;
    private static final int PLACES = 16;
    private static final int CHANNELS = 4;

    private SharedBoard() {}

    /**
     * One user's programs, all drawn from a seed.
     *
     * @param runs the first initialises the chip as everybody does, the second configures it, the others change it,
     *     send spikes and read
     */
    private record Programs(List<long[]> runs) {
        static Programs of(long seed, int count) {
            var random = new SplittableRandom(seed);
            var runs = new ArrayList<long[]>();
            runs.add(SystemInit.standard().program().words());
            runs.add(configuration(random));
            while (runs.size() < count) {
                runs.add(experiment(random));
            }
            return new Programs(runs);
        }

        private static long[] configuration(SplittableRandom random) {
            var program = new WordBuffer();
            Timing.systimeSync(program, true);
            Timing.barrier(program, Timing.BARRIER_SYSTIME);
            write(
                    program,
                    new EventRecordingConfigOnFPGA(),
                    EventRecordingConfig.DEFAULT.withEnableEventRecording(true));
            for (int channel = 0; channel < CHANNELS; channel++) {
                var node =
                        CrossbarNodeOnDLS.at(new CrossbarOutputOnDLS(8 + channel), new CrossbarInputOnDLS(8 + channel));
                write(program, node, new CrossbarNode(1 << random.nextInt(4), new NeuronLabel(0), false));
            }
            for (int place = 0; place < PLACES; place++) {
                Omnibus.write(program, PPU_MEMORY + place, random.nextInt());
                Omnibus.write(program, SYNAPSES + place, random.nextInt() & SYNAPSE_BITS);
            }
            return program.toArray();
        }

        private static long[] experiment(SplittableRandom random) {
            var program = new WordBuffer();
            for (int i = random.nextInt(4); i > 0; i--) {
                Omnibus.write(program, PPU_MEMORY + random.nextInt(PLACES), random.nextInt());
                Omnibus.write(program, SYNAPSES + random.nextInt(PLACES), random.nextInt() & SYNAPSE_BITS);
            }
            Timing.barrier(program, 1);
            Timing.setupTimer(program);
            for (int at = 100; at < 1000; at += 1 + random.nextInt(200)) {
                Timing.waitUntil(program, at);
                Events.spikes(program, random.nextInt(CHANNELS) << 14 | random.nextInt(1 << 14));
            }
            Timing.waitUntil(program, 2000);
            for (int place = 0; place < PLACES; place++) {
                Omnibus.read(program, PPU_MEMORY + place);
                Omnibus.read(program, SYNAPSES + place);
            }
            Timing.barrier(program, 1);
            return program.toArray();
        }

        private static <C extends Coordinate, T extends Container<C>> void write(
                WordBuffer program, C at, T container) {
            RegisterMap<C, T> map = RegisterMap.of(container);
            int[] words = map.encode(container);
            int[] addresses = map.addresses(at, Backend.OMNIBUS);
            for (int i = 0; i < words.length; i++) {
                Omnibus.write(program, addresses[i], words[i]);
            }
        }
    }

    /** What was read, and the labels and times of the spikes from the first one on. */
    private static List<Long> observed(long[] answers) {
        var decoded = new PlaybackDecoder();
        new FromFpgaDecoder(decoded).accept(answers, 0, answers.length);
        var observed = new ArrayList<Long>();
        var reads = decoded.responses(ResponseQueue.OMNIBUS);
        for (int i = 0; i < reads.size(); i++) {
            observed.add(reads.value(i));
        }
        var spikes = decoded.spikes();
        for (int i = 0; i < spikes.size(); i++) {
            observed.add((long) spikes.label(i));
            observed.add(spikes.chipTime(i) - spikes.chipTime(0));
        }
        observed.add((long) decoded.timeoutNotifications().size());
        return observed;
    }

    private static List<List<Long>> alone(Programs programs) {
        var all = new ArrayList<List<Long>>();
        try (var connection = Connections.open(BOARD)) {
            for (var run : programs.runs()) {
                var answers = new WordBuffer();
                connection.execute(run, 0, run.length, answers::add);
                all.add(observed(answers.toArray()));
            }
        }
        return all;
    }

    /** A client that checks each answer before it submits the next run. */
    private static final class User {
        private final TestClient client;
        private final Programs programs;
        private final List<List<Long>> expected;
        private TestClient.TestRun present;
        private int answered;

        User(ExperimentService service, String name, long seed, int runs) {
            client = new TestClient(service, name);
            programs = Programs.of(seed, runs);
            expected = alone(programs);
        }

        void submit() {
            present = client.submit(programs.runs().get(answered));
        }

        void check(ExperimentService service) {
            assertEquals(expected.get(answered), observed(present.await()), "run " + answered);
            service.acknowledge(client.user(), client.id(), answered++);
        }
    }

    /** Both users execute so many runs, in turns. */
    static void alternate(int runs) {
        var settings = ServiceSettings.of(List.of(BOARD))
                .withSchedule(new ScheduleSettings(Duration.ZERO, Duration.ofHours(1), Duration.ofMinutes(1)));
        try (var service = ExperimentService.open(settings)) {
            var users = List.of(new User(service, "anna", 1, runs), new User(service, "bert", 2, runs));
            for (int run = 0; run < runs; run++) {
                users.forEach(User::submit);
                users.forEach(user -> user.check(service));
            }
            assertEquals(2L * runs, service.count(ServiceCounter.RUNS_FINISHED));
            long switches = service.count(ServiceCounter.SWITCHES);
            assertTrue(switches >= runs, () -> "the users did not take turns: %d switches".formatted(switches));
        }
    }
}
