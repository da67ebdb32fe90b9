"""E-mail bytes written out by hand, so that headers, boundaries and encodings stay the same."""
import base64
import quopri
from email.header import Header

CRLF = b"\r\n"


def address(person, name=None, charset=None):
    """An address header's value; the name is encoded (RFC 2047) where it is not ASCII."""
    return mailbox(name or person.plain, person.email, charset)


def mailbox(name, where, charset=None):
    shown = word(name, charset)
    if shown == name and "," in name:
        shown = f'"{name}"'
    return f"{shown} <{where}>"


def word(text, charset=None):
    if text.isascii():
        return text
    return Header(text, charset or "utf-8", maxlinelen=70).encode(linesep="\r\n")


def _crlf(data):
    return data.replace(b"\r\n", b"\n").replace(b"\n", CRLF)


def _encode(data, encoding, is_text):
    if encoding == "base64":
        return _crlf(base64.encodebytes(_crlf(data) if is_text else data))
    if encoding == "quoted-printable":
        return _crlf(quopri.encodestring(data))
    return _crlf(data)


def text_part(text, charset="utf-8", encoding="8bit", subtype="plain"):
    headers = [("Content-Type", f'text/{subtype}; charset="{charset}"'),
               ("Content-Transfer-Encoding", encoding)]
    return headers, _encode(text.encode(charset), encoding, True)


def attachment(data, media_type, name):
    headers = [("Content-Type", f'{media_type}; name="{name}"'),
               ("Content-Transfer-Encoding", "base64"),
               ("Content-Disposition", f'attachment; filename="{name}"')]
    return headers, _encode(data, "base64", False)


def attached_message(data):
    headers = [("Content-Type", "message/rfc822"), ("Content-Disposition", "attachment")]
    return headers, data


def multipart(subtype, boundary, parts):
    mark = b"--" + boundary.encode()
    lines = []
    for part in parts:
        lines += [mark, _part_bytes(part)]
    body = CRLF.join(lines + [mark + b"--", b""])
    return [("Content-Type", f'multipart/{subtype}; boundary="{boundary}"')], body


def _part_bytes(part):
    headers, body = part
    return b"".join(f"{k}: {v}".encode() + CRLF for k, v in headers) + CRLF + body


def message(headers, part):
    """`headers` are (name, value) pairs in the order in which they stand in the file."""
    return _part_bytes((list(headers) + [("MIME-Version", "1.0")] + part[0], part[1]))


def headers(sender, to, subject, date, number, charset=None, **more):
    """The usual headers; `number` makes the Message-ID, `more` adds Cc, In_Reply_To and so on."""
    domain = sender.rsplit("@", 1)[1].rstrip(">")
    pairs = [("From", sender), ("To", to)]
    pairs += [(name.replace("_", "-"), value) for name, value in more.items()]
    return pairs + [("Subject", word(subject, charset)), ("Date", date),
                    ("Message-ID", f"<{number}@{domain}>")]
