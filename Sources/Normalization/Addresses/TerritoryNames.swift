/// What countries are called in further languages: German, French, Spanish, Italian, Portuguese, Russian,
/// Chinese, Japanese, Korean, Arabic, Dutch, Polish, Turkish, Ukrainian, Swedish, Danish, Norwegian, Finnish, Czech,
/// Slovak, Hungarian, Romanian, Greek, Bulgarian, Serbian, Croatian, Slovene, Lithuanian, Latvian, Estonian,
/// Belarusian, Catalan, Hebrew, Persian, Hindi, Indonesian, Vietnamese.
///
/// Source: Unicode CLDR (Unicode License v3). Written by `Sources/Normalization/Resources/territory_names.py`.
let territoryNames = """
  ad|アンドラ;안도라;أندورا;Andora;Ανδόρα;Андора;אנדורה;एंडोरा
  ae|Emirati Arabi Uniti;Emirados Árabes Unidos;アラブ首長国連邦;아랍에미리트;الإمارات العربية المتحدة;
    Verenigde Arabische Emiraten;Zjednoczone Emiraty Arabskie;Birleşik Arap Emirlikleri;
    Обʼєднані Арабські Емірати;Förenade Arabemiraten;De Forenede Arabiske Emirater;
    De forente arabiske emirater;Arabiemiirikunnat;Spojené arabské emiráty;
    Egyesült Arab Emírségek;Emiratele Arabe Unite;Ηνωμένα Αραβικά Εμιράτα;
    Обединени арабски емирства;Уједињени Арапски Емирати;Ujedinjeni Arapski Emirati;
    Združeni arabski emirati;Jungtiniai Arabų Emyratai;Apvienotie Arābu Emirāti;
    Araabia Ühendemiraadid;Аб’яднаныя Арабскія Эміраты;Emirats Àrabs Units;
    איחוד האמירויות הערביות;امارات متحدهٔ عربی;संयुक्त अरब अमीरात;Uni Emirat Arab;
    Các Tiểu Vương quốc Ả Rập Thống nhất
  af|Afeganistão;アフガニスタン;아프가니스탄;أفغانستان;Афганістан;Afganisztán;Αφγανιστάν;Авганистан;
    Afganistanas;Afganistāna;אפגניסטן;अफ़गानिस्तान
  ag|Antigua e Barbuda;アンティグア・バーブーダ;앤티가 바부다;أنتيغوا وبربودا;Antigua en Barbuda;Antigua i Barbuda;
    Antigua ve Barbuda;Антигуа і Барбуда;Antigua och Barbuda;Antigua og Barbuda;
    Antigua ja Barbuda;Antigua a Barbuda;Antigua és Barbuda;Antigua și Barbuda;
    Αντίγκουα και Μπαρμπούντα;Антигва и Барбуда;Antigva i Barbuda;Antigva in Barbuda;
    Antigva ir Barbuda;Antigva un Barbuda;Антыгуа і Барбуда;אנטיגואה וברבודה;آنتیگوا و باربودا;
    एंटिगुआ और बरबुडा;Antigua dan Barbuda;Antigua và Barbuda
  ai|アンギラ;앵귈라;أنغويلا;Ангілья;Ανγκουίλα;Ангуила;Ангвила;Angvila;Angilija;Angilja;אנגווילה;آنگویلا;
    एंग्विला
  al|アルバニア;알바니아;ألبانيا;Arnavutluk;Албанія;Albánsko;Αλβανία;Албанија;Albanija;Albaania;אלבניה;
    آلبانی;अल्बानिया
  am|アルメニア;아르메니아;أرمينيا;Ermenistan;Вірменія;Arménsko;Örményország;Αρμενία;Јерменија;Armenija;
    Armeenia;Арменія;ארמניה;ارمنستان;आर्मेनिया
  ao|アンゴラ;앙골라;أنغولا;Αγκόλα;אנגולה;آنگولا;अंगोला
  aq|Antartide;南極;남극 대륙;أنتاركتيكا;Antarktyda;Antarktika;Антарктика;Antarktida;Antarktisz;
    Ανταρκτική;Антарктик;Антарктыка;אנטארקטיקה;جنوبگان;अंटार्कटिका;Nam Cực
  ar|アルゼンチン;아르헨티나;الأرجنتين;Argentinië;Argentyna;Arjantin;Argentiina;Αργεντινή;Аржентина;
    Аргенціна;ארגנטינה;آرژانتین;अर्जेंटीना
  as|Samoa Americane;米領サモア;아메리칸 사모아;ساموا الأمريكية;Amerikaans-Samoa;Samoa Amerykańskie;
    Amerikan Samoası;Американське Самоа;Amerikanska Samoa;Amerikansk Samoa;Amerikan Samoa;
    Americká Samoa;Amerikai Szamoa;Αμερικανική Σαμόα;Американска Самоа;Америчка Самоа;
    Ameriška Samoa;Amerikos Samoa;ASV Samoa;Ameerika Samoa;Амерыканскае Самоа;סמואה האמריקנית;
    ساموآی امریکا;अमेरिकी समोआ;Samoa Amerika;Samoa thuộc Mỹ
  at|オーストリア;오스트리아;النمسا;Oostenrijk;Avusturya;Австрія;Österrike;Østrig;Østerrike;Itävalta;
    Rakousko;Rakúsko;Ausztria;Αυστρία;Аустрија;Austrija;Avstrija;Аўстрыя;אוסטריה;اتریش;ऑस्ट्रिया;
    Áo
  au|オーストラリア;오스트레일리아;أستراليا;Avustralya;Австралія;Ausztrália;Αυστραλία;Аустралија;Australija;
    Avstralija;Austraalia;Аўстралія;אוסטרליה;استرالیا;ऑस्ट्रेलिया;Úc
  aw|アルバ;아루바;أروبا;Αρούμπα;ארובה;अरूबा
  ax|Isole Åland;Ilhas Aland;Alanda;オーランド諸島;올란드 제도;جزر آلاند;Åland;Wyspy Alandzkie;Åland Adaları;
    Аландські Острови;Ahvenanmaa;Ålandy;Åland-szigetek;Insulele Åland;Νήσοι Όλαντ;
    Оландски острови;Оландска Острва;Ålandski otoci;Alandski otoki;Alandų Salos;Olandes salas;
    Ahvenamaa;Аландскія астравы;illes Åland;איי אולנד;جزایر آلاند;एलैंड द्वीपसमूह;Kepulauan Aland;
    Quần đảo Åland
  az|Azerbaigian;Azerbaijão;アゼルバイジャン;아제르바이잔;أذربيجان;Azerbeidzjan;Azerbejdżan;Azerbaycan;
    Azerbajdzjan;Aserbajdsjan;Azerbaidžan;Ázerbájdžán;Azerbajdzsán;Αζερμπαϊτζάν;Азербејџан;
    Azerbaidžanas;Azerbaidžāna;Aserbaidžaan;אזרבייג׳ן;جمهوری آذربایجان;अज़रबैजान
  ba|Bosnia ed Erzegovina;Bósnia e Herzegovina;ボスニア・ヘルツェゴビナ;보스니아 헤르체고비나;البوسنة والهرسك;
    Bosnië en Herzegovina;Bośnia i Hercegowina;Bosna-Hersek;Боснія і Герцеговина;
    Bosnien och Hercegovina;Bosnien-Hercegovina;Bosnia-Hercegovina;Bosnia ja Hertsegovina;
    Bosna a Hercegovina;Bosznia-Hercegovina;Bosnia și Herțegovina;Βοσνία - Ερζεγοβίνη;
    Босна и Херцеговина;Bosna i Hercegovina;Bosna in Hercegovina;Bosnija ir Hercegovina;
    Bosnija un Hercegovina;Bosnia ja Hertsegoviina;Боснія і Герцагавіна;Bòsnia i Hercegovina;
    בוסניה והרצגובינה;بوسنی و هرزگوین;बोस्निया और हर्ज़ेगोविना;Bosnia dan Herzegovina;
    Bosnia và Herzegovina
  bb|バルバドス;바베이도스;بربادوس;Μπαρμπέιντος;Barbadosas;Barbadosa;Барбадас;ברבדוס;باربادوس;बारबाडोस
  bd|Bangladeche;バングラデシュ;방글라데시;بنغلاديش;Bangladesz;Μπανγκλαντές;Bangladešas;Bangladeša;Бангладэш;
    בנגלדש;بنگلادش;बांग्लादेश
  be|Belgio;ベルギー;벨기에;بلجيكا;België;Belgia;Belçika;Бельгія;Belgicko;Βέλγιο;Белгия;Белгија;Belgija;
    בלגיה;بلژیک;बेल्जियम;Bỉ
  bf|Burquina Faso;ブルキナファソ;부르키나파소;بوركينا فاسو;Буркіна-Фасо;Μπουρκίνα Φάσο;Буркина Фасо;
    Burkina Fasas;Burkinafaso;בורקינה פאסו;بورکینافاسو;बुर्किना फ़ासो
  bg|ブルガリア;불가리아;بلغاريا;Bulgarije;Bułgaria;Bulgaristan;Болгарія;Bulharsko;Βουλγαρία;България;
    Бугарска;Bugarska;Bolgarija;Bulgarija;Bulgaaria;Балгарыя;בולגריה;بلغارستان;बुल्गारिया
  bh|Barém;バーレーン;바레인;البحرين;Bahrajn;Bahreyn;Μπαχρέιν;Bahreinas;Bahreina;Бахрэйн;בחריין;بحرین;
    बहरीन
  bi|ブルンジ;부룬디;بوروندي;Бурунді;Μπουρούντι;Burundis;Burundija;Бурундзі;בורונדי;بوروندی;बुरुंडी
  bj|Benim;ベナン;베냉;بنين;Бенін;Μπενίν;Beninas;Benina;בנין;بنین;बेनिन
  bl|São Bartolomeu;サン・バルテルミー;생바르텔레미;سان بارتليمي;Сен-Бартелемі;S:t Barthélemy;Svatý Bartoloměj;
    Άγιος Βαρθολομαίος;Сен Бартелеми;Свети Бартоломеј;Sveti Bartolomej;Sen Bartelemi;Senbartelmī;
    Сен-Бартэльмі;סנט ברתולומיאו;سن بارتلمی;सेंट बार्थेलेमी
  bm|バミューダ;버뮤다;برمودا;Bermudy;Бермудські Острови;Βερμούδες;Бермудски острови;Бермуди;Bermudi;
    Bermudu salas;Бермудскія астравы;ברמודה;बरमूडा
  bn|ブルネイ;브루나이;بروناي;Brunej;Μπρουνέι;Бруней Даруссалам;Брунеј;Brunėjus;Bruneja;ברוניי;برونئی;
    ब्रूनेई
  bo|ボリビア;볼리비아;بوليفيا;Boliwia;Bolivya;Болівія;Βολιβία;Боливија;Bolivija;Boliivia;Балівія;בוליביה;
    بولیوی;बोलीविया
  bq|Caraibi Olandesi;Países Baixos Caribenhos;オランダ領カリブ;네덜란드령 카리브;هولندا الكاريبية;
    Caribisch Nederland;Niderlandy Karaibskie;Karayip Hollandası;Карибські Нідерланди;
    Karibiska Nederländerna;De tidligere Nederlandske Antiller;Karibisk Nederland;
    Karibian Alankomaat;Karibské Nizozemsko;Karibské Holandsko;Holland Karib-térség;
    Insulele Caraibe Olandeze;Ολλανδία Καραϊβικής;Карибска Нидерландия;Карипска Холандија;
    Karipski otoci Nizozemske;Nizozemski Karibi;Karibų Nyderlandai;Nīderlandes Karību salas;
    Kariibi Madalmaad;Карыбскія Нідэрланды;Carib Neerlandès;האיים הקריביים ההולנדיים;
    جزایر کارائیب هلند;कैरिबियन नीदरलैंड;Belanda Karibia;Ca-ri-bê Hà Lan
  br|Brasile;ブラジル;브라질;البرازيل;Brazilië;Brazylia;Brezilya;Бразилія;Brasilia;Brazília;Βραζιλία;
    Бразил;Brazilija;Brasiilia;Бразілія;ברזיל;برزیل;ब्राज़ील
  bs|Baamas;バハマ;바하마;جزر البهاما;Bahama’s;Bahamy;Bahamalar;Багамські Острови;Bahama;
    Bahama-szigetek;Μπαχάμες;Бахамски острови;Бахами;Bahami;Bahamos;Bahamu salas;
    Багамскія астравы;Bahames;איי בהאמה;باهاما;बहामास
  bt|Butão;ブータン;부탄;بوتان;Μπουτάν;Butanas;Butāna;בהוטן;भूटान
  bv|Isola Bouvet;Ilha Bouvet;ブーベ島;부베섬;جزيرة بوفيه;Bouveteiland;Wyspa Bouveta;Bouvet Adası;
    Острів Буве;Bouvetön;Bouvetøen;Bouvetøya;Bouvet’nsaari;Bouvetův ostrov;Bouvetov ostrov;
    Bouvet-sziget;Insula Bouvet;Νήσος Μπουβέ;остров Буве;Острво Буве;Otok Bouvet;Bouvetov otok;
    Buvė Sala;Bouvet’ saar;Востраў Бувэ;illa Bouvet;האי בובה;جزیرهٔ بووه;बोवेत द्वीप;Pulau Bouvet;
    Đảo Bouvet
  bw|ボツワナ;보츠와나;بوتسوانا;Botsvana;Μποτσουάνα;Боцвана;Bocvana;Батсвана;בוטסואנה;बोत्स्वाना
  by|Bielorussia;Bielorrússia;ベラルーシ;벨라루스;بيلاروس;Białoruś;Білорусь;Valko-Venäjä;Bělorusko;
    Bielorusko;Belarusz;Λευκορωσία;Беларус;Белорусија;Bjelorusija;Belorusija;Baltarusija;
    Baltkrievija;Valgevene;בלארוס;بلاروس;बेलारूस
  bz|ベリーズ;벨리즈;بليز;Беліз;Μπελίζ;Белизе;Belizas;Beliza;בליז;بلیز;बेलीज़
  ca|カナダ;캐나다;كندا;Καναδάς;קנדה;کانادا;कनाडा
  cc|Isole Cocos (Keeling);Ilhas Cocos (Keeling);Ilhas dos Cocos (Keeling);ココス(キーリング)諸島;코코스 제도;
    جزر كوكوس (كيلينغ);Cocoseilanden;Wyspy Kokosowe;Cocos (Keeling) Adaları;
    Кокосові (Кілінг) Острови;Kokosöarna;Cocosøerne;Kokosøyene;Kookossaaret (Keelingsaaret);
    Kokosové ostrovy;Kókusz (Keeling)-szigetek;Insulele Cocos (Keeling);Νήσοι Κόκος (Κίλινγκ);
    Кокосови острови (острови Кийлинг);Кокосова (Килингова) Острва;Kokosovi (Keelingovi) Otoci;
    Kokosovi otoki;Kokosų (Kilingo) Salos;Kokosu (Kīlinga) salas;Kookossaared;
    Какосавыя (Кілінг) астравы;illes Cocos (Keeling);איי קוקוס (קילינג);جزایر کوکوس;
    कोकोस (कीलिंग) द्वीपसमूह;Kepulauan Cocos (Keeling);Quần đảo Cocos (Keeling)
  cd|コンゴ民主共和国(キンシャサ);콩고-킨샤사;الكونغو - كينشاسا;Demokratyczna Republika Konga;Kongo - Kinşasa;
    Конго – Кіншаса;Kongon demokraattinen tasavalta;Kongo – Kinshasa;
    Konžská demokratická republika;Κονγκό - Κινσάσα;Конго (Киншаса);Kongo - Kinshasa;
    Demokratična republika Kongo;Kongas-Kinšasa;Kongo (Kinšasa);Kongo DV;Конга (Кіншаса);
    קונגו - קינשאסה;کنگو - کینشاسا;कांगो - किंशासा
  cf|Repubblica Centrafricana;República Centro-Africana;中央アフリカ共和国;중앙 아프리카 공화국;
    جمهورية أفريقيا الوسطى;Centraal-Afrikaanse Republiek;Republika Środkowoafrykańska;
    Orta Afrika Cumhuriyeti;Центральноафриканська Республіка;Centralafrikanska republiken;
    Den Centralafrikanske Republik;Den sentralafrikanske republikk;Keski-Afrikan tasavalta;
    Středoafrická republika;Közép-afrikai Köztársaság;Republica Centrafricană;
    Κεντροαφρικανική Δημοκρατία;Централноафриканска република;Централноафричка Република;
    Srednjoafrička Republika;Srednjeafriška republika;Centrinės Afrikos Respublika;
    Centrālāfrikas Republika;Kesk-Aafrika Vabariik;Цэнтральна-Афрыканская Рэспубліка;
    República Centreafricana;הרפובליקה המרכז-אפריקאית;جمهوری افریقای مرکزی;मध्य अफ़्रीकी गणराज्य;
    Republik Afrika Tengah;Cộng hòa Trung Phi
  cg|República do Congo;コンゴ共和国(ブラザビル);콩고-브라자빌;الكونغو - برازافيل;Kongo - Brazavil;
    Конго – Браззавіль;Kongon tasavalta;Kongo – Brazzaville;Konžská republika;Κονγκό - Μπραζαβίλ;
    Конго (Бразавил);Конго - Бразавил;Kongo - Brazzaville;Kongas-Brazavilis;Kongo (Brazavila);
    Kongo Vabariik;Конга - Бразавіль;קונגו - ברזאויל;کنگو - برازویل;कांगो – ब्राज़ाविल
  ch|Suíça;スイス;스위스;سويسرا;Zwitserland;Szwajcaria;İsviçre;Швейцарія;Sveits;Sveitsi;Švýcarsko;
    Švajčiarsko;Svájc;Elveția;Ελβετία;Швајцарска;Švicarska;Švica;Šveicarija;Šveice;Швейцарыя;
    Suïssa;שווייץ;سوئیس;स्विट्ज़रलैंड;Thụy Sĩ
  ci|Côte d’Ivoire;Costa do Marfim;Côte d’Ivoire (Costa do Marfim);Кот-д’Ивуар;コートジボワール;코트디부아르;
    ساحل العاج;Ivoorkust;Кот-дʼІвуар;Elfenbenskusten;Elfenbenskysten;Norsunluurannikko;
    Pobřeží slonoviny;Pobrežie Slonoviny;Elefántcsontpart;Ακτή Ελεφαντοστού;Кот д’Ивоар;
    Обала Слоноваче (Кот д’Ивоар);Obala Bjelokosti;Slonokoščena obala;Dramblio Kaulo Krantas;
    Kotdivuāra;Elevandiluurannik;Кот-д’Івуар;חוף השנהב;ساحل عاج;कोत दिवुआर
  ck|Isole Cook;Ilhas Cook;クック諸島;쿡 제도;جزر كوك;Cookeilanden;Wyspy Cooka;Cook Adaları;Острови Кука;
    Cooköarna;Cookøerne;Cookøyene;Cookinsaaret;Cookovy ostrovy;Cookove ostrovy;Cook-szigetek;
    Insulele Cook;Νήσοι Κουκ;острови Кук;Кукова Острва;Cookovi Otoci;Cookovi otoki;Kuko Salos;
    Kuka salas;Cooki saared;Астравы Кука;illes Cook;איי קוק;جزایر کوک;कुक द्वीपसमूह;
    Kepulauan Cook;Quần đảo Cook
  cl|Cile;チリ;칠레;تشيلي;Şili;Чилі;Χιλή;Чиле;Tšiili;Чылі;Xile;צ׳ילה;شیلی;चिली
  cm|Camarões;カメルーン;카메룬;الكاميرون;Kameroen;Καμερούν;Kamerūnas;Kamerūna;קמרון;کامرون;कैमरून
  cn|Chine;Cina;Китай;중국;الصين;Chiny;Çin;Kina;Kiina;Κίνα;Кина;Kitajska;Kinija;Hiina;Кітай;Xina;
    סין;چین;चीन;Tiongkok;Trung Quốc
  co|コロンビア;콜롬비아;كولومبيا;Kolumbia;Kolombiya;Колумбія;Kolumbie;Columbia;Κολομβία;Колумбија;
    Kolumbija;Калумбія;קולומביה;کلمبیا;कोलंबिया;Kolombia
  cr|コスタリカ;코스타리카;كوستاريكا;Kostaryka;Kosta Rika;Kostarika;Κόστα Ρίκα;Коста Рика;Костарика;
    Коста-Рыка;קוסטה ריקה;کاستاریکا;कोस्टारिका
  cu|キューバ;쿠바;كوبا;Kuuba;Κούβα;קובה;کوبا;क्यूबा
  cv|Capo Verde;カーボベルデ;카보베르데;الرأس الأخضر;Kaapverdië;Republika Zielonego Przylądka;Kapp Verde;
    Kapverdy;Zöld-foki Köztársaság;Capul Verde;Πράσινο Ακρωτήριο;Кабо Верде;Зеленортска Острва;
    Zelenortska Republika;Zelenortski otoki;Žaliasis Kyšulys;Kaboverde;Roheneemesaared;Каба-Вердэ;
    Cap Verd;כף ורדה;کیپ‌ورد;केप वर्ड;Tanjung Verde
  cw|Curaçau;キュラソー;퀴라소;كوراساو;Κουρασάο;Курасао;Kiurasao;Kirasao;Кюрасаа;קוראסאו;کوراسائو;कुरासाओ
  cx|Isola Christmas;Ilha Christmas;Ilha do Natal;クリスマス島;크리스마스섬;جزيرة كريسماس;Christmaseiland;
    Wyspa Bożego Narodzenia;Christmas Adası;Острів Різдва;Julön;Juleøen;Christmasøya;Joulusaari;
    Vánoční ostrov;Vianočný ostrov;Karácsony-sziget;Insula Christmas;Νήσος των Χριστουγέννων;
    остров Рождество;Божићно Острво;Božićni Otok;Kalėdų Sala;Ziemsvētku sala;Jõulusaar;
    Востраў Каляд;illa Christmas;אי חג המולד;جزیرهٔ کریسمس;क्रिसमस द्वीप;Pulau Natal;
    Đảo Giáng Sinh
  cy|Cipro;キプロス;키프로스;قبرص;Cypr;Kıbrıs;Кіпр;Cypern;Kypros;Kypr;Ciprus;Cipru;Κύπρος;Кипър;Кипар;
    Cipar;Ciper;Kipras;Kipra;Küpros;Xipre;קפריסין;قبرس;साइप्रस;Siprus;Síp
  cz|Cechia;Tchéquia;チェコ;체코;التشيك;Tsjechië;Czechy;Çekya;Чехія;Tjeckien;Tjekkiet;Tsjekkia;Tšekki;
    Česko;Csehország;Cehia;Τσεχία;Чешка;Češka;Čekija;Čehija;Tšehhi;Чэхія;Txèquia;צ׳כיה;چک;चेकिया;
    Ceko;Séc
  de|Germania;Alemanha;ドイツ;독일;ألمانيا;Duitsland;Niemcy;Almanya;Німеччина;Tyskland;Saksa;Německo;
    Németország;Γερμανία;Немачка;Njemačka;Nemčija;Vokietija;Vācija;Saksamaa;Германія;Alemanya;
    גרמניה;آلمان;जर्मनी;Jerman;Đức
  dj|Gibuti;Djibuti;Jibuti;ジブチ;지부티;جيبوتي;Dżibuti;Cibuti;Джибуті;Džibutsko;Dzsibuti;Τζιμπουτί;
    Џибути;Džibutis;Džibutija;Джыбуці;ג׳יבוטי;جیبوتی;जिबूती
  dk|Danimarca;デンマーク;덴마크;الدانمرك;Denemarken;Dania;Danimarka;Данія;Danmark;Tanska;Dánsko;
    Danemarca;Δανία;Данска;Danska;Danija;Taani;דנמרק;دانمارک;डेनमार्क;Đan Mạch
  dm|ドミニカ国;도미니카;دومينيكا;Dominika;Домініка;Ντομίνικα;Дамініка;דומיניקה;دومینیکا;डोमिनिका
  do|Repubblica Dominicana;ドミニカ共和国;도미니카 공화국;جمهورية الدومينيكان;Dominicaanse Republiek;Dominikana;
    Dominik Cumhuriyeti;Домініканська Республіка;Dominikanska republiken;
    Den Dominikanske Republik;Den dominikanske republikk;Dominikaaninen tasavalta;
    Dominikánská republika;Dominikai Köztársaság;Δομινικανή Δημοκρατία;Доминиканска република;
    Dominikos Respublika;Dominikaani Vabariik;Дамініканская Рэспубліка;הרפובליקה הדומיניקנית;
    جمهوری دومینیکن;डोमिनिकन गणराज्य;Republik Dominika;Cộng hòa Dominica
  dz|アルジェリア;알제리;الجزائر;Algerije;Algieria;Cezayir;Algeriet;Alžírsko;Αλγερία;Alžir;Alžirija;
    Alžyras;Alžeeria;Алжыр;אלג׳יריה;الجزایر;अल्जीरिया;Aljazair
  ec|Equador;エクアドル;에콰도르;الإكوادور;Ekwador;Ekvador;Еквадор;Ισημερινός;Ekvadoras;Ekvadora;אקוודור;
    اکوادور;इक्वाडोर;Ekuador
  ee|エストニア;에스토니아;إستونيا;Estonya;Естонія;Viro;Estonsko;Észtország;Εσθονία;Естония;Естонија;
    Estonija;Estija;Igaunija;Eesti;Эстонія;אסטוניה;استونی;एस्टोनिया
  eg|Egitto;Egito;エジプト;이집트;مصر;Egipt;Mısır;Єгипет;Egypten;Egypti;Egyiptom;Αίγυπτος;Египат;Egipat;
    Egiptas;Ēģipte;Egiptus;Егіпет;מצרים;मिस्र;Mesir;Ai Cập
  eh|Sahara Occidentale;Saara Ocidental;Sara Ocidental;西サハラ;서사하라;الصحراء الغربية;
    Westelijke Sahara;Sahara Zachodnia;Batı Sahra;Західна Сахара;Västsahara;Vestsahara;
    Vest-Sahara;Länsi-Sahara;Západní Sahara;Západná Sahara;Nyugat-Szahara;Sahara Occidentală;
    Δυτική Σαχάρα;Западна Сахара;Zahodna Sahara;Vakarų Sachara;Rietumsahāra;Lääne-Sahara;
    Заходняя Сахара;סהרה המערבית;صحرای غربی;पश्चिमी सहारा;Sahara Barat;Tây Sahara
  er|Eritreia;エリトリア;에리트리아;إريتريا;Erytrea;Eritre;Еритрея;Eritreea;Ερυθραία;Еритреја;Eritreja;
    Эрытрэя;אריתריאה;اریتره;इरिट्रिया
  es|Spagna;Espanha;スペイン;스페인;إسبانيا;Spanje;Hiszpania;İspanya;Іспанія;Spania;Espanja;Španělsko;
    Španielsko;Spanyolország;Ισπανία;Шпанија;Španjolska;Španija;Ispanija;Hispaania;Espanya;ספרד;
    اسپانیا;स्पेन;Spanyol;Tây Ban Nha
  et|エチオピア;에티오피아;إثيوبيا;Etiyopya;Ефіопія;Etiopien;Etiopie;Αιθιοπία;Етиопия;Етиопија;Etiopija;
    Etioopia;Эфіопія;אתיופיה;اتیوپی;इथियोपिया
  eu|Unione europea;União Europeia;歐盟;欧州連合;유럽 연합;الاتحاد الأوروبي;Europese Unie;Unia Europejska;
    Avrupa Birliği;Європейський Союз;Europeiska unionen;Den Europæiske Union;Den europeiske union;
    Euroopan unioni;Evropská unie;Európska únia;Európai Unió;Uniunea Europeană;Ευρωπαϊκή Ένωση;
    Европейски съюз;Европска унија;Europska unija;Evropska unija;Europos Sąjunga;
    Eiropas Savienība;Euroopa Liit;Еўрапейскі саюз;Unió Europea;האיחוד האירופי;اتحادیهٔ اروپا;
    यूरोपीय संघ;Uni Eropa;Liên Minh Châu Âu
  fi|フィンランド;핀란드;فنلندا;Finlandiya;Фінляндія;Suomi;Finsko;Finnország;Finlanda;Φινλανδία;Финландия;
    Финска;Finska;Suomija;Somija;Soome;Фінляндыя;פינלנד;فنلاند;फ़िनलैंड;Phần Lan
  fj|Figi;フィジー;피지;فيجي;Fidżi;Фіджі;Fidzsi;Φίτζι;Фиџи;Fidžis;Фіджы;פיג׳י;فیجی;फ़िजी
  fk|Isole Falkland;Ilhas Malvinas;Ilhas Falkland;フォークランド諸島;포클랜드 제도;جزر فوكلاند;Falklandeilanden;
    Falklandy;Falkland Adaları;Фолклендські Острови;Falklandsöarna;Falklandsøerne;Falklandsøyene;
    Falklandinsaaret;Falklandské ostrovy;Falkland-szigetek;Insulele Falkland;Νήσοι Φόκλαντ;
    Фолкландски острови;Фокландска Острва;Falklandski Otoci;Falklandski otoki;Folklando salos;
    Folklenda salas;Falklandi saared;Фалклендскія астравы;illes Falkland;איי פוקלנד;جزایر فالکلند;
    फ़ॉकलैंड द्वीपसमूह;Kepulauan Falkland;Quần đảo Falkland
  fm|Федеративные Штаты Микронезии;ミクロネシア連邦;미크로네시아;ميكرونيزيا;Mikronezja;Mikronezya;Мікронезія;
    Mikronesiaføderasjonen;Mikronesia;Mikronésie;Mikronézia;Micronezia;Μικρονησία;Микронезија;
    Mikronezija;Mikroneesia;Мікранезія;מיקרונזיה;میکرونزی;माइक्रोनेशिया
  fo|Isole Fær Øer;Ilhas Faroé;フェロー諸島;페로 제도;جزر فارو;Faeröer;Wyspy Owcze;Faroe Adaları;
    Фарерські Острови;Färöarna;Færøerne;Færøyene;Färsaaret;Faerské ostrovy;Feröer szigetek;
    Insulele Feroe;Νήσοι Φερόες;Фарьорски острови;Фарска Острва;Farski Otoci;Ferski otoki;
    Farerų Salos;Fēru salas;Fääri saared;Фарэрскія астравы;illes Fèroe;איי פארו;جزایر فارو;
    फ़ेरो द्वीपसमूह;Kepulauan Faroe;Quần đảo Faroe
  fr|França;フランス;프랑스;فرنسا;Frankrijk;Francja;Fransa;Франція;Frankrike;Frankrig;Ranska;Francie;
    Francúzsko;Franciaország;Franța;Γαλλία;Француска;Francuska;Francija;Prancūzija;Prantsusmaa;
    Францыя;צרפת;فرانسه;फ़्रांस;Prancis;Pháp
  ga|Gabão;ガボン;가봉;الغابون;Γκαμπόν;Gabonas;Gabona;גבון;گابن;गैबॉन
  gb|Regno Unito;イギリス;영국;المملكة المتحدة;Verenigd Koninkrijk;Wielka Brytania;Birleşik Krallık;
    Велика Британія;Storbritannien;Storbritannia;Iso-Britannia;Spojené království;
    Spojené kráľovstvo;Egyesült Királyság;Regatul Unit;Ηνωμένο Βασίλειο;Обединеното кралство;
    Уједињено Краљевство;Ujedinjeno Kraljevstvo;Združeno kraljestvo;Jungtinė Karalystė;
    Apvienotā Karaliste;Ühendkuningriik;Вялікабрытанія;Regne Unit;בריטניה;بریتانیا;
    यूनाइटेड किंगडम;Inggris Raya;Vương quốc Anh
  gd|グレナダ;그레나다;غرينادا;Γρενάδα;Грэнада;גרנדה;گرنادا;ग्रेनाडा
  ge|ジョージア;조지아;جورجيا;Gruzja;Gürcistan;Грузія;Gruzie;Gruzínsko;Grúzia;Γεωργία;Грузија;Gruzija;
    Gruusia;גאורגיה;گرجستان;जॉर्जिया
  gf|Guyana Francese;Guiana Francesa;仏領ギアナ;프랑스령 기아나;غويانا الفرنسية;Frans-Guyana;Gujana Francuska;
    Fransız Guyanası;Французька Гвіана;Franska Guyana;Fransk Guyana;Ranskan Guayana;
    Francouzská Guyana;Francúzska Guyana;Francia Guyana;Guyana Franceză;Γαλλική Γουιάνα;
    Френска Гвиана;Француска Гвајана;Francuska Gijana;Francoska Gvajana;Prancūzijos Gviana;
    Francijas Gviāna;Prantsuse Guajaana;Французская Гвіяна;Guaiana Francesa;גיאנה הצרפתית;
    گویان فرانسه;फ़्रेंच गुयाना;Guyana Prancis;Guiana thuộc Pháp
  gg|ガーンジー;건지;غيرنزي;Гернсі;Γκέρνζι;Гърнзи;Гернзи;Gernsis;Gērnsija;גרנזי;گرنزی;गर्नसी
  gh|Gana;ガーナ;가나;غانا;Γκάνα;גאנה;غنا;घाना
  gi|Gibilterra;ジブラルタル;지브롤터;جبل طارق;Cebelitarık;Гібралтар;Γιβραλτάρ;Gibraltaras;Gibraltārs;
    גיברלטר;جبل‌الطارق;जिब्राल्टर
  gl|Gronelândia;グリーンランド;그린란드;غرينلاند;Grenlandia;Гренландія;Grønland;Grönlanti;Grónsko;
    Groenlanda;Γροιλανδία;Гренланд;Grenland;Grenlandija;Grenlande;Gröönimaa;Грэнландыя;גרינלנד;
    گرینلند;ग्रीनलैंड
  gm|ガンビア;감비아;غامبيا;Gambiya;Гамбія;Γκάμπια;Гамбија;Gambija;גמביה;گامبیا;गाम्बिया
  gn|Guiné;ギニア;기니;غينيا;Gwinea;Gine;Гвінея;Guineea;Γουινέα;Гвинеја;Gvineja;גינאה;گینه;गिनी
  gp|Guadalupa;グアドループ;과들루프;غوادلوب;Gwadelupa;Guadelupa;Γουαδελούπη;Гваделуп;Gvadelup;Gvadelupa;
    Гвадэлупа;גוואדלופ;گوادلوپ;ग्वाडेलूप
  gq|Guinea Equatoriale;Guiné Equatorial;赤道ギニア;적도 기니;غينيا الاستوائية;Equatoriaal-Guinea;
    Gwinea Równikowa;Ekvator Ginesi;Екваторіальна Гвінея;Ekvatorialguinea;Ækvatorialguinea;
    Ekvatorial-Guinea;Päiväntasaajan Guinea;Rovníková Guinea;Egyenlítői-Guinea;
    Guineea Ecuatorială;Ισημερινή Γουινέα;Екваториална Гвинея;Екваторијална Гвинеја;
    Ekvatorska Gvineja;Ekvatorialna Gvineja;Pusiaujo Gvinėja;Ekvatoriālā Gvineja;
    Ekvatoriaal-Guinea;Экватарыяльная Гвінея;Guinea Equatorial;גינאה המשוונית;گینهٔ استوایی;
    इक्वेटोरियल गिनी;Guinea Ekuatorial;Guinea Xích Đạo
  gr|ギリシャ;그리스;اليونان;Griekenland;Grecja;Yunanistan;Греція;Grekland;Grækenland;Kreikka;Řecko;
    Grécko;Görögország;Гърция;Грчка;Grčka;Grčija;Graikija;Grieķija;Kreeka;Грэцыя;יוון;یونان;यूनान;
    Yunani;Hy Lạp
  gs|Georgia del Sud e Sandwich Australi;Ilhas Geórgia do Sul e Sandwich do Sul;
    サウスジョージア・サウスサンドウィッチ諸島;사우스조지아 사우스샌드위치 제도;جورجيا الجنوبية وجزر ساندويتش الجنوبية;
    Zuid-Georgia en Zuidelijke Sandwicheilanden;Georgia Południowa i Sandwich Południowy;
    Güney Georgia ve Güney Sandwich Adaları;Південна Джорджія та Південні Сандвічеві Острови;
    Sydgeorgien och Sydsandwichöarna;South Georgia og De Sydlige Sandwichøer;
    Sør-Georgia og Sør-Sandwichøyene;Etelä-Georgia ja Eteläiset Sandwichinsaaret;
    Jižní Georgie a Jižní Sandwichovy ostrovy;Južná Georgia a Južné Sandwichove ostrovy;
    Déli-Georgia és Déli-Sandwich-szigetek;Georgia de Sud și Insulele Sandwich de Sud;
    Νήσοι Νότια Γεωργία και Νότιες Σάντουιτς;Южна Джорджия и Южни Сандвичеви острови;
    Јужна Џорџија и Јужна Сендвичка Острва;Južna Georgia i Otoci Južni Sandwich;
    Južna Georgia in Južni Sandwichevi otoki;Pietų Džordžija ir Pietų Sandvičo salos;
    Dienviddžordžija un Dienvidsendviču salas;Lõuna-Georgia ja Lõuna-Sandwichi saared;
    Паўднёвая Георгія і Паўднёвыя Сандвічавы астравы;illes Geòrgia del Sud i Sandwich del Sud;
    ג׳ורג׳יה הדרומית ואיי סנדוויץ׳ הדרומיים;جورجیای جنوبی و جزایر ساندویچ جنوبی;
    दक्षिण जॉर्जिया और दक्षिण सैंडविच द्वीपसमूह;Georgia Selatan & Kep. Sandwich Selatan;
    Nam Georgia & Quần đảo Nam Sandwich
  gt|グアテマラ;과테말라;غواتيمالا;Gwatemala;Γουατεμάλα;Gvatemala;Гватэмала;גואטמלה;گواتمالا;ग्वाटेमाला
  gu|Guame;グアム;괌;غوام;Γκουάμ;Gvam;Guamas;Guama;גואם;گوام;गुआम
  gw|Guiné-Bissau;ギニアビサウ;기니비사우;غينيا بيساو;Gwinea Bissau;Gine-Bissau;Гвінея-Бісау;Bissau-Guinea;
    Guineea-Bissau;Γουινέα Μπισάου;Гвинеја-Бисао;Gvineja Bisau;Gvineja Bissau;Bisau Gvinėja;
    Gvineja-Bisava;Guinea Bissau;גינאה-ביסאו;گینهٔ بیسائو;गिनी-बिसाउ
  gy|Guiana;ガイアナ;가이아나;غيانا;Gujana;Гаяна;Γουιάνα;Гвајана;Gvajana;Gajana;גיאנה;گویان;गुयाना
  hk|Sonderverwaltungsregion Hongkong;R.A.S. chinoise de Hong Kong;RAE de Hong Kong (China);
    RAS di Hong Kong;Hong Kong, RAE da China;Гонконг (САР);中国香港特别行政区;中國香港特別行政區;中華人民共和国香港特別行政区;
    홍콩(중국 특별행정구);هونغ كونغ الصينية (منطقة إدارية خاصة);Hongkong SAR van China;
    SRA Hongkong (Chiny);Çin Hong Kong ÖİB;Гонконг, ОАР Китаю;Hongkong SAR;SAR Hongkong;
    Hongkong SAR Kina;Hongkong – Kiinan erityishallintoalue;Hongkong – ZAO Číny;
    Hongkong – OAO Číny;Hongkong KKT;R.A.S. Hong Kong, China;Χονγκ Κονγκ ΕΔΠ Κίνας;
    Хонконг, САР на Китай;САР Хонгконг (Кина);PUP Hong Kong Kina;
    Posebno upravno območje Ljudske republike Kitajske Hongkong;
    Ypatingasis Administracinis Kinijos Regionas Honkongas;
    Ķīnas īpašās pārvaldes apgabals Honkonga;Hongkongi erihalduspiirkond;Ганконг, САР (Кітай);
    Hong Kong (RAE Xina);הונג קונג (אזור מנהלי מיוחד של סין);هنگ‌کنگ، منطقهٔ ویژهٔ اداری چین;
    हाँग काँग (चीन विशेष प्रशासनिक क्षेत्र);Hong Kong DAK Tiongkok;
    Đặc khu Hành chính Hồng Kông, Trung Quốc
  hm|Isole Heard e McDonald;Ilhas Heard e McDonald;ハード島・マクドナルド諸島;허드 맥도널드 제도;
    جزيرة هيرد وجزر ماكدونالد;Heard en McDonaldeilanden;Wyspy Heard i McDonalda;
    Heard Adası ve McDonald Adaları;Острови Герд і Макдоналд;Heardön och McDonaldöarna;
    Heard Island og McDonald Islands;Heard- og McDonaldøyene;Heard ja McDonaldinsaaret;
    Heardův ostrov a McDonaldovy ostrovy;Heardov ostrov a Macdonaldove ostrovy;
    Heard-sziget és McDonald-szigetek;Insula Heard și Insulele McDonald;
    Νήσοι Χερντ και Μακντόναλντ;острови Хърд и Макдоналд;Острво Херд и Мекдоналдова острва;
    Otoci Heard i McDonald;Heardov otok in McDonaldovi otoki;Herdo ir Makdonaldo Salos;
    Hērda sala un Makdonalda salas;Heardi ja McDonaldi saared;Астравы Херд і Макдональд;
    illes Heard i McDonald;איי הרד ומקדונלד;هرد و جزایر مک‌دونالد;
    हर्ड द्वीप और मैकडोनॉल्ड द्वीपसमूह;Pulau Heard dan Kepulauan McDonald;
    Quần đảo Heard và McDonald
  hn|ホンジュラス;온두라스;هندوراس;Ονδούρα;Хондурас;Hondurasa;Гандурас;Hondures;הונדורס;होंडूरास
  hr|Croazia;クロアチア;크로아티아;كرواتيا;Kroatië;Chorwacja;Hırvatistan;Хорватія;Kroatia;Chorvatsko;
    Horvátország;Κροατία;Хърватия;Хрватска;Hrvatska;Hrvaška;Kroatija;Horvātija;Horvaatia;Харватыя;
    קרואטיה;کرواسی;क्रोएशिया;Kroasia
  ht|ハイチ;아이티;هايتي;Гаїті;Αϊτή;Хаити;Haitis;Гаіці;האיטי;هائیتی;हैती
  hu|Ungheria;ハンガリー;헝가리;هنغاريا;Hongarije;Węgry;Macaristan;Угорщина;Ungern;Unkari;Maďarsko;
    Magyarország;Ungaria;Ουγγαρία;Унгария;Мађарска;Mađarska;Madžarska;Vengrija;Ungārija;Ungari;
    Венгрыя;Hongria;הונגריה;مجارستان;हंगरी;Hungaria
  id|インドネシア;인도네시아;إندونيسيا;Indonezja;Endonezya;Індонезія;Indonézia;Ινδονησία;Индонезија;
    Indonezija;Indoneesia;Інданезія;אינדונזיה;اندونزی;इंडोनेशिया
  ie|アイルランド;아일랜드;أيرلندا;Ierland;Irlandia;Ірландія;Irlanti;Irsko;Írország;Ιρλανδία;Ирска;Irska;
    Airija;Īrija;Iirimaa;Ірландыя;אירלנד;ایرلند;आयरलैंड
  il|Israele;イスラエル;이스라엘;إسرائيل;Izrael;İsrail;Ізраїль;Ισραήλ;Израел;Izraelis;Izraēla;Iisrael;
    ישראל;اسرائیل;इज़राइल
  im|Isola di Man;Ilha de Man;マン島;맨섬;جزيرة مان;Wyspa Man;Man Adası;Острів Мен;Man;Mansaari;
    Ostrov Man;Man-sziget;Insula Man;Νήσος του Μαν;остров Ман;Острво Ман;Otok Man;Meno Sala;
    Menas sala;Mani saar;Востраў Мэн;illa de Man;האי מאן;جزیرهٔ من;आइल ऑफ़ मैन;Pulau Man;Đảo Man
  in|インド;인도;الهند;Indie;Hindistan;Індія;Intia;Ινδία;Индија;Indija;Індыя;הודו;هند;भारत;Ấn Độ
  io|Britisches Territorium im Indischen Ozean;Territoire britannique de l’océan Indien;
    Territorio Británico del Océano Índico;Territorio Britannico dell’Oceano Indiano;
    Território Britânico do Oceano Índico;Британская территория в Индийском океане;英属印度洋领地;
    英屬印度洋領地;英領インド洋地域;영국령 인도양 지역;الإقليم البريطاني في المحيط الهندي;
    Brits Indische Oceaanterritorium;Brytyjskie Terytorium Oceanu Indyjskiego;
    Britanya Hint Okyanusu Toprakları;Британська територія в Індійському океані;
    Brittiska territoriet i Indiska oceanen;Det Britiske Territorium i Det Indiske Ocean;
    Det britiske territoriet i Indiahavet;Brittiläinen Intian valtameren alue;
    Britské indickooceánské území;Britské indickooceánske územie;Brit Indiai-óceáni Terület;
    Teritoriul Britanic din Oceanul Indian;Βρετανικά Εδάφη Ινδικού Ωκεανού;
    Британска територия в Индийския океан;Британска територија Индијског океана;
    Britanski Indijskooceanski Teritorij;Britansko ozemlje v Indijskem oceanu;
    Indijos Vandenyno Britų Sritis;Indijas okeāna Britu teritorija;Briti India ookeani ala;
    Брытанская тэрыторыя ў Індыйскім акіяне;Territori Britànic de l’Oceà Índic;
    הטריטוריה הבריטית באוקיינוס ההודי;قلمرو بریتانیا در اقیانوس هند;
    ब्रिटिश हिंद महासागरीय क्षेत्र;Wilayah Inggris di Samudra Hindia;
    Lãnh thổ Ấn Độ Dương thuộc Anh
  iq|Iraque;イラク;이라크;العراق;Ірак;Ιράκ;Irakas;Irāka;Iraak;עיראק;عراق;इराक
  ir|Irã;Irão;イラン;이란;إيران;Іран;Ιράν;Iranas;Irāna;Iraan;איראן;ایران;ईरान
  is|Islanda;アイスランド;아이슬란드;آيسلندا;IJsland;İzlanda;Ісландія;Islanti;Izland;Ισλανδία;Исланд;
    Islandija;Ісландыя;איסלנד;ایسلند;आइसलैंड
  it|イタリア;이탈리아;إيطاليا;Włochy;İtalya;Італія;Taliansko;Olaszország;Ιταλία;Италија;Italija;Itaalia;
    איטליה;ایتالیا;इटली
  je|ジャージー;저지;جيرسي;Джерсі;Τζέρζι;Джърси;Џерзи;Džersis;Džērsija;Джэрсі;ג׳רזי;جرزی;जर्सी
  jm|Giamaica;ジャマイカ;자메이카;جامايكا;Jamajka;Τζαμάικα;Јамајка;ג׳מייקה;جامائیکا;जमैका
  jo|Giordania;ヨルダン;요르단;الأردن;Ürdün;Йорданія;Jordánsko;Iordania;Ιορδανία;Јордан;Jordanija;
    Jordaania;Іарданія;ירדן;اردن;जॉर्डन;Yordania
  jp|Giappone;Japão;일본;اليابان;Japonia;Japonya;Японія;Japani;Japonsko;Ιαπωνία;Јапан;Japonska;
    Japonija;Japāna;Jaapan;Japó;יפן;ژاپن;जापान;Jepang;Nhật Bản
  ke|Quênia;ケニア;케냐;كينيا;Кенія;Keňa;Κένυα;Кенија;Kenija;Keenia;קניה;کنیا;केन्या
  kg|Kirghizistan;Quirguistão;キルギス;키르기스스탄;قيرغيزستان;Kirgizië;Kirgistan;Kırgızistan;Киргизстан;
    Kirgizistan;Kirgisia;Kirgizsko;Kirgizisztán;Kârgâzstan;Κιργιστάν;Киргистан;Kirgizija;
    Kirgizstāna;Kõrgõzstan;Кыргызстан;Kirguizstan;קירגיזסטן;قرقیزستان;किर्गिज़स्तान;Kirgizstan
  kh|Cambogia;Camboja;カンボジア;캄보디아;كمبوديا;Cambodja;Kambodża;Kamboçya;Kambodja;Kambodsja;Kambodzsa;
    Cambodgia;Καμπότζη;Камбоџа;קמבודיה;کامبوج;कंबोडिया;Kamboja;Campuchia
  ki|Quiribati;キリバス;키리바시;كيريباتي;Кірибаті;Κιριμπάτι;Kiribatis;Кірыбаці;קיריבאטי;کیریباتی;
    किरिबाती
  km|Comore;コモロ;코모로;جزر القمر;Comoren;Komory;Komorlar;Комори;Komorerna;Comorerne;Komorene;Komorit;
    Comore-szigetek;Κομόρες;Коморски острови;Коморска Острва;Komori;Komorai;Komoru salas;Komoorid;
    Каморскія астравы;קומורו;کومور;कोमोरोस;Komoro
  kn|Saint Kitts e Nevis;São Cristóvão e Névis;São Cristóvão e Neves;セントクリストファー・ネーヴィス;세인트키츠 네비스;
    سانت كيتس ونيفيس;Saint Kitts en Nevis;Saint Kitts i Nevis;Saint Kitts ve Nevis;
    Сент-Кітс і Невіс;S:t Kitts och Nevis;Saint Kitts og Nevis;Saint Kitts ja Nevis;
    Svatý Kryštof a Nevis;Svätý Krištof a Nevis;Saint Kitts és Nevis;Saint Kitts și Nevis;
    Σεν Κιτς και Νέβις;Сейнт Китс и Невис;Сент Китс и Невис;Sveti Kristofor i Nevis;
    Sveti Krištof in Nevis;Sent Kitsas ir Nevis;Sentkitsa un Nevisa;סנט קיטס ונוויס;
    سنت کیتس و نویس;सेंट किट्स और नेविस;Saint Kitts dan Nevis;St. Kitts và Nevis
  kp|Corea del Nord;Coreia do Norte;北朝鮮;북한;كوريا الشمالية;Noord-Korea;Korea Północna;Kuzey Kore;
    Північна Корея;Nord-Korea;Pohjois-Korea;Severní Korea;Severná Kórea;Észak-Korea;
    Coreea de Nord;Βόρεια Κορέα;Северна Корея;Северна Кореја;Sjeverna Koreja;Severna Koreja;
    Šiaurės Korėja;Ziemeļkoreja;Põhja-Korea;Паўночная Карэя;קוריאה הצפונית;کرهٔ شمالی;
    उत्तर कोरिया;Korea Utara;Triều Tiên
  kr|Corea del Sud;Coreia do Sul;韓国;كوريا الجنوبية;Zuid-Korea;Korea Południowa;Güney Kore;
    Південна Корея;Sydkorea;Sør-Korea;Etelä-Korea;Jižní Korea;Južná Kórea;Dél-Korea;Coreea de Sud;
    Νότια Κορέα;Южна Корея;Јужна Кореја;Južna Koreja;Pietų Korėja;Dienvidkoreja;Lõuna-Korea;
    Паўднёвая Карэя;קוריאה הדרומית;کرهٔ جنوبی;दक्षिण कोरिया;Korea Selatan;Hàn Quốc
  kw|クウェート;쿠웨이트;الكويت;Koeweit;Kuwejt;Kuveyt;Kuvajt;Kuvait;Kuweit;Κουβέιτ;Кувајт;Kuveitas;Kuveita;
    Kuveit;כווית;کویت;कुवैत
  ky|Isole Cayman;Ilhas Cayman;Ilhas Caimão;ケイマン諸島;케이맨 제도;جزر كايمان;Kaaimaneilanden;Kajmany;
    Cayman Adaları;Кайманові Острови;Caymanöarna;Caymanøerne;Caymanøyene;Caymansaaret;
    Kajmanské ostrovy;Kajmanie ostrovy;Kajmán-szigetek;Insulele Cayman;Νήσοι Κέιμαν;
    Кайманови острови;Кајманска Острва;Kajmanski Otoci;Kajmanji otoki;Kaimanų Salos;Kaimanu salas;
    Kaimanisaared;Кайманавы астравы;illes Caiman;איי קיימן;جزایر کِیمن;कैमेन द्वीपसमूह;
    Kepulauan Cayman;Quần đảo Cayman
  kz|Kazakistan;Cazaquistão;カザフスタン;카자흐스탄;كازاخستان;Kazachstan;Kazakstan;Kasakhstan;Kazahsztán;
    Kazahstan;Καζακστάν;Kazachstanas;Kazahstāna;Kasahstan;קזחסטן;قزاقستان;कज़ाखस्तान
  la|ラオス;라오스;لاوس;Laosz;Λάος;Laosas;Laosa;לאוס;لائوس;लाओस
  lb|レバノン;레바논;لبنان;Lübnan;Ліван;Λίβανος;Либан;Libanas;Libāna;Liibanon;לבנון;लेबनान;Li-băng
  lc|セントルシア;세인트루시아;سانت لوسيا;Сент-Люсія;S:t Lucia;Svatá Lucie;Svätá Lucia;Sfânta Lucia;
    Αγία Λουκία;Сейнт Лусия;Света Луција;Sveta Lucija;Sent Lusija;Sentlūsija;סנט לוסיה;سنت لوسیا;
    सेंट लूसिया
  li|Listenstaine;リヒテンシュタイン;리히텐슈타인;ليختنشتاين;Ліхтенштейн;Lichtenštejnsko;Lichtenštajnsko;
    Λιχτενστάιν;Лихтенщайн;Лихтенштајн;Lihtenštajn;Lichtenšteinas;Lihtenšteina;Ліхтэнштэйн;
    ליכטנשטיין;لیختن‌اشتاین;लिचेंस्टीन
  lk|Sri Lanca;スリランカ;스리랑카;سريلانكا;Шрі-Ланка;Σρι Λάνκα;Шри Ланка;Šrilanka;Шры-Ланка;סרי לנקה;
    سری‌لانکا;श्रीलंका
  lr|リベリア;라이베리아;ليبيريا;Liberya;Ліберія;Libérie;Λιβερία;Либерија;Liberija;Libeeria;Ліберыя;ליבריה;
    لیبریا;लाइबेरिया
  ls|レソト;레소토;ليسوتو;Λεσότο;Lesotas;Лесота;לסוטו;لسوتو;लेसोथो
  lt|リトアニア;리투아니아;ليتوانيا;Litouwen;Litwa;Litvanya;Liettua;Litva;Litvánia;Λιθουανία;Литванија;
    Lietuva;Leedu;Літва;ליטא;لیتوانی;लिथुआनिया
  lu|Lussemburgo;ルクセンブルク;룩셈부르크;لوكسمبورغ;Luksemburg;Lucembursko;Luxembursko;Λουξεμβούργο;
    Луксембург;Liuksemburgas;Luksemburga;לוקסמבורג;لوکزامبورگ;लग्ज़मबर्ग
  lv|Lettonia;ラトビア;라트비아;لاتفيا;Letland;Łotwa;Letonya;Латвія;Lotyšsko;Lettország;Λετονία;Летонија;
    Latvija;Läti;לטביה;لتونی;लातविया
  ly|リビア;리비아;ليبيا;Libië;Лівія;Λιβύη;Либия;Либија;Libija;Liibüa;לוב;لیبی;लीबिया
  ma|Marocco;Marrocos;モロッコ;모로코;المغرب;Maroko;Fas;Marocko;Μαρόκο;Мароко;Marokas;Maroka;Марока;
    Marroc;מרוקו;مراکش;मोरक्को;Ma-rốc
  mc|モナコ;모나코;موناكو;Monako;Μονακό;Monakas;Манака;מונקו;موناکو;मोनाको
  md|モルドバ;몰도바;مولدوفا;Mołdawia;Moldavien;Moldavsko;Republica Moldova;Μολδαβία;Молдавија;Moldavija;
    Малдова;מולדובה;مولداوی;मॉल्डोवा
  me|モンテネグロ;몬테네그로;الجبل الأسود;Czarnogóra;Karadağ;Чорногорія;Černá Hora;Čierna Hora;Muntenegru;
    Μαυροβούνιο;Черна гора;Црна Гора;Crna Gora;Juodkalnija;Melnkalne;Чарнагорыя;מונטנגרו;
    مونته‌نگرو;मोंटेनेग्रो
  mf|Saint Martin;São Martinho;São Martinho (Saint-Martin);サン・マルタン;생마르탱;سان مارتن;
    Svatý Martin (Francie);Svätý Martin (fr.);Sfântul Martin;Άγιος Μαρτίνος (Γαλλικό τμήμα);
    Сен Мартен;Свети Мартин (Француска);Francoski Sveti Martin;Sen Martenas;Senmartēna;Сен-Мартэн;
    סן מרטן;سنت مارتین;सेंट मार्टिन
  mg|マダガスカル;마다가스카르;مدغشقر;Madagaszkár;Μαδαγασκάρη;Madagaskaras;Madagaskara;מדגסקר;ماداگاسکار;
    मेडागास्कर
  mh|Isole Marshall;Ilhas Marshall;マーシャル諸島;마셜 제도;جزر مارشال;Marshalleilanden;Wyspy Marshalla;
    Marshall Adaları;Маршаллові Острови;Marshallöarna;Marshalløerne;Marshalløyene;
    Marshallinsaaret;Marshallovy ostrovy;Marshallove ostrovy;Marshall-szigetek;Insulele Marshall;
    Νήσοι Μάρσαλ;Маршалови острови;Маршалска Острва;Maršalovi Otoci;Marshallovi otoki;
    Maršalo Salos;Māršala salas;Marshalli Saared;Маршалавы астравы;illes Marshall;איי מרשל;
    جزایر مارشال;मार्शल द्वीपसमूह;Kepulauan Marshall;Quần đảo Marshall
  mk|Macedonia del Nord;Macedônia do Norte;北マケドニア;북마케도니아;مقدونيا الشمالية;Noord-Macedonië;
    Macedonia Północna;Kuzey Makedonya;Північна Македонія;Nordmakedonien;Nord-Makedonia;
    Pohjois-Makedonia;Severní Makedonie;Severné Macedónsko;Észak-Macedónia;Macedonia de Nord;
    Βόρεια Μακεδονία;Северна Македония;Северна Македонија;Sjeverna Makedonija;Severna Makedonija;
    Šiaurės Makedonija;Ziemeļmaķedonija;Põhja-Makedoonia;Паўночная Македонія;מקדוניה הצפונית;
    مقدونیهٔ شمالی;उत्तरी मकदूनिया;Makedonia Utara;Bắc Macedonia
  ml|マリ;말리;مالي;Малі;Μάλι;Malis;מאלי;مالی;माली
  mm|Mianmar (Birmânia);ミャンマー (ビルマ);미얀마;ميانمار (بورما);Myanmar (Birma);Mjanma (Birma);
    Мʼянма (Бірма);Myanmar (Barma);Mjanmarsko;Mianmar;Μιανμάρ (Βιρμανία);Мианмар (Бирма);
    Мијанмар (Бурма);Mjanmar (Burma);Mianmaras (Birma);М’янма (Бірма);מיאנמר (בורמה);
    میانمار (برمه);म्यांमार (बर्मा);Myanmar (Miến Điện)
  mn|モンゴル;몽골;منغوليا;Moğolistan;Монголія;Mongoliet;Mongolsko;Μογγολία;Монголија;Mongolija;
    Mongoolia;Манголія;מונגוליה;مغولستان;मंगोलिया;Mông Cổ
  mo|Sonderverwaltungsregion Macau;R.A.S. chinoise de Macao;RAE de Macao (China);RAS di Macao;
    Macau, RAE da China;Макао (САР);中国澳门特别行政区;中國澳門特別行政區;中華人民共和国マカオ特別行政区;마카오(중국 특별행정구);
    منطقة ماكاو الإدارية الخاصة;Macau SAR van China;SRA Makau (Chiny);Çin Makao ÖİB;
    Макао, ОАР Китаю;SAR Macao;Macao SAR Kina;Macao – Kiinan erityishallintoalue;Macao – ZAO Číny;
    Macao – OAO Číny;Makaó KKT;R.A.S. Macao, China;Μακάο ΕΔΠ Κίνας;Макао, САР на Китай;
    САР Макао (Кина);PUP Makao Kina;Posebno upravno območje Kitajske Makav;
    Ypatingasis Administracinis Kinijos Regionas Makao;ĶTR īpašais administratīvais reģions Makao;
    Macau erihalduspiirkond;Макаа, САР (Кітай);Macau (RAE Xina);מקאו (אזור מנהלי מיוחד של סין);
    ماکائو، منطقهٔ ویژهٔ اداری چین;मकाऊ (विशेष प्रशासनिक क्षेत्र चीन);Makau DAK Tiongkok;
    Đặc khu Hành chính Macao, Trung Quốc
  mp|Isole Marianne Settentrionali;Ilhas Marianas do Norte;北マリアナ諸島;북마리아나제도;جزر ماريانا الشمالية;
    Noordelijke Marianen;Mariany Północne;Kuzey Mariana Adaları;Північні Маріанські Острови;
    Nordmarianerna;Nordmarianerne;Nord-Marianene;Pohjois-Mariaanit;Severní Mariany;
    Severné Mariány;Északi Mariana-szigetek;Insulele Mariane de Nord;Νήσοι Βόρειες Μαριάνες;
    Северни Мариански острови;Северна Маријанска Острва;Sjevernomarijanski Otoci;
    Severni Marianski otoki;Marianos Šiaurinės Salos;Ziemeļu Marianas salas;Põhja-Mariaanid;
    Паўночныя Марыянскія астравы;illes Marianes del Nord;איי מריאנה הצפוניים;جزایر ماریانای شمالی;
    उत्तरी मारियाना द्वीपसमूह;Kepulauan Mariana Utara;Quần đảo Bắc Mariana
  mq|マルティニーク;마르티니크;جزر المارتينيك;Martynika;Martinik;Мартиніка;Μαρτινίκα;Мартиник;Martinika;
    Марцініка;מרטיניק;مارتینیک;मार्टीनिक
  mr|モーリタニア;모리타니;موريتانيا;Mauretania;Moritanya;Мавританія;Μαυριτανία;Мауританија;Mauretanija;
    Mavretanija;Mauritanija;Mauritaania;Маўрытанія;מאוריטניה;موریتانی;मॉरिटानिया
  ms|Monserrate;モントセラト;몬트세라트;مونتسرات;Μονσεράτ;Монтсерат;Монсерат;Montseratas;Montserrata;
    Мантсерат;מונסראט;مونت‌سرات;मोंटसेरात
  mt|マルタ;몰타;مالطا;Μάλτα;Малта;מלטה;مالت;माल्टा
  mu|Maurícia;モーリシャス;모리셔스;موريشيوس;Маврикій;Mauricius;Μαυρίκιος;Мавриций;Маурицијус;Mauricijus;
    Mavricij;Maurīcija;Маўрыкій;Maurici;מאוריציוס;موریس;मॉरीशस
  mv|Maldive;モルディブ;몰디브;جزر المالديف;Maldiven;Malediwy;Maldivler;Мальдіви;Maldiverna;Maldiverne;
    Maldivene;Malediivit;Maledivy;Maldivy;Maldív-szigetek;Μαλδίβες;Малдиви;Maldivi;Maldyvai;
    Maldīvija;Maldiivid;Мальдывы;האיים המלדיביים;مالدیو;मालदीव;Maladewa
  mw|マラウイ;말라위;ملاوي;Malavi;Малаві;Μαλάουι;Malavis;Malāvija;מלאווי;مالاوی;मलावी
  mx|Messico;メキシコ;멕시코;المكسيك;Meksyk;Meksika;Meksiko;Mexic;Μεξικό;Мексико;Mehika;Mehhiko;Мексіка;
    מקסיקו;مکزیک;मैक्सिको
  my|マレーシア;말레이시아;ماليزيا;Maleisië;Malezja;Malezya;Малайзія;Malesia;Malajsie;Malajzia;Μαλαισία;
    Малезија;Malezija;Malaizija;Malaisia;מלזיה;مالزی;मलेशिया
  mz|Mozambico;Moçambique;モザンビーク;모잠비크;موزمبيق;Mozambik;Мозамбік;Mozambic;Μοζαμβίκη;Mozambikas;
    Mozambika;Mosambiik;Мазамбік;Moçambic;מוזמביק;موزامبیک;मोज़ांबिक
  na|ナミビア;나미비아;ناميبيا;Namibya;Намібія;Ναμίμπια;Намибија;Namibija;Namiibia;נמיביה;نامیبیا;
    नामीबिया
  nc|Nuova Caledonia;Nova Caledônia;ニューカレドニア;뉴칼레도니아;كاليدونيا الجديدة;Nieuw-Caledonië;
    Nowa Kaledonia;Yeni Kaledonya;Нова Каледонія;Nya Kaledonien;Ny Kaledonien;Ny-Caledonia;
    Uusi-Kaledonia;Nová Kaledonie;Nová Kaledónia;Új-Kaledónia;Noua Caledonie;Νέα Καληδονία;
    Нова Каледония;Нова Каледонија;Nova Kaledonija;Naujoji Kaledonija;Jaunkaledonija;
    Uus-Kaledoonia;Новая Каледонія;קלדוניה החדשה;کالدونیای جدید;न्यू कैलेडोनिया;Kaledonia Baru
  ne|ニジェール;니제르;النيجر;Nijer;Нігер;Νίγηρας;Nigeris;Nigēra;ניז׳ר;نیجر;नाइजर
  nf|Isola Norfolk;Ilha Norfolk;ノーフォーク島;노퍽섬;جزيرة نورفولك;Norfolk;Norfolk Adası;Острів Норфолк;
    Norfolkön;Norfolkøya;Norfolkinsaari;Norfolk-sziget;Insula Norfolk;Νήσος Νόρφολκ;
    остров Норфолк;Острво Норфок;Otok Norfolk;Norfolški otok;Norfolko sala;Norfolkas sala;
    Востраў Норфалк;illa Norfolk;האי נורפוק;جزیرهٔ نورفولک;नॉरफ़ॉक द्वीप;Kepulauan Norfolk;
    Đảo Norfolk
  ng|ナイジェリア;나이지리아;نيجيريا;Nijerya;Нігерія;Nigérie;Νιγηρία;Нигерија;Nigerija;Nigeeria;Нігерыя;
    ניגריה;نیجریه;नाइजीरिया
  ni|ニカラグア;니카라과;نيكاراغوا;Nikaragua;Нікарагуа;Νικαράγουα;Никарагва;Nikaragva;ניקרגואה;نیکاراگوئه;
    निकारागुआ
  nl|Paesi Bassi;Países Baixos;オランダ;네덜란드;هولندا;Nederland;Holandia;Hollanda;Нідерланди;
    Nederländerna;Nederlandene;Alankomaat;Nizozemsko;Holandsko;Hollandia;Țările de Jos;Κάτω Χώρες;
    Нидерландия;Холандија;Nizozemska;Nyderlandai;Nīderlande;Нідэрланды;Països Baixos;הולנד;هلند;
    नीदरलैंड;Belanda;Hà Lan
  no|Norvegia;ノルウェー;노르웨이;النرويج;Noorwegen;Norwegia;Norveç;Норвегія;Norge;Norja;Norsko;Νορβηγία;
    Норвешка;Norveška;Norvegija;Norra;Нарвегія;נורווגיה;نروژ;नॉर्वे;Na Uy
  np|ネパール;네팔;نيبال;Νεπάλ;Nepalas;Nepāla;נפאל;نپال;नेपाल
  nr|ナウル;나우루;ناورو;Ναουρού;נאורו;نائورو;नाउरु
  nu|ニウエ;니우에;نيوي;Ніуе;Νιούε;Ниуе;Niujė;Ніуэ;ניווה;نیوئه;नीयू
  nz|Nuova Zelanda;Nova Zelândia;ニュージーランド;뉴질랜드;نيوزيلندا;Nieuw-Zeeland;Nowa Zelandia;Yeni Zelanda;
    Нова Зеландія;Nya Zeeland;Uusi-Seelanti;Nový Zéland;Új-Zéland;Noua Zeelandă;Νέα Ζηλανδία;
    Нова Зеландия;Нови Зеланд;Novi Zeland;Nova Zelandija;Naujoji Zelandija;Jaunzēlande;
    Uus-Meremaa;Новая Зеландыя;Nova Zelanda;ניו זילנד;نیوزیلند;न्यूज़ीलैंड;Selandia Baru
  om|Omã;オマーン;오만;عُمان;Umman;Ομάν;Omanas;Omāna;Omaan;Аман;עומאן;ओमान
  pa|パナマ;파나마;بنما;Παναμάς;פנמה;پاناما;पनामा
  pe|ペルー;페루;بيرو;Περού;Peruu;פרו;پرو;पेरू
  pf|Polinesia Francese;仏領ポリネシア;프랑스령 폴리네시아;بولينيزيا الفرنسية;Frans-Polynesië;Polinezja Francuska;
    Fransız Polinezyası;Французька Полінезія;Franska Polynesien;Fransk Polynesien;
    Fransk Polynesia;Ranskan Polynesia;Francouzská Polynésie;Francúzska Polynézia;
    Francia Polinézia;Polinezia Franceză;Γαλλική Πολυνησία;Френска Полинезия;Француска Полинезија;
    Francuska Polinezija;Francoska Polinezija;Prancūzijos Polinezija;Francijas Polinēzija;
    Prantsuse Polüneesia;Французская Палінезія;פולינזיה הצרפתית;پلی‌نزی فرانسه;फ़्रेंच पोलिनेशिया;
    Polinesia Prancis;Polynesia thuộc Pháp
  pg|Papua Nuova Guinea;Papua-Nova Guiné;パプアニューギニア;파푸아뉴기니;بابوا غينيا الجديدة;Papoea-Nieuw-Guinea;
    Papua-Nowa Gwinea;Papua Yeni Gine;Папуа-Нова Гвінея;Papua Nya Guinea;Papua Ny Guinea;
    Papua Ny-Guinea;Papua-Uusi-Guinea;Papua-Nová Guinea;Pápua Új-Guinea;Papua-Noua Guinee;
    Παπούα Νέα Γουινέα;Папуа-Нова Гвинея;Папуа Нова Гвинеја;Papua Nova Gvineja;
    Papua Naujoji Gvinėja;Papua-Jaungvineja;Paapua Uus-Guinea;Папуа-Новая Гвінея;
    Papua Nova Guinea;פפואה גינאה החדשה;پاپوا گینهٔ نو;पापुआ न्यू गिनी;Papua Nugini
  ph|Filippine;フィリピン;필리핀;الفلبين;Filipijnen;Filipiny;Filipinler;Філіппіни;Filippinerna;
    Filippinerne;Filippinene;Filippiinit;Fülöp-szigetek;Filipine;Φιλιππίνες;Филипини;Filipini;
    Filipinai;Filipiinid;Філіпіны;Filipines;הפיליפינים;فیلیپین;फ़िलिपींस;Filipina
  pk|Paquistão;パキスタン;파키스탄;باكستان;Pakisztán;Πακιστάν;Pakistanas;Pakistāna;Пакістан;פקיסטן;پاکستان;
    पाकिस्तान
  pl|ポーランド;폴란드;بولندا;Polska;Polonya;Польща;Puola;Polsko;Lengyelország;Πολωνία;Полша;Пољска;
    Poljska;Lenkija;Polija;Poola;Польшча;פולין;لهستان;पोलैंड;Polandia;Ba Lan
  pm|Saint-Pierre e Miquelon;São Pedro e Miquelão;サンピエール島・ミクロン島;생피에르 미클롱;سان بيير ومكويلون;
    Saint-Pierre en Miquelon;Saint-Pierre i Miquelon;Saint Pierre ve Miquelon;Сен-Пʼєр і Мікелон;
    S:t Pierre och Miquelon;Saint Pierre og Miquelon;Saint-Pierre ja Miquelon;
    Saint-Pierre a Miquelon;Saint Pierre a Miquelon;Saint-Pierre és Miquelon;
    Saint-Pierre și Miquelon;Σεν Πιερ και Μικελόν;Сен Пиер и Микелон;Сен Пјер и Микелон;
    Sveti Petar i Mikelon;Sveta Peter in Mihael;Sen Pjeras ir Mikelonas;Senpjēra un Mikelona;
    Сен-П’ер і Мікелон;סנט פייר ומיקלון;سن پیر و میکلن;सेंट पिएरे और मिक्वेलान;
    Saint Pierre dan Miquelon;Saint Pierre và Miquelon
  pn|Isole Pitcairn;Ilhas Pitcairn;ピトケアン諸島;핏케언 제도;جزر بيتكيرن;Pitcairneilanden;Pitcairn Adaları;
    Острови Піткерн;Pitcairnöarna;Pitcairnøyene;Pitcairnovy ostrovy;Pitcairnove ostrovy;
    Pitcairn-szigetek;Insulele Pitcairn;Νήσοι Πίτκερν;Острови Питкерн;Питкерн;Pitcairnovi Otoci;
    Pitkerno salos;Pitkērnas salas;Pitcairni saared;Астравы Піткэрн;illes Pitcairn;איי פיטקרן;
    جزایر پیت‌کرن;पिटकैर्न द्वीपसमूह;Kepulauan Pitcairn;Quần đảo Pitcairn
  pr|Portorico;プエルトリコ;푸에르토리코;بورتوريكو;Portoryko;Porto Riko;Пуерто-Рико;Portoriko;Πουέρτο Ρίκο;
    Пуерто Рико;Порторико;Puerto Rikas;Puertoriko;Пуэрта-Рыка;פוארטו ריקו;پورتوریکو;पोर्टो रिको;
    Puerto Riko
  ps|Territori Palestinesi;Territórios palestinianos;パレスチナ自治区;팔레스타인 지구;الأراضي الفلسطينية;
    Palestijnse gebieden;Terytoria Palestyńskie;Filistin Bölgeleri;Палестинські території;
    Palestinska territorierna;De palæstinensiske områder;Det palestinske området;
    Palestiinalaisalue;Palestinská území;Palestínske územia;Palesztin Autonómia;
    Teritoriile Palestiniene;Παλαιστινιακά Εδάφη;Палестински територии;Палестинске територије;
    Palestinsko područje;Palestinsko ozemlje;Palestinos teritorija;Palestīnas teritorijas;
    Palestiina alad;Палесцінскія Тэрыторыі;Territoris palestins;השטחים הפלסטיניים;
    سرزمین‌های فلسطینی;फ़िलिस्तीनी क्षेत्र;Wilayah Palestina;Lãnh thổ Palestine
  pt|Portogallo;ポルトガル;포르투갈;البرتغال;Portugalia;Portekiz;Португалія;Portugali;Portugalsko;
    Πορτογαλία;Португалија;Portugalska;Portugalija;Portugāle;Партугалія;פורטוגל;پرتغال;पुर्तगाल;
    Bồ Đào Nha
  pw|パラオ;팔라우;بالاو;Παλάου;Palav;Belau;פלאו;پالائو;पलाऊ
  py|Paraguai;パラグアイ;파라과이;باراغواي;Paragwaj;Paraguaj;Παραγουάη;Парагвај;Paragvaj;Paragvajus;
    Paragvaja;פרגוואי;پاراگوئه;पराग्वे
  qa|カタール;카타르;قطر;Κατάρ;Kataras;Katara;קטאר;क़तर
  re|Riunione;Reunião;レユニオン;레위니옹;روينيون;Реюньйон;Ρεϊνιόν;Реюнион;Реинион;Reunjonas;Reinjona;
    Рэюньён;Reunió;ראוניון;رئونیون;रियूनियन
  ro|Romênia;ルーマニア;루마니아;رومانيا;Roemenië;Rumunia;Romanya;Румунія;Rumænien;Rumunsko;Ρουμανία;
    Румъния;Румунија;Rumunjska;Romunija;Rumunija;Rumānija;Rumeenia;Румынія;רומניה;رومانی;रोमानिया
  rs|Sérvia;セルビア;세르비아;صربيا;Servië;Sırbistan;Сербія;Srbsko;Szerbia;Σερβία;Сърбия;Србија;Srbija;
    Serbija;סרביה;صربستان;सर्बिया
  ru|ロシア;러시아;روسيا;Rusland;Rosja;Rusya;Росія;Ryssland;Venäjä;Rusko;Oroszország;Ρωσία;Русия;Русија;
    Rusija;Krievija;Venemaa;Расія;רוסיה;روسیه;रूस
  rw|ルワンダ;르완다;رواندا;Ρουάντα;רואנדה;रवांडा
  sa|Arabia Saudita;サウジアラビア;사우디아라비아;المملكة العربية السعودية;Saoedi-Arabië;Arabia Saudyjska;
    Suudi Arabistan;Саудівська Аравія;Saudiarabien;Saudi-Arabia;Saúdská Arábie;Saudská Arábia;
    Szaúd-Arábia;Σαουδική Αραβία;Саудитска Арабия;Саудијска Арабија;Saudijska Arabija;
    Saudova Arabija;Saudo Arabija;Saūda Arābija;Saudi Araabia;Саудаўская Аравія;ערב הסעודית;
    عربستان سعودی;सऊदी अरब;Arab Saudi;Ả Rập Xê-út
  sb|Isole Salomone;Ilhas Salomão;ソロモン諸島;솔로몬 제도;جزر سليمان;Salomonseilanden;Wyspy Salomona;
    Solomon Adaları;Соломонові Острови;Salomonöarna;Salomonøerne;Salomonøyene;Salomonsaaret;
    Šalamounovy ostrovy;Šalamúnove ostrovy;Salamon-szigetek;Insulele Solomon;Νήσοι Σολομώντος;
    Соломонови острови;Соломонска Острва;Salomonovi Otoci;Salomonovi otoki;Saliamono Salos;
    Zālamana salas;Saalomoni Saared;Саламонавы астравы;illes Salomó;איי שלמה;جزایر سلیمان;
    सोलोमन द्वीपसमूह;Kepulauan Solomon;Quần đảo Solomon
  sc|Seicheles;セーシェル;세이셸;سيشل;Seszele;Seyşeller;Сейшельські Острови;Seychellerna;Seychellerne;
    Seychellene;Seychellit;Seychely;Seychelle-szigetek;Σεϋχέλλες;Сейшели;Сејшели;Sejšeli;
    Seišeliai;Seišelu salas;Seišellid;Сейшэльскія астравы;איי סיישל;سیشل;सेशेल्स
  sd|Sudão;スーダン;수단;السودان;Soedan;Szudán;Σουδάν;Sudanas;Sudāna;Sudaan;סודן;سودان;सूडान
  se|Svezia;スウェーデン;스웨덴;السويد;Zweden;Szwecja;İsveç;Швеція;Sverige;Ruotsi;Švédsko;Svédország;
    Suedia;Σουηδία;Шведска;Švedska;Švedija;Zviedrija;Rootsi;Швецыя;שוודיה;سوئد;स्वीडन;Swedia;
    Thụy Điển
  sg|Singapura;シンガポール;싱가포르;سنغافورة;Сінгапур;Szingapúr;Σιγκαπούρη;Singapūras;סינגפור;سنگاپور;
    सिंगापुर
  sh|Sant’Elena;Santa Helena;セントヘレナ;세인트헬레나;سانت هيلينا;Sint-Helena;Wyspa Świętej Heleny;
    Острів Святої Єлени;S:t Helena;Saint Helena, Ascension ja Tristan da Cunha;Svatá Helena;
    Szent Ilona;Sfânta Elena;Αγία Ελένη;Света Елена;Света Јелена;Sveta Helena;Šv. Elenos Sala;
    Sv.Helēnas sala;Востраў Святой Алены;סנט הלנה;سنت هلن;सेंट हेलेना
  si|スロベニア;슬로베니아;سلوفينيا;Słowenia;Slovenya;Словенія;Slovenien;Slovinsko;Szlovénia;Σλοβενία;
    Словенија;Slovenija;Sloveenia;Славенія;סלובניה;اسلوونی;स्लोवेनिया
  sj|Svalbard e Jan Mayen;スバールバル諸島・ヤンマイエン島;스발바르제도-얀마웬섬;سفالبارد وجان ماين;
    Spitsbergen en Jan Mayen;Svalbard i Jan Mayen;Svalbard ve Jan Mayen;Шпіцберген та Ян-Маєн;
    Svalbard och Jan Mayen;Svalbard og Jan Mayen;Huippuvuoret ja Jan Mayen;Špicberky a Jan Mayen;
    Svalbard a Jan Mayen;Svalbard és Jan Mayen;Svalbard și Jan Mayen;Σβάλμπαρντ και Γιαν Μαγιέν;
    Свалбард и Ян Майен;Свалбард и Јан Мајен;Svalbard in Jan Mayen;Svalbardas ir Janas Majenas;
    Svalbāra un Jana Majena sala;Svalbard ja Jan Mayen;Шпіцберген і Ян-Маен;סבאלברד ויאן מאיין;
    سوالبارد و یان ماین;स्वालबार्ड और जान मायेन;Kepulauan Svalbard dan Jan Mayen;
    Svalbard và Jan Mayen
  sk|Slovacchia;スロバキア;슬로바키아;سلوفاكيا;Slowakije;Słowacja;Slovakya;Словаччина;Slovakien;Slovakiet;
    Slovensko;Szlovákia;Slovacia;Σλοβακία;Словачка;Slovačka;Slovaška;Slovakija;Slovakkia;Славакія;
    סלובקיה;اسلواکی;स्लोवाकिया
  sl|Serra Leoa;獅子山;シエラレオネ;시에라리온;سيراليون;Сьєрра-Леоне;Σιέρα Λεόνε;Сиера Леоне;Сијера Леоне;
    Sijera Leone;Siera Leonė;Sjerraleone;Сьера-Леонэ;סיירה לאון;سیرالئون;सिएरा लियोन
  sm|São Marinho;サンマリノ;산마리노;سان مارينو;Άγιος Μαρίνος;Сан Марино;San Marinas;Sanmarīno;Сан-Марына;
    סן מרינו;سان‌مارینو;सैन मेरीनो
  sn|セネガル;세네갈;السنغال;Szenegál;Σενεγάλη;Senegalas;Senegāla;סנגל;سنگال;सेनेगल
  so|ソマリア;소말리아;الصومال;Сомалі;Somálsko;Szomália;Σομαλία;Сомалия;Сомалија;Somalija;Somalis;
    Somaalia;Самалі;סומליה;سومالی;सोमालिया
  sr|スリナム;수리남;سورينام;Σουρινάμ;Surinamas;Surinama;Сурынам;סורינאם;سورینام;सूरीनाम
  ss|Sud Sudan;Sudão do Sul;南スーダン;남수단;جنوب السودان;Zuid-Soedan;Sudan Południowy;Güney Sudan;
    Південний Судан;Sydsudan;Sør-Sudan;Etelä-Sudan;Jižní Súdán;Južný Sudán;Dél-Szudán;
    Sudanul de Sud;Νότιο Σουδάν;Южен Судан;Јужни Судан;Južni Sudan;Pietų Sudanas;Dienvidsudāna;
    Lõuna-Sudaan;Паўднёвы Судан;Sudan del Sud;דרום סודן;سودان جنوبی;दक्षिण सूडान;Sudan Selatan;
    Nam Sudan
  st|São Tomé e Príncipe;サントメ・プリンシペ;상투메 프린시페;ساو تومي وبرينسيبي;Sao Tomé en Principe;
    Wyspy Świętego Tomasza i Książęca;Sao Tome ve Principe;Сан-Томе і Принсіпі;
    São Tomé och Príncipe;São Tomé og Príncipe;São Tomé ja Príncipe;Svatý Tomáš a Princův ostrov;
    Svätý Tomáš a Princov ostrov;São Tomé és Príncipe;São Tomé și Príncipe;Σάο Τομέ και Πρίνσιπε;
    Сао Томе и Принсипи;Сао Томе и Принципе;Sveti Toma i Princip;Sveti Tomaž in Princ;
    San Tomė ir Prinsipė;Santome un Prinsipi;Сан-Тамэ і Прынсіпі;São Tomé i Príncipe;
    סאו טומה ופרינסיפה;سائوتومه و پرینسیپ;साओ टोम और प्रिंसिपे;Sao Tome dan Principe;
    São Tomé và Príncipe
  sv|エルサルバドル;엘살바도르;السلفادور;Salwador;Ελ Σαλβαδόρ;Салвадор;Salvadoras;Salvadora;אל סלבדור;
    السالوادور;अल सल्वाडोर
  sx|São Martinho (Sint Maarten);シント・マールテン;신트마르턴;سانت مارتن;Sint-Maarten;Сінт-Мартен;
    Svatý Martin (Nizozemsko);Svätý Martin (hol.);Άγιος Μαρτίνος (Ολλανδικό τμήμα);Синт Мартен;
    Свети Мартин (Холандија);Nizozemski Sveti Martin;Sint Martenas;Sintmārtena;Сінт-Мартэн;
    סנט מארטן;سنت مارتن;सिंट मार्टिन
  sy|シリア;시리아;سوريا;Suriye;Сирія;Syyria;Szíria;Συρία;Сирија;Sirija;Süüria;Сірыя;סוריה;سوریه;सीरिया;
    Suriah
  sz|Essuatíni;エスワティニ;에스와티니;إسواتيني;Esvatini;Есватіні;Szváziföld;Εσουατίνι;Есватини;Свазиленд;
    Svazilandas;Svatini;Svaasimaa;Эсватыні;אסוואטיני;اسواتینی;एस्वाटिनी
  tc|Isole Turks e Caicos;Ilhas Turcas e Caicos;タークス・カイコス諸島;터크스 케이커스 제도;جزر توركس وكايكوس;
    Turks- en Caicoseilanden;Turks i Caicos;Turks ve Caicos Adaları;Острови Теркс і Кайкос;
    Turks- och Caicosöarna;Turks- og Caicosøerne;Turks- og Caicosøyene;Turks- ja Caicossaaret;
    Turks a Caicos;Turks- és Caicos-szigetek;Insulele Turks și Caicos;Νήσοι Τερκς και Κάικος;
    острови Търкс и Кайкос;Острва Туркс и Каикос;Otoci Turks i Caicos;Otoki Turks in Caicos;
    Terkso ir Kaikoso Salos;Tērksas un Kaikosas salas;Turks ja Caicos;Астравы Цёркс і Кайкас;
    illes Turks i Caicos;איי טרקס וקייקוס;جزایر تورکس و کایکوس;तुर्क और कैकोज़ द्वीपसमूह;
    Kepulauan Turks dan Caicos;Quần đảo Turks và Caicos
  td|Ciad;Chade;チャド;차드;تشاد;Tsjaad;Czad;Çad;Tsjad;Tšad;Csád;Τσαντ;Čadas;Čada;Tšaad;Txad;צ׳אד;چاد;
    चाड
  tf|Terre Australi Francesi;Territórios Franceses do Sul;Territórios Austrais Franceses;仏領極南諸島;
    프랑스령 남방 지역;الأقاليم الجنوبية الفرنسية;Franse Gebieden in de zuidelijke Indische Oceaan;
    Francuskie Terytoria Południowe i Antarktyczne;Fransız Güney Toprakları;
    Французькі Південні Території;Franska sydterritorierna;
    De Franske Besiddelser i Det Sydlige Indiske Ocean og Antarktis;De franske sørterritorier;
    Ranskan eteläiset ja antarktiset alueet;Francouzská jižní území;
    Francúzske južné a antarktické územia;Francia Déli Területek;
    Teritoriile Australe și Antarctice Franceze;Γαλλικά Νότια Εδάφη;Френски южни територии;
    Француске Јужне Територије;Francuski Južni Teritoriji;Francosko južno ozemlje;
    Prancūzijos Pietų sritys;Francijas Dienvidjūru teritorija;Prantsuse Lõunaalad;
    Французскія паўднёвыя тэрыторыі;Terres Australs Antàrtiques Franceses;
    הטריטוריות הדרומיות של צרפת;سرزمین‌های جنوبی فرانسه;फ़्रांसीसी दक्षिणी क्षेत्र;
    Wilayah Selatan Prancis;Lãnh thổ phía Nam Thuộc Pháp
  tg|トーゴ;토고;توغو;Τόγκο;Togas;Тога;טוגו;توگو;टोगो
  th|Thailandia;タイ;태국;تايلاند;Tajlandia;Tayland;Таїланд;Thaimaa;Thajsko;Thaiföld;Thailanda;
    Ταϊλάνδη;Тајланд;Tajland;Tajska;Tailandas;Taizeme;Tai;תאילנד;تایلند;थाईलैंड;Thái Lan
  tj|Tagikistan;Tadjiquistão;Tajiquistão;タジキスタン;타지키스탄;طاجيكستان;Tadzjikistan;Tadżykistan;
    Tacikistan;Tadsjikistan;Tadžikistan;Tádzsikisztán;Τατζικιστάν;Таџикистан;Tadžikija;
    Tadžikistāna;Таджыкістан;טג׳יקיסטן;تاجیکستان;ताजिकिस्तान
  tk|Toquelau;トケラウ;토켈라우;توكيلاو;Tokelauöarna;Τοκελάου;Tokelav;Такелау;טוקלאו;توکلائو;तोकेलाउ
  tl|Timor Est;東ティモール;동티모르;تيمور - ليشتي;Oost-Timor;Timor Wschodni;Тимор-Лешті;Øst-Timor;
    Itä-Timor;Východní Timor;Východný Timor;Kelet-Timor;Τιμόρ-Λέστε;Тимор Лесте;
    Тимор-Лесте (Источни Тимор);Rytų Timoras;Austrumtimora;Ida-Timor;Тымор-Лешці;טימור-לסטה;
    تیمور-لسته;तिमोर-लेस्त;Timor Leste
  tm|Turcomenistão;Turquemenistão;トルクメニスタン;투르크메니스탄;تركمانستان;Туркменістан;Turkménsko;
    Türkmenisztán;Τουρκμενιστάν;Turkmėnistanas;Turkmenistāna;טורקמניסטן;ترکمنستان;तुर्कमेनिस्तान
  tn|チュニジア;튀니지;تونس;Tunesië;Tunezja;Tunus;Туніс;Tunisien;Tunisko;Tunézia;Τυνησία;Tunis;Tunizija;
    Tunisas;Tunisija;Tuneesia;תוניסיה;ट्यूनीशिया
  to|トンガ;통가;تونغا;Τόνγκα;טונגה;تونگا;टोंगा
  tr|Turchia;トルコ;튀르키예;تركيا;Turkije;Turcja;Туреччина;Turkiet;Tyrkiet;Tyrkia;Turkki;Turecko;
    Törökország;Turcia;Τουρκία;Турска;Turska;Turčija;Turkija;Türgi;Турцыя;טורקיה;ترکیه;तुर्किये;
    Turki;Thổ Nhĩ Kỳ
  tt|Trinidad e Tobago;Trindade e Tobago;トリニダード・トバゴ;트리니다드 토바고;ترينيداد وتوباغو;Trinidad en Tobago;
    Trynidad i Tobago;Trinidad ve Tobago;Тринідад і Тобаго;Trinidad och Tobago;Trinidad og Tobago;
    Trinidad ja Tobago;Trinidad a Tobago;Trinidad és Tobago;Trinidad și Tobago;
    Τρινιντάντ και Τομπάγκο;Trinidad i Tobago;Trinidad in Tobago;Trinidadas ir Tobagas;
    Trinidāda un Tobāgo;Трынідад і Табага;טרינידד וטובגו;ترینیداد و توباگو;त्रिनिदाद और टोबैगो;
    Trinidad dan Tobago;Trinidad và Tobago
  tv|ツバル;투발루;توفالو;Τουβαλού;טובאלו;تووالو;तुवालू
  tw|대만;تايوان;Tajwan;Tayvan;Tchaj-wan;Tajvan;Ταϊβάν;Тайван;Тајван;Taivanas;Taivāna;טייוואן;
    تایوان;ताइवान;Đài Loan
  tz|タンザニア;탄자니아;تنزانيا;Tanzanya;Танзанія;Τανζανία;Танзанија;Tanzanija;Tansaania;טנזניה;تانزانیا;
    तंज़ानिया
  ua|Ucraina;ウクライナ;우크라이나;أوكرانيا;Oekraïne;Ukraina;Ukrayna;Ukrajina;Ukrajna;Ουκρανία;Украјина;
    אוקראינה;اوکراین;यूक्रेन
  ug|ウガンダ;우간다;أوغندا;Oeganda;Ουγκάντα;אוגנדה;اوگاندا;युगांडा
  um|Îles mineures éloignées des États-Unis;Isole Minori Esterne degli Stati Uniti;
    Ilhas Menores Distantes dos EUA;Ilhas Menores Afastadas dos EUA;合衆国領有小離島;미국령 해외 제도;
    جزر الولايات المتحدة النائية;Kleine afgelegen eilanden van de Verenigde Staten;
    Dalekie Wyspy Mniejsze Stanów Zjednoczonych;ABD Küçük Harici Adaları;Віддалені острови США;
    USA:s yttre öar;Amerikanske oversøiske øer;USAs ytre øyer;Yhdysvaltain erillissaaret;
    Menší odlehlé ostrovy USA;Menšie odľahlé ostrovy USA;Az USA lakatlan külbirtokai;
    Insulele Îndepărtate ale S.U.A.;Απομακρυσμένες Νησίδες ΗΠΑ;Отдалечени острови на САЩ;
    Удаљена острва САД;Mali udaljeni otoci SAD-a;Stranski zunanji otoki Združenih držav;
    Jungtinių Valstijų Mažosios Tolimosios Salos;ASV Mazās Aizjūras salas;Ühendriikide hajasaared;
    Малыя Аддаленыя астравы ЗША;illes Menors Allunyades dels Estats Units;
    האיים המרוחקים הקטנים של ארה״ב;جزایر دورافتادهٔ ایالات متحده;यू॰एस॰ आउटलाइंग द्वीपसमूह;
    Kepulauan Terluar AS;Các tiểu đảo xa của Hoa Kỳ
  us|Stati Uniti;Соединенные Штаты;アメリカ合衆国;미국;الولايات المتحدة;Verenigde Staten;Stany Zjednoczone;
    Amerika Birleşik Devletleri;Сполучені Штати;Yhdysvallat;Spojené státy;Egyesült Államok;
    Statele Unite ale Americii;Ηνωμένες Πολιτείες;Съединени щати;Сједињене Државе;
    Sjedinjene Američke Države;Združene države Amerike;Jungtinės Valstijos;
    Amerikas Savienotās Valstis;Ameerika Ühendriigid;Злучаныя Штаты Амерыкі;Estats Units;
    ארצות הברית;ایالات متحده;संयुक्त राज्य;Amerika Serikat;Hoa Kỳ
  uy|Uruguai;ウルグアイ;우루과이;أورغواي;Urugwaj;Uruguaj;Ουρουγουάη;Уругвај;Urugvaj;Urugvajus;Urugvaja;
    אורוגוואי;اروگوئه;उरूग्वे
  uz|Uzbequistão;Usbequistão;ウズベキスタン;우즈베키스탄;أوزبكستان;Oezbekistan;Özbekistan;Üzbegisztán;
    Ουζμπεκιστάν;Uzbekistanas;Uzbekistāna;Узбекістан;אוזבקיסטן;ازبکستان;उज़्बेकिस्तान
  va|Città del Vaticano;Cidade do Vaticano;バチカン市国;바티칸 시국;الفاتيكان;Vaticaanstad;Watykan;Vatikan;
    Vatikanstaten;Vatikaani;Statul Cetății Vaticanului;Βατικανό;Vatikano Miesto Valstybė;Vatikāns;
    Ватыкан;Ciutat del Vaticà;הוותיקן;واتیکان;वेटिकन सिटी;Thành Vatican
  vc|Saint Vincent e Grenadine;São Vicente e Granadinas;セントビンセント及びグレナディーン諸島;세인트빈센트그레나딘;
    سانت فنسنت وجزر غرينادين;Saint Vincent en de Grenadines;Saint Vincent i Grenadyny;
    Saint Vincent ve Grenadinler;Сент-Вінсент і Гренадіни;S:t Vincent och Grenadinerna;
    Saint Vincent og Grenadinerne;St. Vincent og Grenadinene;Saint Vincent ja Grenadiinit;
    Svatý Vincenc a Grenadiny;Svätý Vincent a Grenadíny;Saint Vincent és a Grenadine-szigetek;
    Saint Vincent și Grenadinele;Άγιος Βικέντιος και Γρεναδίνες;Сейнт Винсънт и Гренадини;
    Сент Винсент и Гренадини;Sveti Vincent i Grenadini;Sveti Vincencij in Grenadine;
    Šventasis Vincentas ir Grenadinai;Sentvinsenta un Grenadīnas;Saint Vincent ja Grenadiinid;
    Сент-Вінсент і Грэнадзіны;Saint Vincent i les Grenadines;סנט וינסנט והגרנדינים;
    سنت وینسنت و گرنادین;सेंट विंसेंट और ग्रेनाडाइंस;Saint Vincent dan Grenadine;
    St. Vincent và Grenadines
  ve|ベネズエラ;베네수엘라;فنزويلا;Wenezuela;Венесуела;Βενεζουέλα;Венецуела;Venesuela;Venecuēla;ונצואלה;
    ونزوئلا;वेनेज़ुएला
  vg|Isole Vergini Britanniche;Ilhas Virgens Britânicas;英領ヴァージン諸島;영국령 버진아일랜드;جزر فيرجن البريطانية;
    Britse Maagdeneilanden;Brytyjskie Wyspy Dziewicze;Britanya Virjin Adaları;
    Британські Віргінські Острови;Brittiska Jungfruöarna;De Britiske Jomfruøer;
    De britiske jomfruøyene;Brittiläiset Neitsytsaaret;Britské Panenské ostrovy;
    Brit Virgin-szigetek;Insulele Virgine Britanice;Βρετανικές Παρθένες Νήσοι;
    Британски Вирджински острови;Британска Девичанска Острва;Britanski Djevičanski Otoci;
    Britanski Deviški otoki;Didžiosios Britanijos Mergelių Salos;Britu Virdžīnas;
    Briti Neitsisaared;Брытанскія Віргінскія астравы;illes Verges Britàniques;איי הבתולה הבריטיים;
    جزایر ویرجین بریتانیا;ब्रिटिश वर्जिन द्वीपसमूह;Kepulauan Virgin Britania Raya;
    Quần đảo Virgin thuộc Anh
  vi|Isole Vergini Americane;Ilhas Virgens Americanas;Ilhas Virgens dos EUA;米領ヴァージン諸島;미국령 버진아일랜드;
    جزر فيرجن الأمريكية;Amerikaanse Maagdeneilanden;Wyspy Dziewicze Stanów Zjednoczonych;
    ABD Virjin Adaları;Віргінські Острови (США);Amerikanska Jungfruöarna;De Amerikanske Jomfruøer;
    De amerikanske jomfruøyene;Yhdysvaltain Neitsytsaaret;Americké Panenské ostrovy;
    Amerikai Virgin-szigetek;Insulele Virgine Americane;Αμερικανικές Παρθένες Νήσοι;
    Американски Вирджински острови;Америчка Девичанска Острва;Američki Djevičanski Otoci;
    Ameriški Deviški otoki;Jungtinių Valstijų Mergelių Salos;ASV Virdžīnas;USA Neitsisaared;
    Амерыканскія Віргінскія астравы;illes Verges dels Estats Units;איי הבתולה של ארצות הברית;
    جزایر ویرجین ایالات متحده;यू॰एस॰ वर्जिन द्वीपसमूह;Kepulauan Virgin Amerika Serikat;
    Quần đảo Virgin thuộc Hoa Kỳ
  vn|Vietnã;Vietname;ベトナム;베트남;فيتنام;Wietnam;Вʼєтнам;Βιετνάμ;Виетнам;Вијетнам;Vijetnam;Vietnamas;
    Vjetnama;В’етнам;וייטנאם;ویتنام;वियतनाम
  vu|バヌアツ;바누아투;فانواتو;Βανουάτου;ונואטו;وانواتو;वनुआतू
  wf|Wallis e Futuna;ウォリス・フツナ;왈리스-푸투나 제도;جزر والس وفوتونا;Wallis en Futuna;Wallis i Futuna;
    Wallis ve Futuna;Уолліс і Футуна;Wallis- och Futunaöarna;Wallis og Futuna;Wallis ja Futuna;
    Wallis a Futuna;Wallis és Futuna;Wallis și Futuna;Γουάλις και Φουτούνα;Уолис и Футуна;
    Валис и Футуна;Wallis in Futuna;Volisas ir Futūna;Volisa un Futunas salas;Уоліс і Футуна;
    איי ווליס ופוטונה;والیس و فوتونا;वालिस और फ़्यूचूना;Kepulauan Wallis dan Futuna;
    Wallis và Futuna
  ws|サモア;사모아;ساموا;Szamoa;Σαμόα;סמואה;समोआ
  xk|コソボ;코소보;كوسوفو;Kosowo;Kosova;Koszovó;Κοσσυφοπέδιο;Kosovas;Косава;קוסובו;کوزوو;कोसोवो
  ye|Iêmen;イエメン;예멘;اليمن;Ємен;Υεμένη;Јемен;Jemenas;Jemena;Jeemen;Емен;תימן;یمن;यमन;Yaman
  yt|Maiote;マヨット;마요트;مايوت;Majotta;Μαγιότ;Майот;Мајот;Majotas;Majota;Маёта;מאיוט;مایوت;मायोते
  za|África do Sul;南アフリカ;남아프리카;جنوب أفريقيا;Zuid-Afrika;Republika Południowej Afryki;Güney Afrika;
    Південно-Африканська Республіка;Sydafrika;Sør-Afrika;Etelä-Afrikka;Jihoafrická republika;
    Južná Afrika;Dél-afrikai Köztársaság;Africa de Sud;Νότια Αφρική;Южна Африка;
    Јужноафричка Република;Južnoafrička Republika;Južnoafriška republika;Pietų Afrika;
    Dienvidāfrikas Republika;Lõuna-Aafrika Vabariik;Паўднёва-Афрыканская Рэспубліка;Sud-àfrica;
    דרום אפריקה;افریقای جنوبی;दक्षिण अफ़्रीका;Afrika Selatan;Nam Phi
  zm|ザンビア;잠비아;زامبيا;Zambiya;Замбія;Ζάμπια;Замбија;Zambija;זמביה;زامبیا;ज़ाम्बिया
  zw|ジンバブエ;짐바브웨;زيمبابوي;Zimbabve;Зімбабве;Ζιμπάμπουε;Зімбабвэ;זימבבואה;زیمبابوه;ज़िम्बाब्वे
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
