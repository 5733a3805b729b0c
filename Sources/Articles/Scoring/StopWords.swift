/// The most common function words of twelve languages: running text is full of them, menus are not.
enum StopWords {
  static let byLanguage: [(code: String, words: String)] = [
    (
      "en",
      """
      the of and to in a is that for it on was with as he be by at this are from or an have not but they
      his which you had has were we their been will said would there more who can about its if when one
      all also into than so she her out up no what my your our them do did just how after new over
      """
    ),
    (
      "es",
      """
      de la que el en y los del se las por un para con no una su al lo como más pero sus le ya o este sí
      porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante
      todos uno les ni contra otros ese eso ante ellos esto antes algunos qué unos otro otras está fue
      """
    ),
    (
      "de",
      """
      der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden
      aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur
      oder aber vor zur bis mehr durch man sein wurde sei wir ich ihr unter gegen kann wenn
      """
    ),
    (
      "fr",
      """
      les des et est dans une du qui par pour au sur pas plus avec ne ce il sont la le son ses ont mais
      comme ou si leur y dont tout nous sa même ces être fait aux cette été elle de un en que se vous
      """
    ),
    (
      "it",
      """
      di che è il per non sono del si della i da con più anche come dei alla nel le gli una ha al lo ma
      dalla delle nella questo un la in e su stato degli essere dal sul
      """
    ),
    (
      "pt",
      """
      o e que de do da em um para com não uma os no se na por mais as dos como mas ao ele das seu sua ou
      quando muito nos já também só pelo pela até isso ela entre depois sem mesmo aos seus foi são
      """
    ),
    (
      "pl",
      "i w na z do się nie to że jest o jak po od za przez dla ale tym co są oraz który być tego"
    ),
    (
      "ru",
      """
      и в не на что с по как из у за от то для это его к до но они мы все так же был было она бы только
      при или о а об уже году который также будет
      """
    ),
    (
      "uk",
      "і в не на що з по як із у за від то для це його до але вони ми все так був було вона та про"
    ),
    (
      "nl",
      """
      van het een en dat is in te op zijn met voor niet aan er om ook als bij maar door naar over uit hij
      was of ik ze dan nog de worden deze
      """
    ),
    (
      "id",
      "yang dan di untuk dengan ini itu dari dalam tidak akan pada juga ke ada bisa oleh adalah karena"
    ),
    ("tr", "ve bir bu için ile de da çok olarak daha gibi ama kadar sonra en olan ne her"),
    (
      "sv", "och att det som en på är av för med den till inte har de om ett men var jag i från kan"
    ),
    ("da", "og at det som en på er af for med den til ikke har de om et men var jeg i fra kan"),
    ("cs", "a se v na je že s z do o to jako k i za by ale pro po od jsou které který jeho nebo"),
    ("ro", "și de în a la cu pe din este care nu o să un pentru mai că au fost sunt"),
    ("hu", "a az és hogy nem is egy de ez meg csak már el még azt volt van mint ki"),
    ("fi", "ja on ei että se hän oli ovat mutta kun niin myös joka kuin tai sen"),
  ]

  /// Per word the languages that it belongs to: bit `n` for the `n`th of `byLanguage`.
  static let languages = HashedWords(
    byLanguage.enumerated().flatMap { index, language in
      Words.hashes(of: language.words).map { ($0, 1 << UInt32(index)) }
    })
}
