package org.neckar.chipmodel.analog;

import org.neckar.hal.cadc.CADCConfig;
import org.neckar.hal.capmem.CapMemBlockConfig;
import org.neckar.hal.capmem.ReferenceGeneratorConfig;
import org.neckar.hal.correlation.CommonCorrelationConfig;
import org.neckar.hal.madc.MADCConfig;
import org.neckar.hal.madc.MADCControl;
import org.neckar.hal.neuron.CommonNeuronBackendConfig;
import org.neckar.hal.neuron.NeuronBackendConfig;
import org.neckar.hal.neuron.NeuronConfig;
import org.neckar.hal.padi.CommonSTPConfig;
import org.neckar.hal.padi.SynapseDriverConfig;
import org.neckar.hal.readout.CurrentDAC;
import org.neckar.hal.readout.PadMultiplexerConfig;
import org.neckar.hal.readout.ReadoutSourceSelection;
import org.neckar.hal.synapse.ColumnCorrelationQuad;
import org.neckar.hal.synapse.ColumnCurrentQuad;
import org.neckar.hal.synapse.SynapseBiasSelection;

/**
 * The border between the digital and the analog half of the chip: what the digital half may ask of the circuits.
 *
 * <p><b>Time.</b> A {@code cycle} is one cycle of the chip clock, 4 ns (250 MHz, half an FPGA cycle), counted from
 * power up. Every call carries the cycle at which it takes effect; cycles never decrease, and before any call at cycle
 * {@code c} the caller has brought the circuits to {@code c} by {@link #advance}. A call at the present cycle acts at
 * the end of that cycle: fire pulses of the cycle have been reported before.
 *
 * <p><b>Causality.</b> A fire pulse needs at least {@link #LATENCY} cycles through the digital event path before it can
 * come back as a synaptic event. {@link #advance} therefore stops that many cycles after the first pulse it reports,
 * and may be asked to go any distance: without pulses it goes the whole way, at a cost that does not grow with the
 * distance.
 *
 * <p>One thread.
 */
public interface AnalogCore {
    /** Shortest way of a fire pulse through back end, crossbar, PADI bus and driver to a synapse, in cycles. */
    int LATENCY = 32;

    /** Cycles that a ramp of the CADC takes. */
    int CADC_RAMP_CYCLES = 128;

    /** Present time of the circuits, in chip clock cycles. */
    long now();

    /**
     * Lets the circuits run. Reports pulses and samples up to the cycle returned, in the order of time.
     *
     * @param toCycle wanted end, not before {@link #now()}
     * @return the cycle reached: {@code toCycle}, or {@link #LATENCY} cycles after the first pulse if that is earlier
     */
    long advance(long toCycle, SpikeSink spikes, SampleSink samples);

    /**
     * Writes one cell of the analog parameter memory. The stored value approaches the code within about 20 ms.
     *
     * @param block 0..3
     * @param column 0..129
     * @param row 0..23; rows 0..7 are voltages, 8..23 currents
     * @param code 0..1022, or 1023 to end the refresh of the cell, which then holds what it has
     */
    void capMem(long cycle, int block, int column, int row, int code);

    /** Sets the references of the analog parameter memory. */
    void referenceGenerator(long cycle, ReferenceGeneratorConfig config);

    /** Sets debug output and engine of one block, 0..3, of the parameter memory. */
    void capMemBlock(long cycle, int block, CapMemBlockConfig config);

    /** Chooses between the parameter memory and pads as source of the biases of the synapses. */
    void synapseBiases(long cycle, SynapseBiasSelection config);

    /** Sets the switches of a neuron, 0..511 = row * 256 + column. */
    void neuron(long cycle, int neuron, NeuronConfig config);

    /**
     * Sets the refractory timing of a neuron.
     *
     * @param neuron 0..511 = row * 256 + column, not the numbering of the back ends
     */
    void neuronBackend(long cycle, int neuron, NeuronBackendConfig config);

    /** Sets the clocks of one side, 0 west, 1 east, of the neuron back ends. */
    void commonBackend(long cycle, int side, CommonNeuronBackendConfig config);

    /** Connects the synaptic lines of the four columns of a quad, 0..63 per half, with their neurons. */
    void columnCurrents(long cycle, int hemisphere, int quad, ColumnCurrentQuad config);

    /** Connects the CADC channels of the four columns of a quad, 0..63 per half. */
    void columnCorrelation(long cycle, int hemisphere, int quad, ColumnCorrelationQuad config);

    /** Sets both readout multiplexers. */
    void readoutSources(long cycle, ReadoutSourceSelection config);

    /** Sets the multiplexer of pad 0 or 1. */
    void padMultiplexer(long cycle, int pad, PadMultiplexerConfig config);

    /** Sets the current DAC of the stimulus lines. */
    void currentDac(long cycle, CurrentDAC config);

    /** Sets the MADC; a running recording keeps its timing. */
    void madc(long cycle, MADCConfig config);

    /** A write to the control register of the MADC. */
    void madcControl(long cycle, MADCControl control);

    /** Sets the clock of the MADC; a running recording keeps its own. 0 when there is none. */
    void madcClock(double megahertz);

    /** Switches the CADC of a half. */
    void cadc(long cycle, int hemisphere, CADCConfig config);

    /**
     * Sets the number added to the results of a CADC channel.
     *
     * @param channel 0..1023 = half * 512 + (0 causal, 1 acausal) * 256 + column
     */
    void cadcOffset(long cycle, int channel, int offset);

    /** Sets the pulse circuits of a synapse driver, 0..255 = half * 128 + driver. */
    void synapseDriver(long cycle, int driver, SynapseDriverConfig config);

    /** Sets the recovery clock of the synapse drivers of a half, 0 top, 1 bottom. */
    void recoveryClock(long cycle, int hemisphere, CommonSTPConfig config);

    /** Sets the common parts of the correlation sensors of a half, 0 top, 1 bottom. */
    void correlation(long cycle, int hemisphere, CommonCorrelationConfig config);

    /**
     * Resets both correlation sensors of four synapses.
     *
     * @param row synapse row of the half
     * @param quad 0..63
     */
    void resetCorrelation(long cycle, int hemisphere, int row, int quad);

    /** Gives a post pulse to all neurons of a side, 0 west, 1 east, that take the one of their block. */
    void blockPostPulse(long cycle, int side);

    /**
     * Switches supplies. Without the one of the circuits all parameter cells and membranes are at 0, and settle anew
     * when it is back; without its own the MADC stops and has to be woken up again.
     */
    void supply(long cycle, boolean circuits, boolean madc);

    /** Sets the voltages that the board puts on the pins of the chip. */
    void board(long cycle, BoardVoltages voltages);

    /**
     * The synapses of one half.
     *
     * @param hemisphere 0 top, 1 bottom
     */
    SynapseArray synapses(int hemisphere);

    /**
     * Length of the weight pulse that a synapse driver makes of an event, relative to the nominal one of a driver
     * without short-term plasticity; 0 when there is none. Call once per event: it moves the driver's stored voltage.
     *
     * @param driver 0..255 = half * 128 + driver
     * @param address 0..63, the address of the event as it is on the bus
     */
    double driverPulse(long cycle, int driver, int address);

    /**
     * One event on one synapse row: every synapse whose label equals the address sends a current pulse down its column.
     *
     * @param hemisphere 0 top, 1 bottom
     * @param row 0..255
     * @param address 0..63
     * @param lines row mode of the driver: bit 0 pulls on the excitatory line, bit 1 on the inhibitory line
     * @param pulse length of the pulse, see {@link #driverPulse}
     */
    void synapticEvent(long cycle, int hemisphere, int row, int address, int lines, double pulse);

    /**
     * Forces a neuron to fire and reset, as its reset trigger does.
     *
     * @param neuron 0..511
     */
    void forceReset(long cycle, int neuron);

    /**
     * Starts to convert one row of a half: all 256 columns, both channels. The ramp runs for {@link #CADC_RAMP_CYCLES}
     * after the sense delay; the results stay until the next conversion.
     *
     * @param hemisphere 0 top, 1 bottom
     * @param row synapse row of the half whose correlation sensors are measured; without meaning for neuron readout
     */
    void convertCadc(long cycle, int hemisphere, int row);

    /**
     * One result of the last conversion of a half. Before its ramp has passed the input, the one that comes out if
     * nothing happens to the circuit until then.
     *
     * @param hemisphere 0 top, 1 bottom
     * @param channel 0 causal, 1 acausal
     * @param column 0..255
     * @return 0..255, channel offset included
     */
    int cadcResult(int hemisphere, int channel, int column);
}
