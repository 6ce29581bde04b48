/**
 * The agents' socket: frames in, use cases, frames out. What a screen lacks is always found in the same way, by the last
 * seq that its socket had, so a reconnect, a lost wake-up and another process are one case. Hides sockets and frames.
 */
@NullMarked
package nl.gem.livechat.websocket;

import org.jspecify.annotations.NullMarked;
