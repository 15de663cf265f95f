package ai.jules.kernel;

import static ai.jules.TheRiveras.ANA;
import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StreamIdTest {

    private static final UUID ONE = MARIA.uuid();

    static List<Function<String, StreamId>> types() {
        return List.of(
                HouseholdId::parse,
                MemberId::parse,
                ThreadId::parse,
                ExtractionId::parse,
                RecipeId::parse,
                ShoppingListId::parse,
                PantryId::parse,
                DeliveryId::parse,
                RefusalId::parse);
    }

    static List<StreamId> ids() {
        return List.of(
                new HouseholdId(ONE),
                new MemberId(ONE),
                new ThreadId(Channel.DIRECT, ONE),
                new ThreadId(Channel.GROUP, ONE),
                new ExtractionId(ONE),
                new RecipeId(ONE),
                new ShoppingListId(ONE),
                new PantryId(ONE),
                new DeliveryId(ONE),
                new RefusalId(ONE));
    }

    @Test
    void noTwoKindsOfStreamEverShareAnId() {
        assertThat(ids().stream().map(StreamId::toString)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void isReadBackByItsOwnKindAndRefusedByEveryOther(StreamId id) {
        var readers =
                types().stream().flatMap(type -> read(type, id.toString())).toList();

        assertThat(readers).containsExactly(id);
    }

    private static Stream<StreamId> read(Function<String, StreamId> type, String text) {
        try {
            return Stream.of(type.apply(text));
        } catch (IllegalArgumentException notOfThisKind) {
            return Stream.empty();
        }
    }

    @Test
    void refusesABareUuid() {
        assertThatIllegalArgumentException().isThrownBy(() -> MemberId.parse(ONE.toString()));
    }

    @Test
    void aDirectThreadGoesTheWayOfItsMemberAndAGroupTheWayOfItsHousehold() {
        assertThat(ThreadId.direct(MARIA).routingKey()).isEqualTo(RoutingKey.of(MARIA));
        assertThat(ThreadId.group(HOUSEHOLD).routingKey()).isEqualTo(RoutingKey.of(HOUSEHOLD));
    }

    @Test
    void listAndPantryAreKnownByTheirHousehold() {
        assertThat(ShoppingListId.of(HOUSEHOLD).household()).isEqualTo(HOUSEHOLD);
        assertThat(PantryId.of(HOUSEHOLD).household()).isEqualTo(HOUSEHOLD);
    }

    @Test
    void theRiverasAreFourPeople() {
        assertThat(List.of(MARIA, LEO, ANA, SAM)).doesNotHaveDuplicates();
    }
}
