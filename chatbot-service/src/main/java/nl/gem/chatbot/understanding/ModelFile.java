package nl.gem.chatbot.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.gem.chatbot.answering.Article;

/**
 * A model as bytes, so that it is learned once and every replica has the same. What follows from the articles quickly
 * (spelling, text search) is not in it.
 */
public final class ModelFile {

    /** Where the build puts, compressed, the model of what ships. */
    public static final String BUILT = "content/model.bin";

    /** Raised whenever learning or this format changes; it is part of the {@link Fingerprint}. */
    static final int FORMAT = 3;

    private ModelFile() {}

    /** The stream stays open. */
    public static void write(TopicModel model, OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        Learned learned = model.ranker().learned();
        out.writeUTF(Fingerprint.of(model.ranker().topics()));
        writeLongs(out, learned.vocabulary().keys());
        writeFloats(out, learned.vocabulary().rarity());
        out.writeFloat(learned.vocabulary().rarityOfUnknown());
        out.writeInt(learned.weights().topics());
        writeBytes(out, learned.weights().weights());
        writeFloats(out, learned.weights().scale());
        writeShorts(out, learned.phrasings().topicOf());
        writeInts(out, learned.phrasings().starts());
        writeInts(out, learned.phrasings().phrasings());
        writeBytes(out, learned.phrasings().weights());
        out.writeUTF(String.join(" ", learned.languages().codes()));
        writeFloats(out, learned.languages().likelihoods());
        writeDoubles(out, model.confidence().first().weights());
        writeDoubles(out, model.confidence().amongThree().weights());
        out.flush();
    }

    /**
     * Of the articles that a model was learned from; the rest of the stream is left unread.
     *
     * @throws IOException when it is no model
     */
    public static String fingerprint(InputStream stream) throws IOException {
        return new DataInputStream(stream).readUTF();
    }

    /**
     * @return nothing when the model was learned from other articles
     * @throws IOException when the stream ends too early
     */
    public static Optional<TopicModel> read(InputStream stream, Collection<Article> articles) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        return in.readUTF().equals(Fingerprint.of(articles)) ? Optional.of(read(in, articles)) : Optional.empty();
    }

    private static TopicModel read(DataInputStream in, Collection<Article> articles) throws IOException {
        Vocabulary vocabulary = new Vocabulary(readLongs(in), readFloats(in), in.readFloat());
        TopicWeights weights = new TopicWeights(in.readInt(), readBytes(in), readFloats(in));
        NearestPhrasings nearest = new NearestPhrasings(readShorts(in), readInts(in), readInts(in), readBytes(in));
        Languages languages = new Languages(List.of(in.readUTF().split(" ")), readFloats(in));
        Confidence confidence = new Confidence(new LogisticModel(readDoubles(in)), new LogisticModel(readDoubles(in)));
        List<Article> topics =
                articles.stream().sorted(Comparator.comparing(Article::id)).toList();
        Learned learned = new Learned(vocabulary, weights, nearest, languages);
        List<List<String>> words = new ArrayList<>();
        LearnTopics.texts(topics).forEach(text -> words.add(Words.of(text)));
        return new TopicModel(new Ranker(topics, learned, new Spelling(words), new ArticleSearch(topics)), confidence);
    }

    private static void writeBytes(DataOutputStream out, byte[] values) throws IOException {
        out.writeInt(values.length);
        out.write(values);
    }

    private static byte[] readBytes(DataInputStream in) throws IOException {
        return exactly(in, in.readInt());
    }

    private static void writeShorts(DataOutputStream out, short[] values) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Short.BYTES);
        buffer.asShortBuffer().put(values);
        writeBytes(out, buffer.array());
    }

    private static short[] readShorts(DataInputStream in) throws IOException {
        byte[] bytes = readBytes(in);
        short[] values = new short[bytes.length / Short.BYTES];
        ByteBuffer.wrap(bytes).asShortBuffer().get(values);
        return values;
    }

    private static void writeInts(DataOutputStream out, int[] values) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Integer.BYTES);
        buffer.asIntBuffer().put(values);
        writeBytes(out, buffer.array());
    }

    private static int[] readInts(DataInputStream in) throws IOException {
        byte[] bytes = readBytes(in);
        int[] values = new int[bytes.length / Integer.BYTES];
        ByteBuffer.wrap(bytes).asIntBuffer().get(values);
        return values;
    }

    private static void writeLongs(DataOutputStream out, long[] values) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Long.BYTES);
        buffer.asLongBuffer().put(values);
        writeBytes(out, buffer.array());
    }

    private static long[] readLongs(DataInputStream in) throws IOException {
        byte[] bytes = readBytes(in);
        long[] values = new long[bytes.length / Long.BYTES];
        ByteBuffer.wrap(bytes).asLongBuffer().get(values);
        return values;
    }

    private static void writeFloats(DataOutputStream out, float[] values) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Float.BYTES);
        buffer.asFloatBuffer().put(values);
        writeBytes(out, buffer.array());
    }

    private static float[] readFloats(DataInputStream in) throws IOException {
        byte[] bytes = readBytes(in);
        float[] values = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
        return values;
    }

    private static void writeDoubles(DataOutputStream out, double[] values) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Double.BYTES);
        buffer.asDoubleBuffer().put(values);
        writeBytes(out, buffer.array());
    }

    private static double[] readDoubles(DataInputStream in) throws IOException {
        byte[] bytes = readBytes(in);
        double[] values = new double[bytes.length / Double.BYTES];
        ByteBuffer.wrap(bytes).asDoubleBuffer().get(values);
        return values;
    }

    private static byte[] exactly(DataInputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length != length) {
            throw new IOException("the model is cut off");
        }
        return bytes;
    }
}
