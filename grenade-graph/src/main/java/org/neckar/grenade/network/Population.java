package org.neckar.grenade.network;

import java.util.HashSet;
import java.util.List;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;

/**
 * A group of equal neurons on the chip. Compared by identity: the object that {@link Network#add(Population)} returns
 * is the population of that network.
 */
public final class Population implements Origin {
    private final String name;
    private final int size;
    private final Cell cell;
    private final List<AtomicNeuronOnDLS> places;

    private Population(String name, int size, Cell cell, List<AtomicNeuronOnDLS> places) {
        this.name = name;
        this.size = size;
        this.cell = cell;
        this.places = List.copyOf(places);
        if (size < 1 || size > AtomicNeuronOnDLS.SIZE) {
            throw new NetworkInvalid(
                    "population '%s': size %d (allowed 1..%d)".formatted(name, size, AtomicNeuronOnDLS.SIZE));
        }
        if (!places.isEmpty() && (places.size() != size || new HashSet<>(places).size() != size)) {
            throw new NetworkInvalid("population '%s': %d different places for %d neurons (expected one for each)"
                    .formatted(name, new HashSet<>(places).size(), size));
        }
    }

    /** A population that is placed automatically. */
    public static Population of(int size, Cell cell) {
        return new Population("", size, cell, List.of());
    }

    /** The same population under a name. */
    public Population named(String newName) {
        return new Population(newName, size, cell, places);
    }

    /** The same population on the given circuits, neuron 0 on the first one. */
    public Population on(List<AtomicNeuronOnDLS> circuits) {
        return new Population(name, size, cell, circuits);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int size() {
        return size;
    }

    /** Kind and parameters of its neurons. */
    public Cell cell() {
        return cell;
    }

    /** The circuits chosen by the user; empty for automatic placement. */
    public List<AtomicNeuronOnDLS> places() {
        return places;
    }

    /** A recording of the membrane of one neuron, to be given to {@link Network#record}. */
    public Recording.Membrane membrane(int neuron) {
        return new Recording.Membrane(this, neuron);
    }

    /** A recording of all spikes, to be given to {@link Network#record}. */
    public Recording.Spikes spikes() {
        return new Recording.Spikes(this);
    }

    @Override
    public String toString() {
        return "Population(%s, %d %s)".formatted(name, size, cell.kind());
    }
}
