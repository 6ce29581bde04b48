/**
 * What happens because time passes: conversations of a day old end, and what was said is counted.
 */
@NullMarked
package nl.gem.chatbot.scheduling;

import org.jspecify.annotations.NullMarked;
