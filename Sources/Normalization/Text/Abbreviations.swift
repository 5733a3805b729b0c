/// Abbreviations whose full stop does not end a sentence.
enum Abbreviations {
  static let beforeNames: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "st", "sen", "rep", "gov", "gen", "col", "lt", "sgt", "capt",
    "maj",
    "hon", "rev", "messrs", "no", "vs", "inc", "corp", "co", "ltd", "jr", "sr", "cf", "approx",
    "jan",
    "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "art", "sec",
    "vol",
    "ph", "dept", "est", "fig", "bzw", "nr", "str", "bros", "mme", "adm", "cmdr", "supt", "det",
    "pres",
  ]
}
