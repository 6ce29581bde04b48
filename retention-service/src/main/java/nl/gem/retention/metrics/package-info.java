/**
 * The figures as metrics and log lines, for alarms that hang on the age of what is there.
 */
@NullMarked
package nl.gem.retention.metrics;

import org.jspecify.annotations.NullMarked;
