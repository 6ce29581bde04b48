/**
 * The least that a chat service on this stack must do: a bare endpoint for each thing that is measured, written as the
 * manuals of the libraries show it. It promises nothing that Gem promises, and is only ever run beside Gem.
 */
@NullMarked
package nl.gem.bench.floor;

import org.jspecify.annotations.NullMarked;
