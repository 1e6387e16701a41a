/**
 * Which boards exist, where they are, and which chip sits on them.
 *
 * <p><b>Idea.</b> The field describes all its boards in one multi-document YAML file; one document is one setup. This
 * package reads that file strictly, keeps it as immutable records, finds boards by address, chip or identifier, looks
 * for contradictions, and writes it back.
 *
 * <pre>
 *   db.yaml --read--> HardwareDatabase --find--> FpgaSite = setup + FPGA (+ wing with the chip)
 *                        |      |                   |-- licence           W77F0
 *                        |      |                   '-- branch identifier hxcube17fpga0chip142_1
 *                        |      '--validate--> list of Finding
 *                        '--toYaml--> db.yaml
 * </pre>
 *
 * <p><b>Vocabulary.</b> <i>Cube</i>: desktop box with HICANN-X chips, {@link org.neckar.hwdb.HxCubeSetup}. <i>jBOA</i>:
 * rack backplane with up to 24 node FPGAs, {@link org.neckar.hwdb.JboaSetup}. <i>Wing</i>: adapter card that carries
 * the chip, {@link org.neckar.hwdb.Wing}. <i>Twin</i>: the wafer document that shows a cube (60 + N) or jBOA (80 + N)
 * to the job scheduler. <i>Licence</i>: the scheduler's name of a board part, {@link org.neckar.hwdb.Licence}.
 *
 * <p><b>Start reading</b> at {@link org.neckar.hwdb.HardwareDatabase}. What is known about a chip beyond its place is
 * in {@link org.neckar.hwdb.store}.
 *
 * <p><b>Threading.</b> Everything is immutable.
 *
 * <p><b>Errors.</b> {@link org.neckar.hwdb.HwdbException}, whose message says what, where (file and line), got
 * (allowed) and remedy.
 *
 * <p><b>Source of the facts.</b> The field's hardware database (hwdb) and its YAML schema.
 */
package org.neckar.hwdb;
