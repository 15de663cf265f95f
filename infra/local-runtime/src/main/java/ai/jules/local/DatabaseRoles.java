package ai.jules.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The database {@code jules} with one schema each for decisions, processes, views and keys, every one owned by a role
 * of its own that can do nothing in the others. Run at every start: what exists is left alone, passwords follow the
 * secrets.
 */
final class DatabaseRoles {

    static final String DATABASE = "jules";

    private final LocalSecrets secrets;
    private final Ports ports;

    DatabaseRoles(LocalSecrets secrets, Ports ports) {
        this.secrets = secrets;
        this.ports = ports;
    }

    /** Where the services find the database; the schema follows from the role. */
    static String url(Ports ports) {
        return url(ports, DATABASE);
    }

    private static String url(Ports ports, String database) {
        return "jdbc:postgresql://" + ports.address(Port.POSTGRES) + "/" + database;
    }

    void create() throws SQLException {
        try (Connection connection = connect("postgres");
                Statement sql = connection.createStatement()) {
            for (DatabaseRole role : DatabaseRole.values()) {
                createRole(sql, role);
            }
            if (isMissing(sql, "select from pg_database where datname = '" + DATABASE + "'")) {
                sql.execute("create database " + DATABASE);
                sql.execute("revoke all on database " + DATABASE + " from public");
            }
        }
        try (Connection connection = connect(DATABASE);
                Statement sql = connection.createStatement()) {
            for (DatabaseRole role : DatabaseRole.values()) {
                grantSchema(sql, role);
            }
        }
    }

    private void createRole(Statement sql, DatabaseRole role) throws SQLException {
        String name = role.roleName();
        if (isMissing(sql, "select from pg_roles where rolname = '" + name + "'")) {
            sql.execute("create role " + name + " login");
        }
        sql.execute("alter role " + name + " password '" + secrets.password(name) + "'");
        sql.execute("alter role " + name + " set search_path = " + role.schema());
    }

    private static void grantSchema(Statement sql, DatabaseRole role) throws SQLException {
        String name = role.roleName();
        sql.execute("grant connect, temporary on database " + DATABASE + " to " + name);
        if (role.owns()) {
            sql.execute("create schema if not exists " + role.schema() + " authorization " + name);
        } else {
            sql.execute("grant usage on schema " + role.schema() + " to " + name);
            sql.execute("grant select on all tables in schema " + role.schema() + " to " + name);
            sql.execute("alter default privileges for role " + DatabaseRole.VAULT.roleName() + " in schema "
                    + role.schema() + " grant select on tables to " + name);
        }
    }

    private static boolean isMissing(Statement sql, String query) throws SQLException {
        try (var rows = sql.executeQuery(query)) {
            return !rows.next();
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                url(ports, database), PostgresServer.SUPERUSER, secrets.password("postgres"));
    }
}
