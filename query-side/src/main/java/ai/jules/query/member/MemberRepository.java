package ai.jules.query.member;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** The people of a household. */
interface MemberRepository extends Repository<MemberView, UUID> {

    /** Downwards by id. */
    List<MemberView> findByHouseholdAndIdLessThanOrderByIdDesc(UUID household, UUID below, Limit limit);
}
