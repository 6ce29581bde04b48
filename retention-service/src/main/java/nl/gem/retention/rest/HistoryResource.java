package nl.gem.retention.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.gem.retention.verification.DailyAge;
import nl.gem.retention.verification.KeepHistory;
import org.jboss.resteasy.reactive.Cache;

/** How old the oldest item of each store was, day by day. */
@Path("/v1/stores/history")
class HistoryResource {

    private static final int MOST_DAYS = 400;

    private final KeepHistory keepHistory;

    HistoryResource(KeepHistory keepHistory) {
        this.keepHistory = keepHistory;
    }

    /** The highest age of a day, 0 when the store was empty all day; a day on which nothing was measured is absent. */
    record DayView(String store, LocalDate day, long ageSeconds, BigDecimal termHours) {
        static DayView of(DailyAge age) {
            return new DayView(age.store(), age.day(), age.oldestAge().toSeconds(), StoreView.hours(age.term()));
        }
    }

    /** By store and day; up to 400 days, today included. */
    @GET
    @Cache(noStore = true)
    public Uni<List<DayView>> history(@QueryParam("days") @DefaultValue("60") String days) {
        return keepHistory
                .last(number(days))
                .map(ages -> ages.stream().map(DayView::of).toList());
    }

    private static int number(String days) {
        if (!days.matches("[1-9][0-9]{0,2}") || Integer.parseInt(days) > MOST_DAYS) {
            throw new BadRequestException();
        }
        return Integer.parseInt(days);
    }
}
