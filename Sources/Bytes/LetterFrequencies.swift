/// How often languages use the letters that legacy encodings keep above 0x7F.
///
/// Rounded shares of running text from common knowledge of each language; of Latin ones only the letters
/// beyond ASCII. The guess needs their order of size, not their decimals.
struct LetterFrequencies: Sendable {
  /// The encodings that texts of the language come in, by iconv name.
  let encodings: [String]
  /// log2 of the share of each letter, lower case, among all of the table.
  let bits: [UInt32: Double]
  /// Whether most of its letters are ASCII.
  let isLatin: Bool

  /// What a letter counts that the language does not know.
  static let unknownBits = -11.0

  /// - Parameter letters: `letter share`, separated by blanks.
  private init(_ encodings: String, _ letters: String) {
    self.encodings = encodings.split(separator: " ").map(String.init)
    var shares: [UInt32: Double] = [:]
    // By scalars: a combining mark would stick to the blank in front of it.
    let words = letters.unicodeScalars.split(separator: " ").map { String($0) }
    for index in stride(from: 0, to: words.count - 1, by: 2) {
      let share = Double(words[index + 1]) ?? 0
      for letter in words[index].unicodeScalars { shares[letter.value] = share }
    }
    let sum = shares.values.reduce(0, +)
    bits = shares.mapValues { binaryLogarithm($0 / sum) }
    isLatin = shares.keys.allSatisfy { $0 < 0x250 || $0 >= 0x2000 }
  }

  static let all: [LetterFrequencies] = [
    // French, Spanish, Portuguese, Catalan, Italian, German, Dutch, Nordic, Icelandic, Estonian
    western("é 190 à 49 è 35 ê 22 ç 9 ù 6 û 5 ô 4 î 4 â 4 ë 1 ï 1 œ 2 ’ 20 « 5 » 5"),
    western("ó 83 í 73 á 50 é 43 ñ 31 ú 17 ü 2 ¿ 2 ¡ 1 º 15 ª 5"),
    western("ã 73 ç 53 é 34 í 30 á 50 ó 30 ê 20 õ 12 ú 11 à 7 â 6 ô 6 º 15 ª 5"),
    western("à 60 è 30 ò 17 ù 17 é 6 ì 5 ’ 10"),
    western("ü 65 ä 54 ö 30 ß 31 é 1 „ 3 “ 3 – 3"),
    western("ä 170 ö 130 å 130 é 3 ü 1"),
    western("å 120 ø 90 æ 87 é 2 ö 1"),
    western("ð 440 á 180 í 157 é 65 ö 78 þ 146 æ 87 ó 99 ú 61 ý 23"),
    western("ä 170 õ 120 ü 110 ö 70"),
    western("é 30 ë 20 ï 20 è 5 ê 2 ö 3 ü 3"),
    // Polish, Czech, Slovak, Slovene and Croatian, Hungarian, Romanian
    central("ł 182 ą 99 ę 111 ó 85 ż 83 ś 66 ć 40 ń 20 ź 6 „ 3 ” 3 – 5"),
    central(
      "í 327 á 223 é 133 ě 164 ř 121 č 102 ž 99 š 81 ý 107 ů 69 ú 10 ó 3 ť 4 ň 1 ď 2 „ 3 “ 3"),
    central(
      "á 172 í 100 é 77 ý 107 ž 106 č 119 š 97 ľ 35 ť 59 ú 80 ô 25 ä 12 ň 18 ó 9 ď 18 ĺ 1 ŕ 1"),
    central("č 120 š 100 ž 70 ć 30 đ 12"),
    central("é 390 á 360 ö 110 ő 90 ó 100 ü 60 í 60 ú 25 ű 20 „ 3 ” 3 – 10"),
    central("ă 240 î 110 ş 160 ţ 120 â 90 ș 1 ț 1 „ 3 ” 3"),
    LetterFrequencies(
      "WINDOWS-1254 MACTURKISH IBM857", "ı 510 ü 185 ş 178 ç 116 ğ 113 ö 78 â 4 î 2 û 1 ’ 10 i 40"),
    // Lithuanian, Latvian
    LetterFrequencies("WINDOWS-1257", "ė 155 ų 139 š 134 ž 87 į 58 ū 52 č 53 ą 75 ę 24 „ 3 “ 3"),
    LetterFrequencies("WINDOWS-1257", "ā 380 ī 150 ē 170 š 80 ņ 50 ū 60 ž 30 ļ 35 č 25 ģ 15 ķ 15"),
    // Russian, Ukrainian, Bulgarian, Serbian
    cyrillic(
      "о 110 е 85 а 80 и 74 н 67 т 63 с 55 р 47 в 45 л 44 к 35 м 32 д 30 п 28 у 26 я 20 ы 19 ь 17 г 17"
        + " з 16 б 16 ч 14 й 12 х 10 ж 9 ш 7 ю 6 ц 5 щ 4 э 3 ф 3 ъ 0.4 ё 2 « 3 » 3 — 3 – 2 № 0.5"),
    cyrillic(
      "о 94 а 83 и 61 н 68 в 54 е 46 і 57 т 53 р 45 с 40 к 35 л 37 д 33 у 32 м 31 п 29 я 22 з 22 ь 18 г 15"
        + " б 17 ч 14 й 13 х 11 ж 9 ї 6 ц 8 ю 9 є 4 ш 7 щ 5 ф 3 ґ 0.1 « 3 » 3 — 3 – 2 ’ 2"),
    cyrillic(
      "а 115 и 89 о 86 е 85 т 74 н 72 р 52 с 50 в 45 л 34 к 36 д 35 п 28 м 24 з 21 ъ 19 я 16 г 15 б 14 ч 14"
        + " у 13 ж 7 ц 7 щ 6 ш 5 ф 2 х 5 й 6 ю 1 ь 0.2 „ 3 “ 3 – 3"),
    cyrillic(
      "а 115 о 90 и 90 е 88 н 55 р 53 с 51 т 47 у 43 в 40 к 37 ј 34 д 37 л 32 п 28 м 37 з 17 г 16 б 15 ч 9 ш 9"
        + " ж 6 ц 7 љ 5 њ 6 ћ 6 ђ 2 х 6 ф 2 џ 0.2"),
    LetterFrequencies(
      "WINDOWS-1253 ISO-8859-7",
      "α 112 ο 90 ι 70 ε 75 τ 80 σ 49 ν 72 η 40 υ 38 ρ 46 π 45 κ 40 μ 36 λ 30 ς 40 ω 16 γ 18 δ 17 χ 13 θ 12"
        + " φ 10 β 7 ξ 5 ζ 4 ψ 2 ά 20 έ 17 ή 16 ί 27 ό 22 ύ 13 ώ 9 ϊ 1 ΐ 0.3 « 2 » 2 ’ 1 · 0.5"),
    LetterFrequencies(
      "WINDOWS-1255",
      "י 110 ו 104 ה 95 ל 74 א 63 ר 56 ת 50 ב 47 ש 44 מ 46 ם 27 נ 29 ן 14 כ 24 ד 26 ע 32 ח 25 פ 17 ק 21 ט 12"
        + " ס 15 ג 13 ז 13 צ 13 ץ 1 ך 8 ף 3 – 2 ” 1"),
    LetterFrequencies(
      "WINDOWS-1256 ISO-8859-6",
      "ا 125 ل 113 ي 67 م 62 و 60 ن 60 ر 46 ت 44 ب 35 ع 35 د 30 س 26 ف 28 ه 27 ك 24 ق 23 أ 25 ة 28 ح 20 ج 14"
        + " ش 11 ص 10 ط 10 خ 10 ض 7 ى 8 إ 9 ذ 7 ث 6 ز 6 غ 5 ئ 3 ء 5 ظ 2 ؤ 1 آ 1 ، 8 ؟ 1"),
    LetterFrequencies(
      "TIS-620",
      "า 73 น 68 ร 62 ก 53 อ 58 เ 40 ง 45 ม 40 ย 35 ล 36 ว 30 ด 30 ท 30 ส 28 ต 28 ะ 20 ป 20 บ 18 ค 22 ห 20 ่ 60"
        + " ้ 55 ั 40 ิ 33 ี 40 ์ 15 ไ 18 ใ 10 แ 20 โ 12 ็ 8 ุ 12 ู 12 ำ 10 ข 15 ช 12 จ 16 พ 15 ผ 6 ถ 7 ซ 5"
        + " ธ 4 ณ 5 ภ 3 ศ 5 ษ 3 ญ 3 ฟ 2 ึ 4 ื 8 ๆ 2 ฐ 1 ฝ 1 ฉ 1"),
  ]

  private static func western(_ letters: String) -> LetterFrequencies {
    LetterFrequencies("WINDOWS-1252 MACINTOSH IBM850", letters)
  }

  private static func central(_ letters: String) -> LetterFrequencies {
    LetterFrequencies("WINDOWS-1250 ISO-8859-2 IBM852", letters)
  }

  private static func cyrillic(_ letters: String) -> LetterFrequencies {
    LetterFrequencies("WINDOWS-1251 KOI8-R KOI8-U IBM866 ISO-8859-5 MACCYRILLIC IBM855", letters)
  }
}

/// log2 to a thousandth of a bit, by steps that are the same on every machine.
func binaryLogarithm(_ value: Double) -> Double {
  guard value > 0 else { return -1024 }
  var mantissa = value
  var bits = 0.0
  while mantissa < 1 {
    mantissa *= 2
    bits -= 1
  }
  while mantissa >= 2 {
    mantissa /= 2
    bits += 1
  }
  var step = 0.5
  for _ in 0..<10 {
    mantissa *= mantissa
    if mantissa >= 2 {
      mantissa /= 2
      bits += step
    }
    step /= 2
  }
  return bits
}
