package nl.gem.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Knows which TCP ports of this machine are free. */
final class Ports {
    private Ports() {}

    /** The port itself, or one that is free now when it is 0. */
    static int orFree(int port) throws IOException {
        if (port != 0) {
            return port;
        }
        return free(1).getFirst();
    }

    /** Different ports that are free now. */
    static List<Integer> free(int count) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            while (sockets.size() < count) {
                sockets.add(new ServerSocket(0, 1, loopback()));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
    }

    /** A port that only waits for its last connections to time out counts as free. */
    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(loopback(), port));
            return true;
        } catch (IOException inUse) {
            return false;
        }
    }

    /** Somebody takes connections there. */
    static boolean isAnswered(int port) {
        try (Socket socket = new Socket(loopback(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
    }
}
