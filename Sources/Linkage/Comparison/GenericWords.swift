/// Words that many organizations have in their names, with about the share of names that hold them.
/// Said by registries of several countries; only orders of magnitude matter.
enum GenericWords {
  /// Words that registries write now in the one number, now in the other.
  static let unified: [String: String] = [
    "holding": "holdings", "technology": "technologies", "industry": "industries",
    "service": "services", "system": "systems", "product": "products", "resource": "resources",
    "enterprise": "enterprises", "solution": "solutions", "investment": "investments",
    "communication": "communications", "telecommunication": "telecommunications",
    "pharmaceutical": "pharmaceuticals", "property": "properties", "laboratory": "laboratories",
    "logistic": "logistics", "electronic": "electronics", "security": "securities",
    // Numbers that are written as words.
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
    "eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "twenty": "20",
    "hundred": "100", "first": "1st", "second": "2nd", "third": "3rd", "fourth": "4th",
    "fifth": "5th", "sixth": "6th", "seventh": "7th",
    // British and American.
    "organisation": "organization", "centre": "center", "labour": "labor", "defence": "defense",
  ]

  /// Kinds of what is traded like a share without being a company.
  static let funds = ["etf", "etfs", "etc", "etcs", "etn", "etns", "etp", "etps", "ucits"]

  /// Words that are added to names and left out again without another organization being meant.
  static let empty: Set<String> = [
    "group", "holdings", "company", "the", "of", "and", "de", "co", "corp", "corporation", "inc",
    "ltd", "limited",
  ]

  static let organization: [String: Double] = {
    var shares: [String: Double] = [:]
    let groups: [(Double, String)] = [
      (
        0.06, "group holding holdings company the of and de co corp corporation inc ltd limited com"
      ),
      (0.03, "international trust fund capital la et und y e des di enterprises enterprise"),
      (
        0.012,
        """
        bank technology technologies energy services service management global partners industries
        industry investment investments china financial finance resources pharmaceuticals systems
        """
      ),
      (
        0.006,
        """
        national american united new first general power properties insurance solutions trading
        electronics development research institute university science engineering oil gas mining
        media health medical pharma therapeutics software digital network networks telecom
        communications motor motors steel chemical chemicals construction real estate equity growth
        income acquisition products foods food design security state federal commercial
        """
      ),
      (
        0.003,
        """
        north south east west central pacific asia asian europe european africa america usa us uk
        german deutsche royal star sun blue green gold golden silver red black white city world
        union life home apple target alpha omega delta gamma alliance horizon summit pioneer apex
        eagle phoenix atlas titan nova prime premier advanced applied universal standard mobile
        online air water solar electric auto logistics transport shipping marine aviation airlines
        tech labs studio studios consulting association foundation council ministry department
        """
      ),
    ]
    for (share, words) in groups {
      for word in words.split(whereSeparator: \.isWhitespace) { shares[String(word)] = share }
    }
    return shares
  }()
}
