package org.neckar.chipmodel.analog;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.neckar.hal.capmem.CapMemBlockConfig;
import org.neckar.hal.readout.PadMultiplexerConfig;

/**
 * The two analog pads and what meets on them: the converters of the board, the debug outputs of the parameter memory,
 * the debug lines of the CADC and of the readout. Sources on one pad are shorted: it stands at their mean.
 */
final class AnalogPads {
    private static final int COUNT = 2;
    private static final int BLOCKS = 4;

    private final CapMem capMem;
    private final CapMemBlockConfig[] blocks = new CapMemBlockConfig[BLOCKS];
    private final PadMultiplexerConfig[] pads = new PadMultiplexerConfig[COUNT];
    private List<OptionalDouble> driven = BoardVoltages.NONE.padVolts();

    AnalogPads(CapMem capMem) {
        this.capMem = capMem;
        Arrays.fill(blocks, CapMemBlockConfig.DEFAULT);
        Arrays.fill(pads, PadMultiplexerConfig.DEFAULT);
    }

    void block(int block, CapMemBlockConfig value) {
        blocks[block] = value;
    }

    void pad(int pad, PadMultiplexerConfig value) {
        pads[pad] = value;
    }

    void drive(List<OptionalDouble> volts) {
        driven = volts;
    }

    /** Voltage of the causal or acausal debug line of the CADC; empty when no source is connected to it. */
    OptionalDouble cadcDebugVolts(boolean causal) {
        Mean mean = new Mean();
        for (int pad = 0; pad < COUNT; pad++) {
            boolean toLine = causal ? pads[pad].cadcDebugCausalToInter() : pads[pad].cadcDebugAcausalToInter();
            if (toLine && pads[pad].synapseInterMuxToPad()) {
                addSources(pad, mean);
            }
        }
        return mean.get();
    }

    /** Voltage of the source on the debug line of the excitatory or inhibitory synaptic lines; empty without one. */
    OptionalDouble synapticDebugVolts(boolean excitatory) {
        Mean mean = new Mean();
        for (int pad = 0; pad < COUNT; pad++) {
            boolean toLine =
                    excitatory ? pads[pad].syninDebugExcitatoryToInter() : pads[pad].syninDebugInhibitoryToInter();
            if (toLine && pads[pad].synapseInterMuxToPad()) {
                addSources(pad, mean);
            }
        }
        return mean.get();
    }

    /** Voltage of the source on the stimulus line of a half; empty without one. */
    OptionalDouble stimulusVolts(int hemisphere) {
        Mean mean = new Mean();
        for (int pad = 0; pad < COUNT; pad++) {
            if (pads[pad].neuronIStimMuxToPad() && pads[pad].neuronIStimMux().get(hemisphere)) {
                addSources(pad, mean);
            }
        }
        return mean.get();
    }

    /** Voltage of the debug line of the readout: the positive one of pad 0, the negative one of pad 1. */
    OptionalDouble readoutDebugVolts(int pad) {
        Mean mean = new Mean();
        if (pads[pad].debugToPad()) {
            addSources(pad, mean);
        }
        return mean.get();
    }

    private void addSources(int pad, Mean mean) {
        driven.get(pad).ifPresent(mean::add);
        PadMultiplexerConfig config = pads[pad];
        if (!config.capmemInterMuxToPad() || !config.capmemVOutMuxToInter()) {
            return;
        }
        for (int block = 0; block < BLOCKS; block++) {
            if (config.capmemVOutMux().get(block) && blocks[block].debugReadoutEnable()) {
                mean.add(debugCellVolts(block));
            }
        }
    }

    private double debugCellVolts(int block) {
        var cell = blocks[block].debugCapmemCoord();
        int row = cell.toCapMemRowOnCapMemBlock().toEnum();
        int column = cell.toCapMemColumnOnCapMemBlock().toEnum();
        return row < CapMem.CURRENT_ROWS ? capMem.volts(CapMem.cell(block, column, row)) : 0;
    }

    /** Mean of the sources on a line. */
    static final class Mean {
        private double sum;
        private int count;

        void add(double volts) {
            sum += volts;
            count++;
        }

        OptionalDouble get() {
            return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
        }
    }
}
