package nl.gem.acceptance.replicas;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives each new connection to the next replica that takes it: what a load balancer without stickiness does. */
public final class RoundRobinProxy implements AutoCloseable {

    private static final int BACKLOG = 256;
    private static final int CONNECT_MILLIS = 1_000;

    private final ServerSocket entrance;
    private volatile List<InetSocketAddress> replicas;
    private final AtomicInteger turn = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private RoundRobinProxy(ServerSocket entrance, List<InetSocketAddress> replicas) {
        this.entrance = entrance;
        this.replicas = replicas;
    }

    public static RoundRobinProxy before(List<URI> replicas) throws IOException {
        ServerSocket entrance = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        RoundRobinProxy proxy = new RoundRobinProxy(entrance, addresses(replicas));
        Thread.ofVirtual().start(proxy::accept);
        return proxy;
    }

    /** From now on new connections go to these; open ones stay, as when a replica says that it is not ready. */
    public synchronized void leadTo(List<URI> others) {
        replicas = addresses(others);
    }

    /** One more, for connections that are still to come. */
    synchronized void add(URI replica) {
        replicas = Stream.concat(replicas.stream(), addresses(List.of(replica)).stream())
                .toList();
    }

    private static List<InetSocketAddress> addresses(List<URI> replicas) {
        return replicas.stream()
                .map(replica -> new InetSocketAddress(replica.getHost(), replica.getPort()))
                .toList();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + entrance.getLocalPort());
    }

    private void accept() {
        try {
            while (true) {
                Socket client = entrance.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> join(client));
            }
        } catch (IOException closed) {
            // No more connections: that is how it ends.
        }
    }

    private void join(Socket client) {
        Socket replica = next();
        if (replica == null) {
            end(client);
            return;
        }
        open.add(replica);
        Thread.ofVirtual().start(() -> pump(client, replica));
        pump(replica, client);
    }

    private @Nullable Socket next() {
        List<InetSocketAddress> there = replicas;
        for (int tries = 0; tries < there.size(); tries++) {
            Socket socket = new Socket();
            try {
                socket.setTcpNoDelay(true);
                socket.connect(there.get(Math.floorMod(turn.getAndIncrement(), there.size())), CONNECT_MILLIS);
                return socket;
            } catch (IOException away) {
                end(socket);
            }
        }
        return null;
    }

    private void pump(Socket from, Socket to) {
        try (InputStream in = from.getInputStream()) {
            in.transferTo(to.getOutputStream());
        } catch (IOException broken) {
            // One end has gone; the other is told by closing it.
        } finally {
            end(from);
            end(to);
        }
    }

    private void end(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // Nothing is left to be closed.
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        List.copyOf(open).forEach(this::end);
    }
}
