/**
 * What comes from files and goes into files: the articles that ship, labelled questions, the model that the build makes,
 * and the commands that work on them without a running stack. Hides how they are written down.
 */
@NullMarked
package nl.gem.chatbot.files;

import org.jspecify.annotations.NullMarked;
