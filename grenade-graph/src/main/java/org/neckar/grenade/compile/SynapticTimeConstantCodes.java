package org.neckar.grenade.compile;

import java.util.Optional;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.hal.transfer.NominalTransfer;
import org.neckar.hal.transfer.SynapticLine;
import org.neckar.hwdb.store.CalibrationRecord;
import org.neckar.hwdb.store.SynapticTimeConstants;

/**
 * The settings of synaptic inputs that a calibration found, for any time constant: the switches of an average circuit,
 * and the code of the calibrated target times the ratio of both.
 */
public final class SynapticTimeConstantCodes {
    private final CalibrationRecord record;
    private final Line excitatory;
    private final Line inhibitory;

    private SynapticTimeConstantCodes(CalibrationRecord record) {
        var calibration = SynapticTimeConstants.fromRecord(record);
        this.record = record;
        this.excitatory = Line.of(calibration.excitatory());
        this.inhibitory = Line.of(calibration.inhibitory());
    }

    /**
     * The codes in a stored calibration.
     *
     * @throws org.neckar.hwdb.HwdbException when the record is of another kind or format
     */
    public static SynapticTimeConstantCodes of(CalibrationRecord record) {
        return new SynapticTimeConstantCodes(record);
    }

    /** The record they come from. */
    public CalibrationRecord record() {
        return record;
    }

    /** The setting of the excitatory input, its code clipped to the register; empty for one that failed. */
    public Optional<SynapticLine> excitatory(AtomicNeuronOnDLS circuit, double tauUs) {
        return excitatory.setting(circuit.toEnum(), tauUs);
    }

    /** The setting of the inhibitory input, its code clipped to the register; empty for one that failed. */
    public Optional<SynapticLine> inhibitory(AtomicNeuronOnDLS circuit, double tauUs) {
        return inhibitory.setting(circuit.toEnum(), tauUs);
    }

    /** Time constant times code of every circuit, without switches; not-a-number for one that failed. */
    private static final class Line {
        private final double[] microsecondsCode;

        private Line(double... microsecondsCode) {
            this.microsecondsCode = microsecondsCode;
        }

        static Line of(SynapticTimeConstants.Line found) {
            int[] codes = found.codes().values();
            double[] target = found.targetUs().values();
            boolean[] success = found.success().values();
            double[] products = new double[codes.length];
            for (int circuit = 0; circuit < codes.length; circuit++) {
                products[circuit] = success[circuit] ? codes[circuit] * target[circuit] : Double.NaN;
            }
            return new Line(products);
        }

        Optional<SynapticLine> setting(int circuit, double tauUs) {
            double product = microsecondsCode[circuit];
            if (Double.isNaN(product)) {
                return Optional.empty();
            }
            var nominal = NominalTransfer.lineFor(tauUs);
            double average = NominalTransfer.lineMicrosecondsCode(false, false);
            double switched =
                    NominalTransfer.lineMicrosecondsCode(nominal.highResistance(), nominal.smallCapacitance());
            long code = Math.round(product * switched / average / tauUs);
            return Optional.of(new SynapticLine(
                    Math.clamp(code, 1, NominalTransfer.MAX_CODE),
                    nominal.highResistance(),
                    nominal.smallCapacitance()));
        }
    }
}
