/**
 * Containers, composites and coordinates as Protocol Buffers, for programs in other languages. Start with
 * {@link org.neckar.hal.protobuf.ProtoForm} for the bytes and {@link org.neckar.hal.protobuf.ProtoSchema} for the
 * {@code .proto} files that describe them.
 *
 * <p>Nothing is generated: the schema follows from the declarations at run time. A container, a composite and a
 * coordinate type is a message of its name. The number of a field is its position in the declaration, from 1, so a new
 * field of a register has to be its last component. The groups of a composite are nested messages. Flags are
 * {@code bool}, choices enums, numbers {@code uint32} or {@code uint64} ({@code sint32} or {@code sint64} where they
 * may be negative), places {@code uint32} holding the index; several values are one packed list per field, the bytes of
 * a block of memory {@code bytes}.
 *
 * <p>Reading is strict: every field has to be there once. A number without field, a field given twice or not at all, a
 * list of another length and a value out of range are refused with the byte offset, container, field and what is
 * allowed.
 */
package org.neckar.hal.protobuf;
