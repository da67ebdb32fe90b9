/// Domains under which everybody can have an address or a page: never a company's key.
package enum SharedHosts {
  /// - Parameter domain: a registrable domain in lower case.
  package static func contains(_ domain: String) -> Bool {
    let name = domain.prefix { $0 != "." }
    return families.contains(String(name)) || domains.contains(domain)
  }

  /// Providers whose name stands under many suffixes (`yahoo.fr`, `yahoo.co.uk`). Written from
  /// general knowledge, like the list below.
  private static let families: Set<String> = [
    "gmail", "googlemail", "outlook", "hotmail", "live", "msn", "yahoo", "ymail", "rocketmail",
    "aol", "gmx", "freemail", "protonmail", "tutanota", "yandex", "facebook", "linkedin",
    "instagram", "youtube", "pinterest", "tiktok", "xing", "blogspot", "wordpress", "wix",
    "wixsite", "weebly", "jimdo", "jimdofree", "squarespace",
  ]

  private static let domains: Set<String> = Set(
    """
    icloud.com me.com mac.com mail.com email.com usa.com fastmail.com fastmail.fm hushmail.com
    proton.me pm.me tuta.io tuta.com mailbox.org posteo.de posteo.net zoho.com zohomail.eu inbox.com
    web.de t-online.de magenta.de freenet.de arcor.de online.de 1und1.de vodafone.de kabelmail.de
    unitybox.de netcologne.de ewe.net ewetel.net mnet-online.de email.de mail.de directbox.com
    firemail.de aikq.de a1.net aon.at chello.at bluewin.ch sunrise.ch hispeed.ch quickline.ch
    orange.fr wanadoo.fr free.fr sfr.fr laposte.net bbox.fr neuf.fr numericable.fr club-internet.fr
    voila.fr aliceadsl.fr cegetel.net 9online.fr
    btinternet.com btopenworld.com sky.com virginmedia.com virgin.net ntlworld.com
    talktalk.net tiscali.co.uk blueyonder.co.uk plusnet.com o2.co.uk eircom.net
    comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net
    optonline.net juno.com netzero.net rogers.com shaw.ca sympatico.ca telus.net bigpond.com
    optusnet.com.au xtra.co.nz
    libero.it virgilio.it alice.it tin.it tiscali.it fastwebnet.it email.it telefonica.net
    terra.es movistar.es sapo.pt iol.pt mail.telepac.pt netcabo.pt
    ziggo.nl kpnmail.nl planet.nl xs4all.nl hetnet.nl home.nl telenet.be skynet.be proximus.be
    telia.com telia.se bredband.net comhem.se online.no tdcadsl.dk mail.dk jubii.dk elisanet.fi
    wp.pl o2.pl onet.pl interia.pl poczta.onet.pl seznam.cz centrum.cz email.cz post.cz azet.sk
    citromail.hu abv.bg mail.bg mail.ru inbox.ru list.ru bk.ru rambler.ru ukr.net i.ua
    qq.com 163.com 126.com sina.com naver.com daum.net hanmail.net rediffmail.com
    uol.com.br bol.com.br terra.com.br globo.com ig.com.br
    twitter.com x.com github.com github.io gitlab.com goo.gl bit.ly youtu.be vimeo.com
    medium.com linktr.ee calendly.com eventbrite.com amazonaws.com
    sharepoint.com zoom.us
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
