/**
 * How JSON is written without keeping what was written. Hides Jackson's buffers.
 */
@NullMarked
package nl.gem.kit.json;

import org.jspecify.annotations.NullMarked;
