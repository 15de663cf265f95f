package ai.jules.query.member;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A person; written by {@link MemberProjection} alone. */
@Entity
@Immutable
@Table(name = "member_view")
class MemberView {

    @Id
    private UUID id;

    private @Nullable UUID household;
    private @Nullable String role;
    private @Nullable String name;
    private String consent;
    private @Nullable UUID invitedBy;
    private @Nullable UUID invitedTo;

    protected MemberView() {}

    UUID id() {
        return id;
    }

    /** {@code account_holder}, {@code adult}, {@code teen} or {@code child}; null outside a household. */
    @Nullable
    String role() {
        return role;
    }

    /** Sealed, see {@link MemberNames}; null while nobody has said it. */
    @Nullable
    String name() {
        return name;
    }

    /** {@code none}, {@code invited}, {@code active}, {@code declined} or {@code revoked}. */
    String consent() {
        return consent;
    }

    /** Into the household they are in; null for who began it, and where it is not known. */
    @Nullable
    UUID invitedBy() {
        return household != null && household.equals(invitedTo) ? invitedBy : null;
    }
}
