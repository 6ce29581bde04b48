package nl.gem.livechat.plan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What holds before a team lead has decided anything. */
@ConfigMapping(prefix = "gem.plan")
public interface PlanSettings {

    /** Weekly opening hours in Europe/Amsterdam, such as {@code MON-FRI 09:00-17:00, SAT 10:00-12:00}. */
    @WithDefault("MON-SUN 00:00-24:00")
    String hours();
}
