package nl.gem.acceptance.replicas;

/** How much all residents have said so far. */
final class Progress {

    private int messages;

    synchronized void more() {
        messages++;
        notifyAll();
    }

    /** Until so much more has been said than now. */
    synchronized void awaitMore(int wanted) throws InterruptedException {
        await(messages + wanted);
    }

    synchronized void await(int wanted) throws InterruptedException {
        while (messages < wanted) {
            wait();
        }
    }
}
