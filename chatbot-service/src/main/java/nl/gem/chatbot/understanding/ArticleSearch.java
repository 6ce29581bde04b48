package nl.gem.chatbot.understanding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import nl.gem.chatbot.answering.Article;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * Full-text search (BM25) in what the articles say, for words that residents use and no phrasing has. Stop words are left
 * out and words are stemmed, which helps against texts and would harm against short questions.
 */
final class ArticleSearch {

    private static final String TEXT = "text";
    private static final String POSITION = "position";
    private static final int MOST_HITS = 20;

    private final Analyzer analyzer = new DutchAnalyzer();
    private final IndexSearcher searcher;
    private final int[] positionOf;

    ArticleSearch(List<Article> articles) {
        try {
            this.searcher = new IndexSearcher(DirectoryReader.open(index(articles)));
            this.searcher.setQueryCache(null);
            this.positionOf =
                    positions(searcher.getIndexReader().leaves().getFirst().reader());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The BM25 score of each article, in the order in which they were given; 0 for those that share no word. */
    float[] scores(String question, int topics) {
        float[] scores = new float[topics];
        Query query = new QueryBuilder(analyzer).createBooleanQuery(TEXT, question);
        if (query == null) {
            return scores;
        }
        try {
            for (ScoreDoc hit : searcher.search(query, MOST_HITS).scoreDocs) {
                scores[positionOf[hit.doc]] = hit.score;
            }
            return scores;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int[] positions(LeafReader leaf) throws IOException {
        int[] positionOf = new int[leaf.maxDoc()];
        NumericDocValues positions = leaf.getNumericDocValues(POSITION);
        while (positions != null && positions.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
            positionOf[positions.docID()] = (int) positions.longValue();
        }
        return positionOf;
    }

    private ByteBuffersDirectory index(List<Article> articles) throws IOException {
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig(analyzer))) {
            for (int position = 0; position < articles.size(); position++) {
                Article article = articles.get(position);
                Document document = new Document();
                document.add(new NumericDocValuesField(POSITION, position));
                if (article.kind() == Article.Kind.ANSWER) {
                    article.title().values().forEach(text -> document.add(new TextField(TEXT, text, Field.Store.NO)));
                    article.answer().values().forEach(text -> document.add(new TextField(TEXT, text, Field.Store.NO)));
                }
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        return memory;
    }
}
