package org.neckar.lola.composite;

import java.util.Arrays;

/** Addresses in write order, collected into one array. */
final class AddressList {
    private final int[] addresses;
    private int size;

    AddressList(int capacity) {
        addresses = new int[capacity];
    }

    void add(int address) {
        addresses[size] = address;
        size++;
    }

    int[] toArray() {
        return Arrays.copyOf(addresses, size);
    }
}
