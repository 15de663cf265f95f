package ai.jules.language;

import java.util.Set;

/** Given names that are nothing but names, so that whoever is called by one needs no capital and is no slip of a thumb. */
final class CommonNames {

    private static final Set<String> NAMES = Plain.phrases("""
        aaron, abby, abigail, adam, adele, adrian, agnes, aidan, alan, albert, alejandro, alex, alexa, alexis, alice, alicia
        allison, alma, alyssa, amanda, amelia, amir, amy, andre, andrea, andrew, andy, angela, anika, anita, ann, anna, annie
        anthony, antonio, arjun, arlene, arthur, ashley, audrey, aubrey, barbara, beatriz, becky, bella, ben, benjamin
        bernice, beth, betty, beverly, bonnie, brandon, brenda, brian, brianna, brooklyn, bruce, bryan, caleb, camila, carla
        carlos, carmen, carol, caroline, cassie, catherine, cecilia, charlie, charlotte, chloe, chris, christina, christopher
        cindy, claire, clara, claudia, cody, colin, connor, consuelo, courtney, craig, crystal, curtis, cynthia, daisy, damian
        dan, daniel, daniela, danielle, danny, darius, darnell, dave, david, deb, debbie, deborah, deepa, denise, dennis
        derek, devin, diana, diane, diego, dmitri, dominic, donna, doris, dorothy, doug, douglas, dylan, eddie, eduardo
        edward, edwin, eileen, elaine, eleanor, elena, eli, elijah, elizabeth, ella, ellen, emily, emma, enrique, eric, erica
        erik, erin, ernesto, esteban, esther, ethan, ethel, eugene, eva, evan, evelyn, felipe, fernando, fiona, florence
        francis, fran, gabby, gabe, gabriel, gabriela, gary, george, gerald, gina, gloria, gordon, greg, gustavo, hannah
        harold, harriet, hassan, hector, heather, helen, henry, howard, ian, ibrahim, ida, imani, ines, irene, isaac, isabel
        isabella, isaiah, ivan, jackie, jacob, jaden, jaime, jake, jamal, james, jamie, jane, janet, janice, jared, jason
        javier, jay, jaylen, jeff, jeffrey, jenna, jennifer, jenny, jeremy, jerome, jerry, jesse, jessica, jesus, jill, jim
        jimmy, joan, joann, joanne, joe, joel, joey, johnny, jonah, jonathan, jordan, jorge, jose, joseph, josh, joshua, joyce
        juan, juanita, judith, judy, julia, julian, julie, justin, kai, karen, karl, kate, katherine, kathleen, kathy, katie
        kayla, keith, kelly, kelsey, ken, kendra, kenneth, kevin, kiara, kim, kimberly, kiran, kris, kristen, kyle, lakshmi
        larry, latoya, laura, lauren, lawrence, layla, leah, leila, lena, lenny, leonard, leslie, liam, linda, lindsay, lisa
        liz, logan, lois, lola, lori, lorraine, louis, louise, lucas, lucia, lucy, luis, luisa, luke, lupe, lydia, mackenzie
        maddie, madison, malik, manuel, marcia, marco, marcus, margaret, mariana, marie, marilyn, mario, marisol, marjorie
        marlene, marsha, martha, martin, marvin, mason, mateo, matt, matthew, maureen, megan, mehmet, melanie, melissa, mia
        michael, michelle, miguel, mike, mildred, mina, miriam, mitch, mohammed, molly, monica, nacho, nadia, nancy, naomi
        natalie, nate, nathan, neil, nia, nicholas, nicole, nina, noah, nora, norma, oliver, olivia, omar, oscar, otis, owen
        pablo, pamela, patricia, paul, paula, pedro, peggy, penny, peter, phil, philip, phyllis, priya, rachel, rafael, raj
        ramon, randy, raquel, raul, raymond, rebecca, renee, ricardo, richard, rick, ricky, rita, robert, roberto, roger, ron
        ronald, rosa, rosario, roy, russell, ruth, ryan, sally, samantha, sandra, sandy, sanjay, santiago, sara, sarah, scott
        sean, sebastian, sergio, shannon, sharon, shawn, sheila, shirley, simon, sofia, sonia, sophia, sophie, stacy
        stanley, stella, steph, stephanie, stephen, steve, steven, stuart, susan, suzanne, sylvia, tamara, tammy, tanya, tara
        tasha, ted, teddy, teresa, terrence, theo, theresa, thomas, tiffany, timothy, tina, todd, tom, tommy, toni, tony
        tracy, travis, trevor, tyler, tyrone, valentina, valerie, vanessa, vera, vernon, veronica, vicky, victor, victoria
        vikram, vincent, virginia, wade, walter, wanda, wayne, wendy, wesley, william, xavier, yasmin, yolanda, yvonne, zach
        zachary, zara, zoe, zoey\
        """);

    private CommonNames() {}

    static boolean isOne(String word) {
        return NAMES.contains(word);
    }
}
