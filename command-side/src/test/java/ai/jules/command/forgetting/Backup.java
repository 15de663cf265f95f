package ai.jules.command.forgetting;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A copy of everything command-side and the vault have, brought back row by row as a restored dump would. */
final class Backup {

    private static final String TABLES =
            "select schemaname || '.' || tablename from pg_tables where schemaname in ('write', 'vault')"
                    + " and tablename <> 'flyway_history'";

    private final DataSource database;
    private final List<String> tables;

    private Backup(DataSource database, List<String> tables) {
        this.database = database;
        this.tables = tables;
    }

    static Backup of(DataSource database) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var rows = statement.executeQuery(TABLES)) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            statement.execute("drop schema if exists backup cascade");
            statement.execute("create schema backup");
            for (var table : tables) {
                statement.execute("create table " + copy(table) + " as table " + table);
            }
            return new Backup(database, tables);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void restore() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (var table : tables) {
                statement.execute("truncate " + table);
                statement.execute("insert into " + table + " overriding system value select * from " + copy(table));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String copy(String table) {
        return "backup." + table.replace('.', '_');
    }
}
