package nl.gem.livechat.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.gem.livechat.conversation.Agent;
import nl.gem.livechat.plan.DeskPlan;
import nl.gem.livechat.plan.PlanVersion;
import nl.gem.livechat.plan.Plans;
import org.jboss.logging.Logger;

/** Versions of the plan as rows. */
@ApplicationScoped
class StoredPlans implements Plans {

    private static final Logger LOG = Logger.getLogger(StoredPlans.class);

    /** How many broken ones in a row are stepped over. */
    private static final int TRIED = 5;

    private final PlanDocument document;

    StoredPlans(PlanDocument document) {
        this.document = document;
    }

    @Override
    public Uni<Void> lock() {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("lock table gem.desk_plan in share row exclusive mode")
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<PlanVersion>> newest() {
        return latest(TRIED).map(found -> found.stream().findFirst().map(Stored::version));
    }

    @Override
    public Uni<Optional<PlanVersion>> version(int number) {
        return Panache.getSession()
                .flatMap(session -> session.find(PlanEntity.class, number))
                .map(row -> Optional.ofNullable(row).flatMap(this::read).map(Stored::version));
    }

    @Override
    public Uni<List<Stored>> latest(int most) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery("from Plan order by number desc", PlanEntity.class)
                        .setMaxResults(most)
                        .getResultList())
                .map(rows -> rows.stream().flatMap(row -> read(row).stream()).toList());
    }

    private Optional<Stored> read(PlanEntity row) {
        Optional<Stored> read = document.read(row.document)
                .map(plan -> new Stored(new PlanVersion(row.number, plan), row.changedBy, row.changedAt));
        if (read.isEmpty()) {
            LOG.warnf("Version %d of the desk's plan cannot be read; the last one before it counts", row.number);
        }
        return read;
    }

    @Override
    public Uni<PlanVersion> add(DeskPlan plan, Agent by, Instant at) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery("select coalesce(max(number), 0) + 1 from Plan", Integer.class)
                        .getSingleResult()
                        .flatMap(number -> session.persist(row(number, plan, by, at))
                                .chain(session::flush)
                                .chain(() -> WakeUp.saying(session, CHANGED))
                                .replaceWith(new PlanVersion(number, plan))));
    }

    private PlanEntity row(int number, DeskPlan plan, Agent by, Instant at) {
        PlanEntity row = new PlanEntity();
        row.number = number;
        row.document = document.write(plan);
        row.changedBy = by.chatName();
        row.agentId = by.id();
        row.changedAt = at;
        return row;
    }
}
