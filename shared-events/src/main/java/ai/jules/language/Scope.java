package ai.jules.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a saying is read within.
 *
 * @param names of the household's people by their small letters
 * @param capitals words of the text that were written with a capital though the sentence did not ask for it, in
 * small letters
 * @param before the items the text named last, for {@code add it}
 * @param dish the dish the text named last
 * @param someone the person the text named last, for {@code he also hates squash}
 */
record Scope(
        ReadingContext context,
        Map<String, String> names,
        Set<String> capitals,
        List<Item> before,
        List<Who> someone,
        Optional<String> dish) {

    /** Who is invited is known from then on. */
    Scope knowing(List<Wish> invited) {
        Map<String, String> all = new HashMap<>(names);
        invited.stream()
                .filter(MemberWish.Invite.class::isInstance)
                .flatMap(wish -> ((MemberWish.Invite) wish).invitation().name().stream())
                .forEach(name -> all.put(Plain.words(name), name));
        return new Scope(context, all, capitals, before, someone, dish);
    }

    Scope after(Wish wish) {
        List<Item> items = Mentions.items(wish);
        List<Who> who = Mentions.who(wish);
        return new Scope(
                context,
                names,
                capitals,
                items.isEmpty() ? before : items,
                who.isEmpty() ? someone : who,
                Mentions.dish(wish).or(() -> dish));
    }
}
