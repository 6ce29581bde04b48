/**
 * Security headers on every answer of the public port.
 */
@NullMarked
package nl.gem.kit.http;

import org.jspecify.annotations.NullMarked;
