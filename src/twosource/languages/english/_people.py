"""English nouns for people, singular: what a count of them has as its unit is "person"."""

from __future__ import annotations

from .._lists import words

PEOPLE = words("""
    person people human man woman child boy girl baby infant toddler teenager teen adult adolescent youth youngster minor
    adviser advisor accountant activist actor actress addict administrator agent airman ally ambassador analyst applicant
    apprentice architect artist aide assailant assassin assistant astronaut athlete attacker attendee attorney author
    backpacker baker banker barrister beneficiary bidder bishop blogger bodyguard boss boxer broker brother builder
    businessman businesswoman buyer bystander cadet camper campaigner candidate captain captive carer caretaker carpenter
    cardinal casualty caller celebrity chairman champion chef chief cleric clerk client climber clinician coach colleague
    colonel columnist combatant commander commando commissioner commuter competitor consultant contractor constable
    contestant convict cook correspondent councillor councilor crewman crewmember creditor criminal critic customer cyclist
    dancer daughter dealer defector defendant defender delegate demonstrator dentist deputy descendant designer detainee
    detective developer diplomat director disciple diver dissident docker doctor donor driver economist editor elder
    electrician embezzler employee employer engineer envoy evacuee executive exile expatriate expert extremist fan farmer
    fatality father fighter fireman firefighter fisherman follower foreigner founder friend fugitive gangster gardener
    general governor graduate grandchild guard guest guerrilla guide gunman hacker heir hiker homeowner hostage householder
    hunter husband immigrant imam informant inhabitant inmate inspector instructor insider insurgent interpreter intruder
    inventor investigator investor islander jihadist jogger journalist judge juror killer kidnapper labourer laborer
    lawmaker lawyer leader lecturer legislator librarian lieutenant lifeguard listener lobbyist local looter magistrate
    manager marine mariner marcher mayor mechanic medic member merchant mercenary midwife migrant militant militiaman miner
    minister monk mother motorcyclist motorist mourner murderer musician national neighbour neighbor negotiator newcomer
    newborn nun nurse observer occupant offender officer official onlooker operative operator opponent orphan owner painter
    paramedic paratrooper parent parishioner parliamentarian participant partisan partner passenger passer-by passerby
    pastor patient peacekeeper pedestrian pensioner performer perpetrator pharmacist photographer physician pilgrim pilot
    pirate player plumber poet police policeman policewoman politician porter prefect president priest principal prisoner
    producer professional professor programmer prosecutor protester protestor psychologist pupil rabbi radical ranger reader
    rebel recipient recruit refugee relative repairman reporter representative rescuer researcher reservist resident
    responder retiree returnee rider rioter robber runner sailor scholar schoolboy schoolchild schoolgirl scientist scout
    seafarer seaman secretary seller senator serviceman servicewoman servant settler sergeant shareholder shopkeeper shopper
    signatory singer sister skier skipper slave smuggler sniper soldier son speaker specialist spectator spokesman
    spokeswoman sportsman staffer stakeholder steward strategist striker student submariner subscriber successor supporter
    surgeon surveyor survivor suspect swimmer sympathiser sympathizer technician tenant terrorist theologian thief tourist
    trader traveller traveler trainee trainer translator trespasser trooper trustee tutor user vandal vendor veteran
    veterinarian victim viewer villager villain visitor volunteer voter waiter waitress walker warden warrior welder wife
    winner witness worker writer worshipper worshiper yachtsman personnel staff crew troop troops hospitalisation life soul
    dead civilian servicemember marksman ex-soldier conscript congressman congresswoman subcontractor freelancer lodger
    caregiver childminder bargeman boatman ferryman lineman cameraman craftsman foreman stevedore longshoreman trucker
    crofter fishmonger newsreader anchorman midshipman oligarch billionaire millionaire separatist nationalist loyalist
    socialist communist democrat republican conservative liberal teacher headteacher schoolteacher pundit sherpa bricklayer
    roofer cleaner nanny butler valet jockey cashier teller rower surfer mountaineer snowboarder golfer footballer cricketer
    goalkeeper referee umpire hooligan gunner sapper cosmonaut informer whistleblower bailiff sheriff marshal usher
    archaeologist biologist chemist physicist geologist historian mathematician statistician epidemiologist virologist
    meteorologist seismologist oceanographer ecologist conservationist environmentalist pathologist radiologist anaesthetist
    paediatrician psychiatrist therapist counsellor nutritionist optician vet farmhand shepherd beekeeper picker logger
    forester lumberjack sawyer blacksmith locksmith cadre commissar courier postman messenger dispatcher conductor signalman
    stewardess attendant helmsman bosun coxswain abductee hijacker stowaway asylum-seeker newlywed widow widower twin
    sibling grandparent grandmother grandfather aunt uncle cousin nephew niece bride groom guardian lessee squatter
    pickpocket burglar fraudster swindler scammer forger counterfeiter trafficker poacher rapist stalker
    """)
