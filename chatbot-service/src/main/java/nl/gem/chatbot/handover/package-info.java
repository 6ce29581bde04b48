/**
 * Going over to a person of the KCC and back. The rules are pure functions from a conversation and an event to the
 * next conversation and what follows from it; {@code docs/handover.md} tells them in words.
 */
@NullMarked
package nl.gem.chatbot.handover;

import org.jspecify.annotations.NullMarked;
