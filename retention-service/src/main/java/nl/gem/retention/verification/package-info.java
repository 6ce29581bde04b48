/**
 * Looks from outside whether the terms are kept. Trusts no job and no outcome: it measures the oldest item of every
 * store, and looks for tables and topics that nobody declared.
 */
@NullMarked
package nl.gem.retention.verification;

import org.jspecify.annotations.NullMarked;
