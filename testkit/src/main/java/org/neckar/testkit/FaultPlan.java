package org.neckar.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * What goes wrong on one direction of a link. Chances are per datagram, 0 to 1; times are nanoseconds of virtual time.
 *
 * @param loss chance to be lost
 * @param shortLoss chance to be lost for datagrams of at most {@value FaultyLink#SHORT_BYTES} bytes, on top
 * @param duplicate chance to arrive twice, each copy with its own delay
 * @param late chance to be held back by up to {@code lateNs}
 * @param lateNs longest such delay
 * @param delayNs delay of every datagram
 * @param jitterNs longest additional delay of every datagram, evenly spread; later datagrams may overtake
 */
public record FaultPlan(
        double loss, double shortLoss, double duplicate, double late, long lateNs, long delayNs, long jitterNs) {
    /** Everything arrives, in order, after 20 us. */
    public static final FaultPlan NONE = new FaultPlan(0, 0, 0, 0, 0, 20_000, 0);

    /** Draws a plan; each fault is absent in half of them. */
    public static FaultPlan random(RandomGenerator random) {
        return new FaultPlan(
                chance(random, 0.2),
                chance(random, 0.5),
                chance(random, 0.1),
                chance(random, 0.2),
                random.nextLong(1_000_000),
                random.nextLong(random.nextBoolean() ? 100_000 : 2_000_000),
                random.nextInt(3) == 0 ? random.nextLong(5_000_000) : 0);
    }

    private static double chance(RandomGenerator random, double most) {
        return random.nextBoolean() ? 0 : random.nextDouble(most);
    }

    /** Plans with one fault absent or halved. */
    private List<FaultPlan> simpler() {
        var simpler = new ArrayList<FaultPlan>();
        for (double factor : new double[] {0, 0.5}) {
            simpler.add(new FaultPlan(loss * factor, shortLoss, duplicate, late, lateNs, delayNs, jitterNs));
            simpler.add(new FaultPlan(loss, shortLoss * factor, duplicate, late, lateNs, delayNs, jitterNs));
            simpler.add(new FaultPlan(loss, shortLoss, duplicate * factor, late, lateNs, delayNs, jitterNs));
            simpler.add(new FaultPlan(loss, shortLoss, duplicate, late * factor, lateNs, delayNs, jitterNs));
            simpler.add(new FaultPlan(loss, shortLoss, duplicate, late, lateNs, delayNs, (long) (jitterNs * factor)));
        }
        simpler.removeIf(this::equals);
        return simpler;
    }

    /** A plan as simple as possible that still fails, found by leaving out and halving one fault after the other. */
    public FaultPlan shrink(Predicate<FaultPlan> fails) {
        var smallest = this;
        for (int round = 0; round < 20; round++) {
            var next = smallest.simpler().stream().filter(fails).findFirst();
            if (next.isEmpty()) {
                return smallest;
            }
            smallest = next.get();
        }
        return smallest;
    }
}
