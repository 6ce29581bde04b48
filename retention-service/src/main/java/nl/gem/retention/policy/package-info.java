/**
 * How long what may be kept: classes of data, their terms, and the state that a moment gives. Hides the arithmetic of
 * days: UTC only, hours and never calendar days, so that no change of the clocks moves a deadline.
 */
@NullMarked
package nl.gem.retention.policy;

import org.jspecify.annotations.NullMarked;
