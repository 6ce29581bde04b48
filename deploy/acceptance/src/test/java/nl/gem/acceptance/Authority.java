package nl.gem.acceptance;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate authority that lives as long as a test, made by the JDK's own {@code keytool}. */
record Authority(Path directory, KeyStore keys, String password) {

    private static final Base64.Encoder PEM = Base64.getMimeEncoder(64, new byte[] {'\n'});
    private static final String SERVER = "server";
    private static final String OWN = "authority";

    /** With a server's key and certificate for this machine. */
    static Authority in(Path directory) throws IOException, InterruptedException, GeneralSecurityException {
        Path file = Files.createDirectories(directory).resolve("keys.p12");
        String password = UUID.randomUUID().toString();
        keytool(file, password, "-alias", OWN, "-dname", "CN=Throw-away authority", "-ext", "bc:c");
        keytool(
                file,
                password,
                "-alias",
                SERVER,
                "-dname",
                "CN=localhost",
                "-signer",
                OWN,
                "-ext",
                "san=dns:localhost,ip:127.0.0.1");
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream stored = Files.newInputStream(file)) {
            keys.load(stored, password.toCharArray());
        }
        return new Authority(directory, keys, password);
    }

    private static void keytool(Path file, String password, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "RSA",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass:env",
                "STORE_PASSWORD"));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("STORE_PASSWORD", password);
        Process process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("keytool made no key.");
        }
    }

    /** Its certificate, as PEM. */
    Path certificate() throws IOException, GeneralSecurityException {
        return Files.writeString(directory.resolve("ca.pem"), pem(keys.getCertificate(OWN)));
    }

    /** The server's key and certificates, as PEM, for nobody else's eyes: PostgreSQL refuses a key that others may read. */
    Path server() throws IOException, GeneralSecurityException {
        Path file = Files.createFile(directory.resolve("server.pem"), asFileAttribute(fromString("rw-------")));
        StringBuilder text = new StringBuilder(
                pem("PRIVATE KEY", keys.getKey(SERVER, password.toCharArray()).getEncoded()));
        for (Certificate certificate : keys.getCertificateChain(SERVER)) {
            text.append(pem(certificate));
        }
        return Files.writeString(file, text);
    }

    /** Trusts nobody but this authority. */
    SSLContext trust() throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(OWN, keys.getCertificate(OWN));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    /** What a server of this JVM shows of itself. */
    SSLContext identity() throws GeneralSecurityException {
        KeyManagerFactory keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keyManagers.init(keys, password.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keyManagers.getKeyManagers(), null, null);
        return context;
    }

    private static String pem(Certificate certificate) throws GeneralSecurityException {
        return pem("CERTIFICATE", certificate.getEncoded());
    }

    private static String pem(String kind, byte[] content) {
        return "-----BEGIN " + kind + "-----\n" + PEM.encodeToString(content) + "\n-----END " + kind + "-----\n";
    }
}
