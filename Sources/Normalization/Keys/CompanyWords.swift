/// Words that many companies share in their names: trades, corporate words and places.
package enum CompanyWords {
  /// Whether a folded word says little about which company is meant.
  package static func isGeneric(_ word: String) -> Bool {
    generic.contains(word) || word.count == 1
  }

  /// Written from general knowledge, English, German and French; folded on load.
  private static let generic: Set<String> = Set(
    """
    agency analytics architects associates automation automotive bakery bank brothers build building
    capital care catering center centre chemical chemicals clinic college company computer computers
    construction consultancy consultants consulting controls corporate data delivery design
    development digital distribution electric electrical electronics energy engineering enterprise
    enterprises environmental equipment europe european events export fashion finance financial food
    foods freight furniture garage general global group health healthcare hotel holding holdings
    home homes hospital import industrial industries industry innovation institute insurance
    international investment investments it lab laboratories labs law legal logistics machinery
    management manufacturing marine marketing materials media medical metal metals mobile motor
    motors network networks office online packaging paper partner partners pharma pharmaceuticals
    plastics power print printing products production productions projects properties property
    publishing real estate recruitment research restaurant retail safety sales school science
    security service services shipping shop software solar solution solutions son sons sports steel
    storage store stores studio studios supplies supply support system systems technical
    technologies technology telecom textile textiles tools toys trade trading training transport
    travel university ventures water wholesale wood works world
    anlagen anlagenbau apotheke autohaus bäckerei bank bau baugesellschaft beratung beteiligung
    beteiligungen betrieb dienstleistung dienstleistungen druck druckerei elektro elektronik
    elektrotechnik energie entwicklung fahrzeugbau fertigung gebäudetechnik gebrüder gesellschaft
    gruppe handel handels handelsgesellschaft haustechnik heizung hoch tief tiefbau hochbau holz
    immobilien industrie ingenieure ingenieurbüro kunststoff kunststofftechnik labor landtechnik
    logistik marketing maschinen maschinenbau medien medizintechnik metall metallbau metzgerei möbel
    montage nachfolger partner personal pflege planung produktion sanitär schreinerei sicherheit
    software söhne spedition stadtwerke stahl stahlbau steuerberater technik technologie tischlerei
    transporte umwelttechnik unternehmensberatung verein verlag vermögensverwaltung versicherung
    vertrieb vertriebs verwaltung verwaltungs werk werke werkzeugbau wohnbau zahnarztpraxis zimmerei
    agence assurances atelier ateliers bâtiment boulangerie bureau cabinet chimie commerce compagnie
    conseil conseils construction constructions distribution éditions électricité énergie
    entreprise entreprises équipement études fils formation frères garage gestion groupe hôtel
    immobilier imprimerie industrie industries informatique ingénierie laboratoire laboratoires
    logistique maintenance maison menuiserie pharmacie plomberie production réseau restaurant
    santé sécurité services société solutions technologies transport transports travaux
    amsterdam austria barcelona belgium bayern berlin birmingham bremen brussels deutsche deutschen
    deutscher deutschland deutschlands england english france française français frankfurt geneva
    german germany great britain british hamburg hannover helvetia ireland irish italia italy köln
    leeds leipzig london lyon madrid manchester marseille milano münchen munich national
    netherlands nederland nord north northern österreich paris roma scotland scottish schweiz
    spain stuttgart süd south southern suisse switzerland toulouse uk united kingdom usa america
    american wales west western wien zürich east eastern ost europa asia pacific africa
    """.split(whereSeparator: \.isWhitespace).flatMap { TextFold.nameTokens(String($0)) })
}
