package org.neckar.lola.composite;

import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.FieldValues;
import org.neckar.hal.serial.ContentType;
import org.neckar.hal.serial.RegisterSink;

/**
 * A composite as content: one column per name; the dots of a name are groups.
 *
 * @param <C> the coordinates at which the composite exists
 */
public final class CompositeContent<C extends Coordinate> extends ContentType<C, FieldValues> {
    private final Composite<C> composite;

    private CompositeContent(Composite<C> composite) {
        super(composite);
        this.composite = composite;
    }

    /** The content type of a composite. */
    public static <C extends Coordinate> CompositeContent<C> of(Composite<C> composite) {
        return new CompositeContent<>(composite);
    }

    @Override
    public FieldValues values(FieldValues content) {
        return content;
    }

    @Override
    public FieldValues content(FieldValues values) {
        return values;
    }

    @Override
    public void forEachRegister(C at, FieldValues values, RegisterSink sink) {
        composite.registers(at, composite.encode(values), 0, sink);
    }
}
