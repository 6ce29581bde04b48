/**
 * The Kafka topics as declared, and what makes the broker agree. Topics carry conversations on their way; they are no
 * place to keep them.
 */
@NullMarked
package nl.gem.retention.transport;

import org.jspecify.annotations.NullMarked;
