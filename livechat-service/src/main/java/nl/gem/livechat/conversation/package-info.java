/**
 * Live chat's half of a handover: a replica of a conversation that the chatbot owns, as immutable values and pure
 * functions. It knows what every event from the chatbot and every act at the desk leads to, rule for rule as in
 * model/handover.py. Hides nothing on purpose: a property test plays it against the chatbot's half.
 */
@NullMarked
package nl.gem.livechat.conversation;

import org.jspecify.annotations.NullMarked;
