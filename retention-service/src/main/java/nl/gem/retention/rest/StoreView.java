package nl.gem.retention.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.gem.retention.verification.StoreCheck;
import org.jspecify.annotations.Nullable;

/** A store as the protocol writes it. {@code termHours} has decimals for a topic only. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StoreView(
        String store,
        String kind,
        String dataClass,
        BigDecimal termHours,
        @Nullable Instant oldestAt,
        @Nullable Long ageSeconds,
        @Nullable Instant dueAt,
        @Nullable Instant lastDeletedAt,
        String state,
        Instant checkedAt) {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    static StoreView of(StoreCheck check, @Nullable Instant lastDeletedAt) {
        Duration age = check.age();
        Instant oldestAt = check.oldestAt();
        return new StoreView(
                check.store(),
                check.kind().wireName(),
                check.dataClass().wireName(),
                hours(check.term()),
                oldestAt == null ? null : oldestAt.truncatedTo(ChronoUnit.MILLIS),
                age == null ? null : Long.valueOf(age.toSeconds()),
                check.dueAt(),
                lastDeletedAt == null ? null : lastDeletedAt.truncatedTo(ChronoUnit.MILLIS),
                check.state().wireName(),
                check.checkedAt().truncatedTo(ChronoUnit.MILLIS));
    }

    static BigDecimal hours(Duration term) {
        BigDecimal hours = BigDecimal.valueOf(term.toMinutes()).divide(MINUTES, 2, RoundingMode.HALF_UP);
        BigDecimal plain = hours.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
