package org.neckar.tools.experiment;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.neckar.grenade.network.Cell;
import org.neckar.grenade.network.HXNeuron;
import org.neckar.grenade.network.Lif;
import org.neckar.grenade.network.LifParameter;
import org.neckar.grenade.network.NetworkInvalid;
import org.neckar.grenade.network.Setting;
import org.neckar.tools.experiment.Quantity.Dimension;

/** Reads the kind and the parameters of a population's neurons. */
final class CellReader {
    private static final String LIF = "lif";
    private static final List<String> KINDS = List.of(LIF, "hxneuron");

    private CellReader() {}

    static Cell read(Section population) {
        return LIF.equals(population.required("cell").word("cell", KINDS)) ? lif(population) : hxneuron(population);
    }

    private static Lif lif(Section population) {
        Map<LifParameter, Setting> settings = new EnumMap<>(LifParameter.class);
        parameters(population, LifParameter.names(), (name, value) -> {
            var parameter = LifParameter.named(name).orElseThrow();
            settings.put(parameter, setting(parameter, value));
        });
        boolean spiking =
                population.get("spiking").map(item -> item.yesOrNo("spiking")).orElse(true);
        return new Lif(settings, spiking);
    }

    private static HXNeuron hxneuron(Section population) {
        population.get("spiking").ifPresent(item -> {
            throw item.fault("spiking: not for cells of kind hxneuron; set the parameter threshold_enable");
        });
        var neuron = new AtomicReference<>(HXNeuron.defaults());
        parameters(population, HXNeuron.names(), (name, value) -> {
            var text = value.text(name);
            neuron.updateAndGet(before -> value.checked(() -> before.withValue(name, text)));
        });
        return neuron.get();
    }

    /** Hands out every parameter; what is wrong with one does not keep the others from being read. */
    private static void parameters(Section population, List<String> names, BiConsumer<String, Item> reader) {
        population.get("parameters").ifPresent(item -> {
            for (var entry : item.section("parameters", names).entries()) {
                item.findings().attempt(() -> {
                    reader.accept(entry.key().text("parameter"), entry.value());
                    return entry;
                });
            }
        });
    }

    private static Setting setting(LifParameter parameter, Item item) {
        var name = parameter.fieldName();
        var quantity = Quantity.read(item, name, dimensions(parameter), parameter.allowed());
        var setting = quantity.toSetting(item, name);
        try {
            return parameter.check(setting);
        } catch (NetworkInvalid e) {
            throw item.fault(
                    "%s: '%s' is out of range (allowed %s)".formatted(name, item.text(name), parameter.allowed()));
        }
    }

    private static Set<Dimension> dimensions(LifParameter parameter) {
        var dimensions = EnumSet.of(Dimension.CODE);
        parameter
                .physicalKind()
                .ifPresent(kind -> dimensions.add(
                        switch (kind) {
                            case VOLTAGE -> Dimension.VOLTAGE;
                            case TIME -> Dimension.TIME;
                            case CODE -> Dimension.CODE;
                        }));
        return dimensions;
    }
}
