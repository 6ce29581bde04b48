/**
 * The replicas, offers, notes and agents as rows in PostgreSQL, through Hibernate Reactive. Hides entities, keys and
 * SQL; implements the collections that the features name. Row-level security decides what may be kept and seen.
 */
@NullMarked
package nl.gem.livechat.persistence;

import org.jspecify.annotations.NullMarked;
