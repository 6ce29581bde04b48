package nl.gem.retention.scheduling;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often what runs. */
@ConfigMapping(prefix = "gem.retention")
public interface Intervals {

    /** What is due is dropped, and the topics are set right. */
    @WithDefault("5m")
    Duration enforceEvery();

    /** The partitions ahead are made. */
    @WithDefault("1h")
    Duration partitionsEvery();

    /** Every store is measured and the ledger is computed anew. */
    @WithDefault("5m")
    Duration verifyEvery();

    /** The restore gates are counted, and a database that came back from the past is shut. */
    @WithDefault("1m")
    Duration gateEvery();

    /** It is looked whether today has its mark in the ledger and its canary. */
    @WithDefault("15m")
    Duration markEvery();

    /** What the access logs have kept for 13 months goes. */
    @WithDefault("1h")
    Duration accessEvery();
}
