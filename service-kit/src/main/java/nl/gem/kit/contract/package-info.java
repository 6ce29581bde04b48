/**
 * What is the same in the interfaces that services publish: how a REST interface is described, which version an answer
 * has, and whom to tell about a weakness.
 */
@NullMarked
package nl.gem.kit.contract;

import org.jspecify.annotations.NullMarked;
