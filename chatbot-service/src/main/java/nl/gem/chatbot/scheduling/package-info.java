/**
 * What happens because time passes: conversations of a day old end.
 */
@NullMarked
package nl.gem.chatbot.scheduling;

import org.jspecify.annotations.NullMarked;
