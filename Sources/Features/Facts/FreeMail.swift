/// Providers where anybody gets an address: such a domain says nothing of an employer.
/// Written for Galena from general knowledge; no outside list.
enum FreeMail {
  static let domains: Set<String> = [
    "gmail.com", "googlemail.com", "outlook.com", "outlook.de", "outlook.fr", "hotmail.com",
    "hotmail.de", "hotmail.fr", "hotmail.co.uk", "live.com", "live.de", "live.fr", "msn.com",
    "yahoo.com", "yahoo.de", "yahoo.fr", "yahoo.co.uk", "ymail.com", "aol.com", "aol.de",
    "icloud.com", "me.com", "mac.com", "proton.me", "protonmail.com", "tutanota.com", "tuta.com",
    "gmx.de", "gmx.net", "gmx.com", "gmx.at", "gmx.ch", "web.de", "t-online.de", "freenet.de",
    "arcor.de", "posteo.de", "mailbox.org", "orange.fr", "wanadoo.fr", "free.fr", "sfr.fr",
    "laposte.net", "bluewin.ch", "libero.it", "virgilio.it", "terra.es", "wp.pl", "o2.pl",
    "onet.pl", "seznam.cz", "mail.ru", "yandex.ru", "yandex.com", "zoho.com", "fastmail.com",
    "btinternet.com", "qq.com", "163.com", "126.com", "naver.com", "rediffmail.com",
    "comcast.net", "verizon.net", "att.net", "sbcglobal.net", "mail.com",
  ]
}

extension String {
  /// The part after the last `@` in lower case; `nil` without one.
  var mailDomain: String? {
    guard let at = lastIndex(of: "@") else { return nil }
    return self[index(after: at)...].lowercased()
  }
}
