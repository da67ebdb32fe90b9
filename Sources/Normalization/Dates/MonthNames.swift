/// Month names and their abbreviations, lower case, without full stop.
///
/// Written from general knowledge: English, German, French, Spanish, Italian, Dutch, Portuguese,
/// Polish, Czech, Danish, Swedish, Norwegian, Finnish, Hungarian, Romanian, Turkish, Croatian
/// (but for `listopada`, which is November in Polish), Indonesian, Filipino, Russian, Ukrainian,
/// Bulgarian, Greek, Arabic, Hindi, Bengali, Thai, Georgian
/// and Urdu.
package enum MonthNames {
  /// 1…12, or `nil` when the word names no month.
  package static func month(_ word: String) -> Int? { numbers[word] }

  private static let numbers: [String: Int] = {
    var numbers: [String: Int] = [:]
    for (index, names) in table.enumerated() {
      for name in names.split(separator: " ") { numbers[String(name)] = index + 1 }
    }
    return numbers
  }()

  private static let table = [
    """
    january jan januar jänner janvier janv enero ene gennaio gen januari janeiro \
    stycznia styczeń ledna leden tammikuu tammikuuta január ianuarie ocak siječnja \
    января январь янв січня януари ιανουαρίου يناير जनवरी \
    ян січ জানুয়ারী ม.ค มกราคม იანვარი جنوری ژانویه
    """,
    """
    february feb febr februar feber février févr fevrier fév febrero febbraio februari \
    fevereiro fev lutego luty února únor helmikuu helmikuuta február februarie şubat \
    veljače февраля февраль фев февр лютого февруари φεβρουαρίου pebrero فبراير फ़रवरी \
    лют ফেব্রুয়ারী ก.พ กุมภาพันธ์ กุมภา თებერვალი فروری
    """,
    """
    march mar märz mrz maerz mär mars marzo maart mrt março marca marzec března březen \
    marts maaliskuu maaliskuuta március martie mart ožujka maret марта март мар березня \
    μαρτίου marso مارس मार्च \
    берез মার্চ มี.ค มีนาคม მარტი مارچ
    """,
    """
    april apr avril avr abril abr aprile kwietnia kwiecień dubna duben huhtikuu \
    huhtikuuta április aprilie nisan travnja апреля апрель апр квітня април απριλίου \
    أبريل अप्रैल \
    квіт এপ্রিল เม.ย เมษายน აპრილი اپریل
    """,
    """
    may mai mayo maggio mag mei maio maja maj května květen toukokuu toukokuuta május \
    mayıs svibnja мая май травня μαΐου مايو मई \
    трав মে พ.ค พฤษภาคม მაისი مئی
    """,
    """
    june jun juni juin junio giugno giu junho czerwca czerwiec června červen kesäkuu \
    kesäkuuta június iunie haziran lipnja июня июнь июн червня юни ιουνίου hunyo يونيو \
    जून \
    черв чер জুন มิ.ย มิถุนายน ივნისი جون
    """,
    """
    july jul juli juillet juil juill julio luglio lug julho lipca lipiec července \
    červenec heinäkuu heinäkuuta július iulie temmuz srpnja июля июль июл липня юли \
    ιουλίου hulyo يوليو जुलाई \
    лип জুলাই ก.ค กรกฎาคม ივლისი جولائی
    """,
    """
    august aug août aout agosto ago augustus sierpnia sierpień srpna srpen augusti \
    elokuu elokuuta augusztus ağustos kolovoza agustus августа август авг серпня \
    αυγούστου أغسطس अगस्त \
    серп আগস্ট ส.ค สิงหาคม აგვისტო اگست
    """,
    """
    september sep sept septembre septiembre setiembre settembre set setembro września \
    wrzesień září syyskuu syyskuuta szeptember septembrie eylül rujna сентября сентябрь \
    сен сент вересня септември σεπτεμβρίου setyembre سبتمبر सितंबर \
    верес সেপ্টেম্বর ก.ย กันยายน სექტემბერი ستمبر
    """,
    """
    october oct oktober okt octobre octubre ottobre ott outubro out października \
    październik října říjen lokakuu lokakuuta október octombrie ekim октября октябрь окт \
    жовтня октомври οκτωβρίου oktubre أكتوبر अक्टूबर \
    жовт অক্টোবর ต.ค ตุลาคม ოქტომბერი اکتوبر
    """,
    """
    november nov novembre noviembre novembro listopada listopad listopadu marraskuu \
    marraskuuta noiembrie kasım studenoga ноября ноябрь ноя нояб листопада ноември \
    νοεμβρίου nobyembre نوفمبر नवंबर \
    листоп নভেম্বর พ.ย พฤศจิกายน ნოემბერი نومبر
    """,
    """
    december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro \
    grudnia grudzień prosince prosinec desember joulukuu joulukuuta decembrie aralık \
    prosinca декабря декабрь дек грудня декември δεκεμβρίου disyembre ديسمبر दिसंबर \
    груд ডিসেম্বর ธ.ค ธันวาคม დეკემბერი دسمبر
    """,
  ]
}
