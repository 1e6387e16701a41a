package org.neckar.chipmodel.omnibus;

/**
 * Accesses to registers that did not do what an access should.
 *
 * @param unmappedReads reads of addresses without a register or of registers that can only be written; they answer 0
 * @param unmappedWrites writes to addresses without a register or to registers that can only be read; without effect
 * @param invalidContents register contents outside the range of a field; stored, but without effect
 * @param firstInvalid what was wrong with the first such content, empty when there was none
 */
public record AccessCounters(long unmappedReads, long unmappedWrites, long invalidContents, String firstInvalid) {
    /** The sum of two counts. */
    public AccessCounters plus(AccessCounters other) {
        return new AccessCounters(
                unmappedReads + other.unmappedReads,
                unmappedWrites + other.unmappedWrites,
                invalidContents + other.invalidContents,
                firstInvalid.isEmpty() ? other.firstInvalid : firstInvalid);
    }
}
