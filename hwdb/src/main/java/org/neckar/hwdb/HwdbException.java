package org.neckar.hwdb;

/**
 * A board database or calibration store that cannot be used as asked.
 *
 * <p>The message always has four parts, joined by a middle dot: what is wrong, where (file and line, or record), what
 * was found together with what is allowed, and what to do about it.
 */
public class HwdbException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String what;
    private final String where;
    private final String got;
    private final String remedy;

    /** An error without an underlying cause. */
    public HwdbException(String what, String where, String got, String remedy) {
        this(what, where, got, remedy, null);
    }

    /** An error that was noticed through {@code cause}. */
    public HwdbException(String what, String where, String got, String remedy, Throwable cause) {
        super(String.join(" · ", what, where, got, remedy), cause);
        this.what = what;
        this.where = where;
        this.got = got;
        this.remedy = remedy;
    }

    /** What is wrong. */
    public String what() {
        return what;
    }

    /** The place: {@code file:line}, a key path inside a document, or a stored record. */
    public String where() {
        return where;
    }

    /** The value found and the values allowed. */
    public String got() {
        return got;
    }

    /** What the reader of the message should do. */
    public String remedy() {
        return remedy;
    }

    /** The same error at a better known place. */
    HwdbException movedTo(String place) {
        return new HwdbException(what, place, got, remedy, this);
    }
}
