/** What the tests of several services share. It comes into no application, and knows no service and nothing of the kit. */
@NullMarked
package nl.gem.kit.testing;

import org.jspecify.annotations.NullMarked;
