/**
 * The one clock of the JVM. Rules take it as a parameter, so that tests can move it.
 */
@NullMarked
package nl.gem.kit.time;

import org.jspecify.annotations.NullMarked;
