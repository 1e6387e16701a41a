package org.neckar.tools.service.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neckar.tools.service.schedule.ScheduleSimulation.MS;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.neckar.testkit.Seeds;

/** Shares of users who always have runs, with random weights, run times, slices and switches. */
class FairnessProperties {
    private static final double TOLERANCE = 0.05;

    /** One drawn situation. */
    private static final class Crowd {
        final ScheduleSimulation simulation;
        final Map<String, Double> weights = new HashMap<>();
        final Map<Long, Long> submitted = new HashMap<>();
        final long longestNs;

        Crowd(RandomGenerator random, int boards) {
            long slice = random.nextInt(3) == 0 ? 0 : random.nextLong(5 * MS);
            long switchNs = random.nextLong(MS);
            int users = boards + 1 + random.nextInt(4);
            var limits = new HashMap<String, UserLimits>();
            for (int i = 0; i < users; i++) {
                var user = "user" + i;
                double weight = 0.5 + 2.5 * random.nextDouble();
                weights.put(user, weight);
                limits.put(user, weighing(weight));
            }
            var settings = new ScheduleSettings(Duration.ofNanos(slice), Duration.ofHours(1), Duration.ofMinutes(1));
            simulation = new ScheduleSimulation(settings, boards, limits::get, switchNs);
            long longestRun = 0;
            long session = 0;
            for (var user : weights.keySet().stream().sorted().toList()) {
                long mean = MS / 2 + random.nextLong(5 * MS);
                longestRun = Math.max(longestRun, 2 * mean);
                // As many sessions as boards, so that every share can be used.
                int sessions = boards + random.nextInt(2);
                for (int i = 0; i < sessions; i++) {
                    simulation.open(++session, user, Mobility.ANYWHERE, () -> 1 + random.nextLong(2 * mean));
                    submitted.put(session, 0L);
                }
            }
            longestNs = slice + longestRun + switchNs;
        }

        void fill() {
            submitted.replaceAll((session, next) -> {
                var state = simulation.scheduler.session(session);
                long number = next;
                for (int waiting = state.waiting().size(); waiting < 2; waiting++) {
                    simulation.submit(session, number++, Long.MAX_VALUE);
                }
                return number;
            });
        }

        double allWeights() {
            return weights.values().stream().mapToDouble(weight -> weight).sum();
        }

        double leastWeight() {
            return weights.values().stream().mapToDouble(weight -> weight).min().orElseThrow();
        }
    }

    private static UserLimits weighing(double weight) {
        var usual = UserLimits.DEFAULT;
        return new UserLimits(
                weight,
                usual.sessions(),
                usual.queuedRuns(),
                usual.queuedWords(),
                Optional.empty(),
                usual.longestRun(),
                usual.resultWords());
    }

    private static void assertFair(Crowd crowd) {
        crowd.weights.forEach((user, weight) -> {
            double fair = weight / crowd.allWeights();
            double got = crowd.simulation.share(user);
            assertEquals(fair, got, TOLERANCE * fair, () -> "share of %s with weight %.2f".formatted(user, weight));
        });
    }

    @Seeds(150)
    void shouldShareOneBoardByWeightWhateverTheRunsLast(RandomGenerator random) {
        var crowd = new Crowd(random, 1);
        crowd.simulation.afterEnd(() -> {
            crowd.fill();
            crowd.simulation.assertWorkConserving();
        });
        crowd.fill();

        crowd.simulation.runUntil((long) (30 * crowd.longestNs * crowd.allWeights() / crowd.leastWeight()));

        assertFair(crowd);
        crowd.weights.forEach((user, weight) -> {
            double boundNs = crowd.weights.values().stream()
                    .mapToDouble(other -> (other / weight + 1) * crowd.longestNs)
                    .sum();
            long waitedNs = crowd.simulation.longestWaitNs.get(user);
            assertTrue(waitedNs <= boundNs, () -> "%s waited %d ns, bound %.0f".formatted(user, waitedNs, boundNs));
        });
    }

    @Seeds(25)
    void shouldShareSeveralBoardsByWeight(RandomGenerator random) {
        var crowd = new Crowd(random, 2 + random.nextInt(2));
        crowd.simulation.afterEnd(() -> {
            crowd.fill();
            crowd.simulation.assertWorkConserving();
        });
        crowd.fill();

        crowd.simulation.runUntil((long) (20 * crowd.longestNs * crowd.allWeights() / crowd.leastWeight()));

        assertFair(crowd);
    }
}
