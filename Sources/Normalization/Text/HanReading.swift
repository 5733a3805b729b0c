internal import Foundation

/// How Mandarin reads Han characters: what a Chinese name and its spelling in Latin letters have in common.
///
/// Readings stand beside the characters, never instead of them: many names sound alike.
package final class HanReading: Sendable {
  package static let shared = HanReading()

  private static let first: UInt32 = 0x4E00
  private static let last: UInt32 = 0x9FFF

  /// Per character from U+4E00 on, without tones; ICU's usual reading.
  private let readings: [[UInt8]]
  private let surnames: [UInt32: [UInt8]]
  private let places: Set<[UInt32]>
  private let doubleSurnames: Set<[UInt32]>
  /// Family names of Japan of two characters and more, and how they are read.
  private let japaneseSurnames: [[UInt32]: [UInt8]]

  private init() {
    let scalars = (Self.first...Self.last).compactMap(Unicode.Scalar.init)
    let text = scalars.map(String.init).joined(separator: "\n")
    let latin = text.applyingTransform(
      StringTransform("Han-Latin; Latin-ASCII; Lower"), reverse: false)
    let lines = (latin ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    readings =
      lines.count == scalars.count
      ? lines.map { line in line.utf8.filter { $0 &- 0x61 < 26 } } : []
    var surnames: [UInt32: [UInt8]] = [:]
    for entry in hanSurnameReadings.split(whereSeparator: \.isWhitespace) {
      let parts = entry.split(separator: "=")
      guard parts.count == 2, let scalar = parts[0].unicodeScalars.first else { continue }
      surnames[scalar.value] = Array(parts[1].utf8)
    }
    self.surnames = surnames
    func words(_ list: String) -> Set<[UInt32]> {
      Set(list.split(whereSeparator: \.isWhitespace).map { $0.unicodeScalars.map(\.value) })
    }
    places = words(hanPlaces)
    doubleSurnames = words(hanDoubleSurnames)
    var japaneseSurnames: [[UInt32]: [UInt8]] = [:]
    for entry in japaneseSurnameReadings.split(whereSeparator: \.isWhitespace) {
      let parts = entry.split(separator: "=")
      guard parts.count == 2 else { continue }
      let characters = parts[0].unicodeScalars.map { SimplifiedHan.shared.simplified($0.value) }
      japaneseSurnames[characters] = Array(parts[1].utf8)
    }
    self.japaneseSurnames = japaneseSurnames
  }

  /// The characters of a text that holds nothing but Han; nil for others.
  static func characters(_ bytes: ArraySlice<UInt8>) -> [UInt32]? {
    var characters: [UInt32] = []
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      guard first...last ~= scalar.value else { return nil }
      characters.append(scalar.value)
    }
    return characters.isEmpty ? nil : characters
  }

  private func append(_ character: UInt32, to output: inout [UInt8]) {
    let place = Int(character - Self.first)
    if readings.indices.contains(place) { output.append(contentsOf: readings[place]) }
  }

  /// Appends how a company is called for short: its first two characters read as one word, or all three,
  /// and the next two where the first two are a place. Nothing for a single character.
  func appendBrand(_ characters: [UInt32], to output: inout [UInt8]) {
    guard characters.count >= 2, !readings.isEmpty else { return }
    var start = 0
    while start + 2 <= characters.count {
      output.append(UInt8(ascii: " "))
      let end = characters.count == start + 3 ? start + 3 : start + 2
      let isPlace = places.contains(Array(characters[start..<start + 2]))
      for character in characters[start..<(isPlace ? start + 2 : end)] {
        append(character, to: &output)
      }
      guard isPlace, start == 0 else { return }
      start += 2
    }
  }

  /// Appends a person's name, two to four characters of which the first or, of few families, the first
  /// two are the family name: the given name read as one word, the characters, US, the family name.
  /// False for others. Of a Japanese name, which nobody reads so, all characters, US, the reading of the
  /// family name where that is known.
  ///
  /// - Parameter familyCount: The characters of the family name, where a blank tells.
  func appendPerson(
    _ characters: [UInt32], familyCount told: Int? = nil, to output: inout [UInt8]
  ) -> Bool {
    guard 2...6 ~= characters.count else { return false }
    let isDouble =
      (told ?? 2) == 2 && characters.count > 2 && doubleSurnames.contains(Array(characters[..<2]))
    if !isDouble, appendJapanese(characters, told, to: &output) { return true }
    let familyCount = isDouble ? 2 : 1
    guard characters.count - familyCount <= 2,
      characters.allSatisfy({ Self.first...Self.last ~= $0 })
    else { return false }
    for character in characters[familyCount...] { append(character, to: &output) }
    output.append(UInt8(ascii: " "))
    for character in characters {
      guard let scalar = Unicode.Scalar(character) else { continue }
      output.append(contentsOf: String(scalar).utf8)
    }
    output.append(0x1F)
    for character in characters[..<familyCount] {
      if let reading = surnames[character], !isDouble {
        output.append(contentsOf: reading)
      } else {
        append(character, to: &output)
      }
    }
    return true
  }

  /// A Japanese name: a family name of the list, or one of two characters and more that no Chinese family
  /// has, told by a blank or by the length of the whole.
  private func appendJapanese(
    _ characters: [UInt32], _ told: Int?, to output: inout [UInt8]
  ) -> Bool {
    var reading: [UInt8]?
    for count in told.map({ [$0] }) ?? [3, 2] where count < characters.count {
      reading = reading ?? japaneseSurnames[Array(characters[..<count])]
    }
    guard reading != nil || (told ?? 1) > 1 || characters.count > 3 else { return false }
    for character in characters {
      guard let scalar = Unicode.Scalar(character) else { continue }
      output.append(contentsOf: String(scalar).utf8)
    }
    output.append(0x1F)
    output.append(contentsOf: reading ?? [])
    return true
  }

  /// The tokens of a comparable name without readings that stand beside Han characters.
  /// - Parameter written: The folded words of the name: what stands among them is no reading ("ST环保").
  package static func withoutReadings(
    _ tokens: [Substring], of written: Set<String>
  ) -> [Substring] {
    let isHan = { (token: Substring) in
      token.utf8.first.map { (0xE3...0xE9).contains($0) } ?? false
    }
    guard tokens.contains(where: isHan) else { return tokens }
    return tokens.filter { isHan($0) || written.contains(String($0)) }
  }
}

/// Characters that are read otherwise as a family name. Written for this project.
let hanSurnameReadings = """
  曾=zeng 单=shan 翟=zhai 区=ou 仇=qiu 解=xie 查=zha 朴=piao 任=ren 盖=ge 员=yun 乐=yue 尉=wei
  缪=miao
  召=shao 车=che 石=shi 柏=bai 折=she 黑=he 秘=bi 繁=po 哈=ha 种=chong 重=chong 洗=xian 冼=xian 覃=qin
  """

/// Family names of two characters. Written for this project.
let hanDoubleSurnames = """
  欧阳 司马 诸葛 上官 东方 皇甫 尉迟 公孙 慕容 司徒 令狐 夏侯 端木 独孤 南宫 百里 钟离 宇文 长孙 鲜于 闻人
  公羊 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 轩辕 呼延 西门 赫连
  """

/// The most frequent family names of Japan that no Chinese family shares, with their usual reading. Written for
/// this project.
let japaneseSurnameReadings = """
  佐藤=sato 鈴木=suzuki 高橋=takahashi 田中=tanaka 伊藤=ito 渡辺=watanabe 渡邊=watanabe 渡邉=watanabe
  山本=yamamoto 中村=nakamura 小林=kobayashi 加藤=kato 吉田=yoshida 山田=yamada 佐々木=sasaki 山口=yamaguchi
  松本=matsumoto 井上=inoue 木村=kimura 斎藤=saito 斉藤=saito 齋藤=saito 清水=shimizu 山崎=yamazaki 池田=ikeda
  橋本=hashimoto 阿部=abe 安倍=abe 石川=ishikawa 山下=yamashita 中島=nakajima 石井=ishii 小川=ogawa 前田=maeda
  岡田=okada 長谷川=hasegawa 藤田=fujita 後藤=goto 近藤=kondo 村上=murakami 遠藤=endo 青木=aoki 坂本=sakamoto
  福田=fukuda 太田=ota 西村=nishimura 藤井=fujii 岡本=okamoto 金子=kaneko 藤原=fujiwara 三浦=miura 中野=nakano
  中川=nakagawa 原田=harada 松田=matsuda 竹内=takeuchi 小野=ono 田村=tamura 中山=nakayama 和田=wada 石田=ishida
  森田=morita 上田=ueda 内田=uchida 柴田=shibata 酒井=sakai 宮崎=miyazaki 横山=yokoyama 高木=takagi 安藤=ando
  宮本=miyamoto 大野=ono 小島=kojima 谷口=taniguchi 今井=imai 工藤=kudo 高田=takada 増田=masuda 丸山=maruyama
  杉山=sugiyama 村田=murata 大塚=otsuka 新井=arai 藤本=fujimoto 小山=koyama 平野=hirano 河野=kono 上野=ueno
  武田=takeda 野口=noguchi 松井=matsui 千葉=chiba 菅原=sugawara 岩崎=iwasaki 久保=kubo 木下=kinoshita 佐野=sano
  野村=nomura 松尾=matsuo 市川=ichikawa 菊地=kikuchi 菊池=kikuchi 杉本=sugimoto 古川=furukawa 大西=onishi
  島田=shimada 水野=mizuno 桜井=sakurai 櫻井=sakurai 高野=takano 吉川=yoshikawa 山内=yamauchi 西田=nishida
  飯田=iida 菊田=kikuta 西川=nishikawa 小松=komatsu 北村=kitamura 安田=yasuda 五十嵐=igarashi 川口=kawaguchi
  平田=hirata 関口=sekiguchi 中田=nakata 久保田=kubota 服部=hattori 岩田=iwata 土屋=tsuchiya
  川崎=kawasaki 福島=fukushima 本田=honda 樋口=higuchi 秋山=akiyama 永井=nagai 田口=taguchi 矢野=yano
  大久保=okubo 小笠原=ogasawara 黒田=kuroda 岸田=kishida 石破=ishiba 麻生=aso 豊田=toyoda 本間=honma 吉村=yoshimura
  """

/// Places that lead the names of companies: provinces, large cities, the country. Written for this project.
let hanPlaces = """
  中国 北京 上海 天津 重庆 河北 山西 辽宁 吉林 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州
  云南 陕西 甘肃 青海 台湾 广西 西藏 宁夏 新疆 香港 澳门 深圳 广州 南京 杭州 武汉 成都 西安 苏州 宁波 厦门 青岛
  大连 沈阳 长沙 郑州 济南 无锡 常州 珠海 东莞 佛山 温州 合肥 福州 昆明 南昌 太原 长春 石家 华东 华北 华南 东北
  """
