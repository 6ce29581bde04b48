/**
 * Writes down that somebody of the staff read a conversation, in the transaction that reads it: what cannot be written
 * down is not read. Hides the tables; services may add to them and nothing else.
 */
@NullMarked
package nl.gem.kit.access;

import org.jspecify.annotations.NullMarked;
