/**
 * What the privacy officer reads: figures, ledger, verification. Maps to the shapes of the protocol and errors to
 * problems.
 */
@NullMarked
package nl.gem.retention.rest;

import org.jspecify.annotations.NullMarked;
