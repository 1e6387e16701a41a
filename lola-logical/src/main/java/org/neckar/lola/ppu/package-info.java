/**
 * Programs of the PPUs.
 *
 * <p>Picture: ELF file {@code ->} {@link org.neckar.lola.ppu.PpuProgram} {@code ->} blocks of memory, ready to be
 * written, and places of the program's variables by name.
 *
 * <p>Rules: sections go to the memories by name and address, as the field's linker scripts lay them out. Nothing that
 * the program needs is dropped: a section that belongs nowhere, a symbol that exists twice, an overlap or an address
 * beyond the end of a memory is refused with file, section and address. Start with
 * {@link org.neckar.lola.ppu.PpuProgram}.
 */
package org.neckar.lola.ppu;
