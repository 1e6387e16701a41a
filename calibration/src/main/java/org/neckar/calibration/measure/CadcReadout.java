package org.neckar.calibration.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.neckar.hal.cadc.CADCSampleQuad;
import org.neckar.hal.coordinate.CADCChannelColumnOnSynram;
import org.neckar.hal.coordinate.CADCChannelConfigOnDLS;
import org.neckar.hal.coordinate.CADCChannelConfigOnSynram;
import org.neckar.hal.coordinate.CADCChannelType;
import org.neckar.hal.coordinate.CADCReadoutType;
import org.neckar.hal.coordinate.CADCSampleQuadOnDLS;
import org.neckar.hal.coordinate.CADCSampleQuadOnSynram;
import org.neckar.hal.coordinate.CADCSampleQuadUnspecifiedReadoutOnSynram;
import org.neckar.hal.coordinate.EntryOnQuad;
import org.neckar.hal.coordinate.SynapseQuadColumnOnDLS;
import org.neckar.hal.coordinate.SynapseQuadOnSynram;
import org.neckar.hal.coordinate.SynramOnDLS;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.RegisterMap;
import org.neckar.stadls.program.PlaybackProgramBuilder;
import org.neckar.stadls.program.Ticket;

/**
 * One conversion of all 1024 CADC channels, top half first, and its results once the program has run. Per half, one
 * read triggers the conversion and is thrown away; then the causal and the acausal results are read from the buffer.
 * The halves are converted about 100 us apart on a chip. Source: CADC samples of lola.
 */
public final class CadcReadout {
    /** Number of channels, counted half * 512 + (0 causal, 1 acausal) * 256 + column. */
    public static final int CHANNELS = CADCChannelConfigOnDLS.SIZE;

    private static final int UNUSED = -1;
    private static final Layout LAYOUT = new Layout();

    private final List<Ticket<int[]>> halves;

    private CadcReadout(List<Ticket<int[]>> halves) {
        this.halves = halves;
    }

    /** Appends one conversion. */
    public static CadcReadout append(PlaybackProgramBuilder program) {
        return append(program, Stimulus.NONE);
    }

    /** Appends one conversion, each half right after its stimulus. */
    public static CadcReadout append(PlaybackProgramBuilder program, Stimulus stimulus) {
        int reads = LAYOUT.addresses.length / SynramOnDLS.SIZE;
        List<Ticket<int[]>> halves = new ArrayList<>();
        for (int half = 0; half < SynramOnDLS.SIZE; half++) {
            stimulus.append(program, new SynramOnDLS(half));
            halves.add(program.readOmnibus(LAYOUT.addresses, half * reads, reads));
        }
        return new CadcReadout(halves);
    }

    /**
     * The results by channel, 0..255 each; a fresh array.
     *
     * @throws org.neckar.fisch.NeckarException before the run, or when answers are missing
     */
    public int[] samples() {
        int[] read =
                halves.stream().flatMapToInt(half -> Arrays.stream(half.get())).toArray();
        int[] samples = new int[CHANNELS];
        for (int i = 0; i < LAYOUT.channels.length; i++) {
            int channel = LAYOUT.channels[i];
            if (channel != UNUSED) {
                samples[channel] = read[i / EntryOnQuad.SIZE] >>> LAYOUT.shifts[i % EntryOnQuad.SIZE] & 0xff;
            }
        }
        return samples;
    }

    /** Which addresses are read, and which channel each entry of each word is; from the register map, once. */
    private static final class Layout {
        private final int[] addresses;
        private final int[] channels;
        private final int[] shifts = new int[EntryOnQuad.SIZE];

        Layout() {
            List<CADCSampleQuadOnDLS> reads = new ArrayList<>();
            for (int half = 0; half < SynramOnDLS.SIZE; half++) {
                SynramOnDLS synram = new SynramOnDLS(half);
                reads.add(quad(synram, CADCReadoutType.TRIGGER_READ, CADCChannelType.CAUSAL, 0));
                for (int type = 0; type < CADCChannelType.SIZE; type++) {
                    for (int column = 0; column < SynapseQuadColumnOnDLS.SIZE; column++) {
                        reads.add(quad(synram, CADCReadoutType.BUFFERED, new CADCChannelType(type), column));
                    }
                }
            }
            RegisterMap<CADCSampleQuadOnDLS, CADCSampleQuad> map = RegisterMap.of(CADCSampleQuad.class);
            addresses = reads.stream()
                    .mapToInt(quad -> map.address(quad, 0, Backend.OMNIBUS))
                    .toArray();
            channels = reads.stream()
                    .flatMapToInt(quad -> IntStream.range(0, EntryOnQuad.SIZE).map(entry -> channel(quad, entry)))
                    .toArray();
            for (int entry = 0; entry < EntryOnQuad.SIZE; entry++) {
                List<Integer> one = new ArrayList<>(CADCSampleQuad.DEFAULT.samples());
                one.set(entry, 1);
                shifts[entry] = Integer.numberOfTrailingZeros(map.encode(new CADCSampleQuad(one))[0]);
            }
        }

        private static CADCSampleQuadOnDLS quad(
                SynramOnDLS synram, CADCReadoutType readout, CADCChannelType type, int column) {
            // Neuron readout is the same in every row.
            SynapseQuadOnSynram firstRow = SynapseQuadOnSynram.at(column, 0);
            return CADCSampleQuadOnDLS.at(
                    CADCSampleQuadOnSynram.at(CADCSampleQuadUnspecifiedReadoutOnSynram.at(firstRow, type), readout),
                    synram);
        }

        private static int channel(CADCSampleQuadOnDLS quad, int entry) {
            if (quad.toCADCReadoutType().equals(CADCReadoutType.TRIGGER_READ)) {
                return UNUSED;
            }
            int column = quad.toSynapseQuadOnSynram()
                    .toSynapseQuadColumnOnDLS()
                    .synapse(new EntryOnQuad(entry))
                    .toEnum();
            CADCChannelConfigOnSynram channel =
                    CADCChannelConfigOnSynram.at(new CADCChannelColumnOnSynram(column), quad.toCADCChannelType());
            return CADCChannelConfigOnDLS.at(channel, quad.toSynramOnDLS()).toEnum();
        }
    }
}
