package org.neckar.chipmodel.analog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.neckar.testkit.Seeds;

class SynapseArrayProperties {
    @Seeds(20)
    void shouldAlwaysFindTheSynapsesOfALabelThatHaveAWeight(RandomGenerator random) {
        SynapseArray array = new SynapseArray();
        int labels = 1 + random.nextInt(64);
        for (int change = 0; change < 2000; change++) {
            int row = random.nextInt(3);
            int column = random.nextInt(SynapseArray.SIZE);
            if (random.nextBoolean()) {
                array.setLabel(row, column, random.nextInt(labels));
            } else {
                array.setWeight(row, column, random.nextBoolean() ? 0 : random.nextInt(64));
            }
            int label = random.nextInt(labels);
            List<Integer> expected = IntStream.range(0, SynapseArray.SIZE)
                    .filter(c -> array.label(row, c) == label && array.weight(row, c) != 0)
                    .boxed()
                    .toList();
            int first = array.firstOfLabel(row, label);
            List<Integer> found = IntStream.range(first, array.endOfLabel(row, label))
                    .map(array::columnAt)
                    .boxed()
                    .toList();
            assertEquals(expected, found);
        }
    }
}
