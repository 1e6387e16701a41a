/**
 * Calibration: finds the codes that make the circuits of one chip do what was asked for.
 *
 * <p><b>Idea.</b> Every neuron, channel and quadrant differs. A routine turns one knob of each of them at the same
 * time, watches what happens, and lets a search decide what to try next. What was found is stored for the chip, by its
 * identity, and later runs on that chip use it.
 *
 * <p><b>Picture.</b>
 *
 * <pre>
 * LeakCalibrator, SynapticTimeConstantCalibrator
 *    └──> RoutineRunner ──> Routine (what to turn, what to watch)
 *            │   └────────> Search (what to try next)
 *            └────────────> Bench (differential write, settling, stimulus, CADC) ──> Board
 * LeakReport, SynapticTimeConstantReport ──> CalibrationRecord ──> CalibrationStore (hwdb)
 * </pre>
 *
 * <p><b>Vocabulary.</b> An <em>instance</em> is one element of what is calibrated in parallel; a <em>knob</em> is its
 * integer setting; the <em>observable</em> is what is measured, in LSB of the CADC (8 bit; calibrated 4.5 mV per LSB, 0
 * at 60 mV) or in the unit that the routine names. An instance fails if its knob ends at a limit of its range, or if it
 * misses the target by more than its routine tolerates.
 *
 * <p><b>Threading.</b> One thread per board. Outcomes and reports are immutable.
 *
 * <p><b>Errors.</b> {@link org.neckar.fisch.NeckarException}: a target or an amplitude out of range is for the caller
 * to repair; failures of the board are passed on as they are. Instances that fail are no error but marked in the
 * result.
 *
 * <p><b>Where facts come from.</b> The published calibration framework of the field, calix: searches, routines, waits.
 *
 * <p><b>Start reading</b> at {@link org.neckar.calibration.LeakCalibrator}.
 */
package org.neckar.calibration;
