/**
 * {@code ./gem images}: builds a container image of each service twice, trains its AOT cache on a real run, runs it as a
 * cluster would, and says what came of it, one JSON line per image.
 *
 * <p>It knows Gem from outside only: by its sockets, its health and its answers.
 */
@NullMarked
package nl.gem.images;

import org.jspecify.annotations.NullMarked;
