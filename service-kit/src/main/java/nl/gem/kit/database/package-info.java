/**
 * The rights of this process in its database: a service that could see more than row-level security shows does not
 * start. Hides how PostgreSQL is asked.
 */
@NullMarked
package nl.gem.kit.database;

import org.jspecify.annotations.NullMarked;
