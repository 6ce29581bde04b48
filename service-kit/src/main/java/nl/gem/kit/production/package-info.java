/**
 * What a service refuses to start with in production, each with one sentence: plain connections, origins that are not
 * named, addresses that anybody could forge, and the accounts of the local stack. Every profile counts as production
 * but those of this machine.
 */
@NullMarked
package nl.gem.kit.production;

import org.jspecify.annotations.NullMarked;
