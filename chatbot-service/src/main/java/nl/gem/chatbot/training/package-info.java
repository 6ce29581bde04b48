/**
 * How trainers make Gem better: questions that were not answered well, articles being worked on, their evaluation, and
 * publication by a second trainer. What it hides: clustering, the gates, the order of steps.
 */
@NullMarked
package nl.gem.chatbot.training;

import org.jspecify.annotations.NullMarked;
