/**
 * Whether a database fits this process: it lets it in, its migrations have run, and it shows no more than row-level security
 * allows. Hides how PostgreSQL is asked.
 */
@NullMarked
package nl.gem.kit.database;

import org.jspecify.annotations.NullMarked;
