package org.neckar.lola.synapse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.random.RandomGenerator;
import org.neckar.hal.coordinate.EntryOnQuad;
import org.neckar.hal.coordinate.SynapseOnSynapseRow;
import org.neckar.hal.coordinate.SynapseQuadOnDLS;
import org.neckar.hal.coordinate.SynapseQuadOnSynram;
import org.neckar.hal.coordinate.SynapseRowOnSynram;
import org.neckar.hal.coordinate.SynramOnDLS;
import org.neckar.hal.synapse.SynapseQuad;
import org.neckar.lola.chip.ChipImage;
import org.neckar.testkit.Seeds;

class SynapseMatrixProperties {
    @Seeds(10)
    void shouldHoldWhatTheRegisterMapReadsFromItsWords(RandomGenerator random) {
        SynapseMatrix matrix = new SynapseMatrix();
        for (int row = 0; row < SynapseMatrix.ROWS; row++) {
            for (int column = 0; column < SynapseMatrix.COLUMNS; column++) {
                matrix.set(
                        new SynapseRowOnSynram(row),
                        new SynapseOnSynapseRow(column),
                        random.nextInt(64),
                        random.nextInt(64));
            }
        }
        SynramOnDLS synram = new SynramOnDLS(random.nextInt(2));
        ChipImage image = ChipImage.initial().toBuilder().set(synram, matrix).build();
        for (int i = 0; i < 1000; i++) {
            SynapseRowOnSynram row = new SynapseRowOnSynram(random.nextInt(SynapseMatrix.ROWS));
            SynapseOnSynapseRow column = new SynapseOnSynapseRow(random.nextInt(SynapseMatrix.COLUMNS));
            SynapseQuadOnDLS at = SynapseQuadOnDLS.at(
                    new SynapseQuadOnSynram(row.toEnum() * 64
                            + column.toSynapseQuadColumnOnDLS().toEnum()),
                    synram);
            EntryOnQuad entry = column.toEntryOnQuad();
            SynapseQuad quad = image.get(SynapseQuad.class, at);
            assertEquals(matrix.weight(row, column), quad.weights().get(entry.toEnum()), () -> at + " " + entry);
            assertEquals(
                    matrix.label(row, column), quad.labels().get(entry.toEnum()).toEnum(), () -> at + " " + entry);
        }
    }
}
