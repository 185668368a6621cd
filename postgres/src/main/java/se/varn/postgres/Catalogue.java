package se.varn.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a database holds, of all schemas but the system's, as far as saving and loading need it. */
final class Catalogue {

    static final String HISTORY = "flyway_schema_history";

    private static final String OURS =
            "n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and not exists"
                    + " (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')";

    /** A table and those of its columns that are stored. */
    record Table(String schema, String name, List<String> columns) {
        boolean isHistory() {
            return name.equals(HISTORY);
        }

        String label() {
            return schema + "." + name;
        }

        String quoted() {
            return quote(schema) + "." + quote(name);
        }

        String copy(String direction) {
            String list = String.join(", ", columns.stream().map(Catalogue::quote).toList());
            return "copy %s %s %s"
                    .formatted(quoted(), list.isEmpty() ? "" : "(" + list + ")", direction);
        }
    }

    /** A pair of statements: the first takes something out of the way, the second puts it back. */
    record Obstacle(String remove, String restore) {}

    private final Connection connection;

    Catalogue(Connection connection) {
        this.connection = connection;
    }

    static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Plain tables and partitions, by name; a table without a stored column has none. */
    List<Table> tables() throws SQLException {
        String sql =
                "select n.nspname, c.relname, coalesce((select array_agg(a.attname::text order by a.attnum)"
                        + " from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped"
                        + " and a.attgenerated = ''), '{}') from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " where c.relkind = 'r' and c.relpersistence <> 't' and "
                        + OURS
                        + " order by n.nspname collate \"C\", c.relname collate \"C\"";
        return list(
                sql,
                row -> new Table(row.getString(1), row.getString(2), strings(row.getArray(3))));
    }

    List<Manifest.Sequence> sequences() throws SQLException {
        String sql =
                "select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " where c.relkind = 'S' and c.relpersistence <> 't' and "
                        + OURS
                        + " order by n.nspname collate \"C\", c.relname collate \"C\"";
        var sequences = new ArrayList<Manifest.Sequence>();
        for (Table s : list(sql, row -> new Table(row.getString(1), row.getString(2), List.of()))) {
            sequences.addAll(
                    list(
                            "select last_value, is_called from " + s.quoted(),
                            row ->
                                    new Manifest.Sequence(
                                            s.schema(),
                                            s.name(),
                                            row.getLong(1),
                                            row.getBoolean(2))));
        }
        return sequences;
    }

    /** The migrations in each schema that has a history of them, in the order in which they ran. */
    Map<String, List<Manifest.Migration>> migrations(List<Table> tables) throws SQLException {
        var migrations = new LinkedHashMap<String, List<Manifest.Migration>>();
        for (Table table : tables) {
            if (table.isHistory()) {
                migrations.put(
                        table.schema(),
                        list(
                                "select coalesce(version, ''), coalesce(checksum::text, '') from "
                                        + table.quoted()
                                        + " where success and type <> 'SCHEMA' order by installed_rank",
                                row -> new Manifest.Migration(row.getString(1), row.getString(2))));
            }
        }
        return migrations;
    }

    List<Obstacle> foreignKeys() throws SQLException {
        String sql =
                "select format('alter table %I.%I drop constraint %I', n.nspname, c.relname, k.conname),"
                        + " format('alter table %I.%I add constraint %I %s', n.nspname, c.relname, k.conname,"
                        + " pg_get_constraintdef(k.oid)) from pg_constraint k join pg_class c on c.oid = k.conrelid"
                        + " join pg_namespace n on n.oid = c.relnamespace"
                        + " where k.contype = 'f' and k.conparentid = 0 and "
                        + OURS;
        return list(sql, row -> new Obstacle(row.getString(1), row.getString(2)));
    }

    /** Users' triggers that would fire while rows are loaded. */
    List<Obstacle> triggers() throws SQLException {
        String sql =
                "select format('alter table %I.%I disable trigger %I', n.nspname, c.relname, t.tgname),"
                        + " format('alter table %I.%I enable %s trigger %I', n.nspname, c.relname,"
                        + " case t.tgenabled when 'A' then 'always' else '' end, t.tgname)"
                        + " from pg_trigger t join pg_class c on c.oid = t.tgrelid"
                        + " join pg_namespace n on n.oid = c.relnamespace"
                        + " where not t.tgisinternal and t.tgparentid = 0 and t.tgenabled in ('O', 'A')"
                        + " and c.relkind in ('r', 'p') and "
                        + OURS;
        return list(sql, row -> new Obstacle(row.getString(1), row.getString(2)));
    }

    List<String> materializedViews() throws SQLException {
        String sql =
                "select format('%I.%I', n.nspname, c.relname) from pg_class c"
                        + " join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'm' and "
                        + OURS
                        + " order by c.oid";
        return list(sql, row -> row.getString(1));
    }

    boolean hasRows(Table table) throws SQLException {
        return list(
                        "select exists (select 1 from " + table.quoted() + ")",
                        row -> row.getBoolean(1))
                .get(0);
    }

    /** Makes values look the same on every server, for the rest of the transaction. */
    void fixFormats() throws SQLException {
        for (String setting :
                List.of(
                        "datestyle = 'ISO, MDY'",
                        "timezone = 'UTC'",
                        "intervalstyle = 'postgres'",
                        "extra_float_digits = 3",
                        "bytea_output = 'hex'",
                        "row_security = off",
                        "statement_timeout = 0",
                        "synchronize_seqscans = off")) {
            execute("set local " + setting);
        }
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> list(String sql, Reading<T> reading) throws SQLException {
        var result = new ArrayList<T>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                result.add(reading.of(rows));
            }
        }
        return result;
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
