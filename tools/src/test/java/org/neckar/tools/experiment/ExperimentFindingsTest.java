package org.neckar.tools.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.testkit.Seeds;

class ExperimentFindingsTest {
    private static final String GOOD = """
            runtime: 100 us
            sources:
              in: {times: [10 us]}
            populations:
              a: {size: 2, cell: lif, parameters: {tau_mem: 10 us}}
              b: {size: 3, cell: lif}
            projections:
              - {from: in, to: a, connect: all-to-all, weight: 31}
              - {from: a, to: b, connect: {list: [[0, 1]]}, weight: 5}
            record:
              - a[0].membrane
            """;

    private static List<String> findings(String text) {
        var refusal = assertThrows(ExperimentInvalid.class, () -> ExperimentReader.parse("x.yaml", text));
        assertEquals(Recovery.FIX_INPUT, refusal.recovery());
        return refusal.findings().stream().map(Finding::toString).toList();
    }

    private static void refuses(String good, String bad, String... expected) {
        assertEquals(List.of(expected), findings(GOOD.replace(good, bad)));
    }

    @Test
    void shouldSuggestTheKeyThatWasMeant() {
        refuses(
                "runtime:",
                "runtme:",
                "x.yaml:1:1: experiment: unknown key 'runtme' (did you mean 'runtime'? allowed: name, runtime, sources,"
                        + " populations, projections, record)",
                "x.yaml:1:1: experiment: 'runtime' is missing");
    }

    @Test
    void shouldSuggestTheParameterThatWasMeant() {
        refuses(
                "tau_mem: 10 us",
                "tau_men: 10 us",
                "x.yaml:5:40: parameters: unknown key 'tau_men' (did you mean 'tau_mem'? allowed: v_leak, v_reset,"
                        + " v_threshold, tau_mem, tau_syn_exc, tau_syn_inh, tau_refrac, i_synin_gm_exc, i_synin_gm_inh,"
                        + " membrane_capacitance)");
    }

    @Test
    void shouldRefuseAWrongUnit() {
        refuses(
                "tau_mem: 10 us",
                "tau_mem: 10 mV",
                "x.yaml:5:49: tau_mem: '10 mV' has a wrong unit (units: ns, us, ms, s, code; allowed 0.5..60 us, or"
                        + " 0..1022 code)");
    }

    @Test
    void shouldRefuseAMissingUnit() {
        refuses(
                "runtime: 100 us",
                "runtime: 100",
                "x.yaml:1:10: runtime: '100' has no unit (allowed 0.1..30000000 us); write for example '100 us'");
    }

    @Test
    void shouldRefuseAParameterOutOfRange() {
        refuses(
                "tau_mem: 10 us",
                "tau_mem: 0.2 ms",
                "x.yaml:5:49: tau_mem: '0.2 ms' is out of range (allowed 0.5..60 us, or 0..1022 code)");
    }

    @Test
    void shouldRefuseACodeOutOfRange() {
        refuses(
                "tau_mem: 10 us",
                "tau_mem: 1023 code",
                "x.yaml:5:49: tau_mem: '1023 code' is out of range (allowed 0.5..60 us, or 0..1022 code)");
    }

    @Test
    void shouldRefuseAParameterOfRawNeuronsOutOfRange() {
        assertEquals(
                List.of("x.yaml:2:70: leak_v_leak: 'high' is not a code (allowed: a whole number)"), findings("""
                        runtime: 1 us
                        populations: {a: {size: 1, cell: hxneuron, parameters: {leak_v_leak: high}}}
                        """));
    }

    @Test
    void shouldRefuseAnUnknownKindOfCell() {
        refuses(
                "a: {size: 2, cell: lif,",
                "a: {size: 2, cell: adex,",
                "x.yaml:5:22: cell: unknown 'adex' (allowed: lif, hxneuron)");
    }

    @Test
    void shouldRefuseANameThatIsTaken() {
        refuses(
                "  b: {size",
                "  in: {size",
                "x.yaml:6:3: name: 'in' is taken; names are unique among sources and populations",
                "x.yaml:9:19: to: there is no 'b' (did you mean 'a'? allowed: in, a)");
    }

    @Test
    void shouldRefuseAReferenceToNobody() {
        refuses("from: in", "from: inn", "x.yaml:8:12: from: there is no 'inn' (did you mean 'in'? allowed: in, a, b)");
    }

    @Test
    void shouldNotBlameThoseWhoReferToAGroupThatIsWrong() {
        refuses("size: 2", "size: 513", "x.yaml:5:13: size: 513 is out of range (allowed 1..512)");
    }

    @Test
    void shouldRefuseAProjectionToASource() {
        refuses("to: b", "to: in", "x.yaml:9:19: to: 'in' is a source (allowed: a population)");
    }

    @Test
    void shouldRefuseAWeightBeyondTheSynapse() {
        refuses("weight: 31", "weight: 64", "x.yaml:8:52: weight: 64 is out of range (allowed -63..63)");
    }

    @Test
    void shouldRefuseASynapseOfANeuronThatDoesNotExist() {
        refuses("[[0, 1]]", "[[0, 3]]", "x.yaml:9:43: target: 3 is out of range (allowed 0..2)");
    }

    @Test
    void shouldRefuseOneToOneOfDifferentSizes() {
        refuses(
                "{list: [[0, 1]]}",
                "one-to-one",
                "x.yaml:9:31: one-to-one: 2 sources and 3 targets (expected equal numbers)");
    }

    @Test
    void shouldRefuseASpikeAfterTheEndOfTheRun() {
        refuses("[10 us]", "[10 us, 101 us]", "x.yaml:3:23: spike time: '101 us' is out of range (allowed 0..100 us)");
    }

    @Test
    void shouldRefuseTwoKindsOfSpikesInOneSource() {
        refuses(
                "{times: [10 us]}",
                "{times: [10 us], regular: {period: 1 us}}",
                "x.yaml:3:7: source 'in': found times and regular (allowed: one of times, regular, poisson,"
                        + " background)");
    }

    @Test
    void shouldRefuseABackgroundSourceThatNoGeneratorMakes() {
        refuses(
                "{times: [10 us]}",
                "{size: 3, background: {rate: 1 kHz, seed: 1}}",
                "x.yaml:3:7: background source: size 3 (allowed: a power of two up to 256)");
        refuses(
                "{times: [10 us]}",
                "{size: 2, background: {period: 1 us}}",
                "x.yaml:3:14: size: not together with a period; a generator with equal distances is one source");
        refuses(
                "{times: [10 us]}",
                "{background: {period: 1 us, seed: 4}}",
                "x.yaml:3:41: seed: not together with a period; equal distances are not random");
    }

    @Test
    void shouldRefuseToRecordSpikesOfTheHost() {
        refuses(
                "a[0].membrane",
                "in.spikes",
                "x.yaml:11:5: spike recording of 'in': the host sends its spikes; ask it for its trains");
    }

    @Test
    void shouldRefuseARecordingOfANeuronThatDoesNotExist() {
        refuses("a[0]", "a[2]", "x.yaml:11:5: membrane recording of 'a': neuron 2 (allowed 0..1)");
    }

    @Test
    void shouldRefuseMoreRecordingsThanChannels() {
        refuses(
                "  - a[0].membrane",
                "  - a[0].membrane\n  - a[1].membrane\n  - b[0].membrane",
                "x.yaml:13:5: record: 3 recordings (the MADC has 2 channels); record the others in another run");
    }

    @Test
    void shouldRefuseALoopVariableThatNobodySets() {
        refuses(
                "from: in",
                "from: in$(k)",
                "x.yaml:8:12: 'in$(k)': there is no loop here that sets 'k'; add for: {k: 0..7}");
    }

    @Test
    void shouldRefuseADivisionByZero() {
        refuses("size: 2", "size: $(2 / 0)", "x.yaml:5:13: '$(2 / 0)': / by zero");
    }

    @Test
    void shouldReportAFaultOfALoopOnce() {
        assertEquals(
                List.of("x.yaml:3:33: size: 0 is out of range (allowed 1..512)"),
                findings("runtime: 1 us\npopulations:\n  a$(i): {for: {i: 0..3}, size: 0, cell: lif}\n"));
    }

    @Test
    void shouldReportEverythingThatIsWrongAtOnce() {
        var text = GOOD.replace("100 us", "100")
                .replace("tau_mem: 10 us", "tau_mem: 0.1 us, v_leak: 5 V")
                .replace("weight: 5", "weight: five");
        var refusal = assertThrows(ExperimentInvalid.class, () -> ExperimentReader.parse("x.yaml", text));
        assertEquals("""
                4 errors in the experiment file
                x.yaml:1:10: runtime: '100' has no unit (allowed 0.1..30000000 us); write for example '100 us'
                x.yaml:5:49: tau_mem: '0.1 us' is out of range (allowed 0.5..60 us, or 0..1022 code)
                x.yaml:5:65: v_leak: '5 V' is out of range (allowed 0.2..1 V, or 0..1022 code)
                x.yaml:9:57: weight: 'five' is not a whole number (allowed -63..63)""", refusal.getMessage());
    }

    @Test
    void shouldSayWhereAFileIsNotYaml() {
        assertEquals(
                List.of("x.yaml:2:1: not YAML: expected ',' or '}', but got <stream end>"),
                findings("runtime: {a: 1\n"));
    }

    @Test
    void shouldRefuseAnEmptyFile() {
        assertEquals(
                List.of("x.yaml:1:1: the file describes nothing (allowed keys: name, runtime, sources, populations,"
                        + " projections, record)"),
                findings("# nothing\n"));
    }

    @Test
    void shouldRefuseAnExperimentWithoutNeurons() {
        assertEquals(
                List.of("x.yaml:1:1: experiment: there is no population (allowed: at least one)"),
                findings("runtime: 1 us\n"));
    }

    @Seeds(300)
    void shouldReadOrRefuseWhateverTheFileHolds(RandomGenerator random) {
        var text = new StringBuilder(GOOD);
        var letters = "abc019 ${}()[]:,-.#%&*\n\t\"'uV";
        for (int change = random.nextInt(1, 6); change > 0; change--) {
            int at = random.nextInt(text.length());
            char letter = letters.charAt(random.nextInt(letters.length()));
            if (random.nextBoolean()) {
                text.setCharAt(at, letter);
            } else {
                text.insert(at, letter);
            }
        }
        try {
            ExperimentReader.parse("x.yaml", text.toString());
        } catch (NeckarException e) {
            assertEquals(Recovery.FIX_INPUT, e.recovery(), e::getMessage);
        }
    }
}
