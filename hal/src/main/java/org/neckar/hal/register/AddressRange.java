package org.neckar.hal.register;

/**
 * A run of addresses, compared as unsigned numbers.
 *
 * @param first lowest address
 * @param last highest address, included
 */
public record AddressRange(int first, int last) {
    /** Whether an address lies in the run. */
    public boolean contains(int address) {
        return Integer.compareUnsigned(address, first) >= 0 && Integer.compareUnsigned(address, last) <= 0;
    }
}
