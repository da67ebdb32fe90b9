/// ISO 4217 codes by symbol, code or word.
///
/// Written from general knowledge of ISO 4217 and the symbols in common use. A symbol that several
/// currencies share is given to the one it means without more being said (`$` USD, `£` GBP, `¥`
/// JPY); `kr` is left open.
enum Currency {
  /// The code for a token as written, or `nil` when it names no currency. The value is `nil` inside
  /// (`.some(nil)`) for a word that is a currency but does not say which, like `kr`.
  static func code(_ token: String) -> String?? {
    let upper = token.uppercased()
    if isoCodes.contains(upper) { return .some(upper) }
    let key = token.lowercased().filter { $0 != "." && $0 != " " }
    if let code = symbols[key] { return .some(code) }
    return shared.contains(key) ? .some(nil) : nil
  }

  static let isoCodes: Set<String> = Set(
    """
    AED AFN ALL AMD AOA ARS AUD AZN BAM BDT BGN BHD BND BOB BRL BWP BYN BZD CAD CHF CLP CNY COP \
    CRC CZK DKK DOP DZD EGP ETB EUR GBP GEL GHS GTQ HKD HNL HRK HUF IDR ILS INR IQD IRR ISK JMD \
    JOD JPY KES KRW KWD KZT LBP LKR MAD MDL MKD MNT MOP MUR MXN MYR NAD NGN NIO NOK NPR NZD OMR \
    PAB PEN PHP PKR PLN PYG QAR RON RSD RUB SAR SEK SGD THB TND TRY TTD TWD TZS UAH UGX USD UYU \
    UZS VND XAF XOF ZAR ZMW RMB
    """.split(separator: " ").map(String.init))

  private static let shared: Set<String> = ["kr", "krona", "kronor", "kroner", "dinar", "pesos"]

  private static let symbols: [String: String] = [
    "€": "EUR", "euro": "EUR", "euros": "EUR", "eu": "EUR", "$": "USD", "us$": "USD",
    "dollar": "USD", "dollars": "USD", "usdollars": "USD", "£": "GBP", "₤": "GBP", "pound": "GBP",
    "pounds": "GBP", "poundssterling": "GBP", "¥": "JPY", "￥": "JPY", "yen": "JPY", "円": "JPY",
    "fr": "CHF", "sfr": "CHF", "franken": "CHF", "₹": "INR", "rs": "INR", "rupees": "INR",
    "₽": "RUB", "руб": "RUB", "рублей": "RUB", "р": "RUB", "zł": "PLN", "zl": "PLN", "kč": "CZK",
    "kc": "CZK", "ft": "HUF", "lei": "RON", "leu": "RON", "лв": "BGN", "₺": "TRY", "tl": "TRY",
    "₴": "UAH", "грн": "UAH", "₪": "ILS", "฿": "THB", "₫": "VND", "₩": "KRW", "₦": "NGN",
    "₱": "PHP", "r$": "BRL", "c$": "CAD", "ca$": "CAD", "cad$": "CAD", "a$": "AUD", "au$": "AUD",
    "aud$": "AUD", "nz$": "NZD", "s$": "SGD", "sg$": "SGD", "sgd$": "SGD", "hk$": "HKD",
    "nt$": "TWD", "mx$": "MXN", "rm": "MYR", "rp": "IDR", "元": "CNY", "yuan": "CNY", "rmb": "CNY",
    "dkr": "DKK", "nkr": "NOK", "skr": "SEK", "francssuisses": "CHF", "kn": "HRK",
  ]
}
