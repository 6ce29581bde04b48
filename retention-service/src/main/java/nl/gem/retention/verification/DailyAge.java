package nl.gem.retention.verification;

import java.time.Duration;
import java.time.LocalDate;

/**
 * The highest age that was seen in a store on a day.
 *
 * @param term how old nothing in it was allowed to be
 */
public record DailyAge(String store, LocalDate day, Duration oldestAge, Duration term) {}
