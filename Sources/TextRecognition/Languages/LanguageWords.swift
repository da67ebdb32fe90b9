/// Words by which a language shows in a text, however badly its own letters were read: the
/// commonest words of any text, and those of letterheads, cards and bills.
enum LanguageWords {
  /// By tesseract's names of the languages. Words are in lower case; such as belong to several
  /// languages stand in each.
  static let common: [String: Set<String>] = [
    "eng": words(
      """
      the of and to in for is on that with by this be are from at as your you we our it or an will
      have has not please which dear phone street road suite invoice date total tax amount number
      company manager director office name address city state account sales ltd inc llc
      """),
    "deu": words(
      """
      der die das und in den von zu mit ist im für auf des dem sie nicht ein eine als auch es an
      werden aus er hat dass bei oder sind noch nach wird einer um am wir uns ihr ihre ihnen bitte
      über zur zum durch geehrte geehrter herr frau freundlichen grüßen gmbh ag kg ohg mbh
      straße strasse telefon telefax mobil rechnung datum betrag menge preis summe mwst ust
      geschäftsführer geschäftsführerin inhaber vertrieb leiter leiterin einkauf lieferung angebot
      """),
    "fra": words(
      """
      le la les de des du et en un une est pour que qui dans par sur au aux avec ce cette nous vous
      notre votre vos nos sont pas plus ne se ou être monsieur madame cordialement rue avenue
      boulevard téléphone tél télécopie facture montant date prix quantité société directeur
      directrice responsable gérant sarl sas sa cedex tva siret livraison commande devis
      """),
    "spa": words(
      """
      el la los las de del y en un una es para que por con se su al lo como más no sus este esta
      nos usted calle teléfono móvil correo factura importe fecha precio cantidad señor señora
      empresa gerente ventas atentamente sl iva
      """),
    "ita": words(
      """
      il lo la i gli le di del della dei e in un una è per che con si da al alla non più sono
      questo nostro vostro via piazza telefono cellulare fattura importo data prezzo quantità
      gentile signore signora azienda srl spa iva cordiali saluti
      """),
    "nld": words(
      """
      de het een en van in te dat is op voor met zijn niet aan er ook als bij door naar uit om
      over wij ons onze uw straat telefoon factuur bedrag datum prijs aantal geachte heer mevrouw
      groet bv nv btw
      """),
    "por": words(
      """
      o a os as de do da dos das e em um uma é para que por com se no na ao não mais como rua
      telefone fatura valor data preço quantidade senhor senhora empresa gerente vendas lda ltda
      """),
  ]

  /// Letters that one of these languages has and most others have not.
  static let letters: [String: Set<Character>] = [
    "deu": ["ä", "ö", "ü", "ß"], "fra": ["é", "è", "ê", "à", "ç", "œ", "ù", "î"],
    "spa": ["ñ", "¿", "¡", "ó", "í"], "por": ["ã", "õ", "ç"], "ita": ["è", "à", "ù", "ò"],
  ]

  /// Ends of web and mail addresses.
  static let domains: [String: Set<String>] = [
    "deu": ["de", "at"], "fra": ["fr"], "spa": ["es"], "ita": ["it"], "nld": ["nl"],
    "por": ["pt", "br"], "eng": ["uk", "us", "au", "ie"],
  ]

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
