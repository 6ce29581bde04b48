/**
 * Drops the days that are due, and makes the days ahead. Hides how a plan is made and held back, and how a partition
 * that is in use is tried again without anybody waiting behind it. Nothing here judges whether it worked: see
 * verification.
 */
@NullMarked
package nl.gem.retention.deletion;

import org.jspecify.annotations.NullMarked;
