"""English words for money: marks, names, and names that several countries' money shares."""

from __future__ import annotations

# ISO 4217|singular names|other plurals
_NAMES = """
AED|emirati dirham
AFN|afghani
AMD|armenian dram
ARS|argentine peso,argentinian peso
AUD|australian dollar,aussie dollar
AZN|manat
BDT|taka
BGN|lev|leva
BHD|bahraini dinar
BOB|boliviano
BRL|brazilian real|reais,brazilian reais
BWP|pula|pula
BYN|belarusian rouble,belarusian ruble
CAD|canadian dollar
CHF|swiss franc
CLP|chilean peso
CNY|yuan,renminbi,chinese yuan|yuan,renminbi,chinese yuan
COP|colombian peso
CRC|colon|colones
CUP|cuban peso
CZK|czech koruna,koruna|czech koruny,koruny,koruna,czech crowns
DKK|danish krone|danish kroner,danish crowns
DOP|dominican peso
DZD|algerian dinar
EGP|egyptian pound
ETB|birr|birr
EUR|euro|euro
GBP|pound sterling,british pound|pounds sterling,quid
GEL|lari|lari
GHS|cedi
GTQ|quetzal|quetzales
HKD|hong kong dollar
HNL|lempira
HUF|forint|forint
IDR|rupiah|rupiah
ILS|shekel,israeli shekel
INR|indian rupee
IQD|iraqi dinar
IRR|iranian rial,toman
ISK|icelandic krona|icelandic kronur
JOD|jordanian dinar
JPY|yen,japanese yen|yen,japanese yen
KES|kenyan shilling
KHR|riel
KRW|south korean won,korean won|south korean won,korean won
KPW|north korean won|north korean won
KWD|kuwaiti dinar
KZT|tenge|tenge
LAK|kip|kip
LBP|lebanese pound,lebanese lira
LKR|sri lankan rupee
LYD|libyan dinar
MAD|moroccan dirham
MDL|moldovan leu|moldovan lei
MGA|ariary|ariary
MMK|kyat
MNT|tugrik,togrog
MUR|mauritian rupee
MVR|rufiyaa|rufiyaa
MWK|malawian kwacha
MXN|mexican peso
MYR|ringgit|ringgit
MZN|metical|meticais
NAD|namibian dollar
NGN|naira|naira
NOK|norwegian krone|norwegian kroner,norwegian crowns
NPR|nepali rupee,nepalese rupee
NZD|new zealand dollar
OMR|omani rial
PEN|peruvian sol|peruvian soles
PGK|kina|kina
PHP|philippine peso,filipino peso
PKR|pakistani rupee
PLN|zloty|zlotys,zloty
PYG|guarani|guaranies
QAR|qatari riyal
RON|romanian leu|romanian lei
RSD|serbian dinar
RUB|russian rouble,russian ruble,rouble,ruble
SAR|saudi riyal
SDG|sudanese pound
SEK|swedish krona|swedish kronor,kronor,swedish crowns
SGD|singapore dollar,singaporean dollar
SOS|somali shilling
SYP|syrian pound
THB|baht,thai baht|baht,thai baht
TJS|somoni
TND|tunisian dinar
TRY|turkish lira|turkish lira
TTD|trinidad dollar
TWD|taiwan dollar,taiwanese dollar,new taiwan dollar
TZS|tanzanian shilling
UAH|hryvnia|hryvnia
UGX|ugandan shilling
USD|us dollar,u.s. dollar,american dollar,dollar,buck
USD cent|us cent,cent
GBP penny|penny|pence
UYU|uruguayan peso
UZS|uzbek som
VND|dong,vietnamese dong|dong,vietnamese dong
XAF|central african franc
XOF|west african franc,cfa franc
YER|yemeni rial
ZAR|rand,south african rand|rand,south african rand
ZMW|zambian kwacha
ZWL|zimbabwe dollar,zimbabwean dollar
"""

# the word|its forms|the money it mostly means, where no country is near|country: money
_SHARED = """
rupee|rupees|INR|India INR,Nepal NPR,Pakistan PKR,Sri Lanka LKR,Mauritius MUR,Seychelles SCR
peso|pesos|MXN|Mexico MXN,Argentina ARS,Philippines PHP,Chile CLP,Colombia COP,Cuba CUP,Uruguay UYU,Dominican Republic DOP
franc|francs|CHF|Switzerland CHF,Senegal XOF,Mali XOF,Niger XOF,Burkina Faso XOF,Ivory Coast XOF,Benin XOF,Togo XOF
franc|francs|CHF|Cameroon XAF,Chad XAF,Gabon XAF,Rwanda RWF,Burundi BIF,Guinea GNF,Democratic Republic of Congo CDF
krone|kroner,krones|NOK|Norway NOK,Denmark DKK
krona|kronas,kronur|SEK|Sweden SEK,Iceland ISK
shilling|shillings|KES|Kenya KES,Uganda UGX,Tanzania TZS,Somalia SOS
dinar|dinars|IQD|Iraq IQD,Kuwait KWD,Jordan JOD,Libya LYD,Algeria DZD,Tunisia TND,Serbia RSD,Bahrain BHD
dirham|dirhams|AED|United Arab Emirates AED,Morocco MAD
riyal|riyals|SAR|Saudi Arabia SAR,Qatar QAR,Yemen YER,Oman OMR,Iran IRR
rial|rials|IRR|Iran IRR,Oman OMR,Yemen YER,Saudi Arabia SAR,Qatar QAR
lira|liras|TRY|Turkey TRY,Lebanon LBP,Syria SYP
won|won|KRW|South Korea KRW,North Korea KPW
kwacha|kwachas|ZMW|Zambia ZMW,Malawi MWK
leu|lei|RON|Romania RON,Moldova MDL
som|soms|KGS|Kyrgyzstan KGS,Uzbekistan UZS
pound in money||GBP|United Kingdom GBP,Egypt EGP,Sudan SDG,South Sudan SSP,Lebanon LBP,Syria SYP
"""

_MARKS = """
$ USD,US$ USD,€ EUR,£ GBP,¥ JPY,₽ RUB,₴ UAH,₹ INR,₺ TRY,₩ KRW,₪ ILS,₦ NGN,₱ PHP,฿ THB,₫ VND,৳ BDT,Tk BDT,₸ KZT,₾ GEL
₼ AZN,៛ KHR,₵ GHS,GH₵ GHS,zł PLN,Kč CZK,A$ AUD,AU$ AUD,C$ CAD,CA$ CAD,NZ$ NZD,HK$ HKD,S$ SGD,NT$ TWD,MX$ MXN,R$ BRL
RM MYR,Rp IDR,RMB CNY,Rs rupee,Rs. rupee,KSh KES,Ksh KES,KShs KES,USh UGX,TSh TZS,Dh dirham,Dhs dirham,Sh shilling
"""

# Codes that are no English word and no usual short form of something else.
_CODES = (
    "USD EUR GBP JPY RUB UAH INR CNY CHF CAD AUD NZD HKD SGD TWD SEK NOK DKK ISK PLN CZK HUF BGN RSD ILS AED SAR QAR KWD OMR "
    "BHD JOD EGP DZD ZAR NGN KES UGX TZS GHS XOF XAF ETB BRL ARS CLP MXN UYU PHP IDR MYR THB VND KRW BDT LKR NPR PKR KZT UZS"
)


def _pairs(listed: str) -> dict[str, str]:
    """ "Nepal NPR,Sri Lanka LKR": what stands last to each."""
    split = (pair.rpartition(" ") for pair in listed.split(",") if pair)
    return {name: code for name, _, code in split}


def _plural(name: str) -> str:
    return name if name.endswith("s") else name + "s"


def names_of_money() -> dict[str, str]:
    """Every name of money in lower case to its code, or to the word in `shared_names` that stands for one of several."""
    found: dict[str, str] = {}
    for line in _NAMES.split("\n"):
        code, _, rest = line.partition("|")
        names, _, plurals = rest.partition("|")
        for name in filter(None, names.split(",")):
            found |= {name: code, _plural(name): code}
        found |= dict.fromkeys(filter(None, plurals.split(",")), code)
    for word, plural in (line.split("|")[:2] for line in _SHARED.split("\n") if line):
        found |= {form: word for form in (word, *plural.split(",")) if plural}
    return found


def marks_of_money() -> dict[str, str]:
    return _pairs(_MARKS.replace("\n", ",")) | {code: code for code in _CODES.split()}


def shared_names() -> dict[str, dict[str, str]]:
    """A word for money of several countries: country to code; under the empty name what it means where none is near."""
    found: dict[str, dict[str, str]] = {}
    for word, _, usual, listed in (line.split("|") for line in _SHARED.split("\n") if line):
        found.setdefault(word, {"": usual}).update(_pairs(listed))
    return found
