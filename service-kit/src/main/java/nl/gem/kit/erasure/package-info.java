/**
 * Remembering which conversations were erased without remembering their ids.
 */
@NullMarked
package nl.gem.kit.erasure;

import org.jspecify.annotations.NullMarked;
