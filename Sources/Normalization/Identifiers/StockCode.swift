/// A stock code with its exchange where the writing or the number tells it.
///
/// Mainland codes have six digits that no two exchanges share, so they compare by digits alone:
/// `000063`, `sz.000063` and `000063.SZ` are one. Codes of Hong Kong have four or five digits.
struct StockCode: Equatable {
  var value: String
  var comparable: String

  /// - Parameter code: Upper-case letters, digits and separators. Nil if it holds no digit.
  init?(_ code: [UInt8]) {
    var digits: [UInt8] = []
    var letters: [UInt8] = []
    for byte in code {
      if CheckDigits.isDigit(byte) {
        // Digits on both sides of letters are no stock code.
        if !letters.isEmpty && !digits.isEmpty && letters.last != nil && digits.count > 0
          && code.first.map(CheckDigits.isDigit) == true
        {
          return nil
        }
        digits.append(byte)
      } else if CheckDigits.isLetter(byte) {
        letters.append(byte)
      }
    }
    guard !digits.isEmpty, digits.count <= 6 else { return nil }
    let exchange = Self.exchanges[String(decoding: letters, as: UTF8.self)]
    if !letters.isEmpty && exchange == nil { return nil }
    if digits.count == 6, exchange != "HK" {
      let number = String(decoding: digits, as: UTF8.self)
      let home = exchange ?? Self.mainlandExchange(digits)
      value = home + number
      comparable = Self.isMainland(home) ? number : value
    } else if digits.count <= 5, exchange == nil || exchange == "HK" {
      let stripped = digits.drop { $0 == 0x30 }
      let padded =
        String(repeating: "0", count: 5 - min(5, stripped.count))
        + String(decoding: stripped, as: UTF8.self)
      let isHongKong = exchange == "HK" || digits.count == 5
      value = isHongKong ? "HK" + padded : String(decoding: digits, as: UTF8.self)
      comparable = isHongKong ? value : String(decoding: digits, as: UTF8.self)
    } else {
      value = (exchange ?? "") + String(decoding: digits, as: UTF8.self)
      comparable = value
    }
  }

  private static let exchanges = [
    "SZ": "SZ", "SZSE": "SZ", "XSHE": "SZ", "SHE": "SZ", "SH": "SH", "SS": "SH", "SSE": "SH",
    "XSHG": "SH",
    "SHA": "SH", "BJ": "BJ", "BSE": "BJ", "BJSE": "BJ", "HK": "HK", "HKG": "HK", "HKEX": "HK",
    "SEHK": "HK",
    "XHKG": "HK", "KS": "KS", "KQ": "KQ", "T": "T", "TW": "TW", "TWO": "TWO",
  ]

  private static func isMainland(_ exchange: String) -> Bool {
    exchange.isEmpty || exchange == "SZ" || exchange == "SH" || exchange == "BJ"
  }

  /// By the leading digits that each exchange gives out.
  private static func mainlandExchange(_ digits: [UInt8]) -> String {
    switch digits[0] {
    case UInt8(ascii: "6"), UInt8(ascii: "9"): "SH"
    case UInt8(ascii: "0"), UInt8(ascii: "2"), UInt8(ascii: "3"): "SZ"
    case UInt8(ascii: "4"), UInt8(ascii: "8"): "BJ"
    default: ""
    }
  }
}
