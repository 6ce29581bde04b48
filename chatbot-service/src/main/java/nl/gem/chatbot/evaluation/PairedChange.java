package nl.gem.chatbot.evaluation;

/**
 * How many questions went wrong and how many were put right, of all that were asked to both of two engines.
 *
 * @param lost right before, wrong after
 * @param won wrong before, right after
 */
public record PairedChange(int lost, int won) {

    /** The chance below which a loss is no longer put down to learning anew. */
    static final double SIGNIFICANT = 0.05;

    /**
     * Whether more was lost than chance explains: the exact one-sided form of McNemar's test (Psychometrika 12, 1947),
     * for which only the questions count that changed.
     */
    public boolean isWorse() {
        return chanceOfAsMuchLost() < SIGNIFICANT;
    }

    /** The chance that so many or more of the changed questions are losses when each change is as likely a gain. */
    double chanceOfAsMuchLost() {
        int changed = lost + won;
        double logHalves = changed * Math.log(0.5);
        double chance = 0;
        double logChoose = 0;
        for (int losses = changed; losses >= lost; losses--) {
            chance += Math.exp(logChoose + logHalves);
            logChoose += Math.log(losses) - Math.log(changed - losses + 1);
        }
        return Math.min(1, chance);
    }
}
