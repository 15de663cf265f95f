package ai.jules.events;

import static ai.jules.TheRiveras.ANA;
import static ai.jules.TheRiveras.DIRECT_NUMBER;
import static ai.jules.TheRiveras.EXTRACTION;
import static ai.jules.TheRiveras.GATHERING;
import static ai.jules.TheRiveras.GROUP_MESSAGE;
import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.INVITATION;
import static ai.jules.TheRiveras.LASAGNA;
import static ai.jules.TheRiveras.LATER_SID;
import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.LIST;
import static ai.jules.TheRiveras.LITTLE_SAM;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.MARIAS_THREAD;
import static ai.jules.TheRiveras.PANTRY;
import static ai.jules.TheRiveras.PLAN;
import static ai.jules.TheRiveras.SATURDAY;
import static ai.jules.TheRiveras.SID;
import static ai.jules.TheRiveras.WELCOME;
import static ai.jules.TheRiveras.delivery;
import static ai.jules.TheRiveras.filedCard;
import static ai.jules.TheRiveras.item;
import static ai.jules.TheRiveras.lasagna;
import static ai.jules.TheRiveras.lasagnaDraft;
import static ai.jules.TheRiveras.maria;
import static ai.jules.TheRiveras.media;
import static ai.jules.TheRiveras.phoneOfMaria;
import static ai.jules.TheRiveras.photos;
import static ai.jules.TheRiveras.preference;
import static ai.jules.TheRiveras.provenOfMaria;
import static ai.jules.TheRiveras.uploadedCard;

import ai.jules.events.conversation.Asked;
import ai.jules.events.conversation.CaptionGathered;
import ai.jules.events.conversation.FlowKind;
import ai.jules.events.conversation.FlowMoved;
import ai.jules.events.conversation.FlowState;
import ai.jules.events.conversation.PhotosGathering;
import ai.jules.events.conversation.PhotosReceived;
import ai.jules.events.conversation.Question;
import ai.jules.events.conversation.QuestionAsked;
import ai.jules.events.conversation.ReplyComposed;
import ai.jules.events.conversation.Silence;
import ai.jules.events.conversation.SilenceKept;
import ai.jules.events.conversation.TextReceived;
import ai.jules.events.delivery.DeliveryAccepted;
import ai.jules.events.delivery.DeliveryFailed;
import ai.jules.events.delivery.DeliveryStatus;
import ai.jules.events.delivery.DeliveryStatusChanged;
import ai.jules.events.extraction.Abandonment;
import ai.jules.events.extraction.Draft;
import ai.jules.events.extraction.DraftCorrected;
import ai.jules.events.extraction.DraftsSaved;
import ai.jules.events.extraction.ExtractionAbandoned;
import ai.jules.events.extraction.ExtractionDropped;
import ai.jules.events.extraction.ExtractionStarted;
import ai.jules.events.extraction.PhotosFiled;
import ai.jules.events.extraction.ReadingFailed;
import ai.jules.events.extraction.ReadingFailure;
import ai.jules.events.extraction.RecipeRead;
import ai.jules.events.extraction.Source;
import ai.jules.events.household.AccountHolderSucceeded;
import ai.jules.events.household.Attestation;
import ai.jules.events.household.GroupMessageAuthorised;
import ai.jules.events.household.GroupMessageSuppressed;
import ai.jules.events.household.HouseholdFellAsleep;
import ai.jules.events.household.HouseholdFounded;
import ai.jules.events.household.HouseholdZoneTold;
import ai.jules.events.household.InvitationClosed;
import ai.jules.events.household.MemberAdmitted;
import ai.jules.events.household.MemberCalled;
import ai.jules.events.household.MemberDeparted;
import ai.jules.events.household.MemberInvited;
import ai.jules.events.member.ConsentEvidence;
import ai.jules.events.member.ConsentExpired;
import ai.jules.events.member.ConsentGiven;
import ai.jules.events.member.ConsentRefused;
import ai.jules.events.member.ConsentRequested;
import ai.jules.events.member.ConsentRevoked;
import ai.jules.events.member.ContentDestroyed;
import ai.jules.events.member.DisclosureShown;
import ai.jules.events.member.ErasureCompleted;
import ai.jules.events.member.ErasureConfirmed;
import ai.jules.events.member.MemberForgotten;
import ai.jules.events.member.MemberJoinedHousehold;
import ai.jules.events.member.MemberLeftHousehold;
import ai.jules.events.member.MemberMet;
import ai.jules.events.member.MemberNamed;
import ai.jules.events.member.MemberRoleChanged;
import ai.jules.events.member.MessageAuthorised;
import ai.jules.events.member.MessageDeferred;
import ai.jules.events.member.MessageSuppressed;
import ai.jules.events.member.SendingCheck;
import ai.jules.events.member.Whereabouts;
import ai.jules.events.member.WhereaboutsLearned;
import ai.jules.events.member.Withdrawal;
import ai.jules.events.pantry.PantryItem;
import ai.jules.events.pantry.PantryItemsBought;
import ai.jules.events.pantry.PantryItemsMoved;
import ai.jules.events.pantry.PantryItemsRemoved;
import ai.jules.events.pantry.PantryItemsRestored;
import ai.jules.events.pantry.PantryItemsSeen;
import ai.jules.events.pantry.PantryItemsUsed;
import ai.jules.events.pantry.PantryItemsUsedUp;
import ai.jules.events.pantry.Sighting;
import ai.jules.events.preference.AllergyTold;
import ai.jules.events.preference.AllergyWithdrawn;
import ai.jules.events.preference.DietFollowed;
import ai.jules.events.preference.DietLeft;
import ai.jules.events.preference.FoodDisliked;
import ai.jules.events.preference.FoodLiked;
import ai.jules.events.preference.QuietHoursLifted;
import ai.jules.events.preference.QuietHoursSet;
import ai.jules.events.preference.TasteForgotten;
import ai.jules.events.recipe.RecipeAdded;
import ai.jules.events.recipe.RecipeLine;
import ai.jules.events.recipe.RecipeRestored;
import ai.jules.events.recipe.RecipeRetired;
import ai.jules.events.recipe.RecipeUpdated;
import ai.jules.events.refusal.CommandRefused;
import ai.jules.events.shopping.ItemSource;
import ai.jules.events.shopping.ListAmountChanged;
import ai.jules.events.shopping.ListEntry;
import ai.jules.events.shopping.ListItem;
import ai.jules.events.shopping.ListItemsAdded;
import ai.jules.events.shopping.ListItemsCheckedOff;
import ai.jules.events.shopping.ListItemsRemoved;
import ai.jules.events.shopping.ListItemsRestored;
import ai.jules.events.shopping.ListItemsUnchecked;
import ai.jules.events.shopping.PlannedItemsSet;
import ai.jules.events.table.AllergyDropped;
import ai.jules.events.table.AllergyNoted;
import ai.jules.events.table.BudgetChosen;
import ai.jules.events.table.EaterDescribed;
import ai.jules.events.table.EaterStruck;
import ai.jules.events.table.EaterWelcomed;
import ai.jules.events.table.HabitDropped;
import ai.jules.events.table.HabitNoted;
import ai.jules.events.table.Profile;
import ai.jules.events.table.SeatLeft;
import ai.jules.events.table.SeatTaken;
import ai.jules.kernel.Departure;
import ai.jules.kernel.JulesEvent;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.RefusalId;
import ai.jules.kernel.Role;
import ai.jules.kernel.privacy.Personal;
import ai.jules.kitchen.IngredientLines;
import ai.jules.language.Budget;
import ai.jules.language.Correction;
import ai.jules.language.Corrections;
import ai.jules.language.Diet;
import ai.jules.language.Preference;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/** One example of every event, out of the Riveras' first weeks with Jules. */
public final class EventExamples {

    private EventExamples() {}

    public static List<JulesEvent> all() {
        return Stream.concat(others().stream(), WeekExamples.all().stream()).toList();
    }

    private static List<JulesEvent> others() {
        return List.of(
                new HouseholdFounded(HOUSEHOLD, MARIA),
                new MemberMet(MARIA, phoneOfMaria()),
                new DisclosureShown(MARIA, WELCOME, delivery(1)),
                new ConsentGiven(
                        MARIA,
                        new ConsentEvidence(WELCOME, "sms", SID, provenOfMaria("JOIN"), DIRECT_NUMBER, SATURDAY)),
                new MemberNamed(MARIA, maria("Maria")),
                new MemberJoinedHousehold(MARIA, HOUSEHOLD, Role.ACCOUNT_HOLDER),
                new MessageAuthorised(
                        MARIA,
                        delivery(1),
                        MessageKind.REPLY,
                        phoneOfMaria(),
                        SATURDAY.plusSeconds(2),
                        MessageAuthorised.Basis.CONSENT,
                        // as it was before limits and quiet hours were looked at
                        null),
                new MessageDeferred(
                        MARIA,
                        delivery(5),
                        MessageKind.NOTICE,
                        SATURDAY.plus(Duration.ofHours(11)),
                        new SendingCheck(
                                LocalDate.parse("2026-11-21"),
                                3,
                                10,
                                List.of("America/New_York"),
                                LocalTime.of(8, 0),
                                LocalTime.of(21, 0),
                                new SendingCheck.GroupCopy(GROUP_MESSAGE, 2))),
                new WhereaboutsLearned(MARIA, new Whereabouts(List.of("America/New_York"), Whereabouts.Source.NUMBER)),
                new ConsentRequested(
                        LEO,
                        INVITATION,
                        HOUSEHOLD,
                        Role.ADULT,
                        MARIA,
                        Personal.content(LEO, "Leo"),
                        SATURDAY.plus(Duration.ofDays(7))),
                new ConsentRefused(
                        LEO,
                        INVITATION,
                        new Withdrawal(
                                "sms",
                                LATER_SID,
                                Personal.evidence(LEO, "no thanks"),
                                Withdrawal.NoticedBy.PLAIN_WORDS)),
                new ConsentExpired(LEO, INVITATION),
                new MemberRoleChanged(LEO, HOUSEHOLD, Role.ACCOUNT_HOLDER),
                new MemberLeftHousehold(MARIA, HOUSEHOLD, Departure.LEFT),
                new MemberForgotten(
                        MARIA,
                        new Withdrawal(
                                "sms", LATER_SID, provenOfMaria("FORGET 4821"), Withdrawal.NoticedBy.PLAIN_WORDS)),
                new ContentDestroyed(MARIA),
                new ErasureConfirmed(MARIA, ErasureConfirmed.SAGAS),
                new ErasureCompleted(MARIA),
                new HouseholdZoneTold(HOUSEHOLD, "America/New_York"),
                new MemberInvited(
                        HOUSEHOLD,
                        INVITATION,
                        LEO,
                        Role.TEEN,
                        MARIA,
                        SATURDAY.plus(Duration.ofDays(7)),
                        new Attestation(MARIA, WELCOME, SID, provenOfMaria("yes"))),
                new InvitationClosed(HOUSEHOLD, INVITATION, LEO, InvitationClosed.Outcome.ACCEPTED),
                new MemberAdmitted(HOUSEHOLD, LEO, Role.ADULT),
                new MemberCalled(HOUSEHOLD, LEO, Personal.content(LEO, "Leo")),
                new MemberDeparted(HOUSEHOLD, MARIA, MARIA, Departure.LEFT),
                new AccountHolderSucceeded(HOUSEHOLD, LEO),
                new HouseholdFellAsleep(HOUSEHOLD),
                new GroupMessageAuthorised(HOUSEHOLD, GROUP_MESSAGE, LocalDate.parse("2026-11-21"), 2, 5),
                new GroupMessageSuppressed(
                        HOUSEHOLD,
                        GROUP_MESSAGE,
                        LocalDate.parse("2026-11-21"),
                        GroupMessageSuppressed.Reason.DAILY_LIMIT),
                new MessageSuppressed(MARIA, delivery(2), MessageKind.REPLY, MessageSuppressed.Reason.REVOKED),
                new ConsentRevoked(
                        MARIA, new Withdrawal("sms", LATER_SID, provenOfMaria("STOP"), Withdrawal.NoticedBy.KEYWORD)),
                new DietFollowed(LEO, preference(1), LEO, Personal.content(LEO, new Preference.Follows(Diet.VEGAN))),
                new DietLeft(LEO, preference(1), LEO, Personal.content(LEO, new Preference.Follows(Diet.VEGAN))),
                new FoodLiked(LEO, preference(2), LEO, Personal.content(LEO, new Preference.Likes("tacos", "taco"))),
                new FoodDisliked(
                        LEO, preference(3), LEO, Personal.content(LEO, new Preference.Dislikes("olives", "olive"))),
                new TasteForgotten(
                        LEO, preference(3), LEO, Personal.content(LEO, new Preference.Dislikes("olives", "olive"))),
                new AllergyTold(
                        LEO, preference(4), MARIA, Personal.content(LEO, new Preference.Allergy("peanut", "peanuts"))),
                new AllergyWithdrawn(
                        LEO, preference(4), LEO, Personal.content(LEO, new Preference.Allergy("peanut", "peanuts"))),
                new QuietHoursSet(LEO, LocalTime.of(20, 0), null),
                new QuietHoursLifted(LEO),
                new EaterWelcomed(
                        HOUSEHOLD, LITTLE_SAM, MARIA, true, Personal.content(LITTLE_SAM, new Profile("Sam", null))),
                new EaterDescribed(
                        HOUSEHOLD, LITTLE_SAM, MARIA, true, Personal.content(LITTLE_SAM, new Profile("Sam", 6))),
                new EaterStruck(HOUSEHOLD, LITTLE_SAM, MARIA),
                new SeatLeft(HOUSEHOLD, LEO, MARIA),
                new SeatTaken(HOUSEHOLD, LITTLE_SAM, MARIA),
                new AllergyNoted(
                        HOUSEHOLD,
                        LITTLE_SAM,
                        preference(5),
                        MARIA,
                        Personal.content(LITTLE_SAM, new Preference.Allergy("tree-nut", "nuts"))),
                new AllergyDropped(
                        HOUSEHOLD,
                        LEO,
                        preference(4),
                        LEO,
                        Personal.content(LEO, new Preference.Allergy("peanut", "peanuts"))),
                new HabitNoted(
                        HOUSEHOLD,
                        LITTLE_SAM,
                        preference(6),
                        MARIA,
                        Personal.content(LITTLE_SAM, new Preference.Dislikes("cilantro", "cilantro"))),
                new HabitDropped(
                        HOUSEHOLD,
                        LITTLE_SAM,
                        preference(6),
                        MARIA,
                        Personal.content(LITTLE_SAM, new Preference.Dislikes("cilantro", "cilantro"))),
                new BudgetChosen(HOUSEHOLD, MARIA, Budget.LOW),
                new TextReceived(
                        MARIAS_THREAD, MARIA, SID, DIRECT_NUMBER, maria("grandma's lasagna"), media("card.jpg")),
                new PhotosGathering(MARIAS_THREAD, MARIA, HOUSEHOLD, GATHERING, SID, SATURDAY, SATURDAY.plusSeconds(4)),
                new CaptionGathered(MARIAS_THREAD, GATHERING, LATER_SID, SATURDAY.plusSeconds(6)),
                new PhotosReceived(
                        MARIAS_THREAD, MARIA, HOUSEHOLD, GATHERING, media("card.jpg"), maria("grandma's lasagna")),
                new FlowMoved(
                        MARIAS_THREAD,
                        FlowKind.RECIPE_EXTRACTION,
                        GATHERING,
                        FlowState.CONFIRMING,
                        new Question.ApproveDraft(EXTRACTION, 1),
                        SATURDAY.plus(Duration.ofDays(7))),
                new ReplyComposed(
                        MARIAS_THREAD,
                        MARIA,
                        delivery(3),
                        MessageKind.REPLY,
                        maria("Got it, reading your recipe..."),
                        SID,
                        SATURDAY.plus(Duration.ofHours(24))),
                new QuestionAsked(
                        MARIAS_THREAD,
                        MARIA,
                        HOUSEHOLD,
                        delivery(6),
                        Personal.content(
                                MARIA,
                                List.of(
                                        new Asked.AboutRecipe("lasagna", Asked.Detail.TIME),
                                        new Asked.HowMuch("lasagna", "ricotta", 12),
                                        new Asked.WhenSaved("lasagna"),
                                        new Asked.WhoInvited("Leo"),
                                        new Asked.WhoAdded("milk"),
                                        new Asked.AsOf(Asked.Kept.LIST, LocalDate.parse("2026-11-17")),
                                        new Asked.Contains("lasagna", "nuts"),
                                        new Asked.MayEat(null, "lasagna"),
                                        new Asked.MayEat("Sam", "lasagna"),
                                        new Asked.InsteadOf("ricotta"),
                                        new Asked.AllRecipes(),
                                        new Asked.RecipesWith("chicken"))),
                        "America/New_York",
                        SID,
                        SATURDAY.plus(Duration.ofHours(24))),
                new SilenceKept(MARIAS_THREAD, LATER_SID, Silence.BELONGS_TO_PHOTOS),
                new ExtractionStarted(
                        EXTRACTION,
                        HOUSEHOLD,
                        MARIA,
                        MARIAS_THREAD,
                        Source.PHOTO,
                        photos(uploadedCard()),
                        maria("grandma's lasagna")),
                new PhotosFiled(EXTRACTION, LASAGNA, photos(filedCard())),
                new ReadingFailed(EXTRACTION, 1, ReadingFailure.TIMED_OUT, false),
                new RecipeRead(EXTRACTION, 2, "openai", List.of(lasagnaDraft())),
                corrected(),
                new DraftsSaved(EXTRACTION, MARIA, List.of(1)),
                new ExtractionDropped(EXTRACTION, MARIA),
                new ExtractionAbandoned(EXTRACTION, Abandonment.READING_FAILED),
                added(),
                updated(),
                new RecipeRetired(LASAGNA, HOUSEHOLD, LEO, RecipeRetired.Reason.DROPPED),
                new RecipeRestored(LASAGNA, HOUSEHOLD, MARIA),
                new ListItemsAdded(LIST, MARIA, List.of(milk(), chicken())),
                new ListItemsCheckedOff(LIST, LEO, List.of(item(1))),
                new ListItemsUnchecked(LIST, LEO, List.of(item(1))),
                new ListItemsRemoved(LIST, LEO, List.of(item(2))),
                new ListItemsRestored(
                        LIST, LEO, List.of(new ListEntry(chicken(), new ItemSource.ByHand(MARIA), false))),
                new ListAmountChanged(LIST, MARIA, item(2), "3", "lb"),
                new PlannedItemsSet(
                        LIST,
                        PLAN,
                        List.of(new ListEntry(
                                new ListItem(item(3), "ricotta", "ricotta", "15", "oz", null, "dairy"),
                                new ItemSource.ForDish(PLAN, "Grandma's Lasagna", LASAGNA),
                                true))),
                new PantryItemsSeen(PANTRY, LEO, Sighting.PHOTO, List.of(spinach())),
                new PantryItemsBought(PANTRY, MARIA, List.of(spinach().measured("2", "bag"))),
                new PantryItemsUsed(PANTRY, ANA, List.of(spinach().measured("1/2", "bag"))),
                new PantryItemsUsedUp(PANTRY, ANA, List.of(item(4))),
                new PantryItemsMoved(PANTRY, LEO, "freezer", List.of(spinach().keptIn("freezer")), List.of(item(5))),
                new PantryItemsRestored(PANTRY, ANA, List.of(spinach())),
                new PantryItemsRemoved(PANTRY, LEO, List.of(item(4))),
                new DeliveryAccepted(delivery(3), MARIA, "twilio", "SM00000000000000000000000000000777", 1),
                new DeliveryStatusChanged(delivery(3), MARIA, DeliveryStatus.UNDELIVERED, 30005),
                new DeliveryFailed(delivery(4), MARIA, 3, 20429),
                new CommandRefused(new RefusalId(delivery(9).uuid()), "Abandon", EXTRACTION.toString(), "not-found"));
    }

    private static ListItem milk() {
        return new ListItem(item(1), "milk", "milk", null, null, null, "dairy");
    }

    private static ListItem chicken() {
        return new ListItem(item(2), "chicken thighs", "chicken thigh", "2", "lb", "boneless", "meat");
    }

    private static PantryItem spinach() {
        return new PantryItem(
                item(4),
                "spinach",
                "spinach",
                "1",
                "bag",
                "opened",
                "fridge",
                SATURDAY,
                LEO,
                0.83,
                LocalDate.parse("2026-11-26"),
                Sighting.PHOTO);
    }

    private static DraftCorrected corrected() {
        var corrections = List.<Correction>of(
                new Correction.ChangeLine(4, IngredientLines.of("1/4", "tsp", "nutmeg", null, "1/2 tsp nutmeg", 1)),
                new Correction.ChangeServings(6));
        return new DraftCorrected(
                EXTRACTION, MARIA, corrections, new Draft(LASAGNA, 2, Corrections.apply(corrections, lasagna())));
    }

    private static RecipeAdded added() {
        var recipe = lasagna().recipe();
        return new RecipeAdded(
                LASAGNA,
                HOUSEHOLD,
                EXTRACTION,
                MARIA,
                1,
                recipe.title(),
                recipe.servings(),
                recipe.totalMinutes(),
                recipe.ingredients().stream()
                        .map(line -> new RecipeLine(line, RecipeLine.Origin.READ, MARIA))
                        .toList(),
                recipe.steps(),
                recipe.attribution(),
                photos(filedCard()));
    }

    private static RecipeUpdated updated() {
        var recipe = lasagna().recipe();
        return new RecipeUpdated(
                LASAGNA,
                HOUSEHOLD,
                EXTRACTION,
                LEO,
                2,
                null,
                recipe.title(),
                6,
                recipe.totalMinutes(),
                recipe.ingredients().stream()
                        .limit(2)
                        .map(line -> new RecipeLine(line, RecipeLine.Origin.CORRECTED, LEO))
                        .toList(),
                recipe.steps(),
                recipe.attribution(),
                photos(filedCard()));
    }
}
