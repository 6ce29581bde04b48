/**
 * The resident's socket: frames in, one use case each, frames out. Sending is always the same act: everything after the
 * last seq that this socket has.
 */
@NullMarked
package nl.gem.chatbot.websocket;

import org.jspecify.annotations.NullMarked;
