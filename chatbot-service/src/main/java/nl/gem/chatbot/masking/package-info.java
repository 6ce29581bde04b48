/**
 * Taking personal details out of a text before anything stores it: citizen service, bank account and card numbers, and
 * telephone numbers and e-mail addresses unless a person answers. {@code Masking} is all that others see. Each kind of
 * detail has a finder of its own; they work on a {@code Reading}, in which all scripts and separators look the same.
 */
@NullMarked
package nl.gem.chatbot.masking;

import org.jspecify.annotations.NullMarked;
