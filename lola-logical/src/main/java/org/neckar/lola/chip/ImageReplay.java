package org.neckar.lola.chip;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neckar.hal.cocolist.CocolistEntry;
import org.neckar.hal.coordinate.ChipOnDLS;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.ContainerType;
import org.neckar.hal.register.FieldValues;
import org.neckar.hal.serial.RegisterSink;
import org.neckar.lola.composite.CompositeContent;

/**
 * Applies the entries of a cocolist to a chip image, in their order, and turns a chip image into entries. An entry may
 * hold more than the image has room for, as a chip with its FPGA does: its other registers are applied all the same,
 * and those that are not are told. One thread at a time.
 */
public final class ImageReplay {
    private final ChipImage.Builder image;
    private final List<Omission> omissions = new ArrayList<>();

    /**
     * What of an entry has no place in a chip image.
     *
     * @param entry container and coordinate of the entry
     * @param registers how many registers of each container were left out
     */
    public record Omission(String entry, Map<String, Integer> registers) {
        /** Copies the map, which keeps its order. */
        public Omission {
            registers = Collections.unmodifiableMap(new LinkedHashMap<>(registers));
        }

        @Override
        public String toString() {
            return "%s: no part of a chip image: %s; write it in a program of its own".formatted(entry, registers);
        }
    }

    /** Puts into an image what it holds and counts what it does not. */
    private final class Applied implements RegisterSink {
        private final Map<String, Integer> omitted = new LinkedHashMap<>();

        @Override
        public <C extends Coordinate, T extends Container<C>> void put(C at, T container) {
            ContainerType<C, T> type = ContainerType.of(container);
            if (ChipImage.holds(type, at)) {
                image.set(at, container);
            } else {
                omitted.merge(type.name(), 1, Integer::sum);
            }
        }
    }

    /** Collects the registers that differ from those of an image. */
    private record Changed(ChipImage reference, List<CocolistEntry<?, ?>> entries) implements RegisterSink {
        @Override
        @SuppressWarnings("unchecked") // the class of a container is that of its type
        public <C extends Coordinate, T extends Container<C>> void put(C at, T container) {
            if (!container.equals(reference.get((Class<T>) container.getClass(), at))) {
                entries.add(CocolistEntry.of(at, container));
            }
        }
    }

    /** Starts from an image. */
    public ImageReplay(ChipImage start) {
        image = start.toBuilder();
    }

    /**
     * Applies the next entry.
     *
     * @return whether all of it has a place in a chip image
     */
    public boolean apply(CocolistEntry<?, ?> entry) {
        Applied applied = new Applied();
        entry.forEachRegister(applied);
        if (!applied.omitted.isEmpty()) {
            omissions.add(new Omission(entry.toString(), applied.omitted));
        }
        return applied.omitted.isEmpty();
    }

    /** What could not be applied, in the order of the entries. */
    public List<Omission> omissions() {
        return List.copyOf(omissions);
    }

    /** The image with all entries so far; nothing can be applied any more. */
    public ChipImage image() {
        return image.build();
    }

    /** A whole image as one entry. */
    public static CocolistEntry<?, ?> whole(ChipImage image) {
        return entry(image);
    }

    private static CocolistEntry<ChipOnDLS, FieldValues> entry(ChipImage image) {
        return new CocolistEntry<>(CompositeContent.of(ChipComposites.CHIP), new ChipOnDLS(), image.fields());
    }

    /** The register containers of an image that differ from those of another one, in write order. */
    public static List<CocolistEntry<?, ?>> differences(ChipImage image, ChipImage reference) {
        List<CocolistEntry<?, ?>> entries = new ArrayList<>();
        entry(image).forEachRegister(new Changed(reference, entries));
        return entries;
    }
}
