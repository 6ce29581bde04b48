/**
 * Who waits, in which order, and what residents hear of it. Hides how long a wait is expected to be: that is said only
 * when it was measured.
 */
@NullMarked
package nl.gem.livechat.queue;

import org.jspecify.annotations.NullMarked;
