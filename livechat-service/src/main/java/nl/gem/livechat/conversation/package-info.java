/**
 * Live chat's half of a handover: a replica of a conversation that the chatbot owns, as immutable values and pure
 * functions. It knows what every event from the chatbot and every act at the desk leads to. Hides nothing on purpose: a
 * property test in the acceptance tests plays it against the chatbot's half.
 */
@NullMarked
package nl.gem.livechat.conversation;

import org.jspecify.annotations.NullMarked;
