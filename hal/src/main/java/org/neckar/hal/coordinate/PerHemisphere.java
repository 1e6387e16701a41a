package org.neckar.hal.coordinate;

/**
 * Something that exists once per hemisphere: 0 top, 1 bottom. All such places convert into each other by equal index.
 */
public interface PerHemisphere extends OnHemisphere {
    @Override
    default HemisphereOnDLS toHemisphereOnDLS() {
        return new HemisphereOnDLS(toEnum());
    }
}
