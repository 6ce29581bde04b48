package nl.gem.livechat.plan;

/**
 * A plan as one whole.
 *
 * @param number from 1; 0 is the standard, before anybody decided otherwise
 */
public record PlanVersion(int number, DeskPlan plan) {}
