package org.neckar.hal.json;

import java.io.InputStream;
import java.util.function.Supplier;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON text read token by token, strictly (RFC 8259), in bounded memory. Every error names path, line and column. One
 * thread at a time.
 */
public final class JsonInput implements AutoCloseable {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonParser parser;

    private JsonInput(JsonParser parser) {
        this.parser = parser;
    }

    /** Reads a text. */
    public static JsonInput of(String text) {
        return new JsonInput(FACTORY.createParser(ObjectReadContext.empty(), text));
    }

    /** Reads UTF-8 from a stream, which the caller closes. */
    public static JsonInput of(InputStream stream) {
        try {
            return new JsonInput(FACTORY.createParser(ObjectReadContext.empty(), stream));
        } catch (JacksonException e) {
            throw new NeckarException(Recovery.FIX_INPUT, "JSON: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * Goes on to the next token.
     *
     * @return the token; null at the end of the text
     * @throws NeckarException when the text is not JSON
     */
    public JsonToken next() {
        try {
            JsonToken token = parser.nextToken();
            parser.finishToken();
            return token;
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    /** The token the input stands at. */
    public JsonToken token() {
        return parser.currentToken();
    }

    /** Name of the member the input stands at or in. */
    public String name() {
        return parser.currentName();
    }

    /** Refuses any token but the wanted one. */
    public void expect(JsonToken wanted, String where, String what) {
        if (parser.currentToken() != wanted) {
            throw wrong(where, what);
        }
    }

    /** Refuses anything behind the value that was read. */
    public void expectEnd() {
        if (next() != null) {
            throw refused("%s behind the end".formatted(got()));
        }
    }

    /** The text the input stands at; anything else is refused. */
    public String text(String where, String allowed) {
        expect(JsonToken.VALUE_STRING, where, allowed);
        return text();
    }

    /** The text the input stands at. */
    String text() {
        return parser.getString();
    }

    /** Whether the input stands at a whole number that fits into 64 bits with sign. */
    public boolean isWholeNumber() {
        try {
            return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                    && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    /** The number the input stands at, after {@link #isWholeNumber}. */
    public long wholeNumber() {
        return parser.getLongValue();
    }

    /** An error for a value of the wrong type. */
    public NeckarException wrong(String where, String allowed) {
        return refused("%s: %s (allowed %s)".formatted(where, got(), allowed));
    }

    /** Does something with what was read; its error tells the place. */
    public <V> V located(Supplier<V> action) {
        try {
            return action.get();
        } catch (NeckarException e) {
            throw new NeckarException(e.recovery(), refused(e.getMessage()).getMessage(), e);
        }
    }

    /** An error at the token the input stands at. */
    public NeckarException refused(String what) {
        return new NeckarException(Recovery.FIX_INPUT, "%s: %s".formatted(place(parser.currentTokenLocation()), what));
    }

    private String place(TokenStreamLocation location) {
        String path = parser.streamReadContext().pathAsPointer().toString();
        return "JSON line %d, column %d%s"
                .formatted(location.getLineNr(), location.getColumnNr(), path.isEmpty() ? "" : ", at " + path);
    }

    private String got() {
        JsonToken token = parser.currentToken();
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_OBJECT, END_OBJECT -> "an object";
            case START_ARRAY, END_ARRAY -> "an array";
            case VALUE_STRING -> "'" + shortened(parser.getString()) + "'";
            default -> shortened(parser.getString());
        };
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }

    private NeckarException malformed(JacksonException e) {
        TokenStreamLocation location = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
        return new NeckarException(
                Recovery.FIX_INPUT, "%s: no JSON: %s".formatted(place(location), e.getOriginalMessage()), e);
    }

    @Override
    public void close() {
        parser.close();
    }
}
