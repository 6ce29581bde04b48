/**
 * The whole of Gem on one machine, without containers: PostgreSQL, Kafka, Keycloak and the three services.
 *
 * <p>The launcher behind {@code ./gem run} uses it, and so do the tests of the services and the acceptance tests. It hides where
 * the programs come from, how they are started, stopped and cleaned up after a crash. Nothing here is meant for production.
 */
@NullMarked
package nl.gem.local;

import org.jspecify.annotations.NullMarked;
