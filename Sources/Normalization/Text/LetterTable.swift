internal import Foundation

/// Letters below U+2000 and the one to four small Latin letters that each is folded to.
struct LetterTable: Sendable {
  static let shared = LetterTable()
  static let scalarCount: UInt32 = 0x2000
  static let unknown: UInt32 = 0
  /// Combining marks, vowel points: as if absent.
  static let skipped: UInt32 = .max

  /// Up to four ASCII letters, the first in the lowest byte.
  private var table = [UInt32](repeating: LetterTable.unknown, count: Int(LetterTable.scalarCount))
  private var capitals = [Bool](repeating: false, count: Int(LetterTable.scalarCount))

  func packed(_ scalar: UInt32) -> UInt32 { table[Int(scalar)] }
  func isCapital(_ scalar: UInt32) -> Bool { capitals[Int(scalar)] }

  private init() {
    var spelled: [UInt32: String] = [:]
    for line in (romanizations).split(separator: "\n") {
      for entry in line.split(separator: " ") {
        guard let letter = entry.unicodeScalars.first else { continue }
        spelled[letter.value] = String(entry.unicodeScalars.dropFirst())
      }
    }
    for value in 0x80..<LetterTable.scalarCount {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let properties = scalar.properties
      capitals[Int(value)] = properties.isUppercase
      if let own = spelled[value] ?? Self.lower(scalar).flatMap({ spelled[$0] }) {
        table[Int(value)] = own.isEmpty ? LetterTable.skipped : Self.pack(own)
        continue
      }
      if properties.canonicalCombiningClass != .notReordered || 0x300...0x36F ~= value {
        table[Int(value)] = LetterTable.skipped
        continue
      }
      guard properties.isAlphabetic, Self.isTakenApart(value) else { continue }
      let parts = String(scalar).decomposedStringWithCompatibilityMapping.lowercased()
      var letters = ""
      for part in parts.unicodeScalars {
        if part.isASCII {
          if part.properties.isAlphabetic { letters.unicodeScalars.append(part) }
        } else if let own = spelled[part.value] {
          letters += own
        }
      }
      if !letters.isEmpty { table[Int(value)] = Self.pack(letters) }
    }
  }

  private static func lower(_ scalar: Unicode.Scalar) -> UInt32? {
    scalar.properties.lowercaseMapping.unicodeScalars.first?.value
  }

  private static func isTakenApart(_ value: UInt32) -> Bool {
    switch value {
    case 0x80...0x2AF, 0x370...0x52F, 0x1D00...0x1FFF: true
    default: false
    }
  }

  private static func pack(_ letters: String) -> UInt32 {
    precondition(letters.utf8.count <= 4, "a letter is folded to at most four")
    var packed: UInt32 = 0
    for byte in letters.utf8.reversed() { packed = packed << 8 | UInt32(byte) }
    return packed
  }
}

/// A letter and what it is folded to, per entry; nothing after the letter: skipped.
///
/// Latin: the letters that Unicode does not take apart. Cyrillic: a plain form of BGN/PCGN. Greek:
/// ELOT 743 without its digraphs. Arabic, Hebrew: the letters as written. Georgian: the national
/// system. Armenian: BGN/PCGN. Written for this project after the public standards named.
let romanizations = """
  ßss øo łl đd ðd þth æae œoe ıi ħh ŋn ĸk əa ŧt ƀb ɓb ɗd ɖd ƙk ɨi ɛe ɔo ʒzh ŀl ŉn ẞss ſs ƒf ơo ưu ªa ºo
  аa бb вv гg дd еe ёe жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya
  іi їi єe ґg ўu ђd јj љlj њnj ћc џdz ѓgj ќkj ѕdz ѣe ѳf ѵi ғg қk ңn өo ұu үu һh әa җj
  αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo
  ء آa أa ؤu إi ئi اa بb ةa تt ثth جj حh خkh دd ذdh رr زz سs شsh صs ضd طt ظz عa غgh فf قq كk لl مm نn هh وw ىa يy
  پp چch ژzh گg کk یy ہh ھh ےe ٹt ڈd ڑr ںn ٱa ۀe ەe ۇu ڭng ېe
  אa בb גg דd הh וv זz חh טt יy כk ךk לl מm םm נn ןn סs עa פp ףf צts ץts קk רr שsh תt
  აa ბb გg დd ეe ვv ზz თt იi კk ლl მm ნn ოo პp ჟzh რr სs ტt უu ფp ქk ღgh ყq შsh ჩch ცts ძdz წts ჭch ხkh ჯj ჰh
  աa բb գg դd եe զz էe ըy թt ժzh իi լl խkh ծts կk հh ձdz ղgh ճch մm յy նn շsh ոo չch պp ջj ռr սs վv տt րr ցts ւv փp քk օo ֆf ևev
  """
