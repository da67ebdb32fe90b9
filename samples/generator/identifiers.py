"""Registration, tax and bank numbers: invented digits, true check digits."""


def _digits(text):
    return [int(character) for character in text]


def uk_vat(base7, separated=True):
    """UK VAT number: weights 8…2 and two check digits, modulo 97."""
    total = sum(d * w for d, w in zip(_digits(base7), range(8, 1, -1)))
    number = f"{base7}{97 - total % 97:02d}"
    return f"GB {number[:3]} {number[3:7]} {number[7:]}" if separated else "GB" + number


def _iso7064_mod11_10(digits):
    product = 10
    for digit in digits:
        total = (digit + product) % 10 or 10
        product = 2 * total % 11
    return (11 - product) % 10


def de_vat(base8):
    """German USt-IdNr: ISO 7064, MOD 11,10."""
    return f"DE{base8}{_iso7064_mod11_10(_digits(base8))}"


def _luhn_check_digit(text):
    total = 0
    for place, digit in enumerate(reversed(_digits(text))):
        doubled = digit * 2 if place % 2 == 0 else digit
        total += doubled - 9 if doubled > 9 else doubled
    return (10 - total % 10) % 10


def fr_siren(base8):
    number = f"{base8}{_luhn_check_digit(base8)}"
    return f"{number[:3]} {number[3:6]} {number[6:]}"


def fr_siret(siren, office4):
    digits = siren.replace(" ", "") + office4
    return f"{siren} {office4}{_luhn_check_digit(digits)}"


def fr_vat(siren):
    digits = siren.replace(" ", "")
    return f"FR {(12 + 3 * (int(digits) % 97)) % 97:02d} {siren}"


def at_vat(base7):
    """Austrian UID: ATU, seven digits, one check digit."""
    total = 0
    for place, digit in enumerate(_digits(base7)):
        value = digit * (2 if place % 2 else 1)
        total += value // 10 + value % 10
    return f"ATU{base7}{(10 - (total + 4) % 10) % 10}"


def ch_uid(base8):
    """Swiss UID: weights 5 4 3 2 7 6 5 4, modulo 11."""
    total = sum(d * w for d, w in zip(_digits(base8), (5, 4, 3, 2, 7, 6, 5, 4)))
    check = (11 - total % 11) % 11
    if check == 10:
        raise ValueError(f"no Swiss UID begins with {base8}")
    number = f"{base8}{check}"
    return f"CHE-{number[:3]}.{number[3:6]}.{number[6:]}"


def nl_vat(base8):
    """Dutch btw-id of a company: eleven test over eight digits."""
    check = sum(d * w for d, w in zip(_digits(base8), range(9, 1, -1))) % 11
    if check == 10:
        raise ValueError(f"no Dutch btw-id begins with {base8}")
    return f"NL{base8}{check}B01"


def iban(country, bban):
    """IBAN in groups of four: ISO 13616 check digits, modulo 97."""
    letters = "".join(str(int(c, 36)) for c in bban + country + "00")
    number = f"{country}{98 - int(letters) % 97:02d}{bban}"
    return " ".join(number[i : i + 4] for i in range(0, len(number), 4))
