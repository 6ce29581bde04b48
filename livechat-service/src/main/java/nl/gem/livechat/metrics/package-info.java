/**
 * Figures for dashboards and alarms: how many and how long, never who.
 */
@NullMarked
package nl.gem.livechat.metrics;

import org.jspecify.annotations.NullMarked;
