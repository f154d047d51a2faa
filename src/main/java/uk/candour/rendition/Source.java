package uk.candour.rendition;

import java.nio.file.Path;

/**
 * A file to be shown.
 *
 * @param path where it lies
 * @param name the name that people know it by
 * @param type its media type, by its content
 * @param depth 0 for the file itself, 1 for what is attached to it, and so on
 */
record Source(Path path, String name, String type, int depth) {
}
