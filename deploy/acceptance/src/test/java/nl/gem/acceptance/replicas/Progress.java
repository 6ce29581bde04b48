package nl.gem.acceptance.replicas;

/** How much all residents have said so far. */
final class Progress {

    private int messages;

    synchronized void more() {
        messages++;
        notifyAll();
    }

    synchronized void await(int wanted) throws InterruptedException {
        while (messages < wanted) {
            wait();
        }
    }
}
