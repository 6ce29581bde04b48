/**
 * Who of the staff read what, from the access logs of all services as one list, and their end after 13 months. Hides how
 * a place in several logs is written down.
 */
@NullMarked
package nl.gem.retention.access;

import org.jspecify.annotations.NullMarked;
