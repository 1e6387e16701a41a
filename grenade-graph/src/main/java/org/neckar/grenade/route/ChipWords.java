package org.neckar.grenade.route;

/** The omnibus words of a chip, by address: an image before it is written, or what was written. */
@FunctionalInterface
public interface ChipWords {
    /** The word at an omnibus address. */
    int word(int address);
}
