package org.neckar.hal.json;

import java.io.OutputStream;
import java.io.Writer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;

/** Where lines end in JSON that people read, search and compare. One generator at a time. */
public final class JsonLayout implements PrettyPrinter {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String INDENTATION = "  ";

    private final int brokenObjects;
    private final int brokenArrays;
    private int depth;

    private JsonLayout(int brokenObjects, int brokenArrays) {
        this.brokenObjects = brokenObjects;
        this.brokenArrays = brokenArrays;
    }

    /** Each member of an object has a line; arrays stay in theirs. */
    static JsonGenerator indentedObjects(Writer out) {
        return FACTORY.createGenerator(context(new JsonLayout(Integer.MAX_VALUE, 0)), out);
    }

    /** Each member of the outermost object has a line, and so has each element of an array in it. Writes UTF-8. */
    public static JsonGenerator lineByLine(OutputStream out) {
        return FACTORY.createGenerator(context(new JsonLayout(1, 2)), out);
    }

    private static ObjectWriteContext context(JsonLayout layout) {
        return new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return layout;
            }

            @Override
            public boolean hasPrettyPrinter() {
                return true;
            }
        };
    }

    private void breakLine(JsonGenerator out, boolean wanted) {
        if (wanted) {
            out.writeRaw('\n');
            out.writeRaw(INDENTATION.repeat(depth));
        }
    }

    private void separate(JsonGenerator out, boolean broken) {
        out.writeRaw(',');
        if (broken) {
            breakLine(out, true);
        } else {
            out.writeRaw(' ');
        }
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator out) {
        out.writeRaw('\n');
    }

    @Override
    public void writeStartObject(JsonGenerator out) {
        out.writeRaw('{');
        depth++;
    }

    @Override
    public void beforeObjectEntries(JsonGenerator out) {
        breakLine(out, depth <= brokenObjects);
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator out) {
        separate(out, depth <= brokenObjects);
    }

    @Override
    public void writeObjectNameValueSeparator(JsonGenerator out) {
        out.writeRaw(": ");
    }

    @Override
    public void writeEndObject(JsonGenerator out, int members) {
        boolean broken = members > 0 && depth <= brokenObjects;
        depth--;
        breakLine(out, broken);
        out.writeRaw('}');
    }

    @Override
    public void writeStartArray(JsonGenerator out) {
        out.writeRaw('[');
        depth++;
    }

    @Override
    public void beforeArrayValues(JsonGenerator out) {
        breakLine(out, depth <= brokenArrays);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator out) {
        separate(out, depth <= brokenArrays);
    }

    @Override
    public void writeEndArray(JsonGenerator out, int elements) {
        boolean broken = elements > 0 && depth <= brokenArrays;
        depth--;
        breakLine(out, broken);
        out.writeRaw(']');
    }
}
