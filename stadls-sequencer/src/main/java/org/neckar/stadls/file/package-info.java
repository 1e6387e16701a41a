/**
 * Playback programs in files: Protocol Buffers messages that carry the words, what they read, and where the program
 * comes from. {@link org.neckar.stadls.file.ProgramFile} reads and writes them; {@code playback.proto}, a resource
 * beside this class, is their schema for other languages.
 *
 * <p>A file is read strictly: what is not a program file, is newer, was cut or changed is refused with the byte where
 * it shows. Fields that are not known are passed over, so that later versions may add some.
 */
package org.neckar.stadls.file;
