"""Small layer over reportlab: fonts, paragraph styles, tables, flowing documents."""
import io

from reportlab.lib.colors import HexColor, black
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph, Spacer, Table

_FOLDER = "/usr/share/fonts/truetype/"
_FILES = {
    "Sans": "liberation/LiberationSans", "Serif": "liberation/LiberationSerif",
    "Mono": "liberation/LiberationMono", "Narrow": "liberation/LiberationSansNarrow",
}


def _register():
    for family, path in _FILES.items():
        for suffix, end in (("", "Regular"), ("-Bold", "Bold"), ("-Italic", "Italic")):
            pdfmetrics.registerFont(TTFont(family + suffix, f"{_FOLDER}{path}-{end}.ttf"))
        pdfmetrics.registerFontFamily(family, family, family + "-Bold", family + "-Italic",
                                      family + "-Bold")
    pdfmetrics.registerFontFamily("Helvetica", "Helvetica", "Helvetica-Bold", "Helvetica-Oblique")
    pdfmetrics.registerFontFamily("Times-Roman", "Times-Roman", "Times-Bold", "Times-Italic")


_register()
_BOLD = {"Helvetica": "Helvetica-Bold", "Times-Roman": "Times-Bold"}


def bold(font):
    return _BOLD.get(font, font + "-Bold")


def style(font="Helvetica", size=10, leading=None, justify=False, **more):
    alignment = {"alignment": TA_JUSTIFY} if justify else {}
    return ParagraphStyle("s", fontName=font, fontSize=size, leading=leading or size * 1.35,
                          **alignment, **more)


def text(words, font="Helvetica", size=10, after=6, **more):
    words = words.replace(" & ", " &amp; ").replace("\n", "<br/>")
    return Paragraph(words, style(font, size, spaceAfter=after, **more))


def heading(words, font="Helvetica", size=11, colour="#000000", before=6, after=4):
    return Paragraph(words.replace(" & ", " &amp; "), style(
        bold(font), size, spaceBefore=before, spaceAfter=after, textColor=HexColor(colour),
        keepWithNext=1))


def gap(points):
    return Spacer(1, points)


def table(rows, widths, font="Helvetica", size=9, colour="#dde3e8", lines="grid", right=()):
    """The first row is the heading; `right` lists the columns that hold figures."""
    cells = [[_cell(value, font, size, at == 0, column in right)
              for column, value in enumerate(row)] for at, row in enumerate(rows)]
    commands = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("BACKGROUND", (0, 0), (-1, 0), HexColor(colour)),
                ("TOPPADDING", (0, 0), (-1, -1), 2.5), ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5)]
    if lines == "grid":
        commands.append(("GRID", (0, 0), (-1, -1), 0.4, black))
    else:
        commands.append(("LINEBELOW", (0, 0), (-1, -1), 0.3, HexColor("#888888")))
    return Table(cells, colWidths=[w * mm for w in widths], style=commands, hAlign="LEFT",
                 repeatRows=1, spaceBefore=4, spaceAfter=8)


def _cell(value, font, size, is_heading, is_right):
    face = bold(font) if is_heading else font
    words = str(value).replace(" & ", " &amp; ").replace("\n", "<br/>")
    return Paragraph(words, style(face, size, size * 1.2, alignment=2 if is_right else 0))


def document(story, on_page=None, margins=(25, 20, 25, 25), size=A4, title="", frames=None,
             encrypt=None, later_top=None):
    """PDF bytes; margins are left, top, right, bottom in millimetres."""
    left, top, right, bottom = (m * mm for m in margins)
    buffer = io.BytesIO()
    template = BaseDocTemplate(buffer, pagesize=size, title=title, author="", invariant=1,
                               encrypt=encrypt)
    draw = on_page or (lambda canvas, doc: None)

    def frame(upper):
        return Frame(left, bottom, size[0] - left - right, size[1] - upper - bottom,
                     leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0)

    pages = [PageTemplate("first", frames or [frame(top)], onPage=draw,
                          autoNextPageTemplate="later"),
             PageTemplate("later", frames or [frame((later_top or 25) * mm)], onPage=draw)]
    template.addPageTemplates(pages)
    template.build(story)
    return buffer.getvalue()
