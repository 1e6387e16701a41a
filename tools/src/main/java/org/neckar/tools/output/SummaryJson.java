package org.neckar.tools.output;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Records as JSON for scripts ({@code --json}). The keys are stable: the names of the record components in snake case,
 * in the order of their declaration; map entries keep the order of the map. A number that is not finite, which JSON
 * cannot say, becomes {@code null}.
 */
public final class SummaryJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .addModule(new SimpleModule()
                    .addSerializer(Double.class, new FiniteDouble())
                    .addSerializer(double.class, new FiniteDouble()))
            .build();

    private SummaryJson() {}

    /**
     * The value as indented JSON text.
     *
     * @param summary a record, or lists and maps of records, texts and numbers
     * @return text without a final line feed
     */
    public static String toJson(Object summary) {
        return MAPPER.writeValueAsString(summary).replace("\r\n", "\n");
    }

    /**
     * The value as JSON text on one line, for outputs that go on.
     *
     * @param summary as in {@link #toJson}
     */
    public static String toJsonLine(Object summary) {
        return MAPPER.writer().without(SerializationFeature.INDENT_OUTPUT).writeValueAsString(summary);
    }

    private static final class FiniteDouble extends StdSerializer<Double> {
        FiniteDouble() {
            super(Double.class);
        }

        @Override
        public void serialize(Double value, JsonGenerator json, SerializationContext context) {
            if (Double.isFinite(value)) {
                json.writeNumber(value.doubleValue());
            } else {
                json.writeNull();
            }
        }
    }
}
