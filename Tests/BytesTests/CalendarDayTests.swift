import Bytes
import Testing

@Suite("Calendar days") struct CalendarDayTests {
  @Test("days follow each other as months and leap years have it, from year 1 to 3000")
  func counted() {
    var day = CalendarDay(daysSince1970: -719_162)
    #expect(day.description == "0001-01-01")
    for number in (-719_161)...376_200 {
      let next = CalendarDay(daysSince1970: number)
      let isLeap = day.year % 4 == 0 && (day.year % 100 != 0 || day.year % 400 == 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      let isLast = day.day == lengths[day.month - 1]
      let isYearEnd = isLast && day.month == 12
      guard next.day == (isLast ? 1 : day.day + 1),
        next.month == (isYearEnd ? 1 : isLast ? day.month + 1 : day.month),
        next.year == day.year + (isYearEnd ? 1 : 0)
      else {
        Issue.record("\(next) follows \(day)")
        return
      }
      day = next
    }
    #expect(CalendarDay(daysSince1970: 0).description == "1970-01-01")
    #expect(day.year == 3000 || day.year == 2999)
  }
}
