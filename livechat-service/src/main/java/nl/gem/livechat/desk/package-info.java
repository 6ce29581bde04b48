/**
 * What agents do: sign in, accept, say, note, close, be gone. Each use case is one transaction on one conversation.
 * Hides presence and the care for conversations whose agent is gone.
 */
@NullMarked
package nl.gem.livechat.desk;

import org.jspecify.annotations.NullMarked;
