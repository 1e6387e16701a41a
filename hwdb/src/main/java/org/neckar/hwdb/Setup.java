package org.neckar.hwdb;

/** One setup: what one document of the board database describes. */
public sealed interface Setup permits WaferSetup, DlsSetup, HxSetup {}
