package org.neckar.hal.serial;

import java.util.List;
import org.neckar.fisch.NeckarException;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;

/**
 * One kind of content of a coordinate: a register container, or several of them together. Immutable and thread-safe.
 *
 * @param <C> where the content exists
 * @param <T> the content
 */
public abstract class ContentType<C extends Coordinate, T> extends SerialType<T> {
    private final CoordinateType<C> coordinates;

    /**
     * A kind of content.
     *
     * @param name in the field's notation
     * @param coordinates where it exists
     * @param fields in declared order
     */
    protected ContentType(String name, CoordinateType<C> coordinates, List<SerialField> fields) {
        super(name, fields);
        this.coordinates = coordinates;
    }

    /** Where the content exists. */
    public final CoordinateType<C> coordinates() {
        return coordinates;
    }

    /**
     * Hands out every register container of the content with its place, in write order.
     *
     * @throws NeckarException when a field is out of range, before anything is handed out
     */
    public abstract void forEachRegister(C at, T content, RegisterSink sink);
}
