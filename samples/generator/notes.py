"""Meeting notes, a telephone note, a minute sheet and a scrap without any lead."""
import pdf
from companies import BRACKWATER, HALVORSEN, PENNARD, TESSLER
from model import Sample, intent
from people import (
    ADEYEMI, ATTWATER, COULSON, HALVORSEN_MD, KROEGER, OYELARAN, RAMAN, REEVE_TESSLER, THACKRAY,
    WHITCOMBE)


def station_visit():
    text = f"""MEETING NOTES - Cutwater pumping station, 21 May 2026, 9.30

Present
  {OYELARAN.name}, {OYELARAN.title}, {TESSLER.name}
  {REEVE_TESSLER.name}, {REEVE_TESSLER.title}, Tessler & Wyndham
  {ATTWATER.name} (us)

- Four dry-well pumps, two of them out of service. Tessler want to replace all
  four in one go.
- Money: the capital committee released 1.24 million pounds for the station.
- RFP TW-2026-014 comes out on 1 June. Closing date early July.
- Marcus says that he recommends, and the committee decides.
- Access through the north gate; the crane takes 3.2 tonnes.

To do
  Simon   list of HX-200 stations, by Friday
  Daniel  pipework drawings ({REEVE_TESSLER.email})
"""
    intents = [
        intent("replacement", "Tessler want to replace all four in one go"),
        intent("budget", "the capital committee released 1.24 million pounds for the station"),
        intent("rfp", "RFP TW-2026-014 comes out on 1 June"),
        intent("timeline", "Closing date early July"),
        intent("authority", "he recommends, and the committee decides"),
    ]
    return Sample("notes/2026-05-21 Cutwater visit.txt", text.encode(), "meeting notes",
                  "our own notes report what the customer wants: the holder is a third party",
                  labels={"date": ["21 May 2026"], "rfp_number": ["TW-2026-014"]}, intents=intents)


def kick_off_minutes():
    people = pdf.table([
        ["Present", "Function", "Company"],
        [WHITCOMBE.name, WHITCOMBE.title, BRACKWATER.name],
        [ADEYEMI.name, ADEYEMI.title, BRACKWATER.name],
        [RAMAN.name, RAMAN.title, BRACKWATER.name],
        [ATTWATER.name, ATTWATER.title, HALVORSEN.name],
        [COULSON.name, COULSON.title, HALVORSEN.name]], (45, 60, 60))
    points = pdf.table([
        ["No.", "Subject and decision", "Who", "When"],
        ["1", "Order 4500018823 is placed; drawings approved with two remarks.", "Raman", "done"],
        ["2", "Commissioning of the six HX-80 pumps in the week of 22 June 2026.", "Attwater",
         "22 June 2026"],
        ["3", "Brackwater is considering a ClearLine filtration unit for the rinse water in 2027. "
         "No figures yet.", "Adeyemi", "open"],
        ["4", "A second line at Tallow Quay has been announced; 35 new jobs.", "-", "-"]],
        (12, 98, 24, 30))
    story = [pdf.heading("Minutes: kick-off sauce line", "Sans", 15),
             pdf.text("Manchester, 30 April 2026, by video. Minutes: Beth Coulson. Contact for the "
                      f"minutes: {COULSON.email}. Brackwater switchboard {BRACKWATER.phone}.", "Sans"),
             people, points]
    intents = [
        intent("product_interest", "Brackwater is considering a ClearLine filtration unit for the rinse "
               "water in 2027"),
        intent("expansion_trigger", "A second line at Tallow Quay has been announced; 35 new jobs"),
    ]
    return Sample("notes/Minutes_2026-04-30_kick-off.pdf", pdf.document(story, title="Minutes"),
                  "meeting notes", "three colleagues of one customer beside two of us",
                  labels={"date": ["30 April 2026", "22 June 2026"],
                          "contract_number": ["4500018823"]}, intents=intents)


def telephone_note():
    text = f"""Telephone note                                   Nadja, 19/08/2026, 14:10

Called: Mrs {THACKRAY.name}, Calder Vale Drainage Board, 0113 496 0774

She has seen our trailer pump at a neighbouring board and asks whether we may
bid although we have no depot in Yorkshire. Told her Leeds is in Yorkshire.
Wants the data sheet by e-mail: {THACKRAY.email}
She is putting out a tender for eight flood pumps, closing 25 September.

{KROEGER.name}
"""
    intents = [
        intent("purchase_request", "Wants the data sheet by e-mail"),
        intent("rfp", "She is putting out a tender for eight flood pumps"),
        intent("timeline", "closing 25 September"),
    ]
    return Sample("notes/phone note Calder Vale.txt", text.encode(), "note",
                  "telephone note with a name, a number and an address",
                  labels={"date": ["19/08/2026"]}, intents=intents)


def rota():
    text = """Kitchen rota, Leeds office

Week 36   Beth     milk, biscuits
Week 37   Simon    dishwasher (needs a new filter, ask the landlord)
Week 38   Ingrid   milk
Week 39   Beth     descale the kettle

Cake on the 18th. Please buy proper tea this time!
"""
    return Sample("misc/kitchen rota.txt", text.encode(), "note", "says \"buy\", \"filter\" and "
                  "\"needs a new\" and is of no interest: no intent, no contact")


def call_list():
    text = f"""who to ring in december (SA)

- {PENNARD.name}: NO. They asked us twice to stop. Take them off.
- Pellow: small fry, forward to the second-hand shop
- Brackwater: ask Priya about the 2027 filter once the sauce line runs
- {HALVORSEN_MD.given}: holiday dates
"""
    return Sample("notes/ring in december.txt", text.encode("utf-8-sig").replace(b"\n", b"\r\n"),
                  "note", "scrap of ours with a byte order mark and CRLF lines",
                  labels={"person": None})


def samples():
    return [station_visit(), kick_off_minutes(), telephone_note(), rota(), call_list()]
