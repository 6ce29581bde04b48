package nl.gem.chatbot.understanding;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.gem.chatbot.answering.Article;

/** Identifies a content: the SHA-256 of all that the articles say, and of the way in which they are learned from. */
public final class Fingerprint {

    private Fingerprint() {}

    /** 64 hexadecimal digits; the order of the articles does not matter. */
    public static String of(Collection<Article> articles) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            DataOutputStream out =
                    new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            out.writeInt(ModelFile.FORMAT);
            for (Article article :
                    articles.stream().sorted(Comparator.comparing(Article::id)).toList()) {
                write(article, out);
            }
            out.flush();
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void write(Article article, DataOutputStream out) throws IOException {
        writeText(article.id(), out);
        writeText(article.kind().name(), out);
        writeText(String.valueOf(article.upl()), out);
        out.writeBoolean(article.local());
        writeText(article.checked().toString(), out);
        write(article.title(), out);
        write(article.answer(), out);
        for (Article.Reference link : article.links()) {
            writeText(link.url(), out);
            write(link.title(), out);
        }
        out.writeInt(-1);
        article.sources().forEach(source -> writeAll(List.of(source.title(), source.url()), out));
        out.writeInt(-1);
        for (Map.Entry<String, List<String>> phrasings : new TreeMap<>(article.phrasings()).entrySet()) {
            writeText(phrasings.getKey(), out);
            writeAll(phrasings.getValue(), out);
            out.writeInt(-1);
        }
    }

    private static void write(Map<?, String> texts, DataOutputStream out) throws IOException {
        for (Map.Entry<?, String> text : new TreeMap<>(texts).entrySet()) {
            writeText(String.valueOf(text.getKey()), out);
            writeText(text.getValue(), out);
        }
        out.writeInt(-1);
    }

    private static void writeText(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void writeAll(List<String> texts, DataOutputStream out) {
        try {
            for (String text : texts) {
                writeText(text, out);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
