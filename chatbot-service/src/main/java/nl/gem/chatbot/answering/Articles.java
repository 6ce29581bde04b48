package nl.gem.chatbot.answering;

import java.util.List;

/** The articles that are live. */
public interface Articles {

    List<Article> all();
}
