/**
 * PostgreSQL: the log by plain SQL in one statement or one transaction, the rest by Hibernate Reactive.
 */
@NullMarked
package nl.gem.chatbot.persistence;

import org.jspecify.annotations.NullMarked;
