/**
 * A conversation: its append-only log, its one owner at a time, and what a resident can do with it.
 * The ports name what is stored; how is hidden in {@code persistence}.
 */
@NullMarked
package nl.gem.chatbot.conversation;

import org.jspecify.annotations.NullMarked;
