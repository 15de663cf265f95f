package ai.jules.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A text as words and marks, each a token: lower case, without accents and emoji, contractions written out
 * ({@code what's} is {@code what is}), abbreviations of thumbs too. An apostrophe stays only where something belongs to
 * somebody.
 */
final class Tidy {

    private static final Pattern EMOJI =
            Pattern.compile("[\\x{1F000}-\\x{1FAFF}\\x{2600}-\\x{27BF}\\x{FE00}-\\x{FE0F}\\x{200D}"
                    + "\\x{2190}-\\x{21FF}\\x{2B00}-\\x{2BFF}]+");
    private static final Pattern SMILE = Pattern.compile("(?<=^|\\s)[:;=]'?-?[()DPp/|*](?=$|\\s|[.!,])");
    private static final Pattern FRACTION = Pattern.compile("(?<=\\d) ?(\\d/\\d)");
    /** The stop of an abbreviated unit ends no sentence. */
    private static final Pattern UNIT_STOP = Pattern.compile("\\b(lbs?|oz|pkgs?|qts?|doz|tsp|tbsp|ct)\\."
            + "(?= (?!also|and|add|can|please|we|i|thanks|do|need|get|put|remove)[a-z])");

    private static final String DAY =
            "((?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)(?:(?:|s|nes|rs|ur)days?)?)";
    /** "Mon-Thu" are four days. */
    private static final Pattern FROM_DAY_TO_DAY = Pattern.compile("\\b" + DAY + " ?-+ ?" + DAY + "\\b");

    /** "Mon - chili" is "Mon: chili". */
    private static final Pattern DAY_AND_DISH =
            Pattern.compile("(?<=^|[\\n,;] ?)" + DAY + "(?: [-\u2013\u2014]+ |[\u2013\u2014]+)(?=[a-z])");

    private static final Pattern TOKEN = Pattern.compile(
            "https?://\\S{1,400}|\\d{1,2}(?:st|nd|rd|th)\\b|7up|\\d{4}-\\d\\d-\\d\\d|[\\p{Nd}](?:[\\p{Nd}]|"
                    + "[.,:/](?=\\p{Nd})){0,20}[%#]?|\\p{L}[\\p{L}\\p{Nd}]*+(?:['&-][\\p{L}\\p{Nd}]++)*+|\\$|[,;:.!?\\n"
                    + "&+>=()\"-]|\\p{Nd}++");

    private static final Map<String, String> SAID = said("""
        whats=what is;wats=what is;wat's=what is;what's=what is;whos=who is;who's=who is;wheres=where is
        where's=where is
        whens=when is;when's=when is;hows=how is;how's=how is;it's=it is;its=it is;that's=that is;thats=that is
        there's=there is;theres=there is;i'm=i am;im=i am;we're=we are;you're=you are;youre=you are;they're=they are
        theyre=they are;he's=he is;hes=he is;she's=she is;shes=she is;let's=lets;don't=do not;dont=do not;dnt=do not
        doesn't=does not;doesnt=does not;didn't=did not;didnt=did not;isn't=is not;isnt=is not;aren't=are not
        arent=are not;can't=can not;cant=can not;cannot=can not;won't=will not;i've=i have;ive=i have;we've=we have
        weve=we have;i'll=i will;we'll=we will;he'll=he will;she'll=she will;i'd=i would;we'd=we would;you'll=you will
        gonna=going to;wanna=want to;gotta=got to;gimme=give me;lemme=let me;plz=please;pls=please;plss=please
        pleaze=please;thx=thanks;thnx=thanks;tks=thanks;thanx=thanks;ty=thanks;tysm=thanks;thankyou=thanks
        gracias=thanks;u=you;r=are;ur=your;yr=your;rn=now;tmrw=tomorrow;tmr=tomorrow;tmw=tomorrow;tomoro=tomorrow
        tommorow=tomorrow;tommorrow=tomorrow;tomorow=tomorrow;2morrow=tomorrow;2moro=tomorrow;tmrrw=tomorrow
        tonite=tonight;2nite=tonight;2night=tonight;tnite=tonight;tonigt=tonight;thurs=thursday;thur=thursday
        thu=thursday;tues=tuesday;tue=tuesday;weds=wednesday;fri=friday;w=with;w/=with;n=and;&=and;+=and;abt=about
        wk=week;gal=gallon;isnt=is not;havent=have not;haven't=have not;hasn't=has not;hasnt=has not;wasn't=was not
        wasnt=was not;couldn't=could not;couldnt=could not;shouldn't=should not;shouldnt=should not;wouldn't=would not
        wouldnt=would not;weren't=were not;werent=were not;what're=what are;whatre=what are;how're=how are
        ad=add;id=i would;chilli=chili;chilly=chili;addd=add;name's=name is;whered=where did;teh=the;adn=and;nad=and
        wat=what;wut=what;wht=what;mlk=milk;egs=eggs;chikn=chicken;hav=have;abd=and;yall=you all
        y'all=you all;y=and;nd=and;dinr=dinner;dinnr=dinner;diner=dinner;fridg=fridge;frige=fridge;refrigerator=fridge
        fav=favorite;bday=birthday;bfast=breakfast;veg=veggies;gf=gluten-free;df=dairy-free;avos=avocados;avo=avocado
        who'd=who did;what'd=what did;where'd=where did;how'd=how did;ain't=is not;aint=is not;4got=forgot;b4=before
        d=the;da=the;dat=that;dis=this;cud=could;wud=would;shud=should;nvm=never mind;nevermind=never mind;groc=grocery
        that'll=that will;it'll=it will;there'll=there will;who'll=who will;nobody's=nobody is;no one's=no one is
        thatll=that will
        here's=here is;heres=here is;where're=where are;i'ma=i will
        ima=i will;imma=i will;lbs=lb;thanku=thanks;thnks=thanks;recipie=recipe;recipies=recipes;recepie=recipe
        reciepe=recipe;receipe=recipe;reicpe=recipe;receta=recipe;recetas=recipes;hafta=have to;needa=need to
        outta=out of
        oughta=should;kinda=kind of;sorta=sort of;coulda=could have;evrything=everything;everthing=everything
        wensday=wednesday;wendsday=wednesday;wednsday=wednesday;wedsday=wednesday;frday=friday;thrusday=thursday
        thersday=thursday;tusday=tuesday;tuseday=tuesday;teusday=tuesday;saterday=saturday;satuday=saturday;sundy=sunday
        tn=tonight;cookin=cooking;hrs=hours;wich=which;watever=whatever;weel=week;piza=pizza;pizzza=pizza;bred=bread
        houshold=household;ahed=ahead;bfore=before;tho=though;til=until;till=until;prolly=probably;probs=probably;def=definitely;bout=about
        wen=when;hw=how;nite=night;sked=schedule;wekk=week;tomatos=tomatoes;potatos=potatoes;planed=planned
        supermarket=store;luv=love;luvs=loves;moneys=money is;money's=money is;eithers=either is;either's=either is;em=them
        boxs=boxes;wont=will not;all's=all is;everything's=everything is;papr=paper;sry=sorry;ya'll=you all;foodwise=food wise;bc=because;bcuz=because;rlly=really
        youve=you have;you've=you have;theyve=they have;they've=they have;theyll=they will;they'll=they will
        itd=it would;it'd=it would;thatd=that would;she'll=she will
        anyways=anyway;comma=,;whyd=why did;yknow=you know;dunno=do not know;idc=i do not care
        sum1=someone;some1=someone;any1=anyone;every1=everyone;no1=no one;hv=have;hosue=house;houshold=household
        weel=week;becuz=because;coz=because;cos=because;wether=whether;thier=their;ther=there;gorcery=grocery
        plss=please;plese=please;pleas=please;thankss=thanks;tyvm=thanks;thxs=thanks;alot=a lot;tommrow=tomorrow
        gotten=got;wanta=want to;shoulda=should have;woulda=would have;musta=must have;prob=probably;obv=obviously;obvs=obviously;grocerys=groceries
        recip=recipe;brekkie=breakfast;brekfast=breakfast;lunche=lunch;suppr=supper;pkgs=packages;pkg=package
        """);

    /** Whole phrases of the Spanish that is spoken at many tables. */
    private static final Map<String, String> SPANISH = said("""
        que hay de cenar=what is for dinner;breakfast for dinner=breakfast-for-dinner
        que hay de cena=what is for dinner;que hay para cenar=what is for dinner
        que hay para la cena=what is for dinner;que vamos a cenar=what is for dinner;que cenamos=what is for dinner
        que hay de comer=what is for dinner;que vamos a comer=what is for dinner
        que falta en la lista=what is on the list;que falta comprar=what is on the list;que nos falta=what do we need
        que necesitamos=what do we need;que tenemos=what do we have;quien cocina=who cooks
        tenemos que comprar=we need;hay que comprar=we need;hace falta=we need;ponle=add;anademe=add
        necesito comprar=i need;no me gusta el=i hate;no me gusta la=i hate;no me gustan los=i hate
        no me gustan las=i hate;que hay en el congelador=what is in the freezer;cuanto=how much;cuantos=how many
        que puedo hacer con=what can i make with;que puedo cocinar con=what can i make with
        ideas para la cena=dinner ideas;ideas para cenar=dinner ideas;que hay en la despensa=what is in the pantry
        que hay en la nevera=what is in the fridge;donde esta el=where is the;donde esta la=where is the
        donde estan los=where are the;donde estan las=where are the;compramos=we bought;se nos acabo el=out of
        se nos acabo la=out of;se nos acabaron los=out of;se nos acabaron las=out of;se acabo=out of
        se acabaron=out of;ya no hay=out of;queda=do we have;que hay en la lista=what is on the list
        que hay en el refri=what is in the fridge;que hay en el refrigerador=what is in the fridge
        a la lista=to the list
        en la lista=on the list;la lista=the list;de la lista=from the list;por favor=please;necesitamos=we need
        necesito=i need;tenemos=we have;no tenemos=we do not have;ya no tenemos=we are out of;no hay=there is no
        se acabo la=out of;se acabo el=out of;se acabaron los=out of;se acabaron las=out of;nos falta=we need
        agrega=add;anade=add;agregar=add;ponme=add;pon=put;compra=buy;compre=i bought;quita=remove;borra=remove
        esta noche=tonight;manana=tomorrow;hoy=today;lunes=monday;martes=tuesday;miercoles=wednesday;jueves=thursday
        viernes=friday;sabado=saturday;domingo=sunday;hola=hi;y tambien=and;tambien=also;cena=dinner
        una docena de=1 dozen
        una bolsa de=1 bag;un galon de=1 gallon;que hay en el fridge=what is in the fridge
        que hay en the fridge=what is in the fridge
        que hay for dinner=what is for dinner;para la dinner=for dinner;mucha hambre=hungry;el lunes=monday
        el martes=tuesday
        el miercoles=wednesday;el jueves=thursday;el viernes=friday;el sabado=saturday;el domingo=sunday
        buenos dias=good morning
        dame la recipe del=show me the recipe for;dame la recipe de=show me the recipe for;me das la recipe de=show me the recipe for
        la primera=the first;el primero=the first;la segunda=the second;el segundo=the second;la tercera=the third
        la numero=number;el numero=number;primero=first;despues=then;luego=then;se ve bien=looks good;guardala=save it
        guardalo=save it;ya no come con nosotros=does not eat with us;come con nosotros=eats with us;no come con nosotros=does not eat with us
        quien cocina hoy=who cooks today;que toca hoy=what is for dinner;tocan=is;toca=is;deshaz eso=undo that;muchas thanks=thanks;mil thanks=thanks
        """);

    private static final int LONGEST_SPANISH = 5;

    private Tidy() {}

    /** The tokens of a text. Never throws. */
    static List<String> tokens(String body) {
        String bare =
                SMILE.matcher(EMOJI.matcher(Plain.cut(body)).replaceAll(" ")).replaceAll(" ");
        String plain =
                SmsText.plain(bare.replace('\r', '\n').replace('\t', ' ')).toLowerCase(Locale.ROOT);
        String spans = FROM_DAY_TO_DAY.matcher(plain).replaceAll("$1 to $2");
        spans = DAY_AND_DISH.matcher(spans).replaceAll("$1: ");
        List<String> tokens = new ArrayList<>();
        var matcher = TOKEN.matcher(
                FRACTION.matcher(UNIT_STOP.matcher(spans).replaceAll("$1")).replaceAll(" $1"));
        while (matcher.find()) {
            token(matcher.group(), tokens);
        }
        return spanish(tokens);
    }

    private static final Set<String> AFTER_WERE = Plain.phrases("""
        going, out, low, running, having, eating, almost, all, doing, good, making, on, vegetarian, vegan, in, at
        not, cooking
        outta, skipping, keto, moving, done, short, nearly, totally, completely, kosher, planning, gonna, getting, at
        just, still, really, eating, cooking, switching, ordering, celebrating, hosting, swapping\
        """);
    private static final Set<String> AFTER_NAME = Plain.phrases("""
        really, super, totally, allergic, not, vegetarian, vegan, keto, pescatarian, lactose, gluten, dairy-free, gluten-free, on, a, going
        intolerant, up, into
        obsessed, sick, the, now, alergic, also, very, off, kosher, coming, picky
        """);

    /** "were out of milk" begins with we are; "leo's cooking" with Leo is. */
    static List<String> contracted(List<String> tokens, Set<String> names) {
        List<String> out = new ArrayList<>(tokens.size() + 4);
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            String next = i + 1 < tokens.size() ? tokens.get(i + 1) : "";
            String before = i == 0 ? "" : tokens.get(i - 1);
            boolean begins = i == 0 || BEFORE_WE.contains(before) || before.endsWith("day");
            boolean well = token.equals("well")
                    && next.equals("just")
                    && i + 2 < tokens.size()
                    && Set.of("the", "some", "a", "those").contains(tokens.get(i + 2));
            Optional<String> contraction = begins && !well && (i == 0 || !token.equals("your"))
                    ? Contractions.bare(token, next)
                    : Optional.empty();
            boolean isName = token.length() > 2
                    && token.endsWith("s")
                    && (names.contains(token.substring(0, token.length() - 1)) && !names.contains(token)
                            || token.endsWith("'s")
                                    && (names.contains(token.substring(0, token.length() - 2)) || begins));
            if (token.equals("were") && begins && AFTER_WERE.contains(next)) {
                out.add("we");
                out.add("are");
            } else if (contraction.isPresent()) {
                out.addAll(Arrays.asList(contraction.get().split(" ")));
            } else if (Contractions.isMassWith(before, token, next)) {
                out.add(token.substring(0, token.length() - (token.endsWith("'s") ? 2 : 1)));
                out.add("is");
            } else if (isName && Contractions.HAS_BEFORE.contains(next)) {
                out.add(token.substring(0, token.length() - (token.endsWith("'s") ? 2 : 1)));
                out.add("has");
            } else if (isName && (AFTER_NAME.contains(next) || next.endsWith("ing"))) {
                out.add(token.substring(0, token.length() - (token.endsWith("'s") ? 2 : 1)));
                out.add("is");
            } else {
                out.add(token);
            }
        }
        return out;
    }

    private static final Set<String> BEFORE_WE = Set.of(
            ",",
            ".",
            "!",
            "?",
            ";",
            "\n",
            "and",
            "but",
            "so",
            "ok",
            "hey",
            "because",
            "cuz",
            "then",
            "also",
            "oh",
            "yes",
            "yeah",
            "hi",
            "jules",
            "tomorrow",
            "tonight");

    private static void token(String token, List<String> tokens) {
        String said = SAID.get(token);
        if (said != null) {
            tokens.addAll(Arrays.asList(said.split(" ")));
            return;
        }
        boolean pair = token.indexOf('&') > 0 && !token.startsWith("m&m") && !token.equals("pb&j");
        if (pair) {
            for (String half : token.replace("&", " and ").split(" ")) {
                tokens.add(half);
            }
            return;
        }
        String bare = token.indexOf('\'') > 0 && !token.endsWith("'s") ? token.replace("'", "") : token;
        if (!bare.equals("\"") && !bare.equals("-") && !bare.equals("(") && !bare.equals(")")) {
            tokens.add(bare);
        } else if (!bare.equals("\"")) {
            tokens.add(",");
        }
    }

    private static List<String> spanish(List<String> tokens) {
        List<String> out = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); ) {
            int taken = 0;
            for (int length = Math.min(LONGEST_SPANISH, tokens.size() - i); length > 0 && taken == 0; length--) {
                String said = SPANISH.get(String.join(" ", tokens.subList(i, i + length)));
                if (said != null) {
                    out.addAll(Arrays.asList(said.split(" ")));
                    taken = length;
                }
            }
            if (taken == 0) {
                out.add(tokens.get(i));
                taken = 1;
            }
            i += taken;
        }
        return out;
    }

    private static Map<String, String> said(String list) {
        Map<String, String> said = new HashMap<>();
        for (String pair : list.strip().split("\\s*[;\\n]\\s*")) {
            int equal = pair.indexOf('=', 1);
            said.put(pair.substring(0, equal), pair.substring(equal + 1));
        }
        return Map.copyOf(said);
    }
}
