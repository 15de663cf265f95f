package ai.jules.language;

import java.util.List;

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
            default -> List.of();
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
