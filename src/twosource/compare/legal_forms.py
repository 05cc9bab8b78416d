"""Legal forms of companies the world over, long and short, and the one short form that each stands for."""

from __future__ import annotations

# Plain small letters, without stops; the longest are looked for first.
_FORMS = """
    llc: limited liability company, llc, obshchestvo s ogranichennoi otvetstvennostiu, ooo, oo
    ltd: limited, ltd, private limited, pvt ltd, pte ltd, pty ltd, pte, pty, pvt
    plc: public limited company, plc
    inc: incorporated, inc
    corp: corporation, corp
    co: company, co, cie, compagnie
    jsc: joint stock company, jsc, ao, aktsionernoe obshchestvo
    pjsc: public joint stock company, pjsc, pao, publichnoe aktsionernoe obshchestvo
    ojsc: open joint stock company, ojsc, oao, otkrytoe aktsionernoe obshchestvo
    cjsc: closed joint stock company, cjsc, zao
    ag: aktiengesellschaft, ag
    gmbh: gesellschaft mit beschrankter haftung, gmbh, gesmbh
    kg: kommanditgesellschaft, kg
    se: societas europaea, se
    sa: societe anonyme, sociedad anonima, sociedade anonima, sa, s a
    sas: societe par actions simplifiee, sas
    sarl: societe a responsabilite limitee, sarl, societatea cu raspundere limitata, srl, sociedad de responsabilidad limitada
    spa: societa per azioni, spa
    bv: besloten vennootschap, bv
    nv: naamloze vennootschap, nv
    ab: aktiebolag, ab
    as: aksjeselskap, aktieselskab, as, asa, aps, a s
    oy: osakeyhtio, oy, oyj
    kk: kabushiki kaisha, kk
    sdn: sendirian berhad, sdn bhd, bhd
    pt: perseroan terbatas, pt
    lp: limited partnership, lp, llp, l p
    na: national association, na
    ead: ead, ad, ood, eood
    zoo: sp z oo, zoo
"""

LEGAL_FORMS: dict[tuple[str, ...], str] = {
    tuple(form.split()): short.strip()
    for line in _FORMS.strip().splitlines()
    for short, forms in [line.split(":")]
    for form in forms.split(",")
}
"""Words of a form, in their order -> its short form."""
MAX_FORM_WORDS = max(map(len, LEGAL_FORMS))

SAME_STANDING = (frozenset({"jsc", "ojsc", "pjsc", "cjsc"}),)
"""Forms one company goes by in turn: Russian law renamed the open and closed ones."""
