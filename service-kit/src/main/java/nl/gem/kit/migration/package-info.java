/**
 * The migration process: brings one database to the version of this build with the owner's credentials and ends.
 * Serving processes never run it and never hold those credentials.
 */
@NullMarked
package nl.gem.kit.migration;

import org.jspecify.annotations.NullMarked;
