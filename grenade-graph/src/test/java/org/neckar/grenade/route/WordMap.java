package org.neckar.grenade.route;

import java.util.HashMap;
import java.util.Map;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.RegisterMap;
import org.neckar.lola.chip.ChipImage;

/** The words of a chip image, to be changed. */
public final class WordMap implements ChipWords {
    private final Map<Integer, Integer> words = new HashMap<>();

    /** Takes all words of an image. */
    public WordMap(ChipImage image) {
        for (int i = 0; i < image.size(); i++) {
            words.put(image.address(i), image.word(i));
        }
    }

    /** Encodes a container to its addresses. */
    public <C extends Coordinate, T extends Container<C>> void put(C at, T container) {
        RegisterMap<C, T> map = RegisterMap.of(container);
        int[] addresses = map.addresses(at, Backend.OMNIBUS);
        int[] encoded = map.encode(container);
        for (int i = 0; i < addresses.length; i++) {
            words.put(addresses[i], encoded[i]);
        }
    }

    /** Changes bits of one word. */
    public void flip(int address, int bits) {
        words.merge(address, bits, (before, change) -> before ^ change);
    }

    @Override
    public int word(int address) {
        return words.get(address);
    }
}
