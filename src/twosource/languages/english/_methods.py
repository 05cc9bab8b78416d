"""English words that tell how something was observed."""

from __future__ import annotations

from .._speech import MethodWords


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _phrases(text: str) -> tuple[str, ...]:
    """One phrase between commas."""
    return tuple(" ".join(phrase.split()) for phrase in text.split(",") if phrase.strip())


def _each(nouns: str, *patterns: str) -> tuple[str, ...]:
    """Every noun in every pattern: "the {} shows"."""
    return tuple(pattern.format(noun) for pattern in patterns for noun in nouns.split())


_ONE_PICTURE = "image photo photograph picture video footage clip recording"
_PICTURES = "images photos photographs pictures videos clips recordings"

methods = MethodWords(
    by_content=(
        (
            "satellite imagery",
            _phrases("""
                satellite image, satellite images, satellite imagery, satellite photo, satellite photos, satellite photograph,
                satellite photographs, satellite picture, satellite pictures, satellite radar images, satellite radar,
                radar satellite, satellite data, images from satellites, images from space, pictures from space,
                overhead imagery, aerial photographs, aerial images, aerial imagery, aerial photos
            """),
        ),
        (
            "job advertisements",
            _phrases("""
                job advert, job adverts, job advertisement, job advertisements, job posting, job postings, job listing,
                job listings, job ad, job ads, jobs posted, posts advertised, jobs advertised, vacancies, vacancy, adverts,
                advertisements, job offers, recruitment ads, recruitment notices, hiring notices, help-wanted
            """),
        ),
        (
            "social media",
            _phrases("""
                social media, telegram channel, telegram channels, on telegram, on twitter, on facebook, on instagram, on
                tiktok, on youtube, on whatsapp, on weibo, on linkedin, vkontakte, on x
            """),
        ),
        (
            "wreckage inspection",
            _phrases("""
                in the wreckage, among the wreckage, wreckage of, in the remains, in the debris, debris of, debris from,
                found to contain, fragments of, salvaged, dismantled, disassembled, taken apart, forensic examination
            """),
        ),
        (
            "imagery",
            _phrases("""
                cctv, security camera, security cameras, surveillance camera, surveillance cameras, surveillance footage,
                traffic camera, traffic cameras, thermal camera, thermal images, webcam, dashcam, drone footage, aerial footage,
                bodycam, body camera, body cameras, video footage, phone footage, mobile phone video, caught on camera,
                caught on film, captured on video
            """)
            + _each(_ONE_PICTURE, "the {} shows", "the {} showed", "compared the {}", "studied the {}", "seen in the {}")
            + _each(_PICTURES, "the {} show", "the {} showed", "compared the {}", "studied the {}", "seen in the {}"),
        ),
        (
            "tracking data",
            _phrases("""
                ship-tracking, flight-tracking, vessel-tracking, ship tracking, flight tracking, vessel tracking, tracking data,
                tracking service, tracking site, tracking website, tracking websites, transponder data, transponder signal,
                transponder signals, ais data, ais signal, ais signals, ais transponder, ais records, gps data, gps records,
                ads-b data
            """),
        ),
        ("sensor", _phrases("seismic data, seismic readings, gauge readings, sensor data, instrument readings, radar data")),
        (
            "laboratory test",
            _phrases("""
                laboratory test, laboratory tests, lab test, lab tests, laboratory results, lab results, laboratory analysis,
                lab analysis, test results, tests showed, tests show, tests confirmed, tests found, tested positive,
                tested negative, samples taken, samples tested, samples from, dna test, dna tests, blood test, blood tests,
                water samples, soil samples, chemical analysis, toxicology, autopsy, post-mortem, forensic tests,
                forensic analysis
            """),
        ),
        (
            "eyewitness",
            _phrases("""
                i saw, he saw, she saw, they saw, we saw, i heard, own eyes, i watched, we watched, he watched, she watched,
                they watched, i counted, we counted, i noticed, i witnessed
            """),
        ),
        (
            "website inspection",
            _phrases("""
                leak site, website showed, website shows, the website, web page, online database, archived page, archived pages,
                archived version
            """),
        ),
        (
            "court document",
            _phrases("""
                court filing, court filings, court document, court documents, court papers, court record, court records,
                charge sheet, deposition
            """),
        ),
        (
            "document",
            _phrases("""
                bill of lading, bills of lading, document seen by, documents seen by, papers seen by, letter seen by,
                email seen by, emails seen by, file seen by, files seen by, documents reviewed by, documents obtained by,
                documents show, documents showed, records show, records showed, customs data, customs records, land registry,
                company register, corporate register, corporate records, company filings, tender documents, procurement records,
                public records
            """),
        ),
        (
            "telephone interview",
            _phrases("""
                in a phone call, in a telephone call, by phone, by telephone, over the phone, over the telephone,
                telephone interview, phone interview, in a phone interview, reached by phone
            """),
        ),
        (
            "inspection",
            _phrases("""
                inspectors found, inspectors saw, divers found, divers saw, on inspection, during an inspection, during a visit,
                inspected the site, visited the site, searched the site, investigators found
            """),
        ),
    ),
    by_source=(
        ("satellite imagery", ("satellite",)),
        (
            "imagery",
            _phrases("""
                image, images, imagery, photo, photos, photograph, photographs, picture, pictures, video, videos, footage,
                drone footage, clip, clips, screenshot, screenshots
            """),
        ),
        ("tracking data", ("tracker", "transponder")),
        (
            "sensor",
            _phrases("""
                sensor, sensors, seismograph, seismometer, seismographs, seismometers, gauge, gauges, radar, monitoring station,
                monitoring stations, detector, detectors, measured, meter, thermometer, instruments
            """),
        ),
        ("log", ("log", "logs", "logbook", "log book", "logbooks")),
        ("leak", ("leaked", "leak", "leaks", "whistleblower")),
        (
            "document",
            _phrases("""
                document, documents, manifest, manifests, note, memo, memos, memorandum, letter, letters, email, emails, e-mail,
                e-mails, filing, filings, contract, contracts, invoice, invoices, register, records, file, files, indictment,
                brochure, transcript, transcripts, affidavit, dossier, permit, permits, database, ledger, spreadsheet,
                phone records, bank records, inspection report, internal report, police report, forensic report, expert report,
                incident report, accident report, medical report, autopsy report, engineer's report, bill of lading,
                certificate, certificates, seen by, reviewed by, obtained by, minutes of, paperwork, lawsuit, warrant
            """),
        ),
        (
            "study",
            _phrases("""
                study, studies, survey, surveys, research, research paper, poll, polls, analysis, researchers, audit, census,
                model
            """),
        ),
        ("intelligence", _phrases("intelligence, spy agency, spies, intercepts, intercepted")),
        (
            "eyewitness",
            _phrases("""
                witness, witnesses, eyewitness, eyewitnesses, saw, heard, watched, witnessed, bystander, bystanders, onlooker,
                onlookers, remembers, remembered, recalls, recalled
            """),
        ),
        (
            "official statement",
            _phrases("""
                statement, spokesman, spokeswoman, spokesperson, press release, ministry, communique, communiqué, police,
                officials, minister, government, white house, kremlin, press conference, news conference, briefing
            """),
        ),
        ("interview", ("interview", "interviewed", "interviews")),
    ),
    by_kind={"document": "document", "imagery": "imagery", "study": "study"},
    witness=(
        "i stood",
        "i saw",
        "i watched",
        "i heard",
        "we saw",
        "i was there",
        "we watched",
        "i walked",
        "i visited",
        "we visited",
        "i have seen",
        "i went to",
        "with my own eyes",
    ),
    witness_label="eyewitness",
    interview=_words("me us reporters newspaper"),
    interview_label="interview",
)
