package org.neckar.grenade.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.neckar.grenade.place.PlacedSynapses;
import org.neckar.grenade.place.Placement;
import org.neckar.hal.coordinate.BackgroundSpikeSourceOnDLS;
import org.neckar.hal.padi.RowMode;

/**
 * Routes the sources on one PADI bus of both halves of the chip: groups them into classes of distinct labels, chooses
 * the row selects, deals drivers to the classes and puts the synapses into their rows.
 */
final class BusRouter {
    private static final int HALVES = 2;
    private static final int BUSES = 4;
    private static final int ROW_SELECTS = 32;
    private static final int DRIVERS_PER_HALF = 128;
    private static final int ROWS_PER_HALF = 256;
    private static final int ADDRESS_HIGH = 6;
    private static final int LAST_ADDRESS_GROUP = 3;

    private final Placement placement;
    private final PlacedSynapses synapses;
    private final RouteTables tables;
    private final int bus;
    private final List<LabelClass> classes = new ArrayList<>();
    private final Map<BackgroundGroup, List<LabelClass>> backgrounds = new LinkedHashMap<>();

    private BusRouter(Placement placement, PlacedSynapses synapses, RouteTables tables, int bus) {
        this.placement = placement;
        this.synapses = synapses;
        this.tables = tables;
        this.bus = bus;
    }

    /**
     * Routes what one bus carries.
     *
     * @param sources circuits and external sources, circuits first
     * @param backgrounds the groups of background sources
     */
    static void route(
            Placement placement,
            PlacedSynapses synapses,
            List<Integer> sources,
            List<BackgroundGroup> backgrounds,
            RouteTables tables,
            int bus) {
        BusRouter router = new BusRouter(placement, synapses, tables, bus);
        router.group(sources);
        backgrounds.forEach(router::addBackground);
        router.chooseRowSelects();
        for (int half = 0; half < HALVES; half++) {
            router.fill(half);
        }
        router.label();
        router.labelBackgrounds();
    }

    /** Bits 7..6 of the addresses of all heard neurons of an event output; differing in all bits per bus. */
    static int addressGroup(int output) {
        return output < BUSES ? 0 : LAST_ADDRESS_GROUP;
    }

    private static int rowSelectOf(int circuit) {
        int output = BusAssignment.eventOutput(circuit);
        return output << 2 | addressGroup(output);
    }

    private void group(List<Integer> sources) {
        List<Integer> left = new ArrayList<>();
        List<Integer> right = new ArrayList<>();
        List<Integer> external = new ArrayList<>();
        for (int source : sources) {
            if (source >= PlacedSynapses.FIRST_EXTERNAL) {
                external.add(source);
            } else {
                (BusAssignment.eventOutput(source) < BUSES ? left : right).add(source);
            }
        }
        addInternal(left);
        addInternal(right);
        for (int source : external) {
            classWithRoom(1).add(source);
        }
    }

    /** A generator draws labels of up to four classes, whose row selects follow one another. */
    private void addBackground(BackgroundGroup group) {
        List<LabelClass> bundle = new ArrayList<>();
        for (int source = group.first(); source < group.end(); source++) {
            if (bundle.isEmpty() || !bundle.getLast().hasRoomFor(1)) {
                bundle.add(new LabelClass(synapses));
            }
            bundle.getLast().add(source);
        }
        for (int half = 0; half < HALVES; half++) {
            if (group.isHeardIn(half)) {
                int heardIn = half;
                bundle.forEach(labels -> labels.arriveIn(heardIn));
            }
        }
        classes.addAll(bundle);
        backgrounds.put(group, bundle);
    }

    private void addInternal(List<Integer> circuits) {
        if (!circuits.isEmpty()) {
            LabelClass labels = classWithRoom(circuits.size());
            labels.addRowSelect(rowSelectOf(circuits.getFirst()));
            circuits.forEach(labels::add);
        }
    }

    private LabelClass classWithRoom(int count) {
        for (LabelClass labels : classes) {
            if (labels.hasRoomFor(count)) {
                return labels;
            }
        }
        classes.add(new LabelClass(synapses));
        return classes.getLast();
    }

    private void chooseRowSelects() {
        backgrounds.values().stream()
                .sorted(Comparator.comparingInt(bundle -> -bundle.size()))
                .forEach(this::chooseRowSelects);
        for (LabelClass labels : classes) {
            if (labels.rowSelects().isEmpty()) {
                chooseRowSelects(List.of(labels));
            }
        }
    }

    private void chooseRowSelects(List<LabelClass> bundle) {
        int best = bestRowSelect(bundle);
        for (int i = 0; i < bundle.size(); i++) {
            bundle.get(i).replaceRowSelects(best + i);
        }
    }

    private int bestRowSelect(List<LabelClass> bundle) {
        int best = -1;
        long bestScore = -1;
        for (int candidate = 0; candidate < ROW_SELECTS; candidate += bundle.size()) {
            int from = candidate;
            int to = candidate + bundle.size();
            if (classes.stream()
                    .filter(labels -> !bundle.contains(labels))
                    .flatMap(labels -> labels.rowSelects().stream())
                    .noneMatch(taken -> taken >= from && taken < to)) {
                for (int i = 0; i < bundle.size(); i++) {
                    bundle.get(i).replaceRowSelects(candidate + i);
                }
                long score = score();
                if (score > bestScore) {
                    bestScore = score;
                    best = candidate;
                }
            }
        }
        if (best < 0) {
            throw new RoutingFailed("PADI bus %d: more than %d groups of %d sources (free: 0); use fewer spike sources"
                    .formatted(bus, ROW_SELECTS, LabelClass.LABELS));
        }
        return best;
    }

    /** Served drivers first, then how many drivers the most restricted class could use. */
    private long score() {
        long served = 0;
        long choice = ROW_SELECTS;
        for (int half = 0; half < HALVES; half++) {
            int[] usable = usable(half);
            served += DriverAllocation.deal(needed(half), usable).served();
            for (int user = 0; user < usable.length; user++) {
                if (!classes.get(user).rowSelects().isEmpty()) {
                    choice = Math.min(choice, Integer.bitCount(usable[user]));
                }
            }
        }
        return served << 16 | choice;
    }

    private int[] needed(int half) {
        return classes.stream().mapToInt(c -> c.drivers(half)).toArray();
    }

    /** For each class the drivers that can hear all of it and nothing of another class that needs this half. */
    private int[] usable(int half) {
        int[] usable = new int[classes.size()];
        for (int user = 0; user < usable.length; user++) {
            LabelClass mine = classes.get(user);
            for (int driver = 0;
                    driver < DriverAllocation.DRIVERS && !mine.rowSelects().isEmpty();
                    driver++) {
                int index = driver;
                int mask = DriverAllocation.mask(driver, mine.rowSelects());
                boolean isolated = classes.stream()
                        .filter(c -> c != mine && c.arrivesIn(half))
                        .flatMap(c -> c.rowSelects().stream())
                        .noneMatch(rowSelect -> DriverAllocation.hears(index, mask, rowSelect));
                usable[user] |= isolated ? 1 << driver : 0;
            }
        }
        return usable;
    }

    private void fill(int half) {
        int[] needed = needed(half);
        DriverAllocation allocation = DriverAllocation.deal(needed, usable(half));
        int total = 0;
        for (int count : needed) {
            total += count;
        }
        if (allocation.served() < total) {
            throw doesNotFit(half, total, allocation.served());
        }
        tables.padiFromCrossbar[half * BUSES + bus] = total > 0;
        for (int user = 0; user < classes.size(); user++) {
            fillRows(half, classes.get(user), allocation.of(user));
        }
    }

    private RoutingFailed doesNotFit(int half, int needed, int served) {
        LabelClass heaviest = classes.getFirst();
        for (LabelClass candidate : classes) {
            heaviest = candidate.drivers(half) > heaviest.drivers(half) ? candidate : heaviest;
        }
        return new RoutingFailed(
                ("PADI bus %d of the %s half: synapses of %d sources need %d synapse drivers, %d of %d can be given;"
                                + " most rows are for %s (%d excitatory, %d inhibitory);"
                                + " let this neuron have fewer synapses, or place sources on other event outputs")
                        .formatted(
                                bus,
                                half == 0 ? "top" : "bottom",
                                classes.stream()
                                        .mapToInt(c -> c.sources().size())
                                        .sum(),
                                needed,
                                served,
                                DriverAllocation.DRIVERS,
                                placement.nameAt(heaviest.busiestTarget(half)),
                                heaviest.excitatoryRows(half),
                                heaviest.inhibitoryRows(half)));
    }

    private void fillRows(int half, LabelClass labels, int[] drivers) {
        int excitatory = labels.excitatoryRows(half);
        int all = excitatory + labels.inhibitoryRows(half);
        int[] rows = new int[2 * drivers.length];
        for (int i = 0; i < drivers.length; i++) {
            int driver = BUSES * drivers[i] + bus;
            rows[2 * i] = 2 * driver;
            rows[2 * i + 1] = 2 * driver + 1;
            tables.drivers[half * DRIVERS_PER_HALF + driver] = new DriverRoute(
                    true,
                    DriverAllocation.mask(drivers[i], labels.rowSelects()),
                    mode(2 * i, excitatory, all),
                    mode(2 * i + 1, excitatory, all));
        }
        int[] nextExcitatory = new int[BusAssignment.COLUMNS];
        int[] nextInhibitory = new int[BusAssignment.COLUMNS];
        Arrays.fill(nextInhibitory, excitatory);
        for (int label = 0; label < labels.sources().size(); label++) {
            int source = labels.sources().get(label);
            for (int i = synapses.first(source); i < synapses.first(source + 1); i++) {
                int target = synapses.target(i);
                if (target / BusAssignment.COLUMNS == half) {
                    int column = target % BusAssignment.COLUMNS;
                    int weight = synapses.weight(i);
                    int row = rows[weight < 0 ? nextInhibitory[column]++ : nextExcitatory[column]++];
                    int cell = (half * ROWS_PER_HALF + row) * BusAssignment.COLUMNS + column;
                    tables.weights[cell] = (byte) Math.abs(weight);
                    tables.labels[cell] = (byte) label;
                }
            }
        }
    }

    private static RowMode mode(int row, int excitatoryRows, int allRows) {
        if (row >= allRows) {
            return RowMode.DISABLED;
        }
        return row < excitatoryRows ? RowMode.EXCITATORY : RowMode.INHIBITORY;
    }

    private void label() {
        for (LabelClass labels : classes) {
            for (int label = 0; label < labels.sources().size(); label++) {
                int source = labels.sources().get(label);
                if (source < PlacedSynapses.FIRST_EXTERNAL) {
                    int group = addressGroup(BusAssignment.eventOutput(source));
                    tables.neuronAddress[source] = group << ADDRESS_HIGH | label;
                } else if (source < synapses.firstBackground()) {
                    tables.externalLabel[source - PlacedSynapses.FIRST_EXTERNAL] = ExternalLabels.label(
                            bus, halves(source), labels.rowSelects().getFirst(), label);
                }
            }
        }
    }

    private void labelBackgrounds() {
        backgrounds.forEach((group, bundle) -> tables.backgrounds.put(
                group.source(),
                new BackgroundRoute(
                        group.source(),
                        IntStream.range(0, HALVES)
                                .filter(group::needs)
                                .mapToObj(half -> new BackgroundSpikeSourceOnDLS(half * BUSES + bus))
                                .toList(),
                        bundle.getFirst().rowSelects().getFirst(),
                        group.recorded())));
    }

    private boolean[] halves(int source) {
        boolean[] halves = new boolean[HALVES];
        for (int i = synapses.first(source); i < synapses.first(source + 1); i++) {
            halves[synapses.target(i) / BusAssignment.COLUMNS] = true;
        }
        return halves;
    }
}
