package ai.jules.language;

import java.util.Set;

/** Given names that are nothing but names, so that whoever is called by one needs no capital and is no slip of a thumb. */
final class CommonNames {

    private static final Set<String> NAMES = Plain.phrases("""
        aaron, abby, abigail, adam, adele, adrian, agnes, aidan, aiden, alan, albert, alejandro, alex, alexa, alexis, alice
        alicia, allison, alma, alyssa, amanda, amelia, amir, amy, ana, andre, andrea, andrew, andy, angela, anika, anita, ann
        anna, annie, anthony, antonio, aria, arjun, arlene, arthur, ashley, aubrey, audrey, ava, barbara, beatriz, becky
        bella, ben, benjamin, bernice, beth, betty, beverly, bianca, bob, bonnie, brady, brandon, brayden, brenda, brian
        brianna, brooklyn, bruce, bryan, caleb, cameron, camila, carla, carlos, carmen, carol, caroline, cassie, catherine
        cecilia, charlie, charlotte, chloe, chris, christina, christopher, cindy, claire, clara, clarence, claudia, cody
        colin, connor, consuelo, courtney, craig, crystal, curtis, cynthia, daisy, damian, dan, daniel, daniela, danielle
        danny, darius, darnell, dave, david, deb, debbie, deborah, deepa, denise, dennis, derek, deshawn, devin, diana, diane
        diego, dmitri, dominic, donna, doris, dorothy, doug, douglas, dylan, eddie, eduardo, edward, edwin, eileen, elaine
        eleanor, elena, eli, elias, elijah, elizabeth, ella, ellen, elsa, emily, emma, emmett, enrique, eric, erica, erick
        erik, erin, ernesto, esteban, esther, ethan, ethel, eugene, eva, evan, evelyn, evie, ezra, fatima, felicia, felipe
        fernando, finn, fiona, florence, fran, francis, freya, gabby, gabe, gabriel, gabriela, gary, gavin, george, gerald
        gianna, gina, gloria, gordon, greg, guadalupe, gus, gustavo, hannah, harold, harriet, hassan, hayden, heather, hector
        helen, henry, howard, hugo, ian, ibrahim, ida, imani, imelda, ines, ingrid, irene, isaac, isabel, isabella, isaiah
        ivan, jackie, jacob, jaden, jaime, jake, jamal, james, jamie, jane, janet, janice, jared, jason, javier, jaxon, jay
        jayden, jaylen, jeff, jeffrey, jenna, jennifer, jenny, jeremy, jerome, jerry, jesse, jessica, jesus, jill, jim, jimmy
        joan, joann, joanne, jocelyn, joe, joel, joey, johnny, jonah, jonathan, jordan, jorge, jose, josefina, joseph, josh
        joshua, josiah, joyce, juan, juanita, judith, judy, julia, julian, julie, julio, justin, kai, kareem, karen, karl
        kate, katherine, kathleen, kathy, katie, kayla, kaylee, keisha, keith, kelly, kelsey, kelvin, ken, kendall, kendra
        kenneth, kevin, khalil, kiara, kim, kimberly, kira, kiran, kris, kristen, kyle, lakshmi, lamar, landon, lara, larry
        latoya, laura, lauren, lawrence, layla, leah, leila, lena, lenny, leo, leon, leonard, leslie, levi, liam, lila, linda
        lindsay, lisa, liz, logan, lois, lola, lorenzo, lori, lorraine, louis, louise, luca, lucas, lucia, lucy, luis, luisa
        luke, lupe, lydia, mackenzie, maddie, madison, malik, manuel, marcela, marcia, marco, marcus, margaret, maria, mariana
        marie, marilyn, mario, marisa, marisol, marjorie, marlene, marsha, martha, martin, marvin, mason, mateo, matt, matthew
        maureen, maurice, maya, megan, mehmet, mei, melanie, melissa, mia, michael, michelle, miguel, mike, mila, mildred
        milo, mina, miriam, mitch, mohamed, mohammed, molly, monica, nacho, nadia, nadine, nancy, naomi, natalie, nate, nathan
        neil, nia, nicholas, nick, nico, nicole, nikki, nina, noah, noelle, nolan, nora, norma, oliver, olivia, omar, omari
        oscar, otis, otto, owen, pablo, pamela, patricia, patrick, paul, paula, pedro, peggy, penny, peter, peyton, phil
        philip, phyllis, priya, quinn, rachel, rafael, raj, ramon, ramona, randy, raquel, raul, raymond, raymundo, rebecca
        renee, rhonda, ricardo, richard, rick, ricky, riley, rita, rob, robert, roberto, rocio, roger, roland, ron, ronald
        rosa, rosalind, rosario, rosie, roy, ruben, rudy, russell, ruth, ryan, sadie, sally, salvador, sam, samantha, sandra
        sandy, sanjay, santiago, sara, sarah, scott, sean, sebastian, selena, sergio, shanice, shannon, sharon, shawn, sheila
        shirley, sienna, silas, simon, simone, skylar, sofia, sonia, sonya, sophia, sophie, stacy, stanley, stella, steph
        stephanie, stephen, steve, steven, stuart, susan, susie, suzanne, sylvia, tamara, tamika, tammy, tanya, tara, tasha
        tatiana, ted, teddy, teresa, terrence, tess, thelma, theo, theresa, thomas, tiffany, timothy, tina, todd, tom, tomas
        tommy, toni, tony, tori, tracy, travis, trent, trevor, tyler, tyrone, ursula, valentina, valerie, vanessa, velma, vera
        vernon, veronica, vicky, victor, victoria, vikram, vince, vincent, violeta, virginia, vivian, viviana, wade, walter
        wanda, wayne, wendy, wesley, willa, william, wilma, winston, wyatt, xavier, ximena, xochitl, yasmin, yesenia, yolanda
        yuki, yvonne, zach, zachary, zane, zara, zelda, zoe, zoey, zoya, zuri\
        """);

    private CommonNames() {}

    static boolean isOne(String word) {
        return NAMES.contains(word);
    }
}
