package se.varn.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A room that keeps tables.
 *
 * @param path floor and name, such as {@code act.incidents}
 * @param migrations its folder
 */
record Room(String path, Path migrations) {

    /** Its own schema in the database. */
    String schema() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    String javaPackage() {
        return "se.varn." + path + ".jooq";
    }

    /** The migrations in a stable order, which is not the order in which they run. */
    List<Path> files() throws IOException {
        if (!Files.isDirectory(migrations)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(migrations)) {
            return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
        }
    }

    /** Reads the list of rooms, one a line, {@code #} before a comment. */
    static List<Room> listed(Path list, Path migrationsDirectory) throws IOException {
        if (!Files.isRegularFile(list)) {
            throw new IllegalArgumentException("There is no list of rooms " + list);
        }
        var rooms = new ArrayList<Room>();
        List<String> lines = Files.readAllLines(list);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String where = "%s, line %d: ".formatted(list, i + 1);
            if (!line.matches("[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*)*")) {
                throw new IllegalArgumentException(
                        where + "\"" + line + "\" is not a room such as act.incidents");
            }
            String name = line.substring(line.lastIndexOf('.') + 1);
            var room = new Room(line, migrationsDirectory.resolve(name));
            if (rooms.stream().anyMatch(other -> other.schema().equals(name))) {
                throw new IllegalArgumentException(where + "a second room with the schema " + name);
            }
            if (room.files().isEmpty()) {
                throw new IllegalArgumentException(
                        where
                                + "room "
                                + line
                                + " has no migration (*.sql) in "
                                + room.migrations());
            }
            rooms.add(room);
        }
        return rooms;
    }
}
