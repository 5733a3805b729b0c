import Bytes
import Normalization
import Records
import Testing

@Suite struct DateTests {
  @Test(arguments: [
    ("1965-03-02", "1965-03-02"), ("1965", "1965"), ("1965-03", "1965-03"),
    ("1990-05-00", "1990-05"),
    ("31/12/1999", "1999-12-31"), ("12/31/1999", "1999-12-31"), ("10. Dezember 1948", "1948-12-10"),
    ("1er mars 2001", "2001-03-01"), ("10 de diciembre de 1948", "1948-12-10"),
    ("1 января 1990 г.", "1990-01-01"), ("Sept. 5th, 2001", "2001-09-05"),
    ("10DEC1948", "1948-12-10"),
    ("circa 1965", "1965"), ("20200131", "2020-01-31"), ("2020-01-31T00:00:00Z", "2020-01-31"),
    ("令和3年5月1日", "2021-05-01"), ("民國109年1月2日", "2020-01-02"), ("5 травня 1990", "1990-05-05"),
    ("平成元年1月8日", "1989-01-08"), ("S45.3.3", "1970-03-03"), ("H2.5.1", "1990-05-01"),
    ("R1/05/01", "2019-05-01"), ("2001년 2월 3일", "2001-02-03"), ("3.II.2001", "2001-02-03"),
    ("03-FEB-01", "2001-02-03"), ("03-FEB-30", "1930-02-03"), ("03-Feb-29", "2029-02-03"),
    ("00/05/1950", "1950-05"), ("05/00/1950", "1950-05"), ("00.00.1950", "1950"),
    ("๓ กุมภาพันธ์ ๒๕๔๔", "2001-02-03"), ("29 ก.พ. 2543", "2000-02-29"), ("٢٠٠١-٠٢-٠٣", "2001-02-03"),
    ("٣ فبراير ٢٠٠١", "2001-02-03"), ("2001–02–03", "2001-02-03"), ("20010203.0", "2001-02-03"),
    ("3. února 2001", "2001-02-03"), ("3 lut 2001", "2001-02-03"), ("3 лют. 2001", "2001-02-03"),
    ("17 сент. 1987", "1987-09-17"), ("17. elokuuta 1987", "1987-08-17"),
    ("1987. március 17.", "1987-03-17"),
    ("17 Μαρτίου 1987", "1987-03-17"), ("17 octombrie 1987", "1987-10-17"),
    ("17. desember 1987", "1987-12-17"),
    ("17 юни 1987", "1987-06-17"), ("17. decembra 1987", "1987-12-17"),
    ("17 Ağu 1987", "1987-08-17"),
    ("17 במאי 1987", "1987-05-17"), ("17 Agustus 1987", "1987-08-17"),
    ("17 tháng 5 năm 1987", "1987-05-17"),
    ("mardi 17 mars 1987", "1987-03-17"), ("17 जून 1987", "1987-06-17"),
    ("17. oktoober 1987", "1987-10-17"),
  ])
  func `a date is written as ISO 8601, as exact as it is`(raw: String, iso: String) {
    let found = normalized(raw, .date)
    #expect(found.value == iso && found.comparable == iso && found.isParsed)
  }

  @Test(arguments: [
    "1960-1965", "between 1960 and 1970", "42345", "31 Feb 2020", "02/03/1965", "soon", "1/2/65",
    "-0044-03-15", "89年5月20日", "昭和70年1月1日", "H40.1.1", "Feb-01", "03.02.01", "2567-02-03",
    "II 2001", "۱۳۸۰/۱۱/۱۴", "1950s", "65-FEB-03", "9999-12-31",
  ])
  func `what is not understood is kept and compares with nothing`(raw: String) {
    let found = normalized(raw, .date)
    #expect(found.value == raw && found.comparable == "" && !found.isParsed)
  }

  @Test func `placeholders compare with nothing`() {
    #expect(normalized("1900-01-01", .date).comparable == "")
    #expect(normalized("0000-00-00", .date).value == "")
    #expect(normalized("N/A", .date).isParsed)
  }

  @Test func `the order of a column decides what is ambiguous`() {
    #expect(normalized("02/03/1965", .date, order: .dayFirst).value == "1965-03-02")
    #expect(normalized("02/03/1965", .date, order: .monthFirst).value == "1965-02-03")
  }

  @Test func `the order is inferred from unambiguous values`() {
    #expect(DateOrder.inferred(from: StringArray(["01/02/2001", "25/12/1999"])) == .dayFirst)
    #expect(DateOrder.inferred(from: StringArray(["12/25/1999", "01/02/2001"])) == .monthFirst)
    #expect(DateOrder.inferred(from: StringArray(["12/25/1999", "25/12/1999"])) == nil)
    #expect(DateOrder.inferred(from: StringArray(["01/02/2001", "1999-12-25", ""])) == nil)
  }
}
