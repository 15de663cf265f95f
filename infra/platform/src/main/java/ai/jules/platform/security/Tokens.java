package ai.jules.platform.security;

import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.Header;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens: JWTs signed with Ed25519, claims {@code sub} (member), {@code household_id} (absent for a stranger),
 * {@code role}, {@code type} ({@code access}), {@code iat}, {@code exp}; ids are bare UUIDs. Who has the public key
 * verifies; only who has the private key issues.
 */
public final class Tokens {

    public static final Duration LIFETIME = Duration.ofHours(1);

    private static final String HOUSEHOLD = "household_id";
    private static final String ROLE = "role";
    private static final String TYPE = "type";
    private static final String ACCESS = "access";
    private static final int LONGEST = 2048;

    /** The {@code kid} of tokens that one of our services signed; all others have none. */
    private static final String SERVICE = "service";

    private static final Duration SERVICE_LIFETIME = Duration.ofMinutes(2);

    private final @Nullable PrivateKey signingKey;
    private final JwtParser parser;
    private final Clock clock;

    private Tokens(
            @Nullable PrivateKey signingKey, PublicKey verifyingKey, @Nullable PublicKey serviceKey, Clock clock) {
        this.signingKey = signingKey;
        this.clock = clock;
        this.parser = Jwts.parser()
                .keyLocator(header -> serviceKey != null && isOfAService(header) ? serviceKey : verifyingKey)
                .sig()
                .clear()
                .add(Jwts.SIG.EdDSA)
                .and()
                .require(TYPE, ACCESS)
                .clock(() -> Date.from(clock.instant()))
                .json(new TokenJson.Reader())
                .build();
    }

    public static Tokens issuing(PrivateKey signingKey, PublicKey verifyingKey, Clock clock) {
        return new Tokens(signingKey, verifyingKey, null, clock);
    }

    public static Tokens verifying(PublicKey verifyingKey, Clock clock) {
        return new Tokens(null, verifyingKey, null, clock);
    }

    /** @param serviceKey of {@link #onBehalfOf}: good for the role of a service and nothing else */
    public static Tokens verifying(PublicKey verifyingKey, PublicKey serviceKey, Clock clock) {
        return new Tokens(null, verifyingKey, serviceKey, clock);
    }

    /**
     * What one of our services passes to another when it asks for a person: whose household it may see, and who asks. Good
     * for two minutes, and only where services are answered; it opens nothing that needs a person's own role.
     */
    public static String onBehalfOf(MemberId member, HouseholdId household, PrivateKey serviceKey, Clock clock) {
        var now = clock.instant();
        return Jwts.builder()
                .json(new TokenJson.Writer())
                .header()
                .keyId(SERVICE)
                .and()
                .subject(member.uuid().toString())
                .claim(HOUSEHOLD, household.uuid().toString())
                .claim(ROLE, Role.SERVICE.wireName())
                .claim(TYPE, ACCESS)
                .issuedAt(Date.from(now))
                .expiration(Date.from(now.plus(SERVICE_LIFETIME)))
                .signWith(serviceKey, Jwts.SIG.EdDSA)
                .compact();
    }

    /**
     * A token good for {@link #LIFETIME}.
     *
     * @throws IllegalStateException without the private key
     */
    public String issue(Caller caller) {
        if (signingKey == null) {
            throw new IllegalStateException("this process only verifies tokens");
        }
        var now = clock.instant();
        var token = Jwts.builder()
                .json(new TokenJson.Writer())
                .subject(caller.member().uuid().toString())
                .claim(ROLE, caller.role().wireName())
                .claim(TYPE, ACCESS)
                .issuedAt(Date.from(now))
                .expiration(Date.from(now.plus(LIFETIME)))
                .signWith(signingKey, Jwts.SIG.EdDSA);
        caller.household()
                .ifPresent(household -> token.claim(HOUSEHOLD, household.uuid().toString()));
        return token.compact();
    }

    /** @throws InvalidToken for anything but a live access token of this installation */
    public Caller verify(String token) throws InvalidToken {
        if (token.length() > LONGEST) {
            throw new InvalidToken(null);
        }
        try {
            var signed = parser.parseSignedClaims(token);
            var claims = signed.getPayload();
            if (claims.getExpiration() == null) {
                throw new InvalidToken(null);
            }
            var caller = caller(claims);
            if (isOfAService(signed.getHeader()) && caller.role() != Role.SERVICE) {
                throw new InvalidToken(null);
            }
            return caller;
        } catch (JwtException | IllegalArgumentException e) {
            throw new InvalidToken(e);
        }
    }

    private static boolean isOfAService(Header header) {
        return SERVICE.equals(header.get("kid"));
    }

    private static Caller caller(Claims claims) {
        var household = Optional.ofNullable(claims.get(HOUSEHOLD, String.class))
                .map(UUID::fromString)
                .map(HouseholdId::new);
        var role = Role.of(String.valueOf(claims.get(ROLE, String.class)))
                .orElseThrow(() -> new IllegalArgumentException("unknown role"));
        return new Caller(new MemberId(UUID.fromString(String.valueOf(claims.getSubject()))), household, role);
    }
}
