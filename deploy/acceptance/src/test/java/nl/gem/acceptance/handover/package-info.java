/**
 * Plays the chatbot's and live chat's half of a handover against each other, as model/handover.py plays its two halves:
 * the real rules, topics that deliver at least once, crashes and dead letters, and the invariants after every step.
 * Hides the services around the rules: what they do with a step is played here, in memory.
 */
@NullMarked
package nl.gem.acceptance.handover;

import org.jspecify.annotations.NullMarked;
