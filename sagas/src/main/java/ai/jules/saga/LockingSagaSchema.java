package ai.jules.saga;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.axonframework.modelling.saga.repository.jdbc.PostgresSagaSqlSchema;
import org.axonframework.modelling.saga.repository.jdbc.SagaSchema;

/** Axon locks sagas within one process only; here the row is locked, so that two processes never change one saga at once. */
final class LockingSagaSchema extends PostgresSagaSqlSchema {

    LockingSagaSchema() {
        super(SagaSchema.builder()
                .sagaEntryTable("saga_entry")
                .associationValueEntryTable("association_value_entry")
                .serializedSagaColumn("serialized_saga")
                .associationKeyColumn("association_key")
                .associationValueColumn("association_value")
                .sagaIdColumn("saga_id")
                .sagaTypeColumn("saga_type")
                .build());
    }

    @Override
    public PreparedStatement sql_loadSaga(Connection connection, String sagaId) throws SQLException {
        var statement = connection.prepareStatement(
                "select serialized_saga, saga_type, revision from saga_entry where saga_id = ? for update");
        statement.setString(1, sagaId);
        return statement;
    }
}
