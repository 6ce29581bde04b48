package nl.gem.chatbot.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import nl.gem.chatbot.answering.Article;
import org.junit.jupiter.api.Test;

class ModelFileTest {

    private static final List<Article> ARTICLES = ContentFixture.ARTICLES;

    @Test
    void learning_twice_gives_the_same_bytes() throws IOException {
        assertThat(bytes(LearnTopics.from(ARTICLES))).isEqualTo(bytes(LearnTopics.from(ARTICLES.reversed())));
    }

    @Test
    void what_was_read_measures_like_what_was_written() throws IOException {
        TopicModel written = LearnTopics.from(ARTICLES);
        TopicModel read = ModelFile.read(new ByteArrayInputStream(bytes(written)), ARTICLES)
                .orElseThrow();

        for (String question : List.of("wat kost een pasport", "vuilnis", "mag ik een medewerker")) {
            assertThat(read.ranker().rank(Words.of(question)).total())
                    .isEqualTo(written.ranker().rank(Words.of(question)).total());
        }
        assertThat(bytes(read)).isEqualTo(bytes(written));
    }

    @Test
    void a_model_of_other_articles_is_not_taken() throws IOException {
        byte[] bytes = bytes(LearnTopics.from(ARTICLES));

        assertThat(ModelFile.read(new ByteArrayInputStream(bytes), ARTICLES.subList(1, ARTICLES.size())))
                .isEmpty();
    }

    @Test
    void a_model_that_is_cut_off_is_refused() throws IOException {
        byte[] bytes = bytes(LearnTopics.from(ARTICLES));
        byte[] half = Arrays.copyOf(bytes, bytes.length / 2);

        assertThatThrownBy(() -> ModelFile.read(new ByteArrayInputStream(half), ARTICLES))
                .isInstanceOf(IOException.class);
    }

    private static byte[] bytes(TopicModel model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ModelFile.write(model, bytes);
        return bytes.toByteArray();
    }
}
