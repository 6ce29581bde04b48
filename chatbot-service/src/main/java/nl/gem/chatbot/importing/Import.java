package nl.gem.chatbot.importing;

import java.util.List;
import nl.gem.chatbot.answering.Article;

/** What comes of reading a file: all of it, or nothing. */
public sealed interface Import {

    /** The drafts in the order of the file, and what somebody should look at before they are used. */
    record Read(List<Article> articles, List<Remark> remarks) implements Import {

        public Read {
            articles = List.copyOf(articles);
            remarks = List.copyOf(remarks);
            if (articles.isEmpty()) {
                throw new IllegalArgumentException("a file without articles is refused");
            }
        }
    }

    /** Everything that is wrong in the file, in its order, up to {@link #MOST_FAULTS}. */
    record Refused(List<Fault> faults) implements Import {

        /** When there are this many, there may be more. */
        public static final int MOST_FAULTS = 50;

        public Refused {
            faults = List.copyOf(faults);
            if (faults.isEmpty() || faults.size() > MOST_FAULTS) {
                throw new IllegalArgumentException("a refusal has 1 to " + MOST_FAULTS + " faults");
            }
        }
    }
}
