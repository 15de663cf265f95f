package ai.jules.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The Spanish of a household's texts, put into the English the phrases are written in. Only verbs, frames and measures
 * are put over: what is to be bought stays as it was said.
 */
final class Spanglish {

    /** A text without any of these words is left alone. */
    private static final Set<String> TELLING = Plain.phrases("""
        el, los, las, mija, mijo, porfa, porfis, porfavor, ya, una, unos, unas, que, quien, donde, cuanta, cuantas
        cuantos, apunta, anota, agrega, quita, quiten, borra, borren, compren, compra, agarre, traen, trae, traiga
        mejor, cosas, dime, dame, soy, somos, es, encanta, encantan, gusta, gustan, come, vivimos, vivo, tengo
        ensename, muestrame, mandame, cambia, cocina, cocino, hacemos, comemos, cenamos, deshaz, eso, rehacer, luego
        invita, saca, puse, usamos, lleva, tiene, tienes, latas, lata, bolsa, manojo, libras, kilo, kilos, galon
        chorro, mitad, cogi, consegui, encontre, eche, hay, medio, media, paquete, paquetes, pase, movi, meti, guarde, mas, otra, vez, acabo, queda,  la, primero, segundo, claro, de, quiero, acabo, nuestra, todo, toda, falta, con, del, al, mi, necesito, gracias
        """);

    private static final String DAY = "(monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
    private static final String ARTICLE = "(?: el| la(?! croix)| los| las| al| del)?";

    private record Said(Pattern spanish, String english) {}

    private static final List<Said> SAID = said("""
        (?:mija|mijo|porfa|porfis|porfavor|andale|orale|ay no ,|ay) => \s
        lo mismo que la semana pasada => same as last week
        lo mismo de la semana pasada => same as last week
        si claro => yes
        claro que si => yes
        (?:ya )?me quiero salir => i want to leave
        quiero salirme => i want to leave
        ya no quiero estar en => i want to leave
        (?:apunta|anota|apuntame|anotame|agregale|apuntale|pongan|agreguen) => add
        quiero => i want
        la recipe (?:de|del|para) => the recipe for
        (?:me )?(?:traen|traes|traeme|traiganme|traigan|traete) => get
        (?:quiten|quitale|borren|quitar|borrar|quita) => remove
        (?:remove|clear) (?:toda|todo) the list => clear the list
        , ya fui(?: .{0,20})? => \s
        (?:saca|sacame|remove|quita) a (\\w+) (?:del grupo|de la familia|del hogar|de la casa) => remove $1 from the group
        no (?:compren|compres|compre|traigan|traigas) => do not buy
        ya no (?:compren|compres|traigan) => do not buy
        (?:ya )?(?:agarre|tengo|compre|consegui) todo(?: lo)? (?:from|de) the list => got everything from the list
        (?:ya )?agarre todo(?: lo)? => got everything
        ya (?:agarre|cogi|consegui|encontre|eche) => got
        (?:se acabo|se termino|se nos acabo|se nos termino)(?: el| la| los| las)? (.{2,40}?)(?: otra vez| de nuevo| ya)*(?= [.!,]|$) => out of $1
        (?:no hay|ya no hay|no queda|no quedan|ya no queda) mas (?=[a-z]) => out of\s
        no mas (?=[a-z]+$) => out of\s
        (?:there is|there are|hay) (.{3,60}) (?:en el|en la|in the) (fridge|refri|refrigerador|nevera|freezer|congelador|pantry|despensa) => we have $1 in the $2
        (?:pase|pasamos|movi|mude|cambie|meti|guarde)(?: el| la| los| las)? (.{2,40}?) (?:al|a la|to the) (fridge|freezer|pantry) => i moved the $1 to the $2
        (in|to) the (?:nevera|refri|refrigerador) => $1 the fridge
        (in|to) the congelador => $1 the freezer
        (in|to) the despensa => $1 the pantry
        (?:un |una )?paquete de => 1 package
        (\\d+|dos|tres|cuatro|cinco|seis) paquetes de => $1 package
        (\\d+|dos|tres|cuatro|cinco|seis) galones de => $1 gal
        (\\d+|dos|tres|cuatro|cinco|seis) docenas de => $1 dozen
        (\\d+|dos|tres|cuatro|cinco|seis) libras de => $1 lb
        ya (?:i bought|compre|compramos) => i bought
        dos (?=gal|package|dozen|[a-z]{4,}s) => 2\s
        tres (?=gal|lb|package|dozen|[a-z]{4,}s) => 3\s
        cuatro (?=gal|lb|can|bag|box|package|dozen|[a-z]{4,}s) => 4\s
        cinco (?=gal|lb|can|bag|box|package|dozen|[a-z]{4,}s) => 5\s
        seis (?=gal|lb|can|bag|box|package|dozen|[a-z]{4,}s) => 6\s
        (?:un )?medio gal(?:lon|on)? de => half a gallon of
        (?:1|un|una) gal(?:lon|on)? de => 1 gal
        medio gallon => half a gallon
        media libra de => half a lb of
        medio kilo de => half a kg of
        (?:ya )?(?:estan|esta) en el carrito => in the cart ,
        ya tenemos => we have
        que (?:falta|hay|tenemos|necesitamos) (on|from) => what is $1
        las cosas (?:for|para) => everything for
        todo lo que necesito para => everything for
        mejor (?=\\d) => make that\s
        (?:cuanta|cuantas|cuantos|how much) (.{2,30})(?<! do) (?:tenemos|we have|queda|quedan|hay) => how much $1 do we have
        (?:cuanta|cuantas|cuantos) => how much
        donde (?:esta|estan|quedo|puse|pusieron) => where is
        (?:i bought|compre|compramos) (.{2,60}) and (?:estan|esta|los puse|lo puse|la puse) (?:en el|en la|in the) => i bought $1 and put it in the
        (?:use|usamos|usé) (?:la )?mitad (?:de|del) => i used 1/2
        (?:usamos|gaste|gastamos) => we used
        quien (?:puso|agrego|anadio|apunto) => who put
        (?:puse|puso|pusimos|guarde|meti) => i put the
        un (?:chorro|monton) de => some
        el (?=DAY|today|tomorrow) => \s
        DAY (?:hacemos|comemos|cenamos|hago|vamos a hacer|vamos a comer|nos toca|toca) => $1 we are having
        DAY (?:nos comemos|comemos|we are having) (?:las )?sobras => $1 leftovers
        (?:las )?sobras => leftovers
        DAY no (?:cenamos|comemos|vamos a cenar|vamos a estar)(?: en casa| aqui)? => $1 we are eating out
        (?:cambia|cambiame|cambiar) (?:el )?DAY (?:por|con) (?:el )?DAY => swap $1 and $2
        (?:ensename|muestrame|mandame|pasame) => show me
        (?:dame) => give me
        el plan de la semana => the plan for the week
        (?:planea|planear|planeamos|hacer el plan de) la semana => plan the week
        ideas (for dinner|para dinner|para cenar)?(?: ?(?:con|with)) => ideas with
        (?:yo )?cocino (?:yo )?(?=today|tonight|tomorrow|DAY) => i cook\s
        (?:le toca cocinar a|cocina) (\\w+) (today|tonight|tomorrow|DAY) => $1 cooks $2
        (\\w+) cocina (today|tonight|tomorrow|DAY) => $1 cooks $2
        quien cocina => who cooks
        soy alergic[oa] (?:a los|a las|a la|al|a) => i am allergic to
        ya no es alergic[oa] (?:a los|a las|a la|al|a) => is not allergic to
        no es alergic[oa] (?:a los|a las|a la|al|a) => is not allergic to
        es alergic[oa] (?:a los|a las|a la|al|a) => is allergic to
        tiene alergia (?:a los|a las|a la|al|a) => is allergic to
        tengo alergia (?:a los|a las|a la|al|a) => i am allergic to
        soy (vegan|vegetarian|pescatarian)[oa] => i am $1
        ya no soy (vegan|vegetarian|pescatarian)[oa] => i am no longer $1
        ya no es (vegan|vegetarian|pescatarian)[oa] => is no longer $1
        es (vegan|vegetarian|pescatarian)[oa] => is $1
        ya no come(n)? (?:con nosotros|aqui|con la familia) => does not eat with us anymore
        come(n)? (?:con nosotros|aqui con nosotros) => eats with us
        no come(n)?ARTICLE => does not eat
        a mi me encantan?ARTICLE => i love
        a (\\w+) (?:no le gustan?)ARTICLE => $1 does not like
        a (\\w+) le (?:encantan?|gustan?)(?: mucho)?ARTICLE => $1 loves
        and no le gustan?ARTICLE => and he does not like
        and le (?:encantan?|gustan?)(?: mucho)?ARTICLE => and he loves
        me encantan?ARTICLE => i love
        no me gustan?ARTICLE => i do not like
        me gustan?(?: mucho)?ARTICLE => i like
        ^(?:el|la|los|las) (\\w+(?: \\w+)?) (?:esta|estan) en (?:el|la) => $1 is in the
        vivimos en => we live in
        vivo en => i live in
        nos mudamos a => we moved to
        tengo un hijo(?: se llama| que se llama)? => i have a son
        tengo una (?:hija|nina)(?: se llama| que se llama)? => i have a daughter
        dime(?= \\w+(?: ?[.!]| please)?$) => call me
        dime(?= (?:what|who|where|how|que|quien|donde)) => tell me
        llamame => call me
        and mi familia => and my family
        deshaz lo que hizo => undo what
        deshaz(?:lo)?(?: eso)? => undo that
        deshacer eso => undo that
        undo eso => undo that
        undo what (\\w+)$ => undo what $1 did
        que (?:lleva|tiene|trae)(?: el| la)? (?=.* \\?) => what goes in the\s
        ^el (.{3,40}) tiene (.{3,25}) \\?$ => does the $1 have $2 ?
        ^la (.{3,40}) tiene (.{3,25}) \\?$ => does the $1 have $2 ?
        tienes recipes de => do you have recipes with
        (?:show me )mis recipes => show me my recipes
        primero (?:and )?luego => then
        and luego => then
        ^el (primero|segundo|tercero|ultimo) => $1
        (?:un )?po(?:co|quito) de => some
        (?:un|una|a) (bunch|bag|box|can|jar|bottle|pack|gallon|dozen|case) de => 1 $1
        (?:una |un )?(?:bolsa|bolsita) de => 1 bag
        (?:un )?manojo de => 1 bunch
        (?:una )?docena de => 1 dozen
        (?:una )?libra de => 1 lb
        (?:un )?kilo de => 1 kg
        (?:un )?galon de => 1 gal
        (?:una )?lata de => 1 can
        (?:una )?botella de => 1 bottle
        (?:una )?caja de => 1 box
        (\\d+|dos|tres) (?:libras) de => $1 lb
        (\\d+|dos|tres) (?:kilos) de => $1 kg
        (\\d+|dos|tres) (?:bolsas) de => $1 bag
        (\\d+|dos|tres) (?:latas) de => $1 can
        (\\d+|dos|tres) (?:cajas) de => $1 box
        (\\d+|dos|tres) (?:botellas) de => $1 bottle
        (lb|kg|g|oz|cans?|bags?|boxes|box|gallons?|gal|bottles?|dozen) de => $1
        dos (?=lb|kg|can|bag|box|bottle) => 2\s
        tres (?=lb|kg|can|bag|box|bottle) => 3\s
        (add|remove|get|out of|and|,|i bought|where is|got|the|put|used 1/2|how much|buy)(?: el| la(?! croix)| los| las) (?!lista) => $1\s
        """);

    private Spanglish() {}

    static List<String> english(List<String> tokens) {
        if (tokens.stream().noneMatch(TELLING::contains)) {
            return tokens;
        }
        String text = String.join(" ", tokens);
        for (Said said : SAID) {
            text = said.spanish().matcher(text).replaceAll(said.english());
        }
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    private static List<Said> said(String list) {
        List<Said> said = new ArrayList<>();
        for (String line : list.split("\n")) {
            int arrow = line.indexOf(" => ");
            if (arrow < 0) {
                continue;
            }
            String spanish =
                    line.substring(0, arrow).strip().replace("ARTICLE", ARTICLE).replace("DAY", DAY);
            String before = spanish.startsWith("^") || spanish.startsWith(",") ? "" : "(?<![a-z'])";
            String behind = spanish.matches(".*(?:\\$|\\)| )$") ? "" : "(?![a-z'])";
            said.add(new Said(Pattern.compile(before + spanish + behind), line.substring(arrow + 4)));
        }
        return List.copyOf(said);
    }
}
