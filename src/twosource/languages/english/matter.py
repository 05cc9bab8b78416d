"""English: matter."""

from __future__ import annotations

from .._matter import MatterWords

_DEEDS = """
build construct construction erect establish set_up found create creation
produce production manufacture manufacturing make output churn_out assemble assembly
deliver delivery supply ship shipment send transfer hand_over provide provision furnish
receive get obtain procure acquire acquisition secure arrive
buy purchase procurement
sell sale
pay payment cough_up fork_out hand_over settle payout
cost price worth
cancel cancellation call_off scrap scrapped axe
postpone delay put_off defer postponement push_back
treat treatment
injure injury wound hurt injured casualty
hospitalise hospitalize hospital hospitalisation hospitalization clinic infirmary
kill death die dead perish fatality deceased toll lose_life
put_out extinguish douse quench bring_under_control contain
burn destroy gut rip_through raze ravage engulf devastate wreck level destruction
damage harm
fire blaze flame inferno conflagration
break_out start begin commence ignite spark erupt launch onset
explode explosion blast bang detonation detonate bomb boom blow_up
hear sound
see witness spot sight
steal theft take copy exfiltrate leak breach lose compromise
hack hacker attack attacker intrusion cyberattack cyber gang crew intruder
ransom extortion extort blackmail demand
encrypt encryption lock
restore restoration recover recovery resume resumption reopen reopening normal back_up bring_back
close closure shut shut_down shutter
open opening inaugurate inauguration
divert redirect reroute diversion
detect detection notice discover discovery find spot
measure record register log measurement reading
exceed exceedance above surpass limit
rise increase grow growth climb jump surge soar go_up
fall drop decline decrease decreased slump plunge go_down
cut reduce reduction slash
arrest detain detention seize custody apprehend nab
charge indict indictment prosecute prosecution accuse accusation allegation allege
convict conviction guilty
sentence jail imprison imprisonment prison
sue lawsuit litigation court suit
investigate investigation inquiry enquiry probe inspect inspection
resign resignation quit step_down stand_down
dismiss sack fire_from oust remove removal lay_off redundancy layoff
hire recruit recruitment employ appoint appointment_to job vacancy post advert advertise advertisement
strike walkout walk_out stoppage industrial_action
protest demonstrate demonstration rally demonstrator protester march
vote ballot poll election elect
agree agreement deal accord pact treaty contract
sign signature
ban prohibit prohibition outlaw bar
sanction penalty fine penalise embargo
fund funding finance invest investment grant subsidy
evacuate evacuation
rescue save
search look_for hunt
flee escape run_away
crash collide collision accident
sink capsize founder
derail derailment
collapse give_way cave_in fall_down
flood inundate flooding deluge submerge
leak spill discharge seep release leakage
pollute pollution contaminate contamination toxic poison poisoning
infect infection outbreak spread contagion
test testing trial
approve approval authorise authorize permit permission green_light licence license
reject refuse refusal turn_down rebuff
warn warning alert caution
fly flight
land landing
shoot shot gunfire open_fire gunman
bomb shell bombard bombardment bombing shelling
invade invasion assault offensive
withdraw withdrawal pull_out retreat
develop development
cooperate cooperation partnership collaboration collaborate tie joint relation
rely reliance depend lean dependence
convert conversion turn transform retool shift switch
train training instruct
import export
store storage stock stockpile hold keep contain stocks
carry transport haul bring convey
merge merger takeover acquisition
bankrupt bankruptcy insolvency insolvent
pump hose throw spray
blame point_finger responsible responsibility
suspend suspension halt pause freeze
expire expiry lapse end
plan intend intention aim goal
outage blackout power_cut
vanish disappear disappearance missing
"""

_THINGS = """
factory plant facility complex compound works
company firm business enterprise manufacturer maker corporation
warehouse shed depot storehouse storeroom
drone uav unmanned
missile rocket
weapon arm arms weaponry munition armament
worker employee staff staffer labourer laborer workforce
crew gang team
people person
doctor physician medic surgeon
nurse matron
patient
police officer policeman policewoman constabulary cop
firefighter fireman fire_crew
soldier troop serviceman
ship vessel boat ferry tanker freighter trawler
plane aircraft airliner jet aeroplane airplane
helicopter chopper
car vehicle lorry truck van
train locomotive railway
bridge viaduct
port harbour harbor dock quay berth terminal
hospital clinic
school classroom pupil college
child kid youngster infant
dam reservoir embankment levee
river stream
house home dwelling property
flat apartment
shop store outlet supermarket
ministry department
minister secretary
government cabinet administration
mayor council councillor
president leader
boss chief head executive ceo manager director management
spokesman spokeswoman spokesperson
lawyer attorney solicitor barrister
judge magistrate justice
union
expert specialist analyst
adviser advisor
ally partner
document paper manifest file record dossier
letter note memo message email
image photo photograph picture imagery footage video
data information detail record
computer network system it server
appointment operation consultation
money cash fund
euro eur
dollar usd buck
pound gbp quid sterling
tonne ton
kilometre kilometer km
mile
metre meter
year annual yearly
farm farming agricultural agriculture farmer
translator interpreter
engineer technician
farsi persian
technology tech technological
expertise know-how knowledge
centre center heart hub core
town city municipality
area region district zone province
worldwide global
equipment gear kit machinery
component part
building block premises site
roof ceiling
chemical substance
fertiliser fertilizer
smoke fume
water
gas
oil petroleum crude
electricity power
pen biro pencil marker
home_grown domestic homegrown
quickly fast rapidly swiftly rapid
cheap cheaply inexpensive
large big huge vast massive enormous giant
small little tiny
night overnight
morning dawn
wage salary pay_packet
customer client consumer
owner proprietor landlord operator
victim dead
hostage captive
refugee migrant asylum_seeker
vaccine jab
virus pathogen
disease illness sickness
drug medicine medication
crime offence offense
bank lender
tax levy duty
share stock_market
profit earnings
debt loan borrowing
price tariff
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


matter = MatterWords(
    alike=tuple(tuple(line.split()) for line in (_DEEDS + _THINGS).strip().splitlines() if line.strip()),
    empty=_words("""
        be have do say tell go come take use give one also could would may might will can shall should must such other another
        same more most many much some any several few various own new old last next first second least able very thing way
        lot kind sort part case fact like want need try seem appear become remain let thank accord call name show include
        involve follow know think believe expect report claim state statement add note describe mention speak talk ask put
        year month week day hour time today yesterday tomorrow current recent previous early late later likely possible
        certain good well bad right long high low full so-called it its this that these those there here who what which
        accordance regard respect example instance number figure total amount
    """),
    suffixes=(
        "isations", "izations", "isation", "ization", "ations", "ation", "itions", "ition", "ments", "ment", "ings", "ing",
        "ions", "ion", "ers", "ors", "ives", "ive", "ally", "als", "al", "ies", "ied", "edly", "ed", "er", "or", "ly", "es",
        "s", "e", "y",
    ),
    honorifics=_words("mr mrs ms miss mx dr prof sir dame lord lady"),
    company_forms=_words("""
        inc incorporated corp corporation co company ltd limited llc llp plc ag gmbh sa sas sarl srl spa bv nv oy ab as asa aps
        ad ead ood oao ooo zao pao jsc pjsc ojsc cjsc kg kgaa holding holdings pty pte bhd sdn kk sp zoo
    """),
    articles=_words("the a an"),
    polities=frozenset(
        f"{kind} of"
        for kind in ("republic", "kingdom", "commonwealth", "principality", "emirate", "sultanate", "city", "town", "village")
    ),
)  # fmt: skip
