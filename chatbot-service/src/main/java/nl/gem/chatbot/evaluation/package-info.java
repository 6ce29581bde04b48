/**
 * Measuring how well a model answers: labelled questions in, a scorecard out. The same for the command line and for the
 * training page.
 */
@NullMarked
package nl.gem.chatbot.evaluation;

import org.jspecify.annotations.NullMarked;
