package nl.gem.livechat.plan;

/**
 * Why a plan cannot be in force.
 *
 * @param field where, such as {@code teams[1].hours}
 * @param detail a sentence for whoever wrote it
 */
public record PlanFault(String field, String detail) {}
