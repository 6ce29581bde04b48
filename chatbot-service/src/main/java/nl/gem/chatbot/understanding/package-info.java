/**
 * Finding out which topic a question is about, and how sure that is: a linear classifier, the nearest phrasing and a text
 * search, weighed together. Hides liblinear and Lucene; what comes out is an immutable model of one version of the content.
 */
@NullMarked
package nl.gem.chatbot.understanding;

import org.jspecify.annotations.NullMarked;
