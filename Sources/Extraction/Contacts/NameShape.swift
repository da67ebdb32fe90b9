import Normalization

/// What the letters of a word say for its being a name that no list knows.
struct NameShape {
  /// 1 for given names built of East Asian syllables: "Xiaoming", "Seng-Tiong".
  func score(of word: String) -> Double {
    let folded = word.foldedLatin
    let parts = folded.split(separator: "-")
    if parts.count == 2 {
      let isShort = parts.allSatisfy { (2...6).contains($0.count) }
      return isShort && parts.contains { isSyllables(String($0)) } ? 1 : 0
    }
    return folded.count >= 5 && isSyllables(folded) ? 1 : 0
  }

  /// Capitalised, and without the endings of English, French and German common nouns and
  /// adjectives.
  func isUncommon(_ token: Token) -> Bool {
    let folded = token.folded
    return token.isCapitalized && folded.count >= 3 && NameWords.hasNameShape(token.text)
      && !Self.endings.contains { folded.hasSuffix($0) }
      && !Self.common.contains(folded)
  }

  private func isSyllables(_ word: String) -> Bool {
    var reach: Set<Int> = [0]
    let letters = Array(word)
    for start in letters.indices where reach.contains(start) {
      for end in (start + 1)...min(start + 6, letters.count)
      where Self.syllables.contains(String(letters[start..<end])) {
        reach.insert(end)
      }
    }
    return reach.contains(letters.count)
  }

  private static let endings = [
    "ing", "tion", "sion", "ment", "ments", "ity", "ties", "ness", "ance", "ence", "al", "ive",
    "ed", "ly", "ware", "tech", "soft", "ics", "ic", "ous", "ble", "ful", "less", "age", "ure",
    "ology", "graphy", "works", "shop", "house", "ship", "hood", "ism", "ist", "ent", "ary", "ory",
    "ung", "heit", "keit", "schaft", "lich", "isch", "eur", "euse", "ique", "age", "view", "port",
    "line", "net", "web", "data", "land", "form", "file", "list", "book", "page", "note", "mail",
    "tree", "food", "wood", "stone", "point", "gate", "way", "time", "day", "year", "date", "ts",
    "ds", "ps", "ks", "ms", "ns", "ers", "ors", "ices", "ues", "ect", "uct", "act", "ery",
  ]
  private static let common: Set<String> = [
    "the", "and", "for", "our", "your", "new", "old", "best", "first", "last", "next", "more",
    "all", "any", "not", "from", "with", "about", "thank", "you", "dear", "hello", "kind", "price",
    "offer", "order", "quote", "draft", "copy", "cover", "letter", "memo", "budget", "plan",
    "invoice", "terms", "legal", "sales", "summer", "winter", "spring", "autumn", "big", "blue",
    "green", "black", "white", "red", "gold", "silver", "golden", "north", "south", "east", "west",
    "der", "die", "das", "und", "les", "des", "une", "sur", "pour", "avec", "el", "los", "las",
    "con", "por", "para", "high", "low", "free", "open", "true", "good", "great", "super", "total",
  ]
  private static let syllables: Set<String> = Set(
    """
    a ai an ang ao ba bai ban bang bao bei ben beng bi bian biao bin bing bo bu cai can cang cao ce \
    cen chang chao che chen cheng chi chong chou chu chuan chuang chui chun chuo ci cong cui cun \
    da dai dan dang dao de deng di dian ding dong dou du duan dui dun duo e en er fa fan fang fei \
    fen feng fo fu gan gang gao ge gen geng gong gou gu gua guan guang gui guo ha hai han hang hao \
    he hei hen heng hong hou hu hua huai huan huang hui hun huo ji jia jian jiang jiao jie jin jing \
    jiong jiu ju juan jue jun kai kan kang kao ke keng kong kou ku kuai kuan kuang kui kun lai lan \
    lang lao le lei leng li lian liang liao lie lin ling liu long lou lu lun luo ma mai man mang \
    mao mei men meng mi mian miao min ming mo mu na nai nan nao nei neng ni nian niang ning niu \
    nong nuo ou pan pang pei peng pi pian piao pin ping po pu qi qia qian qiang qiao qin qing qiong \
    qiu qu quan que qun ran rang ren rong rou ru ruan rui run ruo san sang sen sha shan shang shao \
    she shen sheng shi shou shu shuang shui shun si song su suan sui sun suo tai tan tang tao teng \
    ti tian tiao tie ting tong tu tuan tui wan wang wei wen weng wo wu xi xia xian xiang xiao xie \
    xin xing xiong xiu xu xuan xue xun ya yan yang yao ye yi yin ying yong you yu yuan yue yun zai \
    zan zang zao ze zeng zhan zhang zhao zhe zhen zheng zhi zhong zhou zhu zhuang zhui zhuo zi zong \
    zou zu zuo hyun hyuk jae joon jung kyu kyung myung seung soo sung tae woo yeon young hee hwan \
    jih jyh hsi hsin hsiang hsien hsiu tsung yuh kwon kwang seng tiong wee chee keong
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
