"""A supplier's invoice to us, our invoice to a customer, and a customer's purchase order."""
import pdf
from companies import ALDGARTH, BRACKWATER, HALVORSEN, LOCHMORE
from model import Sample, intent
from people import ATTWATER, COULSON, MCPHAIL, RAMAN, STROUD, WHITCOMBE


def _head(seller, word):
    contact = f"{', '.join(seller.address)}<br/>Tel {seller.phone} | {seller.email}"
    return [pdf.heading(seller.name, "Sans", 16, seller.colour), pdf.text(contact, "Sans", 8.5),
            pdf.gap(6), pdf.heading(word, "Sans", 14)]


def _totals(net, tax, total):
    return pdf.table([["", ""], ["Net", net], ["VAT 20 %", tax], ["Total due", total]], (128, 32),
                     "Sans", 9.5, colour="#ffffff", lines="rule", right=(1,))


def supplier_invoice():
    rows = [["Part", "Description", "Qty", "Unit", "Amount"],
            ["MS-1140", "Mechanical seal 40 mm, SiC/SiC/FKM", "24", "£86.50", "£2,076.00"],
            ["BR-6309", "Deep groove ball bearing 6309", "30", "£14.20", "£426.00"],
            ["", "Carriage", "1", "£18.00", "£18.00"]]
    story = _head(ALDGARTH, "INVOICE") + [
        pdf.text(f"To: {HALVORSEN.name}, {', '.join(HALVORSEN.address)}", "Sans"),
        pdf.text("Invoice no. ASB-88213 | Invoice date 14 April 2026 | Your order HPS-PO-5530 | "
                 "Due 14 May 2026", "Sans", 9),
        pdf.table(rows, (22, 78, 14, 22, 24), "Sans", right=(2, 3, 4)),
        _totals("£2,520.00", "£504.00", "£3,024.00"),
        pdf.text(f"Please pay to IBAN {ALDGARTH.iban}, quoting the invoice number. Queries: "
                 f"{STROUD.name}, {STROUD.title}, {STROUD.phone}, {STROUD.email}.", "Sans", 9),
        pdf.text(f"Registered in England and Wales No. {ALDGARTH.registration[0]}. VAT Reg. No. "
                 f"{ALDGARTH.vat}", "Sans", 7.5)]
    return Sample("contracts/invoice_ASB-88213.pdf", pdf.document(story, title="Invoice"), "invoice",
                  "we are the buyer: the supplier's people are no leads",
                  labels={"amount": ["£3,024.00"], "date": ["14 April 2026", "14 May 2026"],
                          "contract_number": ["HPS-PO-5530"]})


def own_invoice():
    rows = [["Item", "Description", "Qty", "Amount"],
            ["1", "HX-50 pump, serial 24-1187, for the spirit receiver", "1", "£7,450.00"],
            ["2", "Commissioning, one day", "1", "£880.00"]]
    story = _head(HALVORSEN, "INVOICE HPS-24-0918") + [
        pdf.text(f"{LOCHMORE.name}<br/>For the attention of {MCPHAIL.name}<br/>"
                 f"{'<br/>'.join(LOCHMORE.address)}", "Sans"),
        pdf.text("Date 8 October 2024 | PAID 29 October 2024", "Sans", 9),
        pdf.table(rows, (14, 100, 14, 32), "Sans", right=(2, 3)),
        _totals("£8,330.00", "£1,666.00", "£9,996.00"),
        pdf.text(f"Your contact: {COULSON.name}, {COULSON.title}, {COULSON.phone}. Registered in "
                 f"England and Wales No. {HALVORSEN.registration[0]}. VAT Reg. No. {HALVORSEN.vat}. "
                 f"IBAN {HALVORSEN.iban}", "Sans", 8)]
    return Sample("contracts/HPS-24-0918_paid.pdf", pdf.document(story, title="Invoice"), "invoice",
                  "we are the seller; a purchase of the past, paid: no intent",
                  labels={"amount": ["£9,996.00"], "date": ["8 October 2024", "29 October 2024"]})


def purchase_order():
    rows = [["Line", "Material", "Qty", "Unit price", "Amount"],
            ["10", "Centrifugal pump HX-80, AISI 316L, 5.5 kW", "6", "£11,480.00", "£68,880.00"],
            ["20", "Duplex strainer 0.8 mm", "3", "£3,150.00", "£9,450.00"],
            ["30", "CarePlan maintenance, 36 months", "1", "£14,400.00", "£14,400.00"]]
    story = _head(BRACKWATER, "PURCHASE ORDER 4500018823") + [
        pdf.text(f"Supplier: {HALVORSEN.name}, attn. {ATTWATER.name}<br/>"
                 f"{', '.join(HALVORSEN.address)}", "Sans"),
        pdf.text("Order date 20/04/2026 | Delivery date 15/06/2026 | Your quotation HPS-Q-7719",
                 "Sans", 9),
        pdf.text("Please supply the following goods and services:", "Sans"),
        pdf.table(rows, (14, 78, 14, 27, 27), "Sans", right=(2, 3, 4)),
        _totals("£92,730.00", "£18,546.00", "£111,276.00"),
        pdf.text(f"Buyer: {RAMAN.name}, {RAMAN.title}, {RAMAN.phone}, {RAMAN.email}<br/>"
                 f"Approved by: {WHITCOMBE.variants[0]}, {WHITCOMBE.title}", "Sans", 9),
        pdf.text("Please confirm this order within three working days. Payment 45 days net. Invoices "
                 f"to {BRACKWATER.name}, VAT Reg. No. {BRACKWATER.vat}.", "Sans", 8.5)]
    intents = [intent("purchase_request", "Please supply the following goods and services"),
               intent("timeline", "Delivery date 15/06/2026")]
    return Sample("contracts/PO_4500018823.pdf", pdf.document(story, title="PO"), "purchase order",
                  "the RFQ of March has become an order; buyer and approver behind one number",
                  labels={"amount": ["£111,276.00"], "date": ["20/04/2026", "15/06/2026"],
                          "contract_number": ["4500018823"]}, intents=intents)


def samples():
    return [supplier_invoice(), own_invoice(), purchase_order()]
