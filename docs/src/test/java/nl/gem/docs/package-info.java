/**
 * Compares the pages of this directory with the code that they are about.
 */
package nl.gem.docs;
