/// What countries are called in further languages: German, French, Spanish, Italian, Portuguese, Russian,
/// Chinese, Japanese, Korean, Arabic, Dutch, Polish, Turkish, Ukrainian.
///
/// Source: Unicode CLDR (Unicode License v3). Written by `Sources/Normalization/Resources/territory_names.py`.
let territoryNames = """
  ad|アンドラ;안도라;أندورا;Andora
  ae|Emirati Arabi Uniti;Emirados Árabes Unidos;アラブ首長国連邦;아랍에미리트;الإمارات العربية المتحدة;
    Verenigde Arabische Emiraten;Zjednoczone Emiraty Arabskie;Birleşik Arap Emirlikleri;
    Обʼєднані Арабські Емірати
  af|Afeganistão;アフガニスタン;아프가니스탄;أفغانستان;Afganistan;Афганістан
  ag|Antigua e Barbuda;Antígua e Barbuda;アンティグア・バーブーダ;앤티가 바부다;أنتيغوا وبربودا;Antigua en Barbuda;
    Antigua i Barbuda;Antigua ve Barbuda;Антигуа і Барбуда
  ai|アンギラ;앵귈라;أنغويلا;Ангілья
  al|Albânia;アルバニア;알바니아;ألبانيا;Albanië;Arnavutluk;Албанія
  am|Armênia;Arménia;アルメニア;아르메니아;أرمينيا;Armenië;Ermenistan;Вірменія
  ao|アンゴラ;앙골라;أنغولا
  aq|Antartide;南極;남극 대륙;أنتاركتيكا;Antarktyda;Antarktika;Антарктика
  ar|アルゼンチン;아르헨티나;الأرجنتين;Argentinië;Argentyna;Arjantin
  as|Samoa Americane;米領サモア;아메리칸 사모아;ساموا الأمريكية;Amerikaans-Samoa;Samoa Amerykańskie;
    Amerikan Samoası;Американське Самоа
  at|Áustria;オーストリア;오스트리아;النمسا;Oostenrijk;Avusturya;Австрія
  au|Austrália;オーストラリア;오스트레일리아;أستراليا;Australië;Avustralya;Австралія
  aw|アルバ;아루바;أروبا
  ax|Isole Åland;Ilhas Aland;Alanda;オーランド諸島;올란드 제도;جزر آلاند;Åland;Wyspy Alandzkie;Åland Adaları;
    Аландські Острови
  az|Azerbaigian;Azerbaijão;アゼルバイジャン;아제르바이잔;أذربيجان;Azerbeidzjan;Azerbejdżan;Azerbaycan
  ba|Bosnia ed Erzegovina;Bósnia e Herzegovina;ボスニア・ヘルツェゴビナ;보스니아 헤르체고비나;البوسنة والهرسك;
    Bosnië en Herzegovina;Bośnia i Hercegowina;Bosna-Hersek;Боснія і Герцеговина
  bb|バルバドス;바베이도스;بربادوس
  bd|Bangladeche;バングラデシュ;방글라데시;بنغلاديش;Bangladesz;Bangladeş
  be|Belgio;ベルギー;벨기에;بلجيكا;België;Belgia;Belçika;Бельгія
  bf|Burquina Faso;ブルキナファソ;부르키나파소;بوركينا فاسو;Буркіна-Фасо
  bg|Bulgária;ブルガリア;불가리아;بلغاريا;Bulgarije;Bułgaria;Bulgaristan;Болгарія
  bh|Bahrein;Barein;Barém;バーレーン;바레인;البحرين;Bahrajn;Bahreyn
  bi|ブルンジ;부룬디;بوروندي;Бурунді
  bj|Benim;ベナン;베냉;بنين;Бенін
  bl|São Bartolomeu;サン・バルテルミー;생바르텔레미;سان بارتليمي;Saint Barthelemy;Сен-Бартелемі
  bm|バミューダ;버뮤다;برمودا;Bermudy;Бермудські Острови
  bn|ブルネイ;브루나이;بروناي
  bo|Bolívia;ボリビア;볼리비아;بوليفيا;Boliwia;Bolivya;Болівія
  bq|Caraibi Olandesi;Países Baixos Caribenhos;オランダ領カリブ;네덜란드령 카리브;هولندا الكاريبية;
    Caribisch Nederland;Niderlandy Karaibskie;Karayip Hollandası;Карибські Нідерланди
  br|Brasile;ブラジル;브라질;البرازيل;Brazilië;Brazylia;Brezilya;Бразилія
  bs|Baamas;バハマ;바하마;جزر البهاما;Bahama’s;Bahamy;Bahamalar;Багамські Острови
  bt|Butão;ブータン;부탄;بوتان;Butan
  bv|Isola Bouvet;Ilha Bouvet;ブーベ島;부베섬;جزيرة بوفيه;Bouveteiland;Wyspa Bouveta;Bouvet Adası;
    Острів Буве
  bw|ボツワナ;보츠와나;بوتسوانا;Botsvana
  by|Bielorussia;Bielorrússia;ベラルーシ;벨라루스;بيلاروس;Białoruś;Білорусь
  bz|ベリーズ;벨리즈;بليز;Беліз
  ca|カナダ;캐나다;كندا
  cc|Isole Cocos (Keeling);Ilhas Cocos (Keeling);Ilhas dos Cocos (Keeling);ココス(キーリング)諸島;코코스 제도;
    جزر كوكوس (كيلينغ);Cocoseilanden;Wyspy Kokosowe;Cocos (Keeling) Adaları;
    Кокосові (Кілінг) Острови
  cd|コンゴ民主共和国(キンシャサ);콩고-킨샤사;الكونغو - كينشاسا;Demokratyczna Republika Konga;Kongo - Kinşasa;
    Конго – Кіншаса
  cf|Repubblica Centrafricana;República Centro-Africana;中央アフリカ共和国;중앙 아프리카 공화국;
    جمهورية أفريقيا الوسطى;Centraal-Afrikaanse Republiek;Republika Środkowoafrykańska;
    Orta Afrika Cumhuriyeti;Центральноафриканська Республіка
  cg|República do Congo;コンゴ共和国(ブラザビル);콩고-브라자빌;الكونغو - برازافيل;Kongo;Kongo - Brazavil;
    Конго – Браззавіль
  ch|Suíça;スイス;스위스;سويسرا;Zwitserland;Szwajcaria;İsviçre;Швейцарія
  ci|Côte d’Ivoire;Costa do Marfim;Côte d’Ivoire (Costa do Marfim);Кот-д’Ивуар;コートジボワール;코트디부아르;
    ساحل العاج;Ivoorkust;Кот-дʼІвуар
  ck|Isole Cook;Ilhas Cook;クック諸島;쿡 제도;جزر كوك;Cookeilanden;Wyspy Cooka;Cook Adaları;Острови Кука
  cl|Cile;チリ;칠레;تشيلي;Şili;Чилі
  cm|Camerun;Camarões;カメルーン;카메룬;الكاميرون;Kameroen
  cn|Chine;Cina;Китай;중국;الصين;Chiny;Çin
  co|Colômbia;コロンビア;콜롬비아;كولومبيا;Kolumbia;Kolombiya;Колумбія
  cr|コスタリカ;코스타리카;كوستاريكا;Kostaryka;Kosta Rika
  cu|キューバ;쿠바;كوبا;Küba
  cv|Capo Verde;カーボベルデ;카보베르데;الرأس الأخضر;Kaapverdië;Republika Zielonego Przylądka
  cw|Curaçau;キュラソー;퀴라소;كوراساو
  cx|Isola Christmas;Ilha Christmas;Ilha do Natal;クリスマス島;크리스마스섬;جزيرة كريسماس;Christmaseiland;
    Wyspa Bożego Narodzenia;Christmas Adası;Острів Різдва
  cy|Cipro;キプロス;키프로스;قبرص;Cypr;Kıbrıs;Кіпр
  cz|Cechia;Tchéquia;Chéquia;チェコ;체코;التشيك;Tsjechië;Czechy;Çekya;Чехія
  de|Germania;Alemanha;ドイツ;독일;ألمانيا;Duitsland;Niemcy;Almanya;Німеччина
  dj|Gibuti;Djibuti;Jibuti;ジブチ;지부티;جيبوتي;Dżibuti;Cibuti;Джибуті
  dk|Danimarca;デンマーク;덴마크;الدانمرك;Denemarken;Dania;Danimarka;Данія
  dm|Domínica;ドミニカ国;도미니카;دومينيكا;Dominika;Домініка
  do|Repubblica Dominicana;ドミニカ共和国;도미니카 공화국;جمهورية الدومينيكان;Dominicaanse Republiek;Dominikana;
    Dominik Cumhuriyeti;Домініканська Республіка
  dz|Argélia;アルジェリア;알제리;الجزائر;Algerije;Algieria;Cezayir
  ec|Equador;エクアドル;에콰도르;الإكوادور;Ekwador;Ekvador;Еквадор
  ee|Estônia;Estónia;エストニア;에스토니아;إستونيا;Estonya;Естонія
  eg|Egitto;Egito;エジプト;이집트;مصر;Egypte;Egipt;Mısır;Єгипет
  eh|Sahara Occidentale;Saara Ocidental;Sara Ocidental;西サハラ;서사하라;الصحراء الغربية;
    Westelijke Sahara;Sahara Zachodnia;Batı Sahra;Західна Сахара
  er|Eritreia;エリトリア;에리트리아;إريتريا;Erytrea;Eritre;Еритрея
  es|Spagna;Espanha;スペイン;스페인;إسبانيا;Spanje;Hiszpania;İspanya;Іспанія
  et|Etiopia;Etiópia;エチオピア;에티오피아;إثيوبيا;Ethiopië;Etiyopya;Ефіопія
  eu|Unione europea;União Europeia;歐盟;欧州連合;유럽 연합;الاتحاد الأوروبي;Europese Unie;Unia Europejska;
    Avrupa Birliği;Європейський Союз
  fi|Finlândia;フィンランド;핀란드;فنلندا;Finlandiya;Фінляндія
  fj|Figi;フィジー;피지;فيجي;Fidżi;Фіджі
  fk|Isole Falkland;Ilhas Malvinas;Ilhas Falkland;フォークランド諸島;포클랜드 제도;جزر فوكلاند;Falklandeilanden;
    Falklandy;Falkland Adaları;Фолклендські Острови
  fm|Micronésia;Федеративные Штаты Микронезии;ミクロネシア連邦;미크로네시아;ميكرونيزيا;Mikronezja;Mikronezya;
    Мікронезія
  fo|Isole Fær Øer;Ilhas Faroé;フェロー諸島;페로 제도;جزر فارو;Faeröer;Wyspy Owcze;Faroe Adaları;
    Фарерські Острови
  fr|França;フランス;프랑스;فرنسا;Frankrijk;Francja;Fransa;Франція
  ga|Gabão;ガボン;가봉;الغابون
  gb|Regno Unito;イギリス;영국;المملكة المتحدة;Verenigd Koninkrijk;Wielka Brytania;Birleşik Krallık;
    Велика Британія
  gd|グレナダ;그레나다;غرينادا
  ge|Geórgia;ジョージア;조지아;جورجيا;Georgië;Gruzja;Gürcistan;Грузія
  gf|Guyana Francese;Guiana Francesa;仏領ギアナ;프랑스령 기아나;غويانا الفرنسية;Frans-Guyana;Gujana Francuska;
    Fransız Guyanası;Французька Гвіана
  gg|ガーンジー;건지;غيرنزي;Гернсі
  gh|Gana;ガーナ;가나;غانا
  gi|Gibilterra;ジブラルタル;지브롤터;جبل طارق;Cebelitarık;Гібралтар
  gl|Groenlândia;Gronelândia;グリーンランド;그린란드;غرينلاند;Grenlandia;Гренландія
  gm|Gâmbia;ガンビア;감비아;غامبيا;Gambiya;Гамбія
  gn|Guiné;ギニア;기니;غينيا;Guinee;Gwinea;Gine;Гвінея
  gp|Guadalupa;グアドループ;과들루프;غوادلوب;Gwadelupa
  gq|Guinea Equatoriale;Guiné Equatorial;赤道ギニア;적도 기니;غينيا الاستوائية;Equatoriaal-Guinea;
    Gwinea Równikowa;Ekvator Ginesi;Екваторіальна Гвінея
  gr|Grécia;ギリシャ;그리스;اليونان;Griekenland;Grecja;Yunanistan;Греція
  gs|Georgia del Sud e Sandwich Australi;Ilhas Geórgia do Sul e Sandwich do Sul;
    サウスジョージア・サウスサンドウィッチ諸島;사우스조지아 사우스샌드위치 제도;جورجيا الجنوبية وجزر ساندويتش الجنوبية;
    Zuid-Georgia en Zuidelijke Sandwicheilanden;Georgia Południowa i Sandwich Południowy;
    Güney Georgia ve Güney Sandwich Adaları;Південна Джорджія та Південні Сандвічеві Острови
  gt|グアテマラ;과테말라;غواتيمالا;Gwatemala
  gu|Guame;グアム;괌;غوام
  gw|Guiné-Bissau;ギニアビサウ;기니비사우;غينيا بيساو;Guinee-Bissau;Gwinea Bissau;Gine-Bissau;Гвінея-Бісау
  gy|Guiana;ガイアナ;가이아나;غيانا;Gujana;Гаяна
  hk|Sonderverwaltungsregion Hongkong;R.A.S. chinoise de Hong Kong;RAE de Hong Kong (China);
    RAS di Hong Kong;Hong Kong, RAE da China;Гонконг (САР);中国香港特别行政区;中國香港特別行政區;中華人民共和国香港特別行政区;
    홍콩(중국 특별행정구);هونغ كونغ الصينية (منطقة إدارية خاصة);Hongkong SAR van China;
    SRA Hongkong (Chiny);Çin Hong Kong ÖİB;Гонконг, ОАР Китаю
  hm|Isole Heard e McDonald;Ilhas Heard e McDonald;ハード島・マクドナルド諸島;허드 맥도널드 제도;
    جزيرة هيرد وجزر ماكدونالد;Heard en McDonaldeilanden;Wyspy Heard i McDonalda;
    Heard Adası ve McDonald Adaları;Острови Герд і Макдоналд
  hn|ホンジュラス;온두라스;هندوراس
  hr|Croazia;Croácia;クロアチア;크로아티아;كرواتيا;Kroatië;Chorwacja;Hırvatistan;Хорватія
  ht|ハイチ;아이티;هايتي;Гаїті
  hu|Ungheria;Hungria;ハンガリー;헝가리;هنغاريا;Hongarije;Węgry;Macaristan;Угорщина
  id|Indonésia;インドネシア;인도네시아;إندونيسيا;Indonesië;Indonezja;Endonezya;Індонезія
  ie|アイルランド;아일랜드;أيرلندا;Ierland;Irlandia;İrlanda;Ірландія
  il|Israele;イスラエル;이스라엘;إسرائيل;Izrael;İsrail;Ізраїль
  im|Isola di Man;Ilha de Man;マン島;맨섬;جزيرة مان;Wyspa Man;Man Adası;Острів Мен
  in|Índia;インド;인도;الهند;Indie;Hindistan;Індія
  io|Britisches Territorium im Indischen Ozean;Territoire britannique de l’océan Indien;
    Territorio Británico del Océano Índico;Territorio Britannico dell’Oceano Indiano;
    Território Britânico do Oceano Índico;Британская территория в Индийском океане;英属印度洋领地;
    英屬印度洋領地;英領インド洋地域;영국령 인도양 지역;الإقليم البريطاني في المحيط الهندي;
    Brits Indische Oceaanterritorium;Brytyjskie Terytorium Oceanu Indyjskiego;
    Britanya Hint Okyanusu Toprakları;Британська територія в Індійському океані
  iq|Iraque;イラク;이라크;العراق;Ірак
  ir|Irã;Irão;イラン;이란;إيران;İran;Іран
  is|Islanda;Islândia;アイスランド;아이슬란드;آيسلندا;IJsland;İzlanda;Ісландія
  it|Itália;イタリア;이탈리아;إيطاليا;Italië;Włochy;İtalya;Італія
  je|ジャージー;저지;جيرسي;Джерсі
  jm|Giamaica;ジャマイカ;자메이카;جامايكا;Jamajka
  jo|Giordania;Jordânia;ヨルダン;요르단;الأردن;Jordanië;Ürdün;Йорданія
  jp|Giappone;Japão;일본;اليابان;Japonia;Japonya;Японія
  ke|Quênia;Quénia;ケニア;케냐;كينيا;Кенія
  kg|Kirghizistan;Quirguistão;キルギス;키르기스스탄;قيرغيزستان;Kirgizië;Kirgistan;Kırgızistan;Киргизстан
  kh|Cambogia;Camboja;カンボジア;캄보디아;كمبوديا;Cambodja;Kambodża;Kamboçya
  ki|Quiribati;Quiribáti;キリバス;키리바시;كيريباتي;Кірибаті
  km|Comore;コモロ;코모로;جزر القمر;Comoren;Komory;Komorlar;Комори
  kn|Saint Kitts e Nevis;São Cristóvão e Névis;São Cristóvão e Neves;セントクリストファー・ネーヴィス;세인트키츠 네비스;
    سانت كيتس ونيفيس;Saint Kitts en Nevis;Saint Kitts i Nevis;Saint Kitts ve Nevis;
    Сент-Кітс і Невіс
  kp|Corea del Nord;Coreia do Norte;北朝鮮;북한;كوريا الشمالية;Noord-Korea;Korea Północna;Kuzey Kore;
    Північна Корея
  kr|Corea del Sud;Coreia do Sul;韓国;كوريا الجنوبية;Zuid-Korea;Korea Południowa;Güney Kore;
    Південна Корея
  kw|Koweit;クウェート;쿠웨이트;الكويت;Koeweit;Kuwejt;Kuveyt
  ky|Isole Cayman;Ilhas Cayman;Ilhas Caimão;ケイマン諸島;케이맨 제도;جزر كايمان;Kaaimaneilanden;Kajmany;
    Cayman Adaları;Кайманові Острови
  kz|Kazakistan;Cazaquistão;カザフスタン;카자흐스탄;كازاخستان;Kazachstan
  la|ラオス;라오스;لاوس
  lb|Libano;レバノン;레바논;لبنان;Lübnan;Ліван
  lc|Santa Lúcia;セントルシア;세인트루시아;سانت لوسيا;Сент-Люсія
  li|Listenstaine;リヒテンシュタイン;리히텐슈타인;ليختنشتاين;Ліхтенштейн
  lk|Sri Lanca;スリランカ;스리랑카;سريلانكا;Шрі-Ланка
  lr|Libéria;リベリア;라이베리아;ليبيريا;Liberya;Ліберія
  ls|レソト;레소토;ليسوتو
  lt|Lituânia;リトアニア;리투아니아;ليتوانيا;Litouwen;Litwa;Litvanya
  lu|Lussemburgo;ルクセンブルク;룩셈부르크;لوكسمبورغ;Luksemburg;Lüksemburg
  lv|Lettonia;Letônia;Letónia;ラトビア;라트비아;لاتفيا;Letland;Łotwa;Letonya;Латвія
  ly|Líbia;リビア;리비아;ليبيا;Libië;Лівія
  ma|Marocco;Marrocos;モロッコ;모로코;المغرب;Maroko;Fas
  mc|Mônaco;モナコ;모나코;موناكو;Monako
  md|Moldávia;モルドバ;몰도바;مولدوفا;Moldavië;Mołdawia
  me|モンテネグロ;몬테네그로;الجبل الأسود;Czarnogóra;Karadağ;Чорногорія
  mf|Saint Martin;São Martinho;São Martinho (Saint-Martin);サン・マルタン;생마르탱;سان مارتن
  mg|Madagáscar;マダガスカル;마다가스카르;مدغشقر
  mh|Isole Marshall;Ilhas Marshall;マーシャル諸島;마셜 제도;جزر مارشال;Marshalleilanden;Wyspy Marshalla;
    Marshall Adaları;Маршаллові Острови
  mk|Macedonia del Nord;Macedônia do Norte;Macedónia do Norte;北マケドニア;북마케도니아;مقدونيا الشمالية;
    Noord-Macedonië;Macedonia Północna;Kuzey Makedonya;Північна Македонія
  ml|マリ;말리;مالي;Малі
  mm|Mianmar (Birmânia);ミャンマー (ビルマ);미얀마;ميانمار (بورما);Myanmar (Birma);Mjanma (Birma);
    Мʼянма (Бірма)
  mn|Mongólia;モンゴル;몽골;منغوليا;Mongolië;Moğolistan;Монголія
  mo|Sonderverwaltungsregion Macau;R.A.S. chinoise de Macao;RAE de Macao (China);RAS di Macao;
    Macau, RAE da China;Макао (САР);中国澳门特别行政区;中國澳門特別行政區;中華人民共和国マカオ特別行政区;마카오(중국 특별행정구);
    منطقة ماكاو الإدارية الخاصة;Macau SAR van China;SRA Makau (Chiny);Çin Makao ÖİB;
    Макао, ОАР Китаю
  mp|Isole Marianne Settentrionali;Ilhas Marianas do Norte;北マリアナ諸島;북마리아나제도;جزر ماريانا الشمالية;
    Noordelijke Marianen;Mariany Północne;Kuzey Mariana Adaları;Північні Маріанські Острови
  mq|マルティニーク;마르티니크;جزر المارتينيك;Martynika;Martinik;Мартиніка
  mr|Mauritânia;モーリタニア;모리타니;موريتانيا;Mauritanië;Mauretania;Moritanya;Мавританія
  ms|Monserrate;モントセラト;몬트세라트;مونتسرات
  mt|マルタ;몰타;مالطا
  mu|Maurício;Maurícia;モーリシャス;모리셔스;موريشيوس;Маврикій
  mv|Maldive;モルディブ;몰디브;جزر المالديف;Maldiven;Malediwy;Maldivler;Мальдіви
  mw|Maláui;マラウイ;말라위;ملاوي;Malavi;Малаві
  mx|Messico;メキシコ;멕시코;المكسيك;Meksyk;Meksika
  my|Malásia;マレーシア;말레이시아;ماليزيا;Maleisië;Malezja;Malezya;Малайзія
  mz|Mozambico;Moçambique;モザンビーク;모잠비크;موزمبيق;Mozambik;Мозамбік
  na|Namíbia;ナミビア;나미비아;ناميبيا;Namibië;Namibya;Намібія
  nc|Nuova Caledonia;Nova Caledônia;Nova Caledónia;ニューカレドニア;뉴칼레도니아;كاليدونيا الجديدة;
    Nieuw-Caledonië;Nowa Kaledonia;Yeni Kaledonya;Нова Каледонія
  ne|ニジェール;니제르;النيجر;Nijer;Нігер
  nf|Isola Norfolk;Ilha Norfolk;ノーフォーク島;노퍽섬;جزيرة نورفولك;Norfolk;Norfolk Adası;Острів Норфолк
  ng|Nigéria;ナイジェリア;나이지리아;نيجيريا;Nijerya;Нігерія
  ni|Nicarágua;ニカラグア;니카라과;نيكاراغوا;Nikaragua;Нікарагуа
  nl|Paesi Bassi;Países Baixos;オランダ;네덜란드;هولندا;Nederland;Holandia;Hollanda;Нідерланди
  no|Norvegia;ノルウェー;노르웨이;النرويج;Noorwegen;Norwegia;Norveç;Норвегія
  np|ネパール;네팔;نيبال
  nr|ナウル;나우루;ناورو
  nu|Niuê;ニウエ;니우에;نيوي;Ніуе
  nz|Nuova Zelanda;Nova Zelândia;ニュージーランド;뉴질랜드;نيوزيلندا;Nieuw-Zeeland;Nowa Zelandia;Yeni Zelanda;
    Нова Зеландія
  om|Omã;オマーン;오만;عُمان;Umman
  pa|パナマ;파나마;بنما
  pe|Perù;ペルー;페루;بيرو
  pf|Polinesia Francese;Polinésia Francesa;仏領ポリネシア;프랑스령 폴리네시아;بولينيزيا الفرنسية;Frans-Polynesië;
    Polinezja Francuska;Fransız Polinezyası;Французька Полінезія
  pg|Papua Nuova Guinea;Papua-Nova Guiné;パプアニューギニア;파푸아뉴기니;بابوا غينيا الجديدة;Papoea-Nieuw-Guinea;
    Papua-Nowa Gwinea;Papua Yeni Gine;Папуа-Нова Гвінея
  ph|Filippine;フィリピン;필리핀;الفلبين;Filipijnen;Filipiny;Filipinler;Філіппіни
  pk|Paquistão;パキスタン;파키스탄;باكستان
  pl|Polônia;Polónia;ポーランド;폴란드;بولندا;Polska;Polonya;Польща
  pm|Saint-Pierre e Miquelon;São Pedro e Miquelão;サンピエール島・ミクロン島;생피에르 미클롱;سان بيير ومكويلون;
    Saint-Pierre en Miquelon;Saint-Pierre i Miquelon;Saint Pierre ve Miquelon;Сен-Пʼєр і Мікелон
  pn|Isole Pitcairn;Ilhas Pitcairn;ピトケアン諸島;핏케언 제도;جزر بيتكيرن;Pitcairneilanden;Pitcairn Adaları;
    Острови Піткерн
  pr|Portorico;プエルトリコ;푸에르토리코;بورتوريكو;Portoryko;Porto Riko;Пуерто-Рико
  ps|Territori Palestinesi;Territórios palestinos;Territórios palestinianos;パレスチナ自治区;팔레스타인 지구;
    الأراضي الفلسطينية;Palestijnse gebieden;Terytoria Palestyńskie;Filistin Bölgeleri;
    Палестинські території
  pt|Portogallo;ポルトガル;포르투갈;البرتغال;Portugalia;Portekiz;Португалія
  pw|パラオ;팔라우;بالاو
  py|Paraguai;パラグアイ;파라과이;باراغواي;Paragwaj
  qa|カタール;카타르;قطر
  re|Riunione;Reunião;レユニオン;레위니옹;روينيون;Реюньйон
  ro|Romênia;Roménia;ルーマニア;루마니아;رومانيا;Roemenië;Rumunia;Romanya;Румунія
  rs|Sérvia;セルビア;세르비아;صربيا;Servië;Sırbistan;Сербія
  ru|Rússia;ロシア;러시아;روسيا;Rusland;Rosja;Rusya;Росія
  rw|ルワンダ;르완다;رواندا
  sa|Arabia Saudita;Arábia Saudita;サウジアラビア;사우디아라비아;المملكة العربية السعودية;Saoedi-Arabië;
    Arabia Saudyjska;Suudi Arabistan;Саудівська Аравія
  sb|Isole Salomone;Ilhas Salomão;ソロモン諸島;솔로몬 제도;جزر سليمان;Salomonseilanden;Wyspy Salomona;
    Solomon Adaları;Соломонові Острови
  sc|Seicheles;セーシェル;세이셸;سيشل;Seszele;Seyşeller;Сейшельські Острови
  sd|Sudão;スーダン;수단;السودان;Soedan
  se|Svezia;Suécia;スウェーデン;스웨덴;السويد;Zweden;Szwecja;İsveç;Швеція
  sg|Singapura;シンガポール;싱가포르;سنغافورة;Сінгапур
  sh|Sant’Elena;Santa Helena;セントヘレナ;세인트헬레나;سانت هيلينا;Sint-Helena;Wyspa Świętej Heleny;
    Острів Святої Єлени
  si|Eslovênia;Eslovénia;スロベニア;슬로베니아;سلوفينيا;Slovenië;Słowenia;Slovenya;Словенія
  sj|Svalbard e Jan Mayen;スバールバル諸島・ヤンマイエン島;스발바르제도-얀마웬섬;سفالبارد وجان ماين;
    Spitsbergen en Jan Mayen;Svalbard i Jan Mayen;Svalbard ve Jan Mayen;Шпіцберген та Ян-Маєн
  sk|Slovacchia;Eslováquia;スロバキア;슬로바키아;سلوفاكيا;Slowakije;Słowacja;Slovakya;Словаччина
  sl|Serra Leoa;獅子山;シエラレオネ;시에라리온;سيراليون;Сьєрра-Леоне
  sm|São Marinho;サンマリノ;산마리노;سان مارينو
  sn|セネガル;세네갈;السنغال
  so|Somália;ソマリア;소말리아;الصومال;Somalië;Сомалі
  sr|スリナム;수리남;سورينام
  ss|Sud Sudan;Sudão do Sul;南スーダン;남수단;جنوب السودان;Zuid-Soedan;Sudan Południowy;Güney Sudan;
    Південний Судан
  st|São Tomé e Príncipe;サントメ・プリンシペ;상투메 프린시페;ساو تومي وبرينسيبي;Sao Tomé en Principe;
    Wyspy Świętego Tomasza i Książęca;Sao Tome ve Principe;Сан-Томе і Принсіпі
  sv|エルサルバドル;엘살바도르;السلفادور;Salwador
  sx|São Martinho (Sint Maarten);シント・マールテン;신트마르턴;سانت مارتن;Sint-Maarten;Сінт-Мартен
  sy|Síria;シリア;시리아;سوريا;Syrië;Suriye;Сирія
  sz|Essuatíni;エスワティニ;에스와티니;إسواتيني;Esvatini;Есватіні
  tc|Isole Turks e Caicos;Ilhas Turcas e Caicos;タークス・カイコス諸島;터크스 케이커스 제도;جزر توركس وكايكوس;
    Turks- en Caicoseilanden;Turks i Caicos;Turks ve Caicos Adaları;Острови Теркс і Кайкос
  td|Ciad;Chade;チャド;차드;تشاد;Tsjaad;Czad;Çad
  tf|Terre Australi Francesi;Territórios Franceses do Sul;Territórios Austrais Franceses;仏領極南諸島;
    프랑스령 남방 지역;الأقاليم الجنوبية الفرنسية;Franse Gebieden in de zuidelijke Indische Oceaan;
    Francuskie Terytoria Południowe i Antarktyczne;Fransız Güney Toprakları;
    Французькі Південні Території
  tg|トーゴ;토고;توغو
  th|Thailandia;Tailândia;タイ;태국;تايلاند;Tajlandia;Tayland;Таїланд
  tj|Tagikistan;Tadjiquistão;Tajiquistão;タジキスタン;타지키스탄;طاجيكستان;Tadzjikistan;Tadżykistan;
    Tacikistan
  tk|Toquelau;トケラウ;토켈라우;توكيلاو
  tl|Timor Est;東ティモール;동티모르;تيمور - ليشتي;Oost-Timor;Timor Wschodni;Тимор-Лешті
  tm|Turcomenistão;Turquemenistão;トルクメニスタン;투르크메니스탄;تركمانستان;Türkmenistan;Туркменістан
  tn|Tunísia;チュニジア;튀니지;تونس;Tunesië;Tunezja;Tunus;Туніс
  to|トンガ;통가;تونغا
  tr|Turchia;Turquia;トルコ;튀르키예;تركيا;Turkije;Turcja;Туреччина
  tt|Trinidad e Tobago;Trindade e Tobago;トリニダード・トバゴ;트리니다드 토바고;ترينيداد وتوباغو;Trinidad en Tobago;
    Trynidad i Tobago;Trinidad ve Tobago;Тринідад і Тобаго
  tv|ツバル;투발루;توفالو
  tw|대만;تايوان;Tajwan;Tayvan
  tz|Tanzânia;タンザニア;탄자니아;تنزانيا;Tanzanya;Танзанія
  ua|Ucraina;Ucrânia;ウクライナ;우크라이나;أوكرانيا;Oekraïne;Ukraina;Ukrayna
  ug|ウガンダ;우간다;أوغندا;Oeganda
  um|Îles mineures éloignées des États-Unis;Isole Minori Esterne degli Stati Uniti;
    Ilhas Menores Distantes dos EUA;Ilhas Menores Afastadas dos EUA;合衆国領有小離島;미국령 해외 제도;
    جزر الولايات المتحدة النائية;Kleine afgelegen eilanden van de Verenigde Staten;
    Dalekie Wyspy Mniejsze Stanów Zjednoczonych;ABD Küçük Harici Adaları;Віддалені острови США
  us|Stati Uniti;Соединенные Штаты;アメリカ合衆国;미국;الولايات المتحدة;Verenigde Staten;Stany Zjednoczone;
    Amerika Birleşik Devletleri;Сполучені Штати
  uy|Uruguai;ウルグアイ;우루과이;أورغواي;Urugwaj
  uz|Uzbequistão;Usbequistão;ウズベキスタン;우즈베키스탄;أوزبكستان;Oezbekistan;Özbekistan
  va|Città del Vaticano;Cidade do Vaticano;バチカン市国;바티칸 시국;الفاتيكان;Vaticaanstad;Watykan;Vatikan
  vc|Saint Vincent e Grenadine;São Vicente e Granadinas;セントビンセント及びグレナディーン諸島;세인트빈센트그레나딘;
    سانت فنسنت وجزر غرينادين;Saint Vincent en de Grenadines;Saint Vincent i Grenadyny;
    Saint Vincent ve Grenadinler;Сент-Вінсент і Гренадіни
  ve|ベネズエラ;베네수엘라;فنزويلا;Wenezuela;Венесуела
  vg|Isole Vergini Britanniche;Ilhas Virgens Britânicas;英領ヴァージン諸島;영국령 버진아일랜드;جزر فيرجن البريطانية;
    Britse Maagdeneilanden;Brytyjskie Wyspy Dziewicze;Britanya Virjin Adaları;
    Британські Віргінські Острови
  vi|Isole Vergini Americane;Ilhas Virgens Americanas;Ilhas Virgens dos EUA;米領ヴァージン諸島;미국령 버진아일랜드;
    جزر فيرجن الأمريكية;Amerikaanse Maagdeneilanden;Wyspy Dziewicze Stanów Zjednoczonych;
    ABD Virjin Adaları;Віргінські Острови (США)
  vn|Vietnã;Vietname;ベトナム;베트남;فيتنام;Wietnam;Вʼєтнам
  vu|バヌアツ;바누아투;فانواتو
  wf|Wallis e Futuna;ウォリス・フツナ;왈리스-푸투나 제도;جزر والس وفوتونا;Wallis en Futuna;Wallis i Futuna;
    Wallis ve Futuna;Уолліс і Футуна
  ws|サモア;사모아;ساموا
  xk|コソボ;코소보;كوسوفو;Kosowo;Kosova
  ye|Iêmen;Iémen;イエメン;예멘;اليمن;Ємен
  yt|Maiote;マヨット;마요트;مايوت;Majotta
  za|Sudafrica;África do Sul;南アフリカ;남아프리카;جنوب أفريقيا;Zuid-Afrika;Republika Południowej Afryki;
    Güney Afrika;Південно-Африканська Республіка
  zm|Zâmbia;ザンビア;잠비아;زامبيا;Zambiya;Замбія
  zw|Zimbábue;Zimbabué;ジンバブエ;짐바브웨;زيمبابوي;Zimbabve;Зімбабве
  """

/// ISO 3166-1 numeric codes. Source and script as above.
let countryNumbers = """
  004=af 008=al 010=aq 012=dz 016=as 020=ad 024=ao 028=ag 031=az 032=ar 036=au 040=at 044=bs
  048=bh 050=bd 051=am 052=bb 056=be 060=bm 064=bt 068=bo 070=ba 072=bw 074=bv 076=br 084=bz
  086=io 090=sb 092=vg 096=bn 100=bg 104=mm 108=bi 112=by 116=kh 120=cm 124=ca 132=cv 136=ky
  140=cf 144=lk 148=td 152=cl 156=cn 158=tw 162=cx 166=cc 170=co 172=ru 174=km 175=yt 178=cg
  180=cd 184=ck 188=cr 191=hr 192=cu 196=cy 200=cz 203=cz 204=bj 208=dk 212=dm 214=do 218=ec
  222=sv 226=gq 230=et 231=et 232=er 233=ee 234=fo 238=fk 239=gs 242=fj 246=fi 248=ax 249=fr
  250=fr 254=gf 258=pf 260=tf 262=dj 266=ga 268=ge 270=gm 275=ps 276=de 280=de 288=gh 292=gi
  296=ki 300=gr 304=gl 308=gd 312=gp 316=gu 320=gt 324=gn 328=gy 332=ht 334=hm 336=va 340=hn
  344=hk 348=hu 352=is 356=in 360=id 364=ir 368=iq 372=ie 376=il 380=it 384=ci 388=jm 392=jp
  398=kz 400=jo 404=ke 408=kp 410=kr 414=kw 417=kg 418=la 422=lb 426=ls 428=lv 430=lr 434=ly
  438=li 440=lt 442=lu 446=mo 450=mg 454=mw 458=my 462=mv 466=ml 470=mt 474=mq 478=mr 480=mu
  484=mx 492=mc 496=mn 498=md 499=me 500=ms 504=ma 508=mz 512=om 516=na 520=nr 524=np 528=nl
  530=cw 531=cw 532=cw 533=aw 534=sx 535=bq 536=sa 540=nc 548=vu 554=nz 558=ni 562=ne 566=ng
  570=nu 574=nf 578=no 580=mp 581=um 582=fm 583=fm 584=mh 585=pw 586=pk 591=pa 598=pg 600=py
  604=pe 608=ph 612=pn 616=pl 620=pt 624=gw 626=tl 630=pr 634=qa 638=re 642=ro 643=ru 646=rw
  652=bl 654=sh 659=kn 660=ai 662=lc 663=mf 666=pm 670=vc 674=sm 678=st 682=sa 686=sn 688=rs
  690=sc 694=sl 702=sg 703=sk 704=vn 705=si 706=so 710=za 716=zw 720=ye 724=es 728=ss 729=sd
  732=eh 736=sd 740=sr 744=sj 748=sz 752=se 756=ch 760=sy 762=tj 764=th 768=tg 772=tk 776=to
  780=tt 784=ae 788=tn 792=tr 795=tm 796=tc 798=tv 800=ug 804=ua 807=mk 810=ru 818=eg 826=gb
  830=je 831=gg 832=je 833=im 834=tz 840=us 850=vi 854=bf 858=uy 860=uz 862=ve 876=wf 882=ws
  886=ye 887=ye 890=rs 891=rs 894=zm
  """
