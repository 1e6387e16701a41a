/**
 * Calibration routines. A {@link org.neckar.calibration.routine.Routine} says what it turns, what it watches and which
 * search it uses; {@link org.neckar.calibration.routine.RoutineRunner} does what all of them have in common and hands
 * out an {@link org.neckar.calibration.routine.Outcome}.
 *
 * <p>Present: start and slope of the {@link org.neckar.calibration.routine.CadcRamp CADC ramp}, the
 * {@link org.neckar.calibration.routine.CadcChannelOffset channel offsets}, the
 * {@link org.neckar.calibration.routine.LeakPotential leak potential}, the
 * {@link org.neckar.calibration.routine.SynapticTimeConstant time constants of both synaptic inputs}. Facts: calix,
 * routines "CADC", "potentials" and "synaptic time constant".
 */
package org.neckar.calibration.routine;
