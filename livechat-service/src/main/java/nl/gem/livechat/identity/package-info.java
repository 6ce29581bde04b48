/**
 * Who is signed in, as the token says. Hides claims; the two doors of this service, page and socket, share it.
 */
@NullMarked
package nl.gem.livechat.identity;

import org.jspecify.annotations.NullMarked;
