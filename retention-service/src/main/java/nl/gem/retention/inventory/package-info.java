/**
 * What is physically there, as the databases themselves report it: partitions, their oldest item, tables that nobody
 * declared, and each database's clock. Knows nothing of why it is looked at: deletion and verification both do.
 */
@NullMarked
package nl.gem.retention.inventory;

import org.jspecify.annotations.NullMarked;
