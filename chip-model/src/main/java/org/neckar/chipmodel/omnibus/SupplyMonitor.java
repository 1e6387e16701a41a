package org.neckar.chipmodel.omnibus;

import org.neckar.hal.board.INA219Status;

/**
 * A supply monitor INA219: registers of 16 bits for configuration, shunt voltage (10 uV), bus voltage (4 mV from bit 3
 * on), power, current and calibration. Current is shunt voltage * calibration / 4096, power current * bus voltage /
 * 5000, both in units that the calibration chooses; without calibration they are 0. A mode that does not measure a
 * voltage keeps what was measured last. Sources: HICANN-X v3 register map, board; data sheet.
 *
 * <p>Choice of this model: a measurement takes no time, and its resolution is the finest, whatever is configured.
 */
final class SupplyMonitor {
    private static final int CONFIGURATION = 0;
    private static final int SHUNT = 1;
    private static final int BUS = 2;
    private static final int POWER = 3;
    private static final int CURRENT = 4;
    private static final int CALIBRATION = 5;

    private static final int POWER_UP_CONFIGURATION = 0x399f;
    private static final int RESET = 1 << 15;
    private static final int MEASURES_SHUNT = 1;
    private static final int MEASURES_BUS = 1 << 1;
    private static final int BUS_SHIFT = 3;
    private static final int CONVERSION_READY = 1 << 1;
    /** Bit 0 of the calibration is always 0. */
    private static final int CALIBRATION_MASK = 0xfffe;

    private static final double SHUNT_STEP_VOLTS = 10e-6;
    private static final double BUS_STEP_VOLTS = 4e-3;
    private static final int CURRENT_DIVISOR = 4096;
    private static final int POWER_DIVISOR = 5000;

    private double volts;
    private double amperes;
    private int configuration = POWER_UP_CONFIGURATION;
    private int calibration;
    private int shunt;
    private int bus;

    /** The supply has this voltage and current from now on. */
    void supply(double newVolts, double newAmperes) {
        volts = newVolts;
        amperes = newAmperes;
        measure();
    }

    private void measure() {
        if ((configuration & MEASURES_SHUNT) != 0) {
            shunt = (int) Math.round(amperes * INA219Status.SHUNT_OHMS / SHUNT_STEP_VOLTS);
        }
        if ((configuration & MEASURES_BUS) != 0) {
            bus = (int) Math.round(volts / BUS_STEP_VOLTS);
        }
    }

    /** Writes a register, 16 bits; those with measurements take nothing. */
    void write(int register, int value) {
        if (register == CALIBRATION) {
            calibration = value & CALIBRATION_MASK;
        } else if (register == CONFIGURATION) {
            boolean resets = (value & RESET) != 0;
            configuration = resets ? POWER_UP_CONFIGURATION : value;
            calibration = resets ? 0 : calibration;
            measure();
        }
    }

    /** Reads a register, 16 bits. */
    int read(int register) {
        return switch (register) {
            case CONFIGURATION -> configuration;
            case SHUNT -> shunt;
            case BUS -> bus << BUS_SHIFT | CONVERSION_READY;
            case POWER -> current() * bus / POWER_DIVISOR;
            case CURRENT -> current();
            case CALIBRATION -> calibration;
            default -> 0;
        };
    }

    private int current() {
        return shunt * calibration / CURRENT_DIVISOR;
    }
}
