"""English words for peoples and the seats of their governments, by ISO country."""

from __future__ import annotations

# ISO|seats of government|adjectives and people, plurals in -s left out
_TABLE = """
AD|Andorra la Vella|andorran
AE|Abu Dhabi|emirati
AF|Kabul|afghan
AL|Tirana|albanian
AM|Yerevan|armenian
AO|Luanda|angolan
AR|Buenos Aires|argentine,argentinian
AT|Vienna|austrian
AU|Canberra|australian,aussie
AZ|Baku|azerbaijani,azeri
BA|Sarajevo|bosnian,herzegovinian
BB|Bridgetown|barbadian,bajan
BD|Dhaka|bangladeshi
BE|Brussels|belgian
BF|Ouagadougou|burkinabe
BG|Sofia|bulgarian
BH|Manama|bahraini
BI|Gitega|burundian
BJ|Porto-Novo|beninese
BN|Bandar Seri Begawan|bruneian
BO|La Paz,Sucre|bolivian
BR|Brasilia,Brasília|brazilian
BS|Nassau|bahamian
BT|Thimphu|bhutanese
BW|Gaborone|botswanan
BY|Minsk|belarusian,belarussian
BZ|Belmopan|belizean
CA|Ottawa|canadian
CD|Kinshasa|congolese
CF|Bangui|
CH|Bern,Berne|swiss
CI|Yamoussoukro|ivorian
CL|Santiago|chilean
CM|Yaounde,Yaoundé|cameroonian
CN|Beijing,Peking|chinese
CO|Bogota,Bogotá|colombian
CR|San Jose|costa rican
CU|Havana|cuban
CY|Nicosia|cypriot
CZ|Prague|czech
DE|Berlin|german
DJ|Djibouti|djiboutian
DK|Copenhagen|danish,dane
DO|Santo Domingo|dominican
DZ|Algiers|algerian
EC|Quito|ecuadorian,ecuadorean
EE|Tallinn|estonian
EG|Cairo|egyptian
ER|Asmara|eritrean
ES|Madrid|spanish,spaniard
ET|Addis Ababa|ethiopian
FI|Helsinki|finnish,finn
FJ|Suva|fijian
FR|Paris|french,frenchman,frenchwoman
GA|Libreville|gabonese
GB|London|british,briton,english,scottish,welsh,scot,englishman
GE|Tbilisi|georgian
GH|Accra|ghanaian
GL|Nuuk|greenlandic,greenlander
GM|Banjul|gambian
GN|Conakry|guinean
GR|Athens|greek
GT|Guatemala City|guatemalan
GY|Georgetown|guyanese
HK||hongkonger
HN|Tegucigalpa|honduran
HR|Zagreb|croatian,croat
HT|Port-au-Prince|haitian
HU|Budapest|hungarian
ID|Jakarta|indonesian
IE|Dublin|irish,irishman
IL|Jerusalem,Tel Aviv|israeli
IN|New Delhi,Delhi|indian
IQ|Baghdad|iraqi
IR|Tehran,Teheran|iranian,persian
IS|Reykjavik,Reykjavík|icelandic,icelander
IT|Rome|italian
JM|Kingston|jamaican
JO|Amman|jordanian
JP|Tokyo|japanese
KE|Nairobi|kenyan
KG|Bishkek|kyrgyz
KH|Phnom Penh|cambodian,khmer
KP|Pyongyang|north korean
KR|Seoul|south korean
KW|Kuwait City|kuwaiti
KZ|Astana,Nur-Sultan|kazakh,kazakhstani
LA|Vientiane|laotian,lao
LB|Beirut|lebanese
LK|Colombo|sri lankan
LR|Monrovia|liberian
LT|Vilnius|lithuanian
LU|Luxembourg|luxembourgish
LV|Riga|latvian
LY|Tripoli|libyan
MA|Rabat|moroccan
MC||monegasque
MD|Chisinau,Chișinău|moldovan
ME|Podgorica|montenegrin
MG|Antananarivo|malagasy
MK|Skopje|macedonian
ML|Bamako|malian
MM|Naypyidaw,Nay Pyi Taw|burmese
MN|Ulaanbaatar|mongolian
MR|Nouakchott|mauritanian
MT|Valletta|maltese
MU|Port Louis|mauritian
MV||maldivian
MW|Lilongwe|malawian
MX|Mexico City|mexican
MY|Kuala Lumpur,Putrajaya|malaysian
MZ|Maputo|mozambican
NA|Windhoek|namibian
NE|Niamey|nigerien
NG|Abuja|nigerian
NI|Managua|nicaraguan
NL|The Hague,Amsterdam|dutch,dutchman
NO|Oslo|norwegian
NP|Kathmandu|nepali,nepalese
NZ|Wellington|new zealander
OM|Muscat|omani
PA|Panama City|panamanian
PE|Lima|peruvian
PG|Port Moresby|papuan
PH|Manila|philippine,filipino,filipina
PK|Islamabad|pakistani
PL|Warsaw|polish,pole
PS|Ramallah|palestinian,gazan
PT|Lisbon|portuguese
PY|Asuncion,Asunción|paraguayan
QA|Doha|qatari
RO|Bucharest|romanian
RS|Belgrade|serbian,serb
RU|Moscow|russian,chechen,tatar
RW|Kigali|rwandan
SA|Riyadh|saudi
SC||seychellois
SD|Khartoum|sudanese
SE|Stockholm|swedish,swede
SG||singaporean
SI|Ljubljana|slovenian,slovene
SK|Bratislava|slovak,slovakian
SL|Freetown|sierra leonean
SN|Dakar|senegalese
SO|Mogadishu|somali,somalian
SR|Paramaribo|surinamese
SS|Juba|south sudanese
SV|San Salvador|salvadoran,salvadorean
SY|Damascus|syrian
TD|N'Djamena|chadian
TG|Lome,Lomé|togolese
TH|Bangkok|thai
TJ|Dushanbe|tajik
TL|Dili|timorese
TM|Ashgabat|turkmen
TN|Tunis|tunisian
TR|Ankara|turkish,turk
TT|Port of Spain|trinidadian
TW|Taipei|taiwanese
TZ|Dodoma|tanzanian
UA|Kyiv,Kiev|ukrainian
UG|Kampala|ugandan
US|Washington,Washington DC,Washington D.C.|american
UY|Montevideo|uruguayan
UZ|Tashkent|uzbek
VE|Caracas|venezuelan
VN|Hanoi|vietnamese
XK|Pristina|kosovar,kosovan
YE|Sanaa,Sana'a|yemeni
ZA|Pretoria|south african
ZM|Lusaka|zambian
ZW|Harare|zimbabwean
|Brussels|european,asian,african,arab,arabic,kurdish,kurd,western,eastern,african-american,latin,hispanic,korean,balkan,nordic
|| jewish,muslim,islamic,christian,catholic,sunni,shia,shiite,hindu,buddhist,soviet,scandinavian,baltic,caucasian,byzantine
|| farsi,mandarin,cantonese,urdu,hindi,latino,latina,maori,basque,catalan,flemish,bavarian,sicilian,texan,californian
"""


def _rows() -> list[tuple[str, list[str], list[str]]]:
    rows = [line.split("|") for line in _TABLE.strip().splitlines()]
    return [(iso, seats.split(","), words.strip().split(",")) for iso, seats, words in rows]


def _forms(word: str) -> tuple[str, ...]:
    """The word, and as a people in the plural."""
    return (word,) if word.endswith(("ese", "sh", "ch", "ss")) else (word, f"{word}s")


NATIONALITIES = {form: iso for iso, _, words in _rows() for word in words if word for form in _forms(word)}
SEATS = {seat: iso for iso, seats, _ in reversed(_rows()) for seat in seats if seat}

# What the gazetteer calls it|adjectives and people, plurals in -s left out
_REGIONS = """
Europe|european
Asia|asian
Africa|african
North America|north american
South America|south american
Central America|central american
Latin America|latin american
Middle East|middle eastern
Scandinavia|scandinavian
Balkans|balkan
Baltic states|baltic
Korean Peninsula|korean
England|english,englishman,englishwoman
Scotland|scottish,scot
Wales|welsh,welshman
Kurdistan|kurdish,kurd
Basque Country|basque
Catalonia|catalan
Flanders|flemish
Bavaria|bavarian
Sicily|sicilian
Tibet|tibetan
Kashmir|kashmiri
Abkhazia|abkhaz,abkhazian
South Ossetia|south ossetian
Chechnya|chechen
Dagestan|dagestani
Tatarstan|tatar
Crimea|crimean
Siberia|siberian
Quebec|quebecer,québécois,quebecois
Alaska|alaskan
California|californian
Colorado|coloradan
Florida|floridian
Hawaii|hawaiian
Michigan|michigander
Minnesota|minnesotan
New York|new yorker
Ohio|ohioan
Oregon|oregonian
Pennsylvania|pennsylvanian
Texas|texan
Virginia|virginian
"""
REGION_PEOPLES = {
    form: name
    for name, words in (line.split("|") for line in _REGIONS.strip().splitlines())
    for word in words.split(",")
    for form in _forms(word)
}
