/**
 * Figures for dashboards and alarms: how many, never what was said, by whom or about which topic.
 */
@NullMarked
package nl.gem.chatbot.metrics;

import org.jspecify.annotations.NullMarked;
