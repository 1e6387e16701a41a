package org.neckar.lola.morphology;

import java.util.HashMap;
import java.util.Map;

/**
 * Which points are the same net, as more and more of them are joined. One thread at a time.
 *
 * @param <N> points
 */
final class Nets<N> {
    private final Map<N, N> towardsRoot = new HashMap<>();

    void join(N one, N other) {
        towardsRoot.put(root(one), root(other));
    }

    boolean areJoined(N one, N other) {
        return root(one).equals(root(other));
    }

    private N root(N point) {
        N next = towardsRoot.getOrDefault(point, point);
        if (next.equals(point)) {
            return point;
        }
        N root = root(next);
        towardsRoot.put(point, root);
        return root;
    }
}
