package org.neckar.grenade.compile;

import java.util.List;
import org.neckar.grenade.route.RoutedNetwork;
import org.neckar.lola.chip.ChipImage;

/**
 * A network as the configuration of a chip.
 *
 * @param routes the routed network
 * @param image the whole chip
 * @param parameters how the parameters of all populations were translated
 * @param calibration the calibrations that were at hand; used where {@code parameters} says so
 */
public record CompiledNetwork(
        RoutedNetwork routes, ChipImage image, List<ParameterUse> parameters, ChipCalibration calibration) {
    /** Keeps the list as it is now. */
    public CompiledNetwork {
        parameters = List.copyOf(parameters);
    }
}
