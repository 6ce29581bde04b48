/**
 * Staff who read what residents said. Most see only what their work shows them; a maintainer sees a conversation by
 * breaking the glass: with a reason, a second person, for one hour. Every reading is written down.
 */
@NullMarked
package nl.gem.chatbot.access;

import org.jspecify.annotations.NullMarked;
