"""The words of the generator: a company, a person, a finished sample."""
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Company:
    name: str
    address: tuple  # lines as an envelope has them, without the country
    phone: str = ""
    fax: str = ""
    website: str = ""
    email: str = ""
    country: str = ""
    registration: tuple = ()  # numbers as they are printed
    vat: str = ""
    iban: str = ""
    short: tuple = ()  # shorter names that people use for it
    colour: str = "#1f3d5c"

    @property
    def domain(self):
        return self.website.removeprefix("www.")


@dataclass(frozen=True)
class Person:
    given: str
    family: str
    title: str
    company: Company
    email: str = ""
    phone: str = ""
    mobile: str = ""
    prefix: str = ""
    other_titles: tuple = ()
    variants: tuple = ()  # other full writings of the name

    @property
    def name(self):
        return f"{self.prefix} {self.plain}".strip()

    @property
    def plain(self):
        return f"{self.given} {self.family}"


@dataclass
class Sample:
    """One file: its bytes and everything that is true of it."""

    path: str
    data: bytes
    kind: str
    purpose: str
    native: bool = True
    labels: dict = field(default_factory=dict)  # date, amount, … : labelled by hand
    intents: list = field(default_factory=list)
    expect: dict = field(default_factory=lambda: {"status": "done"})
    text: str = None  # what is printed, where the file itself does not say it


def intent(category, quote, polarity=None):
    if polarity is None:
        polarity = "negative" if category == "negative" else "positive"
    return {"category": category, "polarity": polarity, "quote": quote}
