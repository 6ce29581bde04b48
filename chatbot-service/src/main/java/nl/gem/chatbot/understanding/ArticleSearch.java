package nl.gem.chatbot.understanding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.gem.chatbot.answering.Article;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Full-text search (BM25) in what the articles say, for words that residents use and no phrasing has. Stop words are left
 * out and words are stemmed, which helps against texts and would harm against short questions. Lucene tells once what each
 * word is worth in each article; a question is then a sum, ten times as fast as a search.
 */
final class ArticleSearch {

    private static final String TEXT = "text";
    private static final String POSITION = "position";
    private static final int MOST_HITS = 20;

    /** @param articles positions of the articles that have a word */
    private record Worth(int[] articles, float[] scores) {}

    private final Analyzer analyzer = new DutchAnalyzer();
    private final Map<String, Worth> words = new HashMap<>();

    ArticleSearch(List<Article> articles) {
        try (DirectoryReader reader = DirectoryReader.open(index(articles))) {
            learn(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The BM25 score of each article, in the order in which they were given; 0 for those that share no word. */
    float[] scores(String question, int topics) {
        float[] scores = new float[topics];
        try (TokenStream stream = analyzer.tokenStream(TEXT, question)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                add(words.get(word.toString()), scores);
            }
            stream.end();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        leaveTheBest(scores);
        return scores;
    }

    private static void add(@Nullable Worth worth, float[] scores) {
        if (worth != null) {
            for (int i = 0; i < worth.articles().length; i++) {
                scores[worth.articles()[i]] += worth.scores()[i];
            }
        }
    }

    private static void leaveTheBest(float[] scores) {
        if (scores.length <= MOST_HITS) {
            return;
        }
        float[] ascending = scores.clone();
        Arrays.sort(ascending);
        float least = ascending[ascending.length - MOST_HITS];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = scores[i] < least ? 0 : scores[i];
        }
    }

    private void learn(DirectoryReader reader) throws IOException {
        LeafReader leaf = reader.leaves().getFirst().reader();
        if (leaf.terms(TEXT) == null) {
            return;
        }
        int[] positionOf = positions(leaf);
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        TermsEnum terms = leaf.terms(TEXT).iterator();
        while (terms.next() != null) {
            Term word = new Term(TEXT, terms.term());
            ScoreDoc[] hits = searcher.search(new TermQuery(word), leaf.maxDoc()).scoreDocs;
            int[] articles = new int[hits.length];
            float[] scores = new float[hits.length];
            for (int i = 0; i < hits.length; i++) {
                articles[i] = positionOf[hits[i].doc];
                scores[i] = hits[i].score;
            }
            words.put(word.text(), new Worth(articles, scores));
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
