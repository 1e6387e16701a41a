/**
 * High-speed links between FPGA and chip: configuration of the eight transceivers on both sides, and counters. Start
 * with {@link org.neckar.hal.phy.PhyConfigFPGA}.
 */
package org.neckar.hal.phy;
