/** How a new version gets in the place of the previous one: the rule for migrations that makes it possible. */
@NullMarked
package nl.gem.acceptance.upgrade;

import org.jspecify.annotations.NullMarked;
