/**
 * Hearing that a conversation changed, on whichever replica it happened. A wake-up only says when to look: one that
 * is lost costs a few seconds, never a message. Hides the listening connection and its reconnects.
 */
@NullMarked
package nl.gem.kit.wakeup;

import org.jspecify.annotations.NullMarked;
