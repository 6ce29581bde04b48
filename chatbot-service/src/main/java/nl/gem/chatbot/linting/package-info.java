/**
 * Looking an article over before it is published: is it short and plain enough, are its facts backed, does it keep
 * clear of other topics and of personal details. Tells what is wrong and changes nothing. Hides how prose is measured.
 */
@NullMarked
package nl.gem.chatbot.linting;

import org.jspecify.annotations.NullMarked;
