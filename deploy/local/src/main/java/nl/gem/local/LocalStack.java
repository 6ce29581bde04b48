package nl.gem.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import nl.gem.local.Layers.Layer;
import org.jspecify.annotations.Nullable;

/**
 * All of Gem on this machine: PostgreSQL, Kafka, Keycloak and the three services. The launcher runs one for people; the acceptance
 * tests run one of their own, and break parts of it on purpose.
 */
public final class LocalStack implements AutoCloseable {
    private final StackOptions options;
    private final StackDirectories directories;
    private final Consumer<String> progress;
    private final Layers layers = new Layers();
    private final Steps steps = new Steps();
    private final Map<Service, RunningService> services = new ConcurrentHashMap<>();
    private final AtomicInteger replicas = new AtomicInteger(1);
    private volatile @Nullable LocalPostgres postgres;
    private volatile @Nullable Databases databases;
    private volatile @Nullable KafkaProcess kafka;

    LocalStack(StackOptions options, Consumer<String> progress) {
        this.options = options;
        this.directories = new StackDirectories(options.data());
        this.progress = progress;
    }

    /**
     * Returns when everything is ready. It ends with this process at the latest.
     *
     * @throws StackFailure with a sentence, after stopping what had started
     */
    public static LocalStack start(StackOptions options) {
        LocalStack stack = Temporary.closeAtExit(new LocalStack(options, line -> {}));
        try {
            stack.prepare();
            stack.start();
            return stack;
        } catch (RuntimeException e) {
            stack.closeAfter(e);
            throw e;
        }
    }

    /** Why it did not start is what matters, also when it does not stop well. */
    private void closeAfter(RuntimeException cause) {
        try {
            close();
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    /** Takes possession of the data directory, and refuses what cannot work; nothing has started yet. */
    void prepare() {
        Steps.await(List.of(steps.run(this::claim)));
    }

    void start() {
        CompletableFuture<Secrets> secrets = steps.supply(() -> Secrets.of(options.data()));
        CompletableFuture<Void> broker = steps.after(List.of(secrets), this::startKafka);
        CompletableFuture<Void> keycloak = steps.after(List.of(secrets), () -> startKeycloak(secrets.resultNow()));
        CompletableFuture<Void> created = steps.runToTheEnd(this::startDatabases);

        List<CompletableFuture<?>> all = new ArrayList<>(List.of(broker, keycloak));
        List<CompletableFuture<Void>> migrated = Arrays.stream(Service.values())
                .map(service -> steps.after(List.of(created), () -> migrate(service)))
                .toList();
        all.addAll(migrated);
        for (Service service : Service.values()) {
            List<CompletableFuture<?>> needed = new ArrayList<>(migrated);
            needed.addAll(List.of(secrets, broker));
            if (service != Service.CHATBOT) {
                needed.add(keycloak);
            }
            all.add(steps.after(needed, () -> startService(service, secrets.resultNow())));
        }
        Steps.await(all);
    }

    /** The order matters: what a killed launcher left may still hold our ports. */
    private void claim() throws IOException {
        Directories.create(options.data());
        layers.keep(Layer.DATA, DataLock.take(options.data()));
        Leftovers.end(directories.run(), directories.cluster());
        if (options.fresh()) {
            Directories.emptyExcept(options.data(), DataLock.file(options.data()));
        }
        Preflight.check(options);
        directories.setLogsAside();
    }

    private void startDatabases() throws IOException {
        startPostgres();
        databases = Databases.create(runningPostgres());
    }

    public void startPostgres() throws IOException {
        Stopwatch stopwatch = new Stopwatch();
        LocalPostgres started =
                LocalPostgres.start(directories.postgres(), options.port(Port.POSTGRES), options.encryption());
        postgres = layers.keep(Layer.POSTGRES, started);
        progress.accept("PostgreSQL 18 is up (" + stopwatch + ")");
    }

    public void stopPostgres() {
        layers.stop(Layer.POSTGRES);
    }

    /** The topics are declared too. */
    public void startKafka() throws IOException, InterruptedException {
        Stopwatch stopwatch = new Stopwatch();
        KafkaProcess started = layers.keep(Layer.KAFKA, KafkaProcess.start(options, directories));
        kafka = started;
        started.awaitReady();
        if (options.encryption() != null) {
            BrokerEncryption.createUsers(bootstrapServers(), Secrets.of(options.data()));
        }
        progress.accept("Kafka is up (" + stopwatch + ")");
    }

    public void stopKafka() {
        layers.stop(Layer.KAFKA);
    }

    /** SIGKILL; it is started again by itself. */
    public void killKafka() {
        required(kafka, "Kafka").kill();
    }

    public void awaitKafka() throws IOException, InterruptedException {
        required(kafka, "Kafka").awaitReady();
    }

    private void startKeycloak(Secrets secrets) throws IOException, InterruptedException {
        Path target = options.repository().resolve("deploy/local/target");
        KeycloakInstallation installation =
                KeycloakInstallation.prepare(target, directories.logs(), directories.run(), progress);
        Stopwatch stopwatch = new Stopwatch();
        LocalKeycloak keycloak =
                LocalKeycloak.start(installation, options, directories, Realm.filledIn(options, secrets));
        layers.keep(Layer.KEYCLOAK, keycloak).awaitReady();
        progress.accept("Keycloak is up (" + stopwatch + ")");
    }

    private void migrate(Service service) throws IOException {
        Stopwatch stopwatch = new Stopwatch();
        migrate(service, options.services());
        progress.accept("Database " + service.database() + " is up to date (" + stopwatch + ")");
    }

    /** Brings the database to the version of another work tree's build, whatever serves meanwhile. */
    public void migrate(Service service, Path built) throws IOException {
        new Migrations(built, databases(), directories.logs(), directories.run()).migrate(service);
    }

    private void startService(Service service, Secrets secrets) throws IOException, InterruptedException {
        Stopwatch stopwatch = new Stopwatch();
        RunningService started = launch(Replica.first(service, options), environment(secrets));
        services.put(service, started);
        started.awaitReady();
        progress.accept(service.module() + " is ready (" + stopwatch + ")");
    }

    private RunningService launch(Replica replica, ServiceEnvironment environment) throws IOException {
        return layers.keep(Layer.SERVICES, RunningService.start(replica, environment, directories));
    }

    private ServiceEnvironment environment(Secrets secrets) {
        return environment(options, secrets);
    }

    private ServiceEnvironment environment(StackOptions options, Secrets secrets) {
        return new ServiceEnvironment(options, databases(), secrets, LocalKeycloak.issuer(options));
    }

    /** A place beside the replicas for a process that somebody else starts and stops. */
    public Guest guest(Service service) throws IOException {
        return Guest.as(Replica.another(service, replicas.incrementAndGet()), environment(Secrets.of(options.data())));
    }

    /**
     * Starts one more process of a service, on ports of its own; it runs until it is closed, or the stack is. It may not be
     * ready yet.
     */
    public RunningService startReplica(Service service) throws IOException {
        return startReplica(service, options.services());
    }

    /** The same, of a service that was built in another work tree. */
    public RunningService startReplica(Service service, Path built) throws IOException {
        ServiceEnvironment environment = environment(options.withServices(built), Secrets.of(options.data()));
        return launch(Replica.another(service, replicas.incrementAndGet()), environment);
    }

    /** The process that is found at the service's own address. */
    public RunningService service(Service service) {
        return required(services.get(service), service.module());
    }

    /** Where residents, agents or the privacy officer find it, without a slash at the end. */
    public URI address(Service service) {
        return URI.create("http://localhost:" + options.port(service.port()));
    }

    public URI managementAddress(Service service) {
        return URI.create("http://localhost:" + options.port(service.managementPort()));
    }

    /** The realm, below which OpenID Connect has its endpoints. */
    public URI issuer() {
        return URI.create(LocalKeycloak.issuer(options));
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + options.port(Port.KAFKA);
    }

    public String superuserJdbcUrl(String database) {
        return runningPostgres().superuserJdbcUrl(database);
    }

    public Databases databases() {
        return required(databases, "PostgreSQL");
    }

    /** Where logs, database files and topics lie, for tests that look for what should not be there. */
    public Path dataDirectory() {
        return options.data();
    }

    /** SIGKILL; it is started again by itself. */
    public void kill(Service service) {
        service(service).kill();
    }

    public void awaitReady(Service service) throws IOException, InterruptedException {
        service(service).awaitReady();
    }

    boolean isClosed() {
        return layers.isClosed();
    }

    @Override
    public void close() {
        layers.refuseMore();
        steps.close();
        layers.close();
        if (options.temporary()) {
            Temporary.delete(options.data());
        }
    }

    private LocalPostgres runningPostgres() {
        return required(postgres, "PostgreSQL");
    }

    private static <T> T required(@Nullable T part, String name) {
        if (part == null) {
            throw new IllegalStateException(name + " has not been started.");
        }
        return part;
    }

    private static final class Stopwatch {
        private final long start = System.nanoTime();

        @Override
        public String toString() {
            Duration passed = Duration.ofNanos(System.nanoTime() - start);
            return String.format(Locale.ROOT, "%.1f s", passed.toMillis() / 1000.0);
        }
    }
}
