/**
 * Makes an invented conversation a day, which goes through the same stores as a resident's and has to be gone in time.
 * Remembers days and stores, no id and no text; whether it is gone is judged by verification.
 */
@NullMarked
package nl.gem.retention.canary;

import org.jspecify.annotations.NullMarked;
