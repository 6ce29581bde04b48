/**
 * The restore gate as a service sees it: not ready while its database hides everything because it came back from the
 * past. That nothing is shown meanwhile is the work of the database itself, see {@code db/kit/V5__restore_gate.sql}.
 */
@NullMarked
package nl.gem.kit.gate;

import org.jspecify.annotations.NullMarked;
