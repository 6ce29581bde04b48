/**
 * What is the same for every answer of the public port: its security headers, and how it is known where a request comes
 * from.
 */
@NullMarked
package nl.gem.kit.http;

import org.jspecify.annotations.NullMarked;
