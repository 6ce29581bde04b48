package nl.gem.chatbot.training;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.content.NewRevision;
import nl.gem.chatbot.content.Revision.Origin;
import nl.gem.chatbot.content.Workers;
import nl.gem.chatbot.importing.Format;
import nl.gem.chatbot.importing.Import;
import nl.gem.chatbot.importing.ImportFile;
import nl.gem.chatbot.importing.Remark;

/** Makes drafts of questions and answers that were written elsewhere: all of a file, or nothing. */
@ApplicationScoped
public class ImportDrafts {

    /** What became of a file. */
    public sealed interface Imported {

        /**
         * @param made articles that are drafts now
         * @param skipped articles of topics that exist already; those are edited here
         */
        record Made(List<Article> made, List<Article> skipped, List<Remark> remarks) implements Imported {}

        record Refused(Import.Refused reasons) implements Imported {}
    }

    private final Drafts drafts;
    private final SaveDraft save;
    private final Workers workers;
    private final Clock clock;

    ImportDrafts(Drafts drafts, SaveDraft save, Workers workers, Clock clock) {
        this.drafts = drafts;
        this.save = save;
        this.workers = workers;
        this.clock = clock;
    }

    public Uni<Imported> read(byte[] file, Format format, Trainer trainer) {
        return workers.compute(() -> ImportFile.read(file, format, LocalDate.now(clock)))
                .flatMap(read -> switch (read) {
                    case Import.Refused refused -> Uni.createFrom().<Imported>item(new Imported.Refused(refused));
                    case Import.Read whole -> store(whole, trainer);
                });
    }

    private Uni<Imported> store(Import.Read read, Trainer trainer) {
        return drafts.read().flatMap(copy -> {
            Set<String> there = copy.together().keySet();
            List<Article> made = new ArrayList<>();
            List<Article> skipped = new ArrayList<>();
            read.articles().forEach(article -> (there.contains(article.id()) ? skipped : made).add(article));
            List<NewRevision> revisions = made.stream()
                    .map(article -> save.revision(article, null, Origin.IMPORTED, trainer))
                    .toList();
            return drafts.store(revisions).replaceWith(new Imported.Made(made, skipped, read.remarks()));
        });
    }
}
