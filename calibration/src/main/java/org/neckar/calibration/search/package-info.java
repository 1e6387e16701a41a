/**
 * Searches for many knobs at once: pure state machines over arrays of knobs and observables, without board, clock or
 * unseeded chance. Start with {@link org.neckar.calibration.search.Search}, the protocol between a search and whoever
 * turns the knobs; a {@link org.neckar.calibration.search.SearchMethod} starts one towards a
 * {@link org.neckar.calibration.search.Goal}.
 */
package org.neckar.calibration.search;
