package ai.jules;

import ai.jules.events.conversation.Media;
import ai.jules.events.extraction.Draft;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.DisclosureRef;
import ai.jules.kernel.EaterId;
import ai.jules.kernel.ExtractionId;
import ai.jules.kernel.GroupMessageId;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.InvitationId;
import ai.jules.kernel.ItemId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PantryId;
import ai.jules.kernel.PhoneNumber;
import ai.jules.kernel.PhotoRef;
import ai.jules.kernel.PreferenceId;
import ai.jules.kernel.RecipeId;
import ai.jules.kernel.ShoppingListId;
import ai.jules.kernel.StoredPhoto;
import ai.jules.kernel.ThreadId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.kitchen.Doubt;
import ai.jules.kitchen.IngredientLine;
import ai.jules.kitchen.IngredientLines;
import ai.jules.kitchen.Recipe;
import ai.jules.kitchen.RecipeReading;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The family of all tests: Maria holds the account, Leo is an adult, Ana a teen, Sam a child without a phone. */
public final class TheRiveras {

    public static final MemberId MARIA = new MemberId(uuid(0x101));
    public static final MemberId LEO = new MemberId(uuid(0x142));
    public static final MemberId ANA = new MemberId(uuid(0x143));
    public static final MemberId SAM = new MemberId(uuid(0x144));

    /** Sam as the household knows him: a child without a phone. */
    public static final EaterId LITTLE_SAM = new EaterId(uuid(0x901));

    public static final PhoneNumber MARIAS_PHONE = new PhoneNumber("+12025550101");
    public static final PhoneNumber LEOS_PHONE = new PhoneNumber("+12025550142");
    public static final PhoneNumber ANAS_PHONE = new PhoneNumber("+12025550143");

    public static final HouseholdId HOUSEHOLD = new HouseholdId(uuid(0x200));
    public static final ThreadId MARIAS_THREAD = ThreadId.direct(MARIA);
    public static final ThreadId LEOS_THREAD = ThreadId.direct(LEO);
    public static final ThreadId GROUP_THREAD = ThreadId.group(HOUSEHOLD);

    /** Jules's own numbers. */
    public static final String DIRECT_NUMBER = "+12025550199";

    public static final String GROUP_NUMBER = "+12025550198";

    /** A Saturday morning, when Maria finds the card. */
    public static final Instant SATURDAY = Instant.parse("2026-11-21T15:00:00Z");

    /** The gathering of the card's photos; the extraction has its id. */
    public static final UUID GATHERING = uuid(0x300);

    public static final ExtractionId EXTRACTION = new ExtractionId(GATHERING);
    public static final RecipeId LASAGNA = new RecipeId(uuid(0x401));
    public static final RecipeId MOLE = new RecipeId(uuid(0x402));

    public static final ShoppingListId LIST = ShoppingListId.of(HOUSEHOLD);
    public static final PantryId PANTRY = PantryId.of(HOUSEHOLD);

    /** The plan of the week after the card was found, by its stream. */
    public static final String PLAN = "plan:" + HOUSEHOLD.uuid() + ":2026-11-23";

    /** Maria's invitation of Leo. */
    public static final InvitationId INVITATION = new InvitationId(uuid(0x601));

    public static final GroupMessageId GROUP_MESSAGE = new GroupMessageId(uuid(0x701));

    public static final String SID = "SM00000000000000000000000000000101";
    public static final String LATER_SID = "SM00000000000000000000000000000102";

    public static final DisclosureRef WELCOME =
            new DisclosureRef("welcome", 1, "f854632d9ef8131c95f38235c89e423503fc81b503a245ea383b56588016d118");

    private TheRiveras() {}

    public static Personal<PhoneNumber> phoneOfMaria() {
        return Personal.evidence(MARIA, MARIAS_PHONE);
    }

    /** What Maria says, as content of hers. */
    public static Personal<String> maria(String words) {
        return Personal.content(MARIA, words);
    }

    /** What Maria says, as evidence. */
    public static Personal<String> provenOfMaria(String words) {
        return Personal.evidence(MARIA, words);
    }

    public static ItemId item(int number) {
        return new ItemId(uuid(0x800 + number));
    }

    public static PreferenceId preference(int number) {
        return new PreferenceId(uuid(0xa00 + number));
    }

    public static DeliveryId delivery(int number) {
        return new DeliveryId(uuid(0x500 + number));
    }

    public static Personal<List<Media>> noMedia() {
        return Personal.content(MARIA, List.of());
    }

    /** Photos of an inbound text, still at the provider. */
    public static Personal<List<Media>> media(String... names) {
        return Personal.content(
                MARIA,
                List.of(names).stream()
                        .map(name -> new Media("https://media.example/" + name, "image/jpeg"))
                        .toList());
    }

    /** The photo of the card under {@code temp/uploads/}. */
    public static StoredPhoto uploadedCard() {
        return photo("temp/uploads/" + GATHERING + "-1.jpg", "temp/uploads/" + GATHERING + "-1t.jpg");
    }

    /** The same photo where it stays. */
    public static StoredPhoto filedCard() {
        var folder = "households/" + HOUSEHOLD.uuid() + "/recipes/2026/11/" + LASAGNA.uuid() + "/";
        return photo(folder + "original.jpg", folder + "thumbnail.jpg");
    }

    public static Personal<List<StoredPhoto>> photos(StoredPhoto... photos) {
        return Personal.content(MARIA, List.of(photos));
    }

    private static StoredPhoto photo(String original, String thumbnail) {
        return new StoredPhoto(
                new PhotoRef(original),
                new PhotoRef(thumbnail),
                "image/jpeg",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "c3a1f00f3c5a9966");
    }

    /** Grandma's Lasagna as her card was read: nine ingredients, and the nutmeg hard to read. */
    public static RecipeReading lasagna() {
        return new RecipeReading(
                new Recipe(
                        "Grandma's Lasagna",
                        8,
                        75,
                        List.of(
                                line("1", "lb", "ground beef", null),
                                line("1", null, "onion", "chopped"),
                                line("2", "clove", "garlic", "minced"),
                                IngredientLines.of("1/2", "tsp", "nutmeg", null, "1/2 tsp nutmeg", 0.62),
                                line("24", "oz", "tomato sauce", null),
                                line("9", null, "lasagna noodles", null),
                                line("15", "oz", "ricotta", null),
                                line("2", "cup", "mozzarella", "shredded"),
                                line("1/2", "cup", "parmesan", null)),
                        List.of(
                                "Brown the beef with onion and garlic.",
                                "Stir in tomato sauce and simmer for 20 minutes.",
                                "Cook the noodles.",
                                "Mix ricotta and nutmeg.",
                                "Layer noodles, ricotta, sauce and mozzarella; top with parmesan.",
                                "Bake at 375 F for 35 minutes."),
                        "Nana Rosa"),
                List.of(new Doubt(4, Doubt.Reason.HARD_TO_READ)));
    }

    /** The other recipe of a card with two. */
    public static RecipeReading mole() {
        return new RecipeReading(
                new Recipe(
                        "Weeknight Mole",
                        4,
                        45,
                        List.of(line("4", null, "ancho chiles", null), line("2", "cup", "chicken broth", null)),
                        List.of("Toast the chiles.", "Simmer in the broth."),
                        null),
                List.of());
    }

    public static Draft lasagnaDraft() {
        return new Draft(LASAGNA, 1, lasagna());
    }

    public static Draft moleDraft() {
        return new Draft(MOLE, 1, mole());
    }

    private static IngredientLine line(String amount, String unit, String food, String note) {
        var read = IngredientLines.of(amount, unit, food, note, "", 0.97);
        return IngredientLines.of(amount, unit, food, note, read.text(), 0.97);
    }

    /** A UUIDv7 of the family's. */
    private static UUID uuid(int number) {
        return UUID.fromString("0199aaaa-0000-7000-8000-%012x".formatted(number));
    }
}
