package ai.jules.kitchen;

import java.util.List;

/**
 * What a person's words about an allergy mean.
 *
 * @param allergens all they can mean: binding from now on
 * @param broad whether the words were wider or vaguer than one allergen each ({@code nuts}, {@code shellfish},
 *     {@code nuts except almonds}), so that the person should be asked which
 */
public record ToldAllergens(List<Allergen> allergens, boolean broad) {

    public ToldAllergens {
        allergens = List.copyOf(allergens);
    }

    public boolean isEmpty() {
        return allergens.isEmpty();
    }
}
