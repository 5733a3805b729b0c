import Bytes
import Testing

@Suite("Calendar days") struct CalendarDayTests {
  @Test("days follow each other as months and leap years have it, from year 1 to 3000")
  func counted() {
    var day = CalendarDay(daysSince1970: -719_162)
    #expect(day.description == "0001-01-01")
    for number in (-719_161)...376_200 {
      let next = CalendarDay(daysSince1970: number)
      let back = CalendarDay.daysSince1970(year: next.year, month: next.month, day: next.day)
      let isLeap = day.year % 4 == 0 && (day.year % 100 != 0 || day.year % 400 == 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      let isLast = day.day == lengths[day.month - 1]
      let isYearEnd = isLast && day.month == 12
      guard next.day == (isLast ? 1 : day.day + 1),
        next.month == (isYearEnd ? 1 : isLast ? day.month + 1 : day.month),
        next.year == day.year + (isYearEnd ? 1 : 0), back == number
      else {
        Issue.record("\(next) follows \(day)")
        return
      }
      day = next
    }
    #expect(CalendarDay(daysSince1970: 0).description == "1970-01-01")
    #expect(day.year == 3000 || day.year == 2999)
    #expect(CalendarDay.daysSince1970(year: 0, month: 12, day: 31) == -719_163)
    for (year, month, day) in [(2023, 2, 29), (1900, 2, 29), (2024, 4, 31), (2024, 13, 1)] {
      #expect(CalendarDay.daysSince1970(year: year, month: month, day: day) == nil)
    }
  }
}
