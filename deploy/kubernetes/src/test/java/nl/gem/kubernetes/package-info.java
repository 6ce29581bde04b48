/**
 * Renders every overlay and holds it against what we promise: strict types, policies with a broken fixture each, and a test
 * that changes every field in turn.
 */
@NullMarked
package nl.gem.kubernetes;

import org.jspecify.annotations.NullMarked;
