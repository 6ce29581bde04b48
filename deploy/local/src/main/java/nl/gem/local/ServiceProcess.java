package nl.gem.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A child process that is started again whenever it dies, until it is told to stop. */
final class ServiceProcess implements AutoCloseable {
    private static final Logger LOG = System.getLogger(ServiceProcess.class.getName());

    private final ProcessSpec spec;
    private final Duration patience;
    private final BackOff backOff = new BackOff();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Process process;
    private int starts = 1;

    private ServiceProcess(ProcessSpec spec, Duration patience, Process process) {
        this.spec = spec;
        this.patience = patience;
        this.process = process;
    }

    /** @param patience how long it may take to stop by itself */
    static ServiceProcess start(ProcessSpec spec, Duration patience) throws IOException {
        ServiceProcess started = new ServiceProcess(spec, patience, spec.launch());
        Thread.ofPlatform().daemon().name("watch-" + spec.name()).start(started::watch);
        return started;
    }

    private void watch() {
        try {
            long since = System.nanoTime();
            while (!stopping.await(0, TimeUnit.NANOSECONDS)) {
                current().waitFor();
                Duration lived = Duration.ofNanos(System.nanoTime() - since);
                Duration pause = backOff.afterLifeOf(lived);
                if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
                LOG.log(Level.WARNING, "{0} ended after {1} and is started again", spec.name(), lived);
                since = System.nanoTime();
                launchAgain();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(spec.name() + " could not be started again.", e);
        }
    }

    private synchronized void launchAgain() throws IOException {
        if (stopping.getCount() > 0) {
            process = spec.launch();
            starts++;
        }
    }

    synchronized Process current() {
        return process;
    }

    synchronized int starts() {
        return starts;
    }

    ProcessSpec spec() {
        return spec;
    }

    /** SIGKILL; returns when the process is gone, and its successor comes up by itself. */
    void kill() {
        Processes.kill(List.of(current().toHandle()));
    }

    /** SIGTERM and no successor; whether it has ended by itself in time. */
    boolean leave(Duration limit) throws InterruptedException {
        forbidSuccessors();
        Process leaving = current();
        leaving.destroy();
        return leaving.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void forbidSuccessors() {
        stopping.countDown();
    }

    @Override
    public void close() {
        forbidSuccessors();
        Processes.stop(current().toHandle(), patience);
        try {
            spec.pidFile().remove();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + spec.pidFile().path() + ".", e);
        }
    }
}
