package org.neckar.tools.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neckar.testkit.EnabledIfVectors;
import org.neckar.testkit.Vectors;
import tools.jackson.databind.json.JsonMapper;

class CoordinateVectorsTest {
    private static final String COMPOSED = """
            {"type":"halco::I2CTCA9554RwRegisterOnBoard","file":"i2c.h","enum_min":0,"enum_max":2,"enum_size":3,\
            "kind":"mixin","sampled":false,"count":3,\
            "repr_first":"I2CTCA9554RwRegisterOnBoard(I2CTCA9554RwRegisterOnTCA9554(0), TCA9554OnBoard(0))",\
            "repr_last":"I2CTCA9554RwRegisterOnBoard(I2CTCA9554RwRegisterOnTCA9554(2), TCA9554OnBoard(0))",\
            "repr_default":"I2CTCA9554RwRegisterOnBoard(I2CTCA9554RwRegisterOnTCA9554(0), TCA9554OnBoard(0))",\
            "enum":[0,1,2],"mixed_in_type":"halco::TCA9554OnBoard",\
            "local_type":"halco::I2CTCA9554RwRegisterOnTCA9554","conversions":{"toI2CTCA9554RwRegisterOnTCA9554":\
            {"returns":"halco::I2CTCA9554RwRegisterOnTCA9554","values":[0,1,2]},\
            "toTCA9554OnBoard":{"returns":"halco::TCA9554OnBoard","values":[0,0,0]}}}""";
    private static final String GRID = """
            {"type":"halco::AtomicNeuronOnDLS","file":"neuron.h","enum_min":0,"enum_max":511,"enum_size":512,\
            "kind":"grid","sampled":true,"count":2,\
            "repr_first":"AtomicNeuronOnDLS(NeuronColumnOnDLS(3), NeuronRowOnDLS(0); Enum(3))",\
            "repr_last":"AtomicNeuronOnDLS(NeuronColumnOnDLS(5), NeuronRowOnDLS(1); Enum(261))",\
            "repr_default":"AtomicNeuronOnDLS(NeuronColumnOnDLS(0), NeuronRowOnDLS(0); Enum(0))",\
            "enum":[3,261],"x_type":"halco::NeuronColumnOnDLS","y_type":"halco::NeuronRowOnDLS","x_min":0,\
            "x_max":255,"y_min":0,"y_max":1,"x":[3,5],"y":[0,1],"conversions":{}}""";
    private static final String INTERVAL = """
            {"type":"halco::PPUMemoryBlockOnPPU","file":"ppu.h","enum_min":0,"enum_max":16777215,\
            "enum_size":16777216,"kind":"interval","sampled":true,"count":2,\
            "repr_first":"PPUMemoryBlockOnPPU([PPUMemoryWordOnPPU(0), PPUMemoryWordOnPPU(7)])",\
            "repr_last":"PPUMemoryBlockOnPPU([PPUMemoryWordOnPPU(1), PPUMemoryWordOnPPU(4)])",\
            "repr_default":"PPUMemoryBlockOnPPU([PPUMemoryWordOnPPU(0), PPUMemoryWordOnPPU(0)])",\
            "enum":[7,4100],"interval_min":[0,1],"interval_max":[7,4],"conversions":\
            {"toMin":{"returns":"halco::PPUMemoryWordOnPPU","values":[0,1]},\
            "toPPUMemoryBlockSize":{"returns":"halco::PPUMemoryBlockSize","values":[8,4]}}}""";
    private static final String MANY = """
            {"type":"halco::SynapseDriverOnPADIBus","file":"synapse_driver.h","min":0,"max":31,"kind":"ranged",\
            "sampled":true,"count":1,"repr_first":"SynapseDriverOnPADIBus(1)","repr_last":"SynapseDriverOnPADIBus(1)",\
            "repr_default":"SynapseDriverOnPADIBus(0)","enum":[1],"conversions":\
            {"toSynapseDriverOnSynapseDriverBlock":{"returns":"halco::typed_array<\
            halco::SynapseDriverOnSynapseDriverBlock, halco::PADIBusOnPADIBusBlock, halco::limits<void> >",\
            "values":[[4,5,6,7]]}}}""";
    private static final String CONSTANT = """
            {"type":"halco::CapMemCellOnCapMemBlock","name":"cadc_i_bias_comp","value":2208}""";
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void shouldAgreeWithWhatIsRight() {
        for (String line : List.of(COMPOSED, GRID, INTERVAL, MANY)) {
            assertEquals(List.of(), failures(CoordinateVectors::coordinate, line));
        }
        assertEquals(List.of(), failures(CoordinateVectors::constant, CONSTANT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "enum_min":0             | "enum_min":1             | enum_min
                    "enum_max":2             | "enum_max":3             | enum_max
                    "enum_size":3            | "enum_size":4            | enum_size
                    "kind":"mixin"           | "kind":"grid"            | kind
                    "count":3                | "count":2                | count
                    "enum":[0,1,2]           | "enum":[0,2,1]           | all places: first difference
                    :"halco::TCA9554OnBoard",| :"halco::TCA9546OnBoard",| mixed_in_type
                    OnTCA9554","conversions" | OnTCA9546","conversions"   | local_type
                    "file"                   | "field"                  | field
                    "returns":"halco::TCA    | "returns":"halco::xTCA   | toTCA9554OnBoard: result
                    "returns":"halco::TCA    | "more":0,"returns":"halco::TCA | more
                    "values":[0,1,2]         | "values":[0,1,1]         | toI2CTCA9554RwRegisterOnTCA9554
                    "values":[0,1,2]         | "values":[0,1,2,2]       | toI2CTCA9554RwRegisterOnTCA9554: count
                    "toTCA9554OnBoard"       | "toTCA9546OnBoard"       | toTCA9546OnBoard
                    """)
    void shouldNameWhatDiffersInAComposedType(String right, String wrong, String field) {
        assertNames(COMPOSED, right, wrong, field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "x_type":"halco::NeuronColumn | "x_type":"halco::NeuronRow | x_type
                    "y_max":1                | "y_max":2                | y_max
                    "x":[3,5]                | "x":[3,4]                | x
                    "x":[3,5]                | "x":[3,4]                | made of its parts
                    Enum(3)                  | Enum(3 )                 | repr_first
                    "repr_default":"AtomicNeuronOnDLS(NeuronColumnOnDLS(0), NeuronRowOnDLS(0); Enum(0 | \
                    "repr_default":"AtomicNeuronOnDLS(NeuronColumnOnDLS(1), NeuronRowOnDLS(0); Enum(1 | repr_default
                    """)
    void shouldNameWhatDiffersInAGrid(String right, String wrong, String field) {
        assertNames(GRID, right, wrong, field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "interval_min":[0,1]     | "interval_min":[0,2]     | interval_min
                    "interval_max":[7,4]     | "interval_max":[7,5]     | made of its parts
                    "values":[8,4]           | "values":[8,5]           | toPPUMemoryBlockSize
                    """)
    void shouldNameWhatDiffersInAnInterval(String right, String wrong, String field) {
        assertNames(INTERVAL, right, wrong, field);
    }

    @Test
    void shouldNameAConversionToManyPlacesThatDiffers() {
        assertNames(MANY, "[[4,5,6,7]]", "[[4,5,6,8]]", "toSynapseDriverOnSynapseDriverBlock");
    }

    @Test
    void shouldFailForATypeThatIsNotHere() {
        var failures = failures(CoordinateVectors::coordinate, COMPOSED.replaceFirst("halco::I2C", "halco::I3C"));
        assertEquals(1, failures.size(), failures::toString);
        assertEquals("I3CTCA9554RwRegisterOnBoard", failures.getFirst().subject());
    }

    @Test
    void shouldFailForAPlaceWithoutIndexThatIsNotHere() {
        var failures = failures(CoordinateVectors::coordinate, """
                {"type":"halco::Nowhere","kind":"other","repr_first":"","repr_last":"","repr_default":"","count":1}""");
        assertEquals(1, failures.size(), failures::toString);
    }

    @Test
    void shouldFailForAConstantThatDiffersOrIsNotHere() {
        assertEquals(
                1,
                failures(CoordinateVectors::constant, CONSTANT.replace("2208", "2209"))
                        .size());
        assertEquals(
                1,
                failures(CoordinateVectors::constant, CONSTANT.replace("bias_comp", "bias"))
                        .size());
        assertEquals(
                1,
                failures(CoordinateVectors::constant, CONSTANT.replace("\"value\"", "\"unit\":0,\"value\""))
                        .size());
    }

    @Test
    @EnabledIfVectors
    void shouldAgreeWithAllRecordedCoordinatesAndConstants(TestReporter reporter) {
        var report = VectorFolder.verify(Vectors.folder().resolve("halco"));
        assertEquals(List.of(), report.failures());
        long lines = lines("halco/coordinates.jsonl.gz") + lines("halco/constants.jsonl.gz");
        assertEquals(lines, report.compared());
        reporter.publishEntry("halco: lines compared", "" + report.compared());
    }

    private static long lines(String file) {
        try (var lines = Vectors.lines(file)) {
            return lines.count();
        }
    }

    private static void assertNames(String line, String right, String wrong, String field) {
        assertTrue(line.contains(right), () -> right + " is not in the line");
        var failures = failures(CoordinateVectors::coordinate, line.replace(right, wrong));
        assertTrue(failures.stream().anyMatch(failure -> failure.field().equals(field)), failures::toString);
    }

    private static List<VectorReport.Failure> failures(Comparison comparison, String line) {
        Findings findings = new Findings();
        findings.begin("coordinates.jsonl");
        findings.judge(() -> comparison.compare(JSON.readTree(line), findings));
        return findings.report().failures();
    }
}
