/// Phrases that announce what is not the article: "read more", "leave a reply", "Getty". Ten classes in
/// many languages. They are evidence for the ensemble, and a rule only where it doubts.
enum CueClass: Int, CaseIterable {
  case related, comments, subscribe, share, legal, photo, tags, author, advertisement, date
}

/// Finds cue phrases of all classes in one pass (Aho and Corasick, doi:10.1145/360825.360855).
///
/// Each word of a phrase that starts with an ASCII letter must start a word. Phrases are lower-case stems.
struct CueWords: Sendable {
  static let shared = CueWords()

  /// Bytes that stand in no phrase are one kind: the table fits the cache.
  private var kinds = [UInt8](repeating: 0, count: 256)
  private var kindCount = 1
  private var next: [Int32] = []
  private var classes: [UInt16] = []
  /// Classes of the phrase that ends exactly in this state, and the state's depth.
  private var own: [UInt16] = []
  private var depths: [Int32] = []

  /// - Returns: Per class 0: absent, 1: present, 2: the text starts with it.
  func levels(in text: [UInt8], _ range: Range<Int>) -> [Int32] {
    var levels = [Int32](repeating: 0, count: CueClass.allCases.count)
    var state = 0
    var fedCount: Int32 = 0
    var isAfterLetter = false
    func feed(_ byte: UInt8) {
      state = Int(next[state * kindCount + Int(kinds[Int(byte)])])
      fedCount += 1
      guard classes[state] != 0 else { return }
      let isAtStart = fedCount - depths[state] <= 3
      for index in 0..<levels.count where classes[state] >> index & 1 == 1 {
        levels[index] = max(levels[index], isAtStart && own[state] >> index & 1 == 1 ? 2 : 1)
      }
    }
    for byte in Words.lowered(text, range) {
      let isLetter = byte >= 0x61 && byte <= 0x7A
      if isLetter && !isAfterLetter { feed(0) }
      feed(byte)
      isAfterLetter = isLetter || byte >= 0x80
    }
    return levels
  }

  /// Lower-case bytes with a zero before each word that begins with an ASCII letter.
  private static func fed(_ bytes: [UInt8]) -> [UInt8] {
    var fed: [UInt8] = []
    var isAfterLetter = false
    for byte in bytes {
      let isLetter = byte >= 0x61 && byte <= 0x7A
      if isLetter && !isAfterLetter { fed.append(0) }
      fed.append(byte)
      isAfterLetter = isLetter || byte >= 0x80
    }
    return fed
  }

  private init() {
    for (_, phrases) in Self.phrases {
      for byte in Self.fed(Array(phrases.utf8)) where kinds[Int(byte)] == 0 {
        kinds[Int(byte)] = UInt8(kindCount)
        kindCount += 1
      }
    }
    func addState(depth: Int32) {
      next.append(contentsOf: repeatElement(-1, count: kindCount))
      classes.append(0)
      own.append(0)
      depths.append(depth)
    }
    addState(depth: 0)
    for (cue, phrases) in Self.phrases {
      for phrase in phrases.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
        var state = 0
        // As `levels` feeds the text: a zero before each word.
        for byte in Self.fed(Array(phrase.utf8)) {
          let place = state * kindCount + Int(kinds[Int(byte)])
          if next[place] < 0 {
            next[place] = Int32(classes.count)
            addState(depth: depths[state] + 1)
          }
          state = Int(next[place])
        }
        own[state] |= 1 << cue.rawValue
      }
    }
    // Breadth first: a missing transition is that of the longest proper suffix.
    var queue = [0]
    var suffixes = [Int](repeating: 0, count: classes.count)
    var head = 0
    while head < queue.count {
      let state = queue[head]
      head += 1
      classes[state] = own[state] | (state == 0 ? 0 : classes[suffixes[state]])
      for kind in 0..<kindCount {
        let target = Int(next[state * kindCount + kind])
        let fallback = state == 0 ? 0 : Int(next[suffixes[state] * kindCount + kind])
        if target < 0 {
          next[state * kindCount + kind] = Int32(fallback)
        } else {
          suffixes[target] = fallback
          queue.append(target)
        }
      }
    }
  }

  private static let phrases: [(CueClass, String)] = [
    (
      .related,
      """
      related|you may also|you might also|you may like|you might like|recommended|more from|more on
      more stories|more news|more in|read more|read next|read also|see also|don't miss|don’t miss|trending
      most read|most popular|popular|latest news|latest from|top stories|up next|editor's pick
      editors' pick|what to read|in other news|also read|must read|see more|check out|similar
      further reading|view all|show more|load more|next article|previous article|next post|previous post
      leia também|leia mais|veja também|você pode gostar|saiba mais|mais lidas|relacionad|lee también
      lea también|te puede interesar|más noticias|más leíd|ver más|mira también|à lire aussi|lire aussi
      lire la suite|sur le même|vous aimerez|les plus lus|à voir aussi|das könnte sie|lesen sie auch
      mehr zum thema|meistgelesen|auch interessant|weitere artikel|ähnliche|mehr lesen|weiterlesen
      leggi anche|potrebbe interessar|ti potrebbe|correlat|più letti|читайте также|по теме|похожие
      ещё по теме|смотрите также|новости по теме|zobacz też|zobacz także|czytaj także|czytaj też
      polecane|najczęściej czytane|関連記事|おすすめ|人気記事|相关|推荐|相關|延伸閱讀|관련기사|관련 기사|추천|인기
      ilgili haber|baca juga|artikel terkait|lees ook|meest gelezen|läs mer|läs också|les også|læs også
      přečtěte si|čtěte také|olvasd|διαβάστε|اقرأ|مقالات|संबंधित
      """
    ),
    (
      .comments,
      """
      comment|leave a reply|join the discussion|join the conversation|reply|replies|deixe|comentário
      comentar|comentario|deja un|kommentar|diskussion|réagir|laisser un|commenti|lascia un|комментари
      оставить|обсуждение|komentarz|komentář|コメント|评论|評論|留言|댓글|yorum|komentar|reacties|reageer|hozzászól
      σχόλι|تعليق|logged in|your email address will not
      """
    ),
    (
      .subscribe,
      """
      subscribe|newsletter|sign up|sign in|log in|login|register|follow us|your email|email address
      download our|get our|get the latest|inbox|push notification|join our|join us|inscreva|assine
      cadastre|siga|suscríbete|suscribir|síguenos|regístrate|abonnez|inscrivez|s'abonner|suivez
      abonnieren|anmelden|registrieren|folgen sie|iscriviti|abbonati|seguici|подпис|войти|zapisz się
      subskryb|zaloguj|登録|订阅|訂閱|구독|abone ol|berlangganan|abonneer|prenumerera|donate|support us
      already a subscriber|free trial|whatsapp channel|telegram channel
      """
    ),
    (
      .share,
      """
      share|tweet|facebook|twitter|whatsapp|pinterest|linkedin|telegram|print|e-mail this|copy link
      email this|compartilh|compart|partag|teilen|condividi|поделиться|udostępnij|シェア|分享|공유|paylaş
      bagikan|delen|dela |instagram|reddit|click to
      """
    ),
    (
      .legal,
      """
      ©|copyright|all rights reserved|terms of use|terms of service|privacy policy|cookie
      todos os direitos|todos los derechos|tous droits|alle rechte|tutti i diritti|все права|impressum
      datenschutz|無断|版权|저작권|disclaimer|do not sell|powered by|this site uses|terms and conditions
      """
    ),
    (
      .photo,
      """
      photo by|photo:|photo credit|photograph|photo courtesy|image:|image credit|images|getty|(ap)
      ap photo|(reuters)|reuters/|afp|shutterstock|istock|file photo|courtesy of|foto:|fotos:|bild:
      photo :|fotó|фото|zdjęcie|写真|图片|사진|credit:|screenshot|source:|quelle:|fonte:|fuente:|pictured
      illustration|unsplash|pexels|view gallery|enlarge|play video|watch:
      """
    ),
    (
      .tags,
      """
      tags|tagged|topics|filed under|categories|category|in this article|keywords|etiquetas|schlagwort
      catégorie|categoria|теги|метки|標籤|标签|태그|posted in|table of contents|contents|share this
      """
    ),
    (
      .author,
      """
      about the author|written by|about us|about the|is a reporter|is a writer|is a journalist
      is an editor|contact|sobre o autor|sobre el autor|über den autor|zum autor|à propos|об авторе
      follow him|follow her|posted by|published by|por:|von:|media contact|press contact
      for more information|notes to editor|by |staff writer|contributor|freelance|author:|reporting by
      """
    ),
    (
      .advertisement,
      """
      advertisement|sponsored|promoted|anzeige|publicidad|publicidade|publicité|pubblicità|реклама
      reklama|advertis|story continues|continue reading|article continues|広告|广告|광고|affiliate|buy now
      shop now|add to cart|scroll to continue|we may earn|commission
      """
    ),
    (
      .date,
      """
      updated|published|last modified|min read|minutes read|minute read|hours ago|days ago|publicado
      atualizado|publié|mis à jour|veröffentlicht|aktualisiert|pubblicato|aggiornato|опубликован
      обновлено|発行|更新|发布|입력|posted on|last updated
      """
    ),
  ]
}
