package org.neckar.chipmodel.analog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.neckar.testkit.Seeds;

class DueTreeProperties {
    @Seeds(50)
    void shouldAlwaysNameTheFirstOfTheEarliest(RandomGenerator random) {
        int size = 2 + random.nextInt(600);
        DueTree tree = new DueTree(size);
        long[] plain = new long[size];
        Arrays.fill(plain, Long.MAX_VALUE);
        for (int i = 0; i < 500; i++) {
            int index = random.nextInt(size);
            long due = random.nextInt(5) == 0 ? Long.MAX_VALUE : random.nextInt(100);
            tree.set(index, due);
            plain[index] = due;
            int first = 0;
            for (int other = 1; other < size; other++) {
                first = plain[other] < plain[first] ? other : first;
            }
            assertEquals(plain[first], tree.firstDue());
            assertEquals(first, tree.first());
            assertEquals(due, tree.due(index));
        }
    }
}
