/**
 * The JSON of a message as the protocol fixes it: the same on the socket, in the transcript and in events.
 */
@NullMarked
package nl.gem.chatbot.wire;

import org.jspecify.annotations.NullMarked;
