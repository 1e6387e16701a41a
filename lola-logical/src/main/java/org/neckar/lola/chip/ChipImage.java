package org.neckar.lola.chip;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.capmem.CapMemCell;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.hal.coordinate.CapMemCellOnDLS;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.LogicalNeuronOnDLS;
import org.neckar.hal.coordinate.PPUMemoryBlockOnDLS;
import org.neckar.hal.coordinate.PPUMemoryBlockOnPPU;
import org.neckar.hal.coordinate.PPUMemoryWordOnPPU;
import org.neckar.hal.coordinate.PPUOnDLS;
import org.neckar.hal.coordinate.SynramOnDLS;
import org.neckar.hal.ppu.PPUMemoryBlock;
import org.neckar.hal.ppu.PpuMemorySpace;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.ContainerType;
import org.neckar.hal.register.FieldValues;
import org.neckar.lola.morphology.LogicalNeuron;
import org.neckar.lola.neuron.AtomicNeuron;
import org.neckar.lola.ppu.PpuProgram;
import org.neckar.lola.synapse.SynapseMatrix;

/**
 * The configuration of one whole chip: about 127 000 words in the order in which they are written. An immutable value;
 * {@link #toBuilder()} makes a changed copy.
 *
 * <p>Any container of the register map that is part of the chip's configuration can be put in and taken out by its
 * coordinate, and so can blocks of its memories. Synapses are put in and taken out as {@link SynapseMatrix} or as
 * {@code SynapseQuad}; the windows that show weights, labels or calibration alone are not part of the image, because
 * they name the same bits again.
 */
public final class ChipImage {
    private static final int[] BYTES_OF_ENABLES = bytesOfEnables();

    private static final ChipImage INITIAL =
            new ChipImage(ChipLayout.standard().initialWords().clone());

    private final int[] words;

    private ChipImage(int[] words) {
        this.words = words;
    }

    /** The chip with everything at its default: silent neurons, all synapses zero, every crossbar node open. */
    public static ChipImage initial() {
        return INITIAL;
    }

    private static int[] bytesOfEnables() {
        int[] masks = new int[1 << Integer.BYTES];
        for (int enables = 0; enables < masks.length; enables++) {
            for (int lane = 0; lane < Integer.BYTES; lane++) {
                masks[enables] |= (((enables >> lane) & 1) * 0xff) << (lane * Byte.SIZE);
            }
        }
        return masks;
    }

    private static ChipLayout layout() {
        return ChipLayout.standard();
    }

    /** Number of words. */
    public int size() {
        return words.length;
    }

    /** Address of a word, by its position in write order. */
    public int address(int position) {
        return layout().addresses()[position];
    }

    /** The word at a position in write order. */
    public int word(int position) {
        return words[position];
    }

    /**
     * The container at a coordinate.
     *
     * @throws NeckarException when containers of this type are not part of a chip image
     */
    public <C extends Coordinate, T extends Container<C>> T get(Class<T> type, C at) {
        ContainerType<C, T> container = ContainerType.of(type);
        int[] found = positions(container, at);
        for (int i = 0; i < found.length; i++) {
            found[i] = words[found[i]];
        }
        return container.decodeAt(at, found, 0);
    }

    /** Whether a container at a coordinate is part of a chip image, so that it can be put in and taken out. */
    public static <C extends Coordinate, T extends Container<C>> boolean holds(ContainerType<C, T> type, C at) {
        if (type.access() == Access.READ_ONLY || !type.backends().contains(Backend.OMNIBUS)) {
            return false;
        }
        for (int address : type.addresses(at, Backend.OMNIBUS)) {
            if (layout().position(address) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Where the words of a container are in an image. */
    private static <C extends Coordinate, T extends Container<C>> int[] positions(ContainerType<C, T> type, C at) {
        int[] positions = type.addresses(at, Backend.OMNIBUS);
        for (int i = 0; i < positions.length; i++) {
            int position = layout().position(positions[i]);
            if (position < 0) {
                throw new NeckarException(
                        Recovery.FIX_INPUT,
                        "chip image: %s at %s (address 0x%08x) is no part of it; write it in a program of its own"
                                .formatted(type.name(), at, positions[i]));
            }
            positions[i] = position;
        }
        return positions;
    }

    /** The code in a cell of the parameter memory. */
    public int capMem(CapMemCellOnDLS cell) {
        return get(CapMemCell.class, cell).value();
    }

    /**
     * The configuration of a neuron circuit.
     *
     * @throws NeckarException when stored bits are outside the range of their field
     */
    public AtomicNeuron neuron(AtomicNeuronOnDLS at) {
        return neuron(words, at);
    }

    private static AtomicNeuron neuron(int[] words, AtomicNeuronOnDLS at) {
        int start = layout().neuronStart(at);
        return AtomicNeuron.fromWords(Arrays.copyOfRange(words, start, start + AtomicNeuron.WORDS));
    }

    /**
     * The neuron of several compartments at a place.
     *
     * @throws NeckarException when it is connected with a circuit that is no part of it, or when stored bits are
     *     outside the range of their field
     */
    public LogicalNeuron neuron(LogicalNeuronOnDLS at) {
        return LogicalNeuron.fromWords(
                at,
                at.circuits().stream()
                        .map(circuit -> layout().neuronStart(circuit))
                        .flatMapToInt(start -> Arrays.stream(words, start, start + AtomicNeuron.WORDS))
                        .toArray());
    }

    /**
     * Every field of every register by its name in {@link ChipComposites#CHIP}.
     *
     * @throws NeckarException when stored bits are outside the range of their field
     */
    public FieldValues fields() {
        return ChipComposites.CHIP.decode(words);
    }

    /** Positions of the words that differ from those of another image, in write order. */
    public int[] differences(ChipImage other) {
        int[] found = new int[words.length];
        int size = 0;
        for (int i = Arrays.mismatch(words, other.words); i >= 0 && i < words.length; i++) {
            if (words[i] != other.words[i]) {
                found[size] = i;
                size++;
            }
        }
        return Arrays.copyOf(found, size);
    }

    /** The synapses of one hemisphere, copied into columns. */
    public SynapseMatrix synapses(SynramOnDLS synram) {
        return SynapseMatrix.fromWords(words, layout().synapseStart(synram.toEnum()));
    }

    /** SHA-256 over the words, as lower-case hexadecimal text: equal images have equal hashes. */
    public String hash() {
        ByteBuffer bytes = ByteBuffer.allocate(words.length * Integer.BYTES);
        bytes.asIntBuffer().put(words);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new NeckarException(Recovery.BUG, "SHA-256 is missing in this Java runtime", e);
        }
    }

    /** A builder that starts from this image. */
    public Builder toBuilder() {
        return new Builder(words.clone());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChipImage that && Arrays.equals(words, that.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }

    @Override
    public String toString() {
        return "ChipImage(" + hash().substring(0, 12) + ")";
    }

    /** Changes a copy of an image. One thread at a time. */
    public static final class Builder {
        private int[] words;

        private Builder(int[] words) {
            this.words = words;
        }

        /**
         * Puts a container at a coordinate; of a word that it holds in part, the other bytes stay.
         *
         * @throws NeckarException when a field is out of range, or when containers of this type are not part of a chip
         *     image; the builder is then as it was
         */
        public <C extends Coordinate, T extends Container<C>> Builder set(C at, T container) {
            ContainerType<C, T> type = ContainerType.of(container);
            int[] positions = positions(type, at);
            int[] encoded = new int[positions.length];
            int[] byteEnables = new int[positions.length];
            type.encodeAt(at, container, encoded, byteEnables);
            for (int i = 0; i < encoded.length; i++) {
                int mask = BYTES_OF_ENABLES[byteEnables[i]];
                words[positions[i]] = (words[positions[i]] & ~mask) | (encoded[i] & mask);
            }
            return this;
        }

        /** Puts a code into a cell of the parameter memory. */
        public Builder capMem(CapMemCellOnDLS cell, int code) {
            return set(cell, new CapMemCell(code));
        }

        /** Configures a neuron circuit: analog and digital configuration and its 24 parameters. */
        public Builder set(AtomicNeuronOnDLS at, AtomicNeuron neuron) {
            System.arraycopy(neuron.toWords(), 0, words, layout().neuronStart(at), AtomicNeuron.WORDS);
            return this;
        }

        /**
         * Configures the circuits of a neuron of several compartments and connects them.
         *
         * @throws NeckarException when the place does not fit the neuron, or when a circuit beside it is connected with
         *     one of its circuits; the builder is then as it was
         */
        public Builder set(LogicalNeuronOnDLS at, LogicalNeuron neuron) {
            int[] encoded = neuron.toWords(at);
            neuron.checkSurroundings(
                    at, circuit -> ChipImage.neuron(words, circuit).multicompartment());
            int next = 0;
            for (AtomicNeuronOnDLS circuit : at.circuits()) {
                System.arraycopy(encoded, next, words, layout().neuronStart(circuit), AtomicNeuron.WORDS);
                next += AtomicNeuron.WORDS;
            }
            return this;
        }

        /** Puts all synapses of one hemisphere: weights and labels; calibration bits become 0. */
        public Builder set(SynramOnDLS synram, SynapseMatrix synapses) {
            synapses.toWords(words, layout().synapseStart(synram.toEnum()));
            return this;
        }

        /**
         * Puts a program into the memory of a PPU, the rest of which becomes 0, and into the external memory, which
         * both PPUs share.
         *
         * @throws NeckarException when the program needs the external DRAM, which is not part of a chip image
         */
        public Builder set(PPUOnDLS ppu, PpuProgram program) {
            if (program.size(PpuMemorySpace.EXTERNAL_DRAM) > 0) {
                throw new NeckarException(
                        Recovery.FIX_INPUT,
                        "chip image: the %s is no part of it; write %s of it in a program of its own"
                                .formatted(
                                        PpuMemorySpace.EXTERNAL_DRAM,
                                        program.toExternalPPUDRAMMemoryBlockOnFPGA()
                                                .orElseThrow()));
            }
            PPUMemoryBlockOnPPU all = PPUMemoryBlockOnPPU.at(
                    new PPUMemoryWordOnPPU(0), new PPUMemoryWordOnPPU(PPUMemoryWordOnPPU.SIZE - 1));
            PPUMemoryBlock zeros = new PPUMemoryBlock(new byte[all.length() * Integer.BYTES]);
            set(PPUMemoryBlockOnDLS.at(all, ppu), zeros);
            program.toBlocks(ppu).forEach(block -> block.forEachRegister(this::set));
            return this;
        }

        /** The image; the builder must not be used any more. */
        public ChipImage build() {
            ChipImage image = new ChipImage(words);
            words = null;
            return image;
        }
    }
}
