import Mentions
import Testing

@Suite("Initialisms") struct InitialismTests {
  @Test("letters stand for a name of the article without being introduced, and back again")
  func letters() throws {
    var news = MadeUpNews()
    news.organization("Harbor Construction Bank")
    let mentions = try news.mentions("A loan of Harbor Construction Bank ended. Then HCB paid.")
    #expect(mentions.map(\.surface) == ["Harbor Construction Bank", "HCB"])
    #expect(mentions.map(\.entity) == [0, 0])
    #expect(mentions[1].reasons == [.acronym])
  }

  @Test("a name is spelled out whose letters the registry has")
  func spelledOut() throws {
    var news = MadeUpNews()
    news.organization("PGAE", weight: 5)
    let mentions = try news.mentions(
      "Shares of PGAE fell, the company said. Once it was Pacific Gas And Edison.")
    #expect(mentions.filter { $0.status == .linked }.map(\.surface).first == "PGAE")
    #expect(mentions.allSatisfy { $0.entity == nil || $0.entity == 0 })
  }

  @Test("two letters stand for anything")
  func two() throws {
    var news = MadeUpNews()
    news.organization("Borealis Freight")
    let mentions = try news.mentions("A loan of Borealis Freight ended. Then BF paid.")
    #expect(mentions.filter { $0.status == .linked }.map(\.surface) == ["Borealis Freight"])
  }

  @Test("members stand for their party")
  func members() throws {
    var news = MadeUpNews()
    news.organization("Agrarian Party", weight: 2)
    let mentions = try news.mentions("They left the Agrarian Party. The Agrarians did not mind.")
    #expect(
      mentions.filter { $0.status == .linked }.map(\.surface) == ["Agrarian Party", "Agrarians"])
  }
}
