package ai.jules.language;

import java.util.List;
import java.util.Optional;

/** What a wish speaks of, for the "it" and "he" of the next one. */
final class Mentions {

    private Mentions() {}

    static List<Item> items(Wish wish) {
        return switch (wish) {
            case ListWish.Add(List<Item> items) -> items;
            case ListWish.Got(List<Item> items) -> items;
            case ListWish.Remove(List<Item> items) -> items;
            case PantryWish.Have(List<Item> items, var place) -> items;
            case PantryWish.Bought(List<Item> items, var place) -> items;
            case PantryWish.OutOf(List<Item> items) -> items;
            case PantryWish.Used(List<Item> items) -> bare(items);
            case PantryWish.HowMuch(String food) -> List.of(Item.of(food));
            case PantryWish.Where(String food) -> List.of(Item.of(food));
            case PreferenceWish.Likes(var who, String food) -> List.of(Item.of(food));
            case PreferenceWish.Dislikes(var who, String food) -> List.of(Item.of(food));
            default -> List.of();
        };
    }

    static Optional<String> dish(Wish wish) {
        return switch (wish) {
            case QuestionWish.AskRecipe(String recipe, var what) -> Optional.of(recipe);
            case QuestionWish.AskAmount(String recipe, var food, var servings) -> Optional.of(recipe);
            case QuestionWish.Contains(String dish, var allergen) -> Optional.of(dish);
            case QuestionWish.Safe(var who, String dish) -> Optional.of(dish);
            case RecipeWish.FindRecipe(String words) -> Optional.of(words);
            case DinnerWish.SetDay(var day, String dish) -> Optional.of(dish);
            default -> Optional.empty();
        };
    }

    /** Half the spinach was used; what is bought again is not half of it. */
    private static List<Item> bare(List<Item> items) {
        return items.stream().map(item -> Item.of(item.food())).toList();
    }

    static List<Who> who(Wish wish) {
        return switch (wish) {
            case PreferenceWish.Follows(Who who, var diet) -> List.of(who);
            case PreferenceWish.Dislikes(Who who, var food) -> List.of(who);
            case PreferenceWish.Likes(Who who, var food) -> List.of(who);
            case PreferenceWish.Allergic(Who who, var food) -> List.of(who);
            case PreferenceWish.NotAllergic(Who who, var food) -> List.of(who);
            case PreferenceWish.Child(String name, var age) -> List.of(new Who.Named(name));
            case PreferenceWish.Eats(String name) -> List.of(new Who.Named(name));
            default -> List.of();
        };
    }
}
