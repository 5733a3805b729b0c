import Bytes
import Foundation
import Records
import Testing

@testable import Articles

@Suite("WebArchive") struct WebArchiveTests {
  private static func record(_ type: String, _ fields: [String], _ block: String) -> String {
    var head =
      "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Record-ID: <urn:uuid:\(block.utf8.count)>\r\n"
    for field in fields { head += field + "\r\n" }
    return head + "Content-Length: \(block.utf8.count)\r\n\r\n" + block + "\r\n\r\n"
  }

  private static func answer(_ status: String, _ fields: [String], _ body: String) -> String {
    "HTTP/1.1 \(status)\r\n" + fields.map { $0 + "\r\n" }.joined() + "\r\n" + body
  }

  private func pages(_ archive: String) throws -> [WebArchive.Page] {
    var reader = try #require(WebArchive(bytes(archive), file: "t.warc"))
    var pages: [WebArchive.Page] = []
    while let page = try reader.next() { pages.append(page) }
    return pages
  }

  @Test("pages are what servers answered with, without the head of the answer")
  func answers() throws {
    let archive =
      Self.record("warcinfo", [], "software: none\r\n")
      + Self.record("request", ["WARC-Target-URI: http://a.example/"], "GET / HTTP/1.1\r\n\r\n")
      + Self.record(
        "response", ["warc-target-uri: http://a.example/"],
        Self.answer("200 OK", ["Content-Type: text/html; charset=\"Latin1\""], "<p>one</p>"))
      + Self.record(
        "response", ["WARC-Target-URI: <http://a.example/two>"],
        Self.answer(
          "200 OK", ["content-type: text/html", "Transfer-Encoding: chunked"],
          "6\r\n<p>two\r\n4;x=y\r\n</p>\r\n0\r\n\r\n"))
      + Self.record(
        "response", ["WARC-Target-URI: http://a.example/gone"],
        Self.answer("404 Not Found", ["Content-Type: text/html"], "<p>gone</p>"))
      + Self.record(
        "response", ["WARC-Target-URI: http://a.example/p.png"],
        Self.answer("200 OK", ["Content-Type: image/png"], "PNG"))
      + Self.record(
        "resource", ["WARC-Target-URI: file:///b.html", "Content-Type: text/html"], "<p>three</p>")
    let found = try pages(archive)
    #expect(
      found.map(\.address) == ["http://a.example/", "http://a.example/two", "file:///b.html"])
    #expect(
      found.map { String(decoding: $0.content.array, as: UTF8.self) }
        == ["<p>one</p>", "<p>two</p>", "<p>three</p>"])
    #expect(found[0].encoding == "latin1")
    #expect(found[1].encoding == nil)
  }

  @Test("a body that was joined already, and lone line ends, are read too")
  func lenient() throws {
    let block = Self.answer(
      "200 OK", ["Content-Type: text/html", "Transfer-Encoding: chunked"], "<p>joined</p>")
    let archive = Self.record("response", ["WARC-Target-URI: http://a.example/"], block)
      .replacing("\r\n\r\nHTTP", with: "\n\nHTTP")
    let found = try pages(archive + archive)
    #expect(found.count == 2)
    #expect(
      found.first.map { String(decoding: $0.content.array, as: UTF8.self) } == "<p>joined</p>")
  }

  @Test("what is damaged is told, and where", arguments: [20, 90, 150])
  func cut(_ byteCount: Int) throws {
    let archive = Self.record(
      "response", ["WARC-Target-URI: http://a.example/"],
      Self.answer("200 OK", ["Content-Type: text/html"], "<p>one</p>"))
    let cut = archive + String(archive.prefix(byteCount))
    var reader = try #require(WebArchive(bytes(cut), file: "t.warc"))
    #expect(try reader.next() != nil)
    let issue = #expect(throws: DataIssue.self) { try reader.next() }
    #expect(issue?.description.contains("at byte \(archive.utf8.count)") ?? false)
  }

  @Test("any byte changed or cut away is an error or another page, never a crash")
  func damage() throws {
    let whole = Array(
      Self.record(
        "response", ["WARC-Target-URI: http://a.example/"],
        Self.answer("200 OK", ["Transfer-Encoding: chunked"], "3\r\n<p>\r\n0\r\n\r\n")
      ).utf8)
    for place in whole.indices {
      for damaged in [
        Array(whole[..<place]), whole[..<place] + [whole[place] ^ 0x10] + whole[(place + 1)...],
      ] {
        guard var reader = WebArchive(FileBytes(damaged), file: "t.warc") else { continue }
        do { while try reader.next() != nil {} } catch {
          #expect(error.description.hasPrefix("t.warc"))
        }
      }
    }
  }

  @Test("a page is no archive")
  func pages() { #expect(WebArchive(bytes("<p>WARC/1.0</p>"), file: "p.html") == nil) }

  @Test("each record of a packed archive is a member of its own, and pages come out as they are")
  func fixture() throws {
    let path = Pages.root.appendingPathComponent("fixtures/html/pages.warc.gz").path
    var reader = try #require(WebArchive(try FileBytes.reading(path), file: "pages.warc.gz"))
    var addresses: [String] = []
    while let page = try reader.next() {
      addresses.append(page.address)
      let name = page.address.split(separator: "/").suffix(2).joined(separator: "/")
      let original = Pages.root.appendingPathComponent("fixtures/articles/\(name)").path
      #expect(page.content.array == (try FileBytes.reading(original)).array, "\(name)")
    }
    #expect(addresses.count == 3)
    #expect(reader.otherCount == 2)
  }
}
