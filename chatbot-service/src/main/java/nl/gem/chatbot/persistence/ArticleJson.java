package nl.gem.chatbot.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.wire.WireArticle;

/** An article as a column holds it. */
@ApplicationScoped
class ArticleJson {

    private final ObjectMapper mapper;

    ArticleJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String write(Article article) {
        try {
            return mapper.writeValueAsString(WireArticle.of(article));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    Article read(String body) {
        try {
            return mapper.readValue(body, WireArticle.class).article();
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException("An article in the database cannot be read", damaged);
        }
    }
}
