/// Common Arabic and Persian name words: Arabic writes no short vowels, so that letters alone give
/// "mhmd" where the world writes "Mohammed".
struct ArabicWords: Sendable {
  static let shared = ArabicWords()

  private var spellings: [String: String] = [:]

  private init() {
    var folder = TextFolder(.letters)
    for entry in arabicNameWords.split(whereSeparator: \.isWhitespace) {
      let parts = entry.split(separator: "=")
      guard parts.count == 2 else { continue }
      folder.fold(String(parts[0]))
      spellings[folder.buffer.texts.joined()] = String(parts[1])
    }
  }

  /// Replaces the letters from `start` on by the usual spelling, if known. A leading article "al"
  /// is split off: returns where the word after it starts.
  func rewrite(_ bytes: inout [UInt8], _ start: Int) -> Int? {
    let word = String(decoding: bytes[start...], as: UTF8.self)
    if let spelling = spellings[word] {
      bytes.removeLast(bytes.count - start)
      bytes.append(contentsOf: spelling.utf8)
      return nil
    }
    guard word.hasPrefix("al"), word.utf8.count > 4 else { return nil }
    let stem = String(word.dropFirst(2))
    bytes.removeLast(bytes.count - start - 2)
    let boundary = bytes.count
    bytes.append(contentsOf: (spellings[stem] ?? stem).utf8)
    return boundary
  }
}

/// Word as written = usual spelling in English. Written for this project.
let arabicNameWords = """
  محمد=mohammed أحمد=ahmed احمد=ahmed محمود=mahmoud حامد=hamid حميد=hamid علي=ali على=ali
  حسن=hassan حسين=hussein عمر=omar عثمان=othman خالد=khaled خليل=khalil إبراهيم=ibrahim
  ابراهيم=ibrahim إسماعيل=ismail اسماعيل=ismail يوسف=youssef يونس=younis يعقوب=yaqoub موسى=mousa
  عيسى=issa داود=dawood سليمان=suleiman نوح=nuh آدم=adam عبد=abd الله=allah عبدالله=abdullah
  عبدالرحمن=abdulrahman عبدالعزيز=abdulaziz رحمن=rahman عزيز=aziz كريم=karim قادر=qadir
  مجيد=majid سلام=salam ناصر=nasser فتاح=fattah لطيف=latif ملك=malik سعيد=saeed سعد=saad
  سعود=saud فهد=fahd فيصل=faisal سلمان=salman سلطان=sultan نصر=nasr صالح=saleh صلاح=salah
  دين=din كمال=kamal جمال=jamal جميل=jamil جعفر=jafar طارق=tariq طالب=talib طه=taha ياسر=yasser
  ياسين=yassin هاشم=hashim هشام=hisham بشار=bashar حافظ=hafez أسد=assad صدام=saddam قاسم=qasem
  قاسمی=qasemi عادل=adel عباس=abbas مصطفى=mustafa مصطفی=mustafa مرتضى=murtada منصور=mansour
  مبارك=mubarak مهدي=mahdi مهدی=mahdi معمر=muammar قذافي=gaddafi أنور=anwar أمين=amin امين=amin
  أيمن=ayman أسامة=osama اسامة=osama بن=bin ابن=ibn بنت=bint أبو=abu ابو=abu أم=umm فاطمة=fatima
  عائشة=aisha خديجة=khadija مريم=maryam زينب=zainab نور=nour ليلى=layla سارة=sarah هدى=huda
  رضا=reza علی=ali محمدی=mohammadi حسینی=hosseini روحانی=rouhani خامنه‌ای=khamenei رئیسی=raisi
  رئيسي=raisi غلام=gholam حسنی=hassani شريف=sharif شیخ=sheikh شيخ=sheikh سيد=sayyid سید=sayyid
  عمار=ammar وليد=walid زياد=ziad رشيد=rashid راشد=rashid ماجد=majed نبيل=nabil فؤاد=fouad
  فاروق=farouk عمرو=amr حمدان=hamdan زايد=zayed خليفة=khalifa مكتوم=maktoum نهيان=nahyan
  ثاني=thani تميم=tamim حمد=hamad جابر=jaber صباح=sabah سيسي=sisi سوداني=sudani مالكي=maliki
  عبادي=abadi بغدادي=baghdadi مصري=masri سوري=suri عراقي=iraqi بنك=bank شركة=company
  """
