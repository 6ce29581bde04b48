/**
 * How long data may live, as one sum per class of data. Hides the file that it is read from; the migration process fills
 * the policy table with it, and the retention service judges by it.
 */
@NullMarked
package nl.gem.kit.retention;

import org.jspecify.annotations.NullMarked;
