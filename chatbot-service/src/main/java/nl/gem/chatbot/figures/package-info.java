/**
 * Figures for the municipality: how often Gem was asked, answered and handed over, per day and topic. They hold no
 * personal data and stay when the conversations that they were counted from are gone.
 * Hides which counts are too small to be shown, and what has to be withheld beside them.
 */
@NullMarked
package nl.gem.chatbot.figures;

import org.jspecify.annotations.NullMarked;
