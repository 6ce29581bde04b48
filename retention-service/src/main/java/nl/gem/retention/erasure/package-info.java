/**
 * Sees to it that what a resident had erased is gone from every store of every database, however long one of them was
 * away, and that its bytes follow. Knows conversations by keyed hashes only, and keeps these until no backup can hold the
 * conversation any more. Hides how a request is followed per database, and what the ledger says of it.
 */
@NullMarked
package nl.gem.retention.erasure;

import org.jspecify.annotations.NullMarked;
