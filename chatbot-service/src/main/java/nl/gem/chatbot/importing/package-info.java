/**
 * Reading questions and answers that were written elsewhere: the open data of Rijksoverheid and tables of the
 * municipality's own. They become drafts of articles, all of a file or none. Hides the file formats and HTML; knows
 * nothing of where a file comes from or where its drafts go.
 */
@NullMarked
package nl.gem.chatbot.importing;

import org.jspecify.annotations.NullMarked;
