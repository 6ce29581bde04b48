/**
 * The three databases through the functions that the retention role may execute, and the lock that makes one replica
 * the active one. Hides SQL, error codes and connections.
 */
@NullMarked
package nl.gem.retention.database;

import org.jspecify.annotations.NullMarked;
