/**
 * The previous version of the services beside this one: it is built from the history, and gives its place to this version and
 * takes it back while people talk. Beside that, the rule for migrations that makes it possible.
 */
@NullMarked
package nl.gem.acceptance.upgrade;

import org.jspecify.annotations.NullMarked;
