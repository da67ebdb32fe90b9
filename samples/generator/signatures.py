"""Signature blocks like vCards, collected in text files: English, German, French."""
from companies import BRACKWATER, CALDER, DONAUTAL, MONTCLARIN, RHEINAUER, SUVARNA, TESSLER
from model import Sample
from people import (
    DESHMUKH, HINTERBERGER, KALB, LEMAISTRE, OYELARAN, RAMAN, THACKRAY)


def english():
    text = f"""{RAMAN.name}
{RAMAN.title} | {BRACKWATER.name}
41 Tallow Quay, Manchester M17 8QD
t: +44 161 496 0300   f: +44 161 496 0309
e: {RAMAN.email}
w: {BRACKWATER.website}

----------------------------------------

{OYELARAN.name} CEng
{OYELARAN.title}
{TESSLER.name}
Sluice House | 9 Cutwater Road | Bristol | BS1 9ZT
Direct: {OYELARAN.phone} | Fax: {TESSLER.fax}
{OYELARAN.email}

----------------------------------------

Mrs {THACKRAY.name}
{THACKRAY.title}
{CALDER.name}
Phone {THACKRAY.phone}
{THACKRAY.email}
https://{CALDER.website}

----------------------------------------

{DESHMUKH.name} | {DESHMUKH.title} | {SUVARNA.name}
(T) {DESHMUKH.phone} (M) {DESHMUKH.mobile}
{DESHMUKH.email}
"""
    return Sample("tradefair/contacts_english.txt", text.encode(), "signatures",
                  "four English signature blocks in one text",
                  labels={"address": ["41 Tallow Quay, Manchester M17 8QD"]})


def german():
    text = f"""{KALB.name}
{KALB.title}
{RHEINAUER.name}
{RHEINAUER.address[0]}
{RHEINAUER.address[1]}
Telefon:  +49 (0)221 4710-316
Telefax:  +49 (0)221 4710-309
E-Mail:   {KALB.email}
Internet: {RHEINAUER.website}
Amtsgericht Köln, {RHEINAUER.registration[0]}
USt-IdNr.: {RHEINAUER.vat}

========================================

{HINTERBERGER.name}
{HINTERBERGER.title}
{DONAUTAL.name}
A-4020 Linz, Mostgasse 7
T: {HINTERBERGER.phone} | F: {DONAUTAL.fax} | M: {HINTERBERGER.mobile}
{HINTERBERGER.email} | {DONAUTAL.website}
{DONAUTAL.registration[0]}, Landesgericht Linz, UID {DONAUTAL.vat}
"""
    return Sample("tradefair/kontakte_deutsch.txt", text.encode("iso-8859-1"), "signatures",
                  "German and Austrian signature blocks in ISO-8859-1", text=text,
                  labels={"address": ["A-4020 Linz, Mostgasse 7"]})


def french():
    text = f"""{LEMAISTRE.given} LEMAISTRE
{LEMAISTRE.title}
{MONTCLARIN.name}
{MONTCLARIN.address[0]}
{MONTCLARIN.address[1]}
Tél. direct : {LEMAISTRE.phone}
Standard : {MONTCLARIN.phone}
Télécopie : {MONTCLARIN.fax}
Courriel : {LEMAISTRE.email}
Site : {MONTCLARIN.website}
SIREN {MONTCLARIN.registration[1]} - TVA {MONTCLARIN.vat}

Pensez à l'environnement avant d'imprimer ce message.
"""
    return Sample("tradefair/contacts_francais.txt", text.encode(), "signatures",
                  "French signature block, family name in capitals",
                  labels={"person": ["François LEMAISTRE"]})


def samples():
    return [english(), german(), french()]
