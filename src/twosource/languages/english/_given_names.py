"""English: given names, and endings of surnames, that tell a person's gender. Names that both bear are left out."""

from __future__ import annotations

from .._lists import words
from .._speech import Gender

_MALE = words("""
    aaron abdul abdullah abdullahi abraham adam adel adrian ahmad ahmed akbar akira alan albert alberto alejandro aleksandar
    aleksandr alessandro alexander alexandre alfred alfredo ali alistair allan allen amir anatole anatoly anders andre
    andreas andrei andres andrew andrey andriy andrzej angus anil anthony antoine anton antonio antony anwar aram archibald
    arjun armando arnaud arnold arthur artur arun asad ashok asif augusto austin aziz barack barry bartosz bashar ben
    benedict benjamin benoit bernard bernd bernhard bert bilal bill bob bogdan boris brad bradley brandon brendan brett
    brian bruce bruno bryan byron callum calvin carl carlo carlos cedric cesar chad charles christian christoph christophe
    christopher chuck claudio clement clifford clive colin conor craig curtis cyril damian daniel daniele darren dave david
    declan denis dennis derek desmond diego dieter dietmar dimitri dinesh dirk dmitri dmitry dmytro dominik don donald doug
    douglas duncan dustin dwayne dwight dylan edgar eduardo edward edwin elias elliott emeka emil emilio emmanuel enrico
    enrique eric erik ernest ernesto ernst erwin esteban ethan eugene evan evgeny fabio fadi faisal federico felipe felix
    ferdinand fernando filip florian francesco francois frank franz fred frederic frederick fredrik friedrich fritz gabriele
    gareth gary gavin geoff geoffrey georg george georges georgi gerald gerard gerhard gianni gilbert giorgio giovanni
    giuseppe glen glenn gordon graeme graham grant greg gregor gregory grigory guillaume gunter gustav gustavo guy hamid
    hamza hans hansjorg harald haris harold harry harvey hasan hashim hassan hector heinrich heinz helmut hendrik henri
    henrik henry herbert herman hermann hideki hiroshi horst howard hubert hugh hugo hussain hussein ian ibrahim idris igor
    ilya imran isaac ismail istvan ivan ivo jack jacob jacques jaime jake jakob jakub jalal jamal james jamie jan janos
    jared jaroslav jason javad javier jeff jeffrey jens jeremy jerome jerry jim jimmy joachim joao joe joel joerg johan
    johann johannes john johnny jon jonas jonathan joost jorg jorge jose josef joseph josh joshua jozef juan juha julien
    julio jurgen justin kai kareem karim karl kaspar keith ken kenji kenneth kevin khaled khalid klaus konrad konstantin
    kurt kyle lajos lars laszlo lawrence leif len leo leon leonard leonid leopold lewis liam lloyd lorenzo louis luc luca
    lucas luis luiz lukas luke maciej mahmoud mahmud malcolm manfred manoj manuel marc marcel marcelo marcin marcio marco
    marcos marcus marek mario marius mark marko markus martin marvin massimo mateusz mathias mathieu matteo matthew matthias
    maurice mauricio mauro maxim maximilian mehdi mehmet michael michal michel michele miguel mihail mikael mike mikhail
    milan milos mirko miroslav mitch mohamed mohammad mohammed mohsen moritz morten muhammad murat mustafa nabil naoki
    narendra nasser nathan nathaniel neil nelson nicholas nick nicolas niels nigel nikhil nikita nikola nikolai nikolaos
    nikolay nils noah norbert norman oleg oleksandr oleksiy oliver olivier omar orlando osama oscar oskar otto owen pablo
    paolo pascal patrice patrick paul paulo pavel pawel pedro per pete peter petr petros petter philip philipp philippe
    phillip pierre pieter piotr prakash qasem rafael rafal rahul rajesh ralf ralph ramesh ramon randy raphael rashid raul
    ravi raymond reinhard reza ricardo riccardo richard rick rob robert roberto rodrigo roger roland rolf roman ron ronald
    rory ross roy rudolf rupert ruslan russell ryan sadiq saeed salah salim salman salvatore sanjay santiago saul scott sean
    sebastian serge sergei sergey sergio serhiy seth shaun sidney siegfried simon slobodan stanislav stanley stefan stefano
    stephan stephane stephen steve steven stewart stuart sunil suresh sven taras tariq ted terence theo theodor theodore
    thierry thomas tim timothy tobias todd tom tomas tomasz tommy tony toshiro travis trevor tristan ulrich umar vadim
    valery vasily vasyl vijay vikram viktor vincent vitaly vladimir vlado volker volodymyr walter warren wayne werner
    wilfried wilhelm will willem william wolfgang xavier yannick yasser yevgeny yitzhak yuri yusuf yves zbigniew zoltan
    zoran
""")
_FEMALE = words("""
    abigail adele adriana agata agnes agnieszka aicha aisha alejandra aleksandra alessandra alexandra alexandria alice
    alicia alina alison alla allison alma amanda amelia amina amy ana anastasia angela angelina anita anja anke ann anna
    anne annette annie annika antonia anya aoife april asha astrid audrey ayesha barbara beata beatrice beatriz becky
    belinda benazir bernadette bertha beth bethany betty beverly bianca birgit bridget brigitte britney brooke camila
    camille carla carly carmen carol carole carolina caroline carolyn catalina catherine cathy cecilia celia celine
    charlotte chelsea cheryl chiara chloe christa christiane christina christine cindy claire clara claudia claudine colette
    colleen connie constance cornelia cristina cynthia daisy daniela danielle daphne dawn debbie deborah debra deirdre delia
    denise diana diane dina dolores donna dora dorothea dorothy edith eileen ekaterina elaine eleanor elena eleni elisa
    elisabeth elise eliza elizabeth ella ellen elsa emilia emily emine emma erica erika erin esther eva evelina fatima fatma
    fiona flora florence frances francesca franziska freya frida gabriela gabriella gabrielle galina gemma georgia georgina
    geraldine germaine gertrude gillian gina giorgia gisela giulia gladys gloria grace greta gretchen gudrun hanna hannah
    harriet heather hedwig heidi helen helena helene helga henrietta hilary hilda hillary hina ida ilona ilse ines inga inge
    ingrid irena irene irina iris irma isabel isabella isabelle iulia ivana jacqueline jane janet janice janine jasmine
    jeanette jeanne jelena jenna jennifer jenny jessica jill joan joanna joanne johanna josephine joyce juanita judith judy
    julia juliana julianne julie juliet juliette justyna kamala karen karin karina karolina katarina katarzyna kate katerina
    katharina katherine kathleen kathryn kathy katie katja katrin katrina katya kayla khadija kiara kirsten kirsty kristen
    kristin kristina kristine krystyna lara larisa larissa laura lauren layla leah leila lena leticia lidia liliana lillian
    lily lina linda lisa liv liz lorena lorraine louise lucia lucie lucinda lucy ludmila luisa lydia lynn lyudmila madeleine
    madeline magdalena magdolna maggie malala malgorzata manuela mara marcela margaret margarethe margarita margot maria
    mariam mariana marianne marie mariko marilyn marina marisa marjorie marlene marta martha martina mary maryam mathilde
    matilda maureen maya megan mei melania melanie melati melissa mercedes meredith michaela michelle mildred milena mina
    miranda miriam moira molly monica monika monique muriel mwajuma myriam nadezhda nadia nadine nancy naomi natalia natalie
    natalya natasha nelly nia nicole nina nirmala noor nora norma odette oksana olena olga olivia ophelia paige pamela
    patricia paula pauline penelope penny petra phoebe phyllis polina priscilla priti priya rachel rania ratna rebecca
    regina renata rhiannon rhoda rita roberta rosa rosalind rosanna rose roseanne rosemary rosie roxana ruth sabine sabitri
    sabrina sakura sally salma samantha sandra sara sarah saskia selena serena shannon sharon sheila shirley sibel silke
    silvia simone siobhan sofia sofie sonia sonja sophia sophie soraya stacey stefania stella stephanie sue susan susanna
    susanne susie suzanne svetlana sylvia sylvie tabitha tamara tania tanja tanya tatiana tatyana teresa tereza tessa
    theresa therese tiffany tina tracey tracy trudy ulla ulrike una ursula uta valentina valeria valerie vanessa vera
    veronica veronika victoria viktoria violet violeta virginia vivian viviana wanda wendy wilhelmina winifred winnie yasmin
    yasmina yelena yoko yolanda yulia yvette yvonne zadie zaha zahra zainab zara zeynep zoe zofia zsuzsanna zuzana
""")

GIVEN_NAMES: dict[str, Gender] = {**dict.fromkeys(sorted(_MALE), "m"), **dict.fromkeys(sorted(_FEMALE), "f")}
SURNAME_ENDINGS: dict[str, Gender] = {
    "skaya": "f", "ckaya": "f", "ova": "f", "eva": "f", "yeva": "f", "dottir": "f", "vich": "m", "skyi": "m",
}  # fmt: skip
