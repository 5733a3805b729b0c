/// Hangul syllables in the Revised Romanization (2000), syllable by syllable.
enum Hangul {
  private static let initials = [
    "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p",
    "h",
  ]
  private static let vowels = [
    "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we",
    "wi", "yu", "eu", "ui", "i",
  ]
  private static let finals = [
    "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p",
    "t",
    "t", "ng", "t", "t", "k", "t", "p", "t",
  ]

  static func appendRomanized(_ scalar: UInt32, to bytes: inout [UInt8]) {
    let index = Int(scalar - 0xAC00)
    bytes.append(contentsOf: initials[index / 588].utf8)
    bytes.append(contentsOf: vowels[index % 588 / 28].utf8)
    bytes.append(contentsOf: finals[index % 28].utf8)
  }

  /// Family names as their bearers write them, by syllable.
  static let familyNames: [UInt32: String] = {
    let table = """
      김kim 이lee 박park 최choi 정jung 강kang 조cho 윤yoon 장jang 임lim 한han 오oh 서seo 신shin 권kwon 황hwang 안ahn
      송song 류ryu 유yoo 전jeon 홍hong 고ko 문moon 양yang 손son 배bae 백baek 허heo 남nam 심shim 노noh 하ha 곽kwak
      성sung 차cha 주joo 우woo 구koo 민min 나na 진jin 지ji 엄eom 채chae 원won 천chun 방bang 공kong 현hyun 함ham
      변byun 염yeom 여yeo 추choo 도do 소so 석seok 선sun 설seol 마ma 길gil 연yeon 위wi 표pyo 명myung 기ki 반ban
      라ra 왕wang 금keum 옥ok 육yook 인in 맹maeng 제je 모mo 탁tak 국kook 어eo 은eun 편pyun 리ri 로ro 량ryang
      """
    var names: [UInt32: String] = [:]
    for entry in table.split(whereSeparator: \.isWhitespace) {
      guard let syllable = entry.unicodeScalars.first else { continue }
      names[syllable.value] = String(entry.unicodeScalars.dropFirst())
    }
    return names
  }()
}

/// Kana in a plain Hepburn form: long vowels are not marked.
enum Kana {
  private static let syllables: [String] = {
    // Hiragana from U+3041 on; katakana lies 0x60 higher.
    let table = """
      *a a *i i *u u *e e *o o ka ga ki gi ku gu ke ge ko go sa za shi ji su zu se ze so zo ta da chi ji
      + tsu zu te de to do na ni nu ne no ha ba pa hi bi pi fu bu pu he be pe ho bo po ma mi mu me mo *ya ya
      *yu yu *yo yo ra ri ru re ro *wa wa i e o n vu ka ke wa i e o
      """
    return table.split(whereSeparator: \.isWhitespace).map(String.init)
  }()

  /// Appends one kana; small ones change what stands before, from `start` on.
  static func appendRomanized(
    _ scalar: UInt32, from start: Int, doublesNext: inout Bool, to bytes: inout [UInt8]
  ) {
    let index = Int(scalar >= 0x30A1 ? scalar - 0x30A1 : scalar - 0x3041)
    guard index < syllables.count else { return }
    let syllable = syllables[index]
    if syllable == "+" {
      doublesNext = true
      return
    }
    if syllable.hasPrefix("*") {
      appendSmall(Array(syllable.utf8.dropFirst()), from: start, to: &bytes)
      return
    }
    let letters = Array(syllable.utf8)
    if doublesNext, bytes.count >= start, let first = letters.first, !isVowel(first) {
      bytes.append(first == UInt8(ascii: "c") ? UInt8(ascii: "t") : first)
    }
    doublesNext = false
    // A long vowel is written once: "ou" and "uu" after the same or o.
    if letters == [UInt8(ascii: "u")], bytes.count > start,
      bytes[bytes.count - 1] == UInt8(ascii: "o") || bytes[bytes.count - 1] == UInt8(ascii: "u")
    {
      return
    }
    bytes.append(contentsOf: letters)
  }

  private static func appendSmall(_ letters: [UInt8], from start: Int, to bytes: inout [UInt8]) {
    guard bytes.count > start, let last = bytes.last, isVowel(last) else {
      bytes.append(contentsOf: letters)
      return
    }
    bytes.removeLast()
    // "shi" + "ya" is "sha", "ki" + "ya" is "kya", "fu" + "a" is "fa".
    let previous = bytes.last ?? 0
    let isPalatal =
      previous == UInt8(ascii: "j")
      || (previous == UInt8(ascii: "h") && bytes.count > start + 1
        && (bytes[bytes.count - 2] == UInt8(ascii: "s")
          || bytes[bytes.count - 2] == UInt8(ascii: "c")))
    bytes.append(contentsOf: isPalatal && letters.count > 1 ? Array(letters.dropFirst()) : letters)
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "a") || byte == UInt8(ascii: "i") || byte == UInt8(ascii: "u")
      || byte == UInt8(ascii: "e") || byte == UInt8(ascii: "o")
  }
}
