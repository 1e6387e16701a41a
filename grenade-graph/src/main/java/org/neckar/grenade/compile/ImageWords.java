package org.neckar.grenade.compile;

import java.util.Arrays;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.grenade.route.ChipWords;
import org.neckar.lola.chip.ChipImage;

/** The words of a chip image by address. Immutable. */
public final class ImageWords implements ChipWords {
    private final long[] wordsByAddress;

    private ImageWords(ChipImage image) {
        wordsByAddress = new long[image.size()];
        for (int i = 0; i < wordsByAddress.length; i++) {
            wordsByAddress[i] = (long) image.address(i) << Integer.SIZE | Integer.toUnsignedLong(image.word(i));
        }
        Arrays.sort(wordsByAddress);
    }

    /** The words of an image. */
    public static ImageWords of(ChipImage image) {
        return new ImageWords(image);
    }

    /**
     * {@inheritDoc}
     *
     * @throws NeckarException when the address is no part of a chip image
     */
    @Override
    public int word(int address) {
        int found = Arrays.binarySearch(wordsByAddress, (long) address << Integer.SIZE);
        int at = found >= 0 ? found : -found - 1;
        if (at == wordsByAddress.length || (int) (wordsByAddress[at] >> Integer.SIZE) != address) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, "chip image: address 0x%08x is no part of it".formatted(address));
        }
        return (int) wordsByAddress[at];
    }
}
