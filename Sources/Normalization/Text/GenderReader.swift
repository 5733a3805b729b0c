import Bytes

/// Reads what registers write for a person's sex or gender.
enum GenderReader {
  private static let words: [String: String] = {
    var words: [String: String] = [:]
    for word in [
      "m", "male", "man", "boy", "mr", "masculin", "masculino", "maschio", "mann", "maennlich",
      "männlich", "homme", "hombre", "h", "herr", "м", "муж", "мужской", "男",
    ] { words[word] = "male" }
    for word in [
      "f", "female", "woman", "girl", "mrs", "ms", "féminin", "feminin", "femenino", "femminile",
      "w", "weiblich", "frau", "femme", "mujer", "ж", "жен", "женский", "女",
    ] { words[word] = "female" }
    // ISO 5218.
    words["1"] = "male"
    words["2"] = "female"
    // Not known, not applicable.
    for word in ["0", "9", "u", "unknown", "unbekannt", "n/a", "-", "?"] { words[word] = "" }
    return words
  }()

  static func gender(_ source: Span<UInt8>, _ range: Range<Int>) -> NormalizedValue {
    let bytes = trimmedRange(source, range).map { source[$0] }
    guard let word = words[String(decoding: bytes, as: UTF8.self).lowercased()] else {
      return NormalizedValue(bytes)
    }
    return word.isEmpty ? .nothing : NormalizedValue(Array(word.utf8))
  }
}
