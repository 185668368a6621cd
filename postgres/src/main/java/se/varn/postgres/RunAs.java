package se.varn.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root. Says how its commands are started instead: as they are (we are
 * not root), in a user namespace of their own (files stay root's, powers are gone), or as another
 * user, who then owns the data directory.
 */
sealed interface RunAs {

    /** What stands before each command. */
    List<String> prefix();

    /** Makes the directory and everything in it usable for the server. */
    void own(Path directory);

    record Ourselves() implements RunAs {
        @Override
        public List<String> prefix() {
            return List.of();
        }

        @Override
        public void own(Path directory) {}
    }

    record UserNamespace() implements RunAs {
        @Override
        public List<String> prefix() {
            return List.of("unshare", "-U");
        }

        @Override
        public void own(Path directory) {}
    }

    record OtherUser(String user, List<String> prefix) implements RunAs {
        @Override
        public void own(Path directory) {
            try (Stream<Path> files = Files.walk(directory)) {
                var owner =
                        directory
                                .getFileSystem()
                                .getUserPrincipalLookupService()
                                .lookupPrincipalByName(user);
                for (Path file : files.toList()) {
                    Files.setOwner(file, owner);
                }
            } catch (IOException e) {
                throw new EmbeddedPostgresException(
                        "Could not give %s to the user %s: %s"
                                .formatted(directory, user, e.getMessage()),
                        e);
            }
            if (!succeeds(prefix, List.of("test", "-w", directory.toString()))) {
                throw new EmbeddedPostgresException(
                        "The database must not run as root and the user %s cannot reach %s. Choose a data directory that this user can reach, for instance under /var/lib, or start Värn as an ordinary user."
                                .formatted(user, directory));
            }
        }
    }

    /** The first way that works on this machine. */
    static RunAs choose() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Ourselves();
        }
        if (succeeds(new UserNamespace().prefix(), List.of("true"))) {
            return new UserNamespace();
        }
        for (String user : List.of("postgres", "nobody")) {
            for (OtherUser way : waysToBe(user)) {
                if (succeeds(way.prefix(), List.of("true"))) {
                    return way;
                }
            }
        }
        throw new EmbeddedPostgresException(
                "The database must not run as root, and neither unshare, setpriv nor su could start it as someone else."
                        + " Start Värn as an ordinary user.");
    }

    private static List<OtherUser> waysToBe(String user) {
        Commands.Result group =
                Commands.run(List.of("id", "-g", user), Path.of("/"), Duration.ofSeconds(10));
        if (!group.ok()) {
            return List.of();
        }
        return List.of(
                new OtherUser(
                        user,
                        List.of(
                                "setpriv",
                                "--reuid=" + user,
                                "--regid=" + group.output(),
                                "--init-groups",
                                "--")),
                new OtherUser(
                        user,
                        List.of("su", "-s", "/bin/sh", user, "-c", "exec \"$@\"", "--", "sh")));
    }

    private static boolean succeeds(List<String> prefix, List<String> command) {
        var all = new ArrayList<>(prefix);
        all.addAll(command);
        try {
            return Commands.run(all, Path.of("/"), Duration.ofSeconds(10)).ok();
        } catch (EmbeddedPostgresException _) {
            return false; // not installed
        }
    }
}
