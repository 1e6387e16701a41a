package org.neckar.hal.coordinate;

/** Something that exists once per quadrant of the chip: 0 top left, 1 top right, 2 bottom left, 3 bottom right. */
public interface PerQuadrant extends Coordinate {
    /** 0 left (columns 0..127), 1 right (columns 128..255). */
    default int side() {
        return toEnum() % 2;
    }

    /** The hemisphere. */
    default HemisphereOnDLS toHemisphereOnDLS() {
        return new HemisphereOnDLS(toEnum() / 2);
    }

    /** The side as a coordinate. */
    default CapMemBlockOnHemisphere toCapMemBlockOnHemisphere() {
        return new CapMemBlockOnHemisphere(side());
    }

    /** Parameter memory of the quadrant. */
    default CapMemBlockOnDLS toCapMemBlockOnDLS() {
        return new CapMemBlockOnDLS(toEnum());
    }
}
