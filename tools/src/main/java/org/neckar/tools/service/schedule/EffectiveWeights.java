package org.neckar.tools.service.schedule;

import java.util.Collection;
import java.util.Comparator;

/**
 * The weight by which a user is charged when there are several boards. A user whose sessions cannot fill the share that
 * the weight promises (one session uses one board at a time) is charged as if the weight were what can be used;
 * otherwise the virtual time of that user would stand still and that of all others would seem to run ahead.
 */
final class EffectiveWeights {
    private EffectiveWeights() {}

    /**
     * The effective weight of one of several competing users.
     *
     * @param user one of the others
     * @param competing all who compete
     * @param boards number of boards that serve, at least 1
     */
    static double of(UserAccount user, Collection<UserAccount> competing, int boards) {
        double weight = user.limits().weight();
        double weights =
                competing.stream().mapToDouble(one -> one.limits().weight()).sum();
        double free = boards;
        var byNeed = competing.stream()
                .sorted(Comparator.comparingDouble(one -> -one.limits().weight() / parallel(one, boards)))
                .toList();
        double own = Double.NaN;
        for (var one : byNeed) {
            int most = parallel(one, boards);
            if (free * one.limits().weight() <= most * weights) {
                break;
            }
            free -= most;
            weights -= one.limits().weight();
            if (one == user) {
                own = most;
            }
        }
        if (Double.isNaN(own)) {
            return weight;
        }
        return free > 0 && weights > 0 ? own * weights / free : own;
    }

    /** How many boards a user can use at once. */
    private static int parallel(UserAccount user, int boards) {
        return Math.clamp(user.sessions().size(), 1, boards);
    }
}
