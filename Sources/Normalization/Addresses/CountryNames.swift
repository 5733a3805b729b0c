/// Countries and what they are called: ISO 3166-1 alpha-2 in small letters, then alpha-3, names and
/// demonyms. Former states keep their withdrawn codes (su, yu, dd, cs, an); xk and eu are in common
/// use.
///
/// Source: ISO 3166-1 codes and English names; names in English, German, French, Spanish, Russian
/// and Chinese as in Unicode CLDR (Unicode License v3); other usual names and demonyms written for
/// this project.
let countryNames = """
  ad|AND;Andorra;Andorre;Андорра;安道尔;安道爾;Principality of Andorra
  ae|ARE;United Arab Emirates;Vereinigte Arabische Emirate;Émirats arabes unis;
    Emiratos Árabes Unidos;ОАЭ;阿拉伯联合酋长国;阿拉伯聯合大公國;UAE;U.A.E.;Dubai;Abu Dhabi;VAE;EAU;Emirati;
    Emirian;
    Emirate
  af|AFG;Afghanistan;Afganistán;Афганистан;阿富汗;Islamic Republic of Afghanistan;Afghan
  ag|ATG;Antigua & Barbuda;Antigua und Barbuda;Antigua-et-Barbuda;Antigua y Barbuda;
    Антигуа и Барбуда;安提瓜和巴布达;安地卡及巴布達;Antigua and Barbuda;Antigua
  ai|AIA;Anguilla;Anguila;Ангилья;安圭拉;安奎拉
  al|ALB;Albania;Albanien;Albanie;Албания;阿尔巴尼亚;阿爾巴尼亞;Republic of Albania;Albanian
  am|ARM;Armenia;Armenien;Arménie;Армения;亚美尼亚;亞美尼亞;Republic of Armenia;Armenian
  an|ANT;Netherlands Antilles;Niederländische Antillen
  ao|AGO;Angola;Ангола;安哥拉;Republic of Angola;Angolan
  aq|ATA;Antarctica;Antarktis;Antarctique;Antártida;Антарктида;南极洲;南極洲
  ar|ARG;Argentina;Argentinien;Argentine;Аргентина;阿根廷;Argentine Republic;Argentinian;Argentinean
  as|ASM;American Samoa;Amerikanisch-Samoa;Samoa américaines;Samoa Americana;Американское Самоа;
    美属萨摩亚;美屬薩摩亞
  at|AUT;Austria;Österreich;Autriche;Австрия;奥地利;奧地利;Republic of Austria;Austrian
  au|AUS;Australia;Australien;Australie;Австралия;澳大利亚;澳洲;Australian
  aw|ABW;Aruba;Аруба;阿鲁巴;荷屬阿魯巴
  ax|ALA;Åland Islands;Ålandinseln;Îles Åland;Islas Aland;Аландские о-ва;奥兰群岛;奧蘭群島;Aland Islands
  az|AZE;Azerbaijan;Aserbaidschan;Azerbaïdjan;Azerbaiyán;Азербайджан;阿塞拜疆;亞塞拜然;
    Republic of Azerbaijan;Azerbaijani;Azeri
  ba|BIH;Bosnia & Herzegovina;Bosnien und Herzegowina;Bosnie-Herzégovine;Bosnia y Herzegovina;
    Босния и Герцеговина;波斯尼亚和黑塞哥维那;波士尼亞與赫塞哥維納;Bosnia and Herzegovina;
    Republic of Bosnia and Herzegovina;Bosnia;Bosnia-Herzegovina;Bosnian
  bb|BRB;Barbados;Barbade;Барбадос;巴巴多斯;巴貝多;Barbadian
  bd|BGD;Bangladesh;Bangladesch;Bangladés;Бангладеш;孟加拉国;孟加拉;People's Republic of Bangladesh;
    Bangladeshi
  be|BEL;Belgium;Belgien;Belgique;Bélgica;Бельгия;比利时;比利時;Kingdom of Belgium;Belgian
  bf|BFA;Burkina Faso;Буркина-Фасо;布基纳法索;布吉納法索;Burkinabe
  bg|BGR;Bulgaria;Bulgarien;Bulgarie;Болгария;保加利亚;保加利亞;Republic of Bulgaria;Bulgarian
  bh|BHR;Bahrain;Bahreïn;Baréin;Бахрейн;巴林;Kingdom of Bahrain;Bahraini
  bi|BDI;Burundi;Бурунди;布隆迪;蒲隆地;Republic of Burundi;Burundian
  bj|BEN;Benin;Bénin;Benín;Бенин;贝宁;貝南;Republic of Benin;Beninese
  bl|BLM;St. Barthélemy;Saint-Barthélemy;San Bartolomé;Сен-Бартелеми;圣巴泰勒米;聖巴瑟米;Saint Barthélemy
  bm|BMU;Bermuda;Bermudes;Bermudas;Бермудские о-ва;百慕大;百慕達;Bermudian
  bn|BRN;Brunei;Brunei Darussalam;Brunéi;Бруней;文莱;汶萊;Bruneian
  bo|BOL;Bolivia;Bolivien;Bolivie;Боливия;玻利维亚;玻利維亞;Bolivia, Plurinational State of;
    Plurinational State of Bolivia;Bolivia (Plurinational State of);Bolivian
  bq|BES;Caribbean Netherlands;Karibische Niederlande;Pays-Bas caribéens;Caribe neerlandés;
    Бонэйр, Синт-Эстатиус и Саба;荷属加勒比区;荷蘭加勒比區;Bonaire, Sint Eustatius and Saba
  br|BRA;Brazil;Brasilien;Brésil;Brasil;Бразилия;巴西;Federative Republic of Brazil;Brazilian
  bs|BHS;Bahamas;Багамы;巴哈马;巴哈馬;Commonwealth of the Bahamas;Bahamas, The;The Bahamas;Bahamian
  bt|BTN;Bhutan;Bhoutan;Bután;Бутан;不丹;Kingdom of Bhutan;Bhutanese
  bv|BVT;Bouvet Island;Bouvetinsel;Île Bouvet;Isla Bouvet;о-в Буве;布韦岛;布威島
  bw|BWA;Botswana;Botsuana;Ботсвана;博茨瓦纳;波札那;Republic of Botswana;Motswana;Botswanan
  by|BLR;Belarus;Biélorussie;Bielorrusia;Беларусь;白俄罗斯;白俄羅斯;Republic of Belarus;Byelorussia;
    Белоруссия;Belorussia;Belarusian;Belarussian;
    Weißrussland
  bz|BLZ;Belize;Belice;Белиз;伯利兹;貝里斯;Belizean
  ca|CAN;Canada;Kanada;Canadá;Канада;加拿大;Canadian
  cc|CCK;Cocos (Keeling) Islands;Kokosinseln;Îles Cocos;Islas Cocos;Кокосовые о-ва;科科斯（基林）群岛;
    科克斯（基靈）群島
  cd|COD;Congo - Kinshasa;Kongo-Kinshasa;Congo-Kinshasa;República Democrática del Congo;
    Конго - Киншаса;刚果（金）;剛果（金夏沙）;Congo, The Democratic Republic of the;
    Congo, Democratic Republic of the;Democratic Republic of the Congo;DR Congo;DRC;
    Congo (Kinshasa);Zaire;Congo, Dem. Rep.;Democratic Republic of Congo;Dem. Rep. of the Congo;
    Congo (Democratic Republic);Congolese;Kongo, Demokratische Republik;Demokratische Republik Kongo;
    Congo, République démocratique du;République démocratique du Congo;Congo, República Democrática del
  cf|CAF;Central African Republic;Zentralafrikanische Republik;République centrafricaine;
    República Centroafricana;Центрально-Африканская Республика;中非共和国;中非共和國;Central African Rep.;
    CAR;Central African
  cg|COG;Congo - Brazzaville;Kongo-Brazzaville;Congo-Brazzaville;Congo;Конго - Браззавиль;刚果（布）;
    剛果（布拉薩）;Republic of the Congo;Congo (Brazzaville);Congo, Rep.;Congo, Republic of the;Kongo, Republik;Republik Kongo;
    République du Congo;República del Congo
  ch|CHE;Switzerland;Schweiz;Suisse;Suiza;Швейцария;瑞士;Swiss Confederation;Svizzera;Swiss
  ci|CIV;Côte d'Ivoire;Кот-д'Ивуар;科特迪瓦;象牙海岸;Republic of Côte d'Ivoire;Ivory Coast;Cote d'Ivoire;
    Ivorian;
    Elfenbeinküste;Costa de Marfil;Costa d’Avorio
  ck|COK;Cook Islands;Cookinseln;Îles Cook;Islas Cook;о-ва Кука;库克群岛;庫克群島
  cl|CHL;Chile;Chili;Чили;智利;Republic of Chile;Chilean
  cm|CMR;Cameroon;Kamerun;Cameroun;Camerún;Камерун;喀麦隆;喀麥隆;Republic of Cameroon;Cameroonian
  cn|CHN;China mainland;China, Festland;Chine continentale;China continental;
    Китай континентальный;中国大陆;中國大陸;China;People's Republic of China;中国;中國;PRC;P.R. China;
    PR China;P.R.C.;Mainland China;China, People's Republic of;中华人民共和国;КНР;People's Rep. of China;
    Volksrepublik China;Chinese
  co|COL;Colombia;Kolumbien;Colombie;Колумбия;哥伦比亚;哥倫比亞;Republic of Colombia;Colombian
  cr|CRI;Costa Rica;Коста-Рика;哥斯达黎加;哥斯大黎加;Republic of Costa Rica;Costa Rican
  cs|CSK;Czechoslovakia;Tschechoslowakei;Tchécoslovaquie;Checoslovaquia;Чехословакия;捷克斯洛伐克;SCG;
    Serbia and Montenegro
  cu|CUB;Cuba;Kuba;Куба;古巴;Republic of Cuba;Cuban
  cv|CPV;Cape Verde;Cabo Verde;Cap-Vert;Кабо-Верде;佛得角;維德角;Republic of Cabo Verde;Cape Verdean;
    Kap Verde;Kapverden
  cw|CUW;Curaçao;Curazao;Кюрасао;库拉索;庫拉索;Curacao
  cx|CXR;Christmas Island;Weihnachtsinsel;Île Christmas;Isla de Navidad;о-в Рождества;圣诞岛;聖誕島
  cy|CYP;Cyprus;Zypern;Chypre;Chipre;Кипр;塞浦路斯;賽普勒斯;Republic of Cyprus;Cypriot
  cz|CZE;Czechia;Tschechien;Tchéquie;Chequia;Чехия;捷克;Czech Republic;The Czech Republic;
    Tschechische Republik;République tchèque;República Checa;Czech;
    Tschechei
  dd|DDR;German Democratic Republic;East Germany;GDR;Deutsche Demokratische Republik;ГДР;东德
  de|DEU;Germany;Deutschland;Allemagne;Alemania;Германия;德国;德國;Federal Republic of Germany;BRD;
    Bundesrepublik Deutschland;FRG;West Germany;German
  dj|DJI;Djibouti;Dschibuti;Yibuti;Джибути;吉布提;吉布地;Republic of Djibouti;Djiboutian
  dk|DNK;Denmark;Dänemark;Danemark;Dinamarca;Дания;丹麦;丹麥;Kingdom of Denmark;Danish
  dm|DMA;Dominica;Dominique;Доминика;多米尼克;Commonwealth of Dominica
  do|DOM;Dominican Republic;Dominikanische Republik;République dominicaine;República Dominicana;
    Доминиканская Республика;多米尼加共和国;多明尼加共和國
  dz|DZA;Algeria;Algerien;Algérie;Argelia;Алжир;阿尔及利亚;阿爾及利亞;
    People's Democratic Republic of Algeria;Algerian
  ec|ECU;Ecuador;Équateur;Эквадор;厄瓜多尔;厄瓜多;Republic of Ecuador;Ecuadorian;Ecuadorean
  ee|EST;Estonia;Estland;Estonie;Эстония;爱沙尼亚;愛沙尼亞;Republic of Estonia;Estonian
  eg|EGY;Egypt;Ägypten;Égypte;Egipto;Египет;埃及;Arab Republic of Egypt;Egypt, Arab Rep.;Egyptian
  eh|ESH;Western Sahara;Westsahara;Sahara occidental;Sáhara Occidental;Западная Сахара;西撒哈拉
  er|ERI;Eritrea;Érythrée;Эритрея;厄立特里亚;厄利垂亞;the State of Eritrea;Eritrean
  es|ESP;Spain;Spanien;Espagne;España;Испания;西班牙;Kingdom of Spain;Spanish
  et|ETH;Ethiopia;Äthiopien;Éthiopie;Etiopía;Эфиопия;埃塞俄比亚;衣索比亞;
    Federal Democratic Republic of Ethiopia;Ethiopian
  eu|European Union;EU;Europäische Union;Union européenne;Unión Europea;Европейский союз;欧盟
  fi|FIN;Finland;Finnland;Finlande;Finlandia;Финляндия;芬兰;芬蘭;Republic of Finland;Finnish
  fj|FJI;Fiji;Fidschi;Fidji;Fiyi;Фиджи;斐济;斐濟;Republic of Fiji;Fijian
  fk|FLK;Falkland Islands;Falklandinseln;Îles Malouines;Islas Malvinas;Фолклендские о-ва;福克兰群岛;
    福克蘭群島;Falkland Islands (Malvinas);Malvinas
  fm|FSM;Micronesia;Mikronesien;Micronésie;Микронезия;密克罗尼西亚;密克羅尼西亞;
    Micronesia, Federated States of;Federated States of Micronesia
  fo|FRO;Faroe Islands;Färöer;Îles Féroé;Islas Feroe;Фарерские о-ва;法罗群岛;法羅群島
  fr|FRA;France;Frankreich;Francia;Франция;法国;法國;French Republic;French
  ga|GAB;Gabon;Gabun;Gabón;Габон;加蓬;加彭;Gabonese Republic;Gabonese
  gb|GBR;United Kingdom;Vereinigtes Königreich;Royaume-Uni;Reino Unido;Великобритания;英国;英國;
    United Kingdom of Great Britain and Northern Ireland;UK;U.K.;Great Britain;Britain;England;
    Scotland;Wales;Northern Ireland;Großbritannien;Grande-Bretagne;Gran Bretaña;
    Соединенное Королевство;Inglaterra;Англия;British;English;Scottish;Welsh;Briton;
    Gran Bretagna
  gd|GRD;Grenada;Grenade;Granada;Гренада;格林纳达;格瑞那達;Grenadian
  ge|GEO;Georgia;Georgien;Géorgie;Грузия;格鲁吉亚;喬治亞;Georgian
  gf|GUF;French Guiana;Französisch-Guayana;Guyane française;Guayana Francesa;Французская Гвиана;
    法属圭亚那;法屬圭亞那
  gg|GGY;Guernsey;Guernesey;Гернси;根西岛;根息
  gh|GHA;Ghana;Гана;加纳;迦納;Republic of Ghana;Ghanaian
  gi|GIB;Gibraltar;Гибралтар;直布罗陀;直布羅陀
  gl|GRL;Greenland;Grönland;Groenland;Groenlandia;Гренландия;格陵兰;格陵蘭
  gm|GMB;Gambia;Gambie;Гамбия;冈比亚;甘比亞;Republic of the Gambia;Gambia, The;The Gambia;Gambian
  gn|GIN;Guinea;Guinée;Гвинея;几内亚;幾內亞;Republic of Guinea;Guinean
  gp|GLP;Guadeloupe;Guadalupe;Гваделупа;瓜德罗普;瓜地洛普
  gq|GNQ;Equatorial Guinea;Äquatorialguinea;Guinée équatoriale;Guinea Ecuatorial;
    Экваториальная Гвинея;赤道几内亚;赤道幾內亞;Republic of Equatorial Guinea;Equatorial Guinean
  gr|GRC;Greece;Griechenland;Grèce;Grecia;Греция;希腊;希臘;Hellenic Republic;Hellas;Ελλάδα;Greek
  gs|SGS;So. Georgia & So. Sandwich Isl.;Südgeorgien und die Südlichen Sandwichinseln;
    Géorgie du Sud-et-les Îles Sandwich du Sud;Islas Georgia del Sur y Sandwich del Sur;
    Южная Георгия и Южные Сандвичевы о-ва;南乔治亚和南桑威奇群岛;南喬治亞與南三明治群島;
    South Georgia and the South Sandwich Islands
  gt|GTM;Guatemala;Гватемала;危地马拉;瓜地馬拉;Republic of Guatemala;Guatemalan
  gu|GUM;Guam;Гуам;关岛;關島
  gw|GNB;Guinea-Bissau;Guinée-Bissau;Guinea-Bisáu;Гвинея-Бисау;几内亚比绍;幾內亞比索;
    Republic of Guinea-Bissau;Bissau-Guinean
  gy|GUY;Guyana;Гайана;圭亚那;蓋亞那;Republic of Guyana;Guyanese
  hk|HKG;Hong Kong;Hongkong;Гонконг;香港;Hong Kong Special Administrative Region of China;
    Hong Kong SAR;Hong Kong, China;Hong Kong S.A.R.;Hong Kong SAR China;中国香港;Hong Kong (SAR)
  hm|HMD;Heard & McDonald Islands;Heard und McDonaldinseln;Îles Heard-et-MacDonald;
    Islas Heard y McDonald;о-ва Херд и Макдональд;赫德岛和麦克唐纳群岛;赫德島及麥唐納群島;
    Heard Island and McDonald Islands
  hn|HND;Honduras;Гондурас;洪都拉斯;宏都拉斯;Republic of Honduras;Honduran
  hr|HRV;Croatia;Kroatien;Croatie;Croacia;Хорватия;克罗地亚;克羅埃西亞;Republic of Croatia;Croatian
  ht|HTI;Haiti;Haïti;Haití;Гаити;海地;Republic of Haiti;Haitian
  hu|HUN;Hungary;Ungarn;Hongrie;Hungría;Венгрия;匈牙利;Hungarian
  id|IDN;Indonesia;Indonesien;Indonésie;Индонезия;印度尼西亚;印尼;Republic of Indonesia;Indonesian
  ie|IRL;Ireland;Irland;Irlande;Irlanda;Ирландия;爱尔兰;愛爾蘭;Éire;Republic of Ireland;Irish
  il|ISR;Israel;Israël;Израиль;以色列;State of Israel;Israeli
  im|IMN;Isle of Man;Île de Man;Isla de Man;о-в Мэн;马恩岛;曼島;Man, Isle of
  in|IND;India;Indien;Inde;Индия;印度;Republic of India;Indian
  io|IOT;Chagos Archipelago;Chagos-Archipel;Archipel des Chagos;Archipiélago de Chagos;
    Архипелаг Чагос;查戈斯群岛;查戈斯群島;British Indian Ocean Territory
  iq|IRQ;Iraq;Irak;Ирак;伊拉克;Republic of Iraq;Iraqi
  ir|IRN;Iran;Irán;Иран;伊朗;Iran, Islamic Republic of;Islamic Republic of Iran;
    Iran (Islamic Republic of);Iran, Islamic Rep.;Iranian
  is|ISL;Iceland;Island;Islande;Islandia;Исландия;冰岛;冰島;Republic of Iceland;Icelandic
  it|ITA;Italy;Italien;Italie;Italia;Италия;意大利;義大利;Italian Republic;Italian
  je|JEY;Jersey;Джерси;泽西岛;澤西島
  jm|JAM;Jamaica;Jamaika;Jamaïque;Ямайка;牙买加;牙買加;Jamaican
  jo|JOR;Jordan;Jordanien;Jordanie;Jordania;Иордания;约旦;約旦;Hashemite Kingdom of Jordan;Jordanian
  jp|JPN;Japan;Japon;Japón;Япония;日本;Nippon;Japanese
  ke|KEN;Kenya;Kenia;Кения;肯尼亚;肯亞;Republic of Kenya;Kenyan
  kg|KGZ;Kyrgyzstan;Kirgisistan;Kirghizstan;Kirguistán;Киргизия;吉尔吉斯斯坦;吉爾吉斯;Kyrgyz Republic;
    Kirghizia;Kyrgyz;Kyrgyzstani
  kh|KHM;Cambodia;Kambodscha;Cambodge;Camboya;Камбоджа;柬埔寨;Kingdom of Cambodia;Cambodian
  ki|KIR;Kiribati;Кирибати;基里巴斯;吉里巴斯;Republic of Kiribati
  km|COM;Comoros;Komoren;Comores;Comoras;Коморы;科摩罗;葛摩;Union of the Comoros;Comorian
  kn|KNA;St. Kitts & Nevis;St. Kitts und Nevis;Saint-Christophe-et-Niévès;San Cristóbal y Nieves;
    Сент-Китс и Невис;圣基茨和尼维斯;聖克里斯多福及尼維斯;Saint Kitts and Nevis;St Kitts and Nevis
  kp|PRK;North Korea;Nordkorea;Corée du Nord;Corea del Norte;КНДР;朝鲜;北韓;
    Korea, Democratic People's Republic of;Democratic People's Republic of Korea;DPRK;D.P.R.K.;
    Korea, North;Korea (North);N. Korea;Dem. People's Rep. of Korea;
    Korea (Democratic People's Republic of);North Korean;Korea, Demokratische Volksrepublik;
    Corée, République populaire démocratique de;Corea, República Democrática Popular de
  kr|KOR;South Korea;Südkorea;Corée du Sud;Corea del Sur;Республика Корея;韩国;南韓;
    Korea, Republic of;Republic of Korea;Korea, South;Korea (South);Korea, Rep.;ROK;
    Korea Republic of;S. Korea;Korea (Republic of);Korea, Republik;Republik Korea;Corée, République de;République de Corée;
    Corea, República de;República de Corea;한국;대한민국;Korea;South Korean;Korean
  kw|KWT;Kuwait;Koweït;Кувейт;科威特;State of Kuwait;Kuwaiti
  ky|CYM;Cayman Islands;Kaimaninseln;Îles Caïmans;Islas Caimán;о-ва Кайман;开曼群岛;開曼群島;Cayman;
    Caymans
  kz|KAZ;Kazakhstan;Kasachstan;Kazajistán;Казахстан;哈萨克斯坦;哈薩克;Republic of Kazakhstan;Қазақстан;
    Kazakh;Kazakhstani
  la|LAO;Laos;Лаос;老挝;寮國;Lao People's Democratic Republic;Lao PDR;Laotian
  lb|LBN;Lebanon;Libanon;Liban;Líbano;Ливан;黎巴嫩;Lebanese Republic;Lebanese
  lc|LCA;St. Lucia;Sainte-Lucie;Santa Lucía;Сент-Люсия;圣卢西亚;聖露西亞;Saint Lucia
  li|LIE;Liechtenstein;Лихтенштейн;列支敦士登;列支敦斯登;Principality of Liechtenstein
  lk|LKA;Sri Lanka;Шри-Ланка;斯里兰卡;斯里蘭卡;Democratic Socialist Republic of Sri Lanka;Sri Lankan
  lr|LBR;Liberia;Либерия;利比里亚;賴比瑞亞;Republic of Liberia;Liberian
  ls|LSO;Lesotho;Lesoto;Лесото;莱索托;賴索托;Kingdom of Lesotho;Basotho
  lt|LTU;Lithuania;Litauen;Lituanie;Lituania;Литва;立陶宛;Republic of Lithuania;Lithuanian
  lu|LUX;Luxembourg;Luxemburg;Luxemburgo;Люксембург;卢森堡;盧森堡;Grand Duchy of Luxembourg;
    Luxembourgish;Luxembourger
  lv|LVA;Latvia;Lettland;Lettonie;Letonia;Латвия;拉脱维亚;拉脫維亞;Republic of Latvia;Latvian
  ly|LBY;Libya;Libyen;Libye;Libia;Ливия;利比亚;利比亞;Libyan Arab Jamahiriya;Libyan
  ma|MAR;Morocco;Marokko;Maroc;Marruecos;Марокко;摩洛哥;Kingdom of Morocco;Moroccan
  mc|MCO;Monaco;Mónaco;Монако;摩纳哥;摩納哥;Principality of Monaco;Monegasque
  md|MDA;Moldova;Republik Moldau;Moldavie;Moldavia;Молдова;摩尔多瓦;摩爾多瓦;Moldova, Republic of;
    Republic of Moldova;Молдавия;Moldovan
  me|MNE;Montenegro;Monténégro;Черногория;黑山;蒙特內哥羅;Montenegrin
  mf|MAF;St. Martin;Saint-Martin;San Martín;Сен-Мартен;法属圣马丁;法屬聖馬丁;Saint Martin (French part)
  mg|MDG;Madagascar;Madagaskar;Мадагаскар;马达加斯加;馬達加斯加;Republic of Madagascar;Malagasy
  mh|MHL;Marshall Islands;Marshallinseln;Îles Marshall;Islas Marshall;Маршалловы о-ва;马绍尔群岛;馬紹爾群島;
    Republic of the Marshall Islands
  mk|MKD;North Macedonia;Nordmazedonien;Macédoine du Nord;Macedonia del Norte;Северная Македония;
    北马其顿;北馬其頓;Republic of North Macedonia;Macedonia;FYROM;Former Yugoslav Republic of Macedonia;
    Macedonia, The Former Yugoslav Republic of;Macedonian;North Macedonian
  ml|MLI;Mali;Мали;马里;馬利;Republic of Mali;Malian
  mm|MMR;Myanmar (Burma);Myanmar;Myanmar (Birmanie);Myanmar (Birmania);Мьянма (Бирма);缅甸;緬甸;
    Republic of Myanmar;Burma;Union of Myanmar;Republic of the Union of Myanmar;Burmese;
    Birma;Birmanie;Birmania
  mn|MNG;Mongolia;Mongolei;Mongolie;Монголия;蒙古;Mongolian
  mo|MAC;Macao;Макао;澳门;澳門;Macao Special Administrative Region of China;Macau;Macao SAR;Macau SAR;
    Macao, China
  mp|MNP;Northern Mariana Islands;Nördliche Marianen;Îles Mariannes du Nord;
    Islas Marianas del Norte;Северные Марианские о-ва;北马里亚纳群岛;北馬利安納群島;
    Commonwealth of the Northern Mariana Islands
  mq|MTQ;Martinique;Martinica;Мартиника;马提尼克;馬丁尼克
  mr|MRT;Mauritania;Mauretanien;Mauritanie;Мавритания;毛里塔尼亚;茅利塔尼亞;Islamic Republic of Mauritania;
    Mauritanian
  ms|MSR;Montserrat;Монтсеррат;蒙特塞拉特;蒙哲臘
  mt|MLT;Malta;Malte;Мальта;马耳他;馬爾他;Republic of Malta;Maltese
  mu|MUS;Mauritius;Maurice;Mauricio;Маврикий;毛里求斯;模里西斯;Republic of Mauritius;Mauritian
  mv|MDV;Maldives;Malediven;Maldivas;Мальдивы;马尔代夫;馬爾地夫;Republic of Maldives;Maldivian
  mw|MWI;Malawi;Malaui;Малави;马拉维;馬拉威;Republic of Malawi;Malawian
  mx|MEX;Mexico;Mexiko;Mexique;México;Мексика;墨西哥;United Mexican States;Mexican
  my|MYS;Malaysia;Malaisie;Malasia;Малайзия;马来西亚;馬來西亞;Malaysian
  mz|MOZ;Mozambique;Mosambik;Мозамбик;莫桑比克;莫三比克;Republic of Mozambique;Mozambican
  na|NAM;Namibia;Namibie;Намибия;纳米比亚;納米比亞;Republic of Namibia;Namibian
  nc|NCL;New Caledonia;Neukaledonien;Nouvelle-Calédonie;Nueva Caledonia;Новая Каледония;新喀里多尼亚;
    新喀里多尼亞
  ne|NER;Niger;Níger;Нигер;尼日尔;尼日;Republic of the Niger;Nigerien
  nf|NFK;Norfolk Island;Norfolkinsel;Île Norfolk;Isla Norfolk;о-в Норфолк;诺福克岛;諾福克島
  ng|NGA;Nigeria;Нигерия;尼日利亚;奈及利亞;Federal Republic of Nigeria;Nigerian
  ni|NIC;Nicaragua;Никарагуа;尼加拉瓜;Republic of Nicaragua;Nicaraguan
  nl|NLD;Netherlands;Niederlande;Pays-Bas;Países Bajos;Нидерланды;荷兰;荷蘭;
    Kingdom of the Netherlands;The Netherlands;Holland;Dutch
  no|NOR;Norway;Norwegen;Norvège;Noruega;Норвегия;挪威;Kingdom of Norway;Norwegian
  np|NPL;Nepal;Népal;Непал;尼泊尔;尼泊爾;Federal Democratic Republic of Nepal;Nepalese;Nepali
  nr|NRU;Nauru;Науру;瑙鲁;諾魯;Republic of Nauru
  nu|NIU;Niue;Ниуэ;纽埃;紐埃島
  nz|NZL;New Zealand;Neuseeland;Nouvelle-Zélande;Nueva Zelanda;Новая Зеландия;新西兰;紐西蘭;
    New Zealander
  om|OMN;Oman;Omán;Оман;阿曼;Sultanate of Oman;Omani
  pa|PAN;Panama;Panamá;Панама;巴拿马;巴拿馬;Republic of Panama;Panamanian
  pe|PER;Peru;Pérou;Perú;Перу;秘鲁;秘魯;Republic of Peru;Peruvian
  pf|PYF;French Polynesia;Französisch-Polynesien;Polynésie française;Polinesia Francesa;
    Французская Полинезия;法属波利尼西亚;法屬玻里尼西亞
  pg|PNG;Papua New Guinea;Papua-Neuguinea;Papouasie-Nouvelle-Guinée;Papúa Nueva Guinea;
    Папуа — Новая Гвинея;巴布亚新几内亚;巴布亞紐幾內亞;Independent State of Papua New Guinea;Papua New Guinean
  ph|PHL;Philippines;Philippinen;Filipinas;Филиппины;菲律宾;菲律賓;Republic of the Philippines;Filipino;
    Philippine
  pk|PAK;Pakistan;Pakistán;Пакистан;巴基斯坦;Islamic Republic of Pakistan;Pakistani
  pl|POL;Poland;Polen;Pologne;Polonia;Польша;波兰;波蘭;Republic of Poland;Polish
  pm|SPM;St. Pierre & Miquelon;St. Pierre und Miquelon;Saint-Pierre-et-Miquelon;
    San Pedro y Miquelón;Сен-Пьер и Микелон;圣皮埃尔和密克隆群岛;聖皮埃與密克隆群島;Saint Pierre and Miquelon
  pn|PCN;Pitcairn Islands;Pitcairninseln;Îles Pitcairn;Islas Pitcairn;о-ва Питкэрн;皮特凯恩群岛;皮特肯群島;
    Pitcairn
  pr|PRI;Puerto Rico;Porto Rico;Пуэрто-Рико;波多黎各
  ps|PSE;Palestinian Territories;Palästinensische Autonomiegebiete;Territoires palestiniens;
    Territorios Palestinos;Палестинские территории;巴勒斯坦领土;巴勒斯坦自治區;Palestine, State of;
    the State of Palestine;Palestine;State of Palestine;Occupied Palestinian Territory;
    Palestinian Territory, Occupied;West Bank;Gaza;Gaza Strip;West Bank and Gaza;Palestinian
  pt|PRT;Portugal;Португалия;葡萄牙;Portuguese Republic;Portuguese
  pw|PLW;Palau;Palaos;Палау;帕劳;帛琉;Republic of Palau
  py|PRY;Paraguay;Парагвай;巴拉圭;Republic of Paraguay;Paraguayan
  qa|QAT;Qatar;Katar;Catar;Катар;卡塔尔;卡達;State of Qatar;Qatari
  re|REU;Réunion;La Réunion;Reunión;Реюньон;留尼汪;留尼旺;Reunion
  ro|ROU;Romania;Rumänien;Roumanie;Rumanía;Румыния;罗马尼亚;羅馬尼亞;Romanian
  rs|SRB;Serbia;Serbien;Serbie;Сербия;塞尔维亚;塞爾維亞;Republic of Serbia;Serbian
  ru|RUS;Russia;Russland;Russie;Rusia;Россия;俄罗斯;俄羅斯;Russian Federation;RF;The Russian Federation;
    Российская Федерация;РФ;Fédération de Russie;Russische Föderation;Federación de Rusia;Russian
  rw|RWA;Rwanda;Ruanda;Руанда;卢旺达;盧安達;Rwandese Republic;Rwandan
  sa|SAU;Saudi Arabia;Saudi-Arabien;Arabie saoudite;Arabia Saudí;Саудовская Аравия;沙特阿拉伯;沙烏地阿拉伯;
    Kingdom of Saudi Arabia;KSA;Saudi;Saudi Arabian;السعودية
  sb|SLB;Solomon Islands;Salomonen;Îles Salomon;Islas Salomón;Соломоновы о-ва;所罗门群岛;索羅門群島;
    Solomon Islander
  sc|SYC;Seychelles;Seychellen;Сейшельские о-ва;塞舌尔;塞席爾;Republic of Seychelles;Seychellois
  sd|SDN;Sudan;Soudan;Sudán;Судан;苏丹;蘇丹;Republic of the Sudan;Sudanese
  se|SWE;Sweden;Schweden;Suède;Suecia;Швеция;瑞典;Kingdom of Sweden;Swedish
  sg|SGP;Singapore;Singapur;Singapour;Сингапур;新加坡;Republic of Singapore;Singaporean
  sh|SHN;St. Helena;Sainte-Hélène;Santa Elena;о-в Св. Елены;圣赫勒拿;聖赫勒拿島;
    Saint Helena, Ascension and Tristan da Cunha;Saint Helena;St Helena
  si|SVN;Slovenia;Slowenien;Slovénie;Eslovenia;Словения;斯洛文尼亚;斯洛維尼亞;Republic of Slovenia;
    Slovenian;Slovene
  sj|SJM;Svalbard & Jan Mayen;Spitzbergen und Jan Mayen;Svalbard et Jan Mayen;
    Svalbard y Jan Mayen;Шпицберген и Ян-Майен;斯瓦尔巴和扬马延;挪威屬斯瓦巴及尖棉;Svalbard and Jan Mayen
  sk|SVK;Slovakia;Slowakei;Slovaquie;Eslovaquia;Словакия;斯洛伐克;Slovak Republic;Slovak
  sl|SLE;Sierra Leone;Sierra Leona;Сьерра-Леоне;塞拉利昂;獅子山共和國;Republic of Sierra Leone;
    Sierra Leonean
  sm|SMR;San Marino;Saint-Marin;Сан-Марино;圣马力诺;聖馬利諾;Republic of San Marino;Sammarinese
  sn|SEN;Senegal;Sénégal;Сенегал;塞内加尔;塞內加爾;Republic of Senegal;Senegalese
  so|SOM;Somalia;Somalie;Сомали;索马里;索馬利亞;Federal Republic of Somalia;Somali
  sr|SUR;Suriname;Surinam;Суринам;苏里南;蘇利南;Republic of Suriname;Surinamese
  ss|SSD;South Sudan;Südsudan;Soudan du Sud;Sudán del Sur;Южный Судан;南苏丹;南蘇丹;
    Republic of South Sudan;South Sudanese
  st|STP;São Tomé & Príncipe;São Tomé und Príncipe;Sao Tomé-et-Principe;Santo Tomé y Príncipe;
    Сан-Томе и Принсипи;圣多美和普林西比;聖多美普林西比;Sao Tome and Principe;
    Democratic Republic of Sao Tome and Principe;São Tomé and Príncipe
  su|SUN;USSR;Soviet Union;Union of Soviet Socialist Republics;U.S.S.R.;СССР;Sowjetunion;
    Union soviétique;Unión Soviética;苏联;Советский Союз;Soviet
  sv|SLV;El Salvador;Salvador;Сальвадор;萨尔瓦多;薩爾瓦多;Republic of El Salvador;Salvadoran;Salvadorean
  sx|SXM;Sint Maarten;Saint-Martin (partie néerlandaise);Синт-Мартен;荷属圣马丁;荷屬聖馬丁;
    Sint Maarten (Dutch part)
  sy|SYR;Syria;Syrien;Syrie;Siria;Сирия;叙利亚;敘利亞;Syrian Arab Republic;Syrian Arab Rep.;Syrian
  sz|SWZ;Eswatini;Esuatini;Эсватини;斯威士兰;史瓦帝尼;Kingdom of Eswatini;Swaziland;Swazi;
    Swasiland
  tc|TCA;Turks & Caicos Islands;Turks- und Caicosinseln;Îles Turques-et-Caïques;
    Islas Turcas y Caicos;Тёркс и Кайкос;特克斯和凯科斯群岛;土克斯及開科斯群島;Turks and Caicos Islands
  td|TCD;Chad;Tschad;Tchad;Чад;乍得;查德;Republic of Chad;Chadian
  tf|ATF;French Southern Territories;Französische Süd- und Antarktisgebiete;
    Terres australes françaises;Territorios Australes Franceses;Французские Южные территории;
    法属南部领地;法屬南部屬地
  tg|TGO;Togo;Того;多哥;Togolese Republic;Togolese
  th|THA;Thailand;Thaïlande;Tailandia;Таиланд;泰国;泰國;Kingdom of Thailand;Thai
  tj|TJK;Tajikistan;Tadschikistan;Tadjikistan;Tayikistán;Таджикистан;塔吉克斯坦;塔吉克;
    Republic of Tajikistan;Tajik;Tajikistani
  tk|TKL;Tokelau;Токелау;托克劳;托克勞群島
  tl|TLS;Timor-Leste;Timor oriental;Восточный Тимор;东帝汶;東帝汶;Democratic Republic of Timor-Leste;
    East Timor;
    Osttimor
  tm|TKM;Turkmenistan;Turkménistan;Turkmenistán;Туркменистан;土库曼斯坦;土庫曼;Turkmen
  tn|TUN;Tunisia;Tunesien;Tunisie;Túnez;Тунис;突尼斯;突尼西亞;Republic of Tunisia;Tunisian
  to|TON;Tonga;Тонга;汤加;東加;Kingdom of Tonga;Tongan
  tr|TUR;Türkiye;Türkei;Turquie;Turquía;Турция;土耳其;Republic of Türkiye;Turkey;Turkiye;
    Republic of Turkey;Turkish
  tt|TTO;Trinidad & Tobago;Trinidad und Tobago;Trinité-et-Tobago;Trinidad y Tobago;
    Тринидад и Тобаго;特立尼达和多巴哥;千里達及托巴哥;Trinidad and Tobago;Republic of Trinidad and Tobago;
    Trinidad;Trinidadian
  tv|TUV;Tuvalu;Тувалу;图瓦卢;吐瓦魯
  tw|TWN;Taiwan;Taïwan;Taiwán;Тайвань;台湾;台灣;Taiwan, Province of China;Taiwan, China;
    Republic of China;Chinese Taipei;Taiwan (Province of China);ROC;臺灣;中国台湾;
    Taiwan Province of China;Taiwanese
  tz|TZA;Tanzania;Tansania;Tanzanie;Танзания;坦桑尼亚;坦尚尼亞;Tanzania, United Republic of;
    United Republic of Tanzania;Tanzanian
  ua|UKR;Ukraine;Ucrania;Украина;乌克兰;烏克蘭;Україна;The Ukraine;Ukrainian
  ug|UGA;Uganda;Ouganda;Уганда;乌干达;烏干達;Republic of Uganda;Ugandan
  um|UMI;U.S. Outlying Islands;Amerikanische Überseeinseln;Îles mineures éloignées des É.-U.;
    Islas menores alejadas de EE. UU.;Внешние малые о-ва (США);美国本土外小岛屿;美國本土外小島嶼;
    United States Minor Outlying Islands
  us|USA;United States;Vereinigte Staaten;États-Unis;Estados Unidos;Соединенные Штаты Америки;美国;
    美國;United States of America;U.S.;U.S.A.;America;Estados Unidos de América;США;
    Соединённые Штаты Америки;Etats Unis;Vereinigte Staaten von Amerika;American
  uy|URY;Uruguay;Уругвай;乌拉圭;烏拉圭;Eastern Republic of Uruguay;Uruguayan
  uz|UZB;Uzbekistan;Usbekistan;Ouzbékistan;Uzbekistán;Узбекистан;乌兹别克斯坦;烏茲別克;
    Republic of Uzbekistan;Uzbek;Uzbekistani
  va|VAT;Vatican City;Vatikanstadt;État de la Cité du Vatican;Ciudad del Vaticano;Ватикан;梵蒂冈;梵蒂岡;
    Holy See (Vatican City State);Holy See;Vatican
  vc|VCT;St. Vincent & Grenadines;St. Vincent und die Grenadinen;Saint-Vincent-et-les Grenadines;
    San Vicente y las Granadinas;Сент-Винсент и Гренадины;圣文森特和格林纳丁斯;聖文森及格瑞那丁;
    Saint Vincent and the Grenadines;St. Vincent and the Grenadines
  ve|VEN;Venezuela;Венесуэла;委内瑞拉;委內瑞拉;Venezuela, Bolivarian Republic of;
    Bolivarian Republic of Venezuela;Venezuela (Bolivarian Republic of);Venezuela, RB;Venezuelan
  vg|VGB;British Virgin Islands;Britische Jungferninseln;Îles Vierges britanniques;
    Islas Vírgenes Británicas;Виргинские о-ва (Великобритания);英属维尔京群岛;英屬維京群島;
    Virgin Islands, British;BVI;Virgin Islands (British);B.V.I.
  vi|VIR;U.S. Virgin Islands;Amerikanische Jungferninseln;Îles Vierges des États-Unis;
    Islas Vírgenes de EE. UU.;Виргинские о-ва (США);美属维尔京群岛;美屬維京群島;Virgin Islands, U.S.;
    Virgin Islands of the United States;US Virgin Islands;Virgin Islands (U.S.);
    United States Virgin Islands
  vn|VNM;Vietnam;Viêt Nam;Вьетнам;越南;Viet Nam;Socialist Republic of Viet Nam;
    Socialist Republic of Vietnam;Vietnamese
  vu|VUT;Vanuatu;Вануату;瓦努阿图;萬那杜;Republic of Vanuatu;Ni-Vanuatu
  wf|WLF;Wallis & Futuna;Wallis und Futuna;Wallis-et-Futuna;Wallis y Futuna;Уоллис и Футуна;
    瓦利斯和富图纳;瓦利斯群島和富圖那群島;Wallis and Futuna
  ws|WSM;Samoa;Самоа;萨摩亚;薩摩亞;Independent State of Samoa;Samoan
  xk|XKX;Kosovo;Republic of Kosovo;Косово;科索沃;Kosovar;Kosovan
  ye|YEM;Yemen;Jemen;Yémen;Йемен;也门;葉門;Republic of Yemen;Yemen, Rep.;Yemeni
  yt|MYT;Mayotte;Майотта;马约特;馬約特島
  yu|YUG;Yugoslavia;Socialist Federal Republic of Yugoslavia;Jugoslawien;Yougoslavie;Югославия;
    南斯拉夫;Federal Republic of Yugoslavia;Yugoslav
  za|ZAF;South Africa;Südafrika;Afrique du Sud;Sudáfrica;Южно-Африканская Республика;南非;
    Republic of South Africa;South African
  zm|ZMB;Zambia;Sambia;Zambie;Замбия;赞比亚;尚比亞;Republic of Zambia;Zambian
  zw|ZWE;Zimbabwe;Simbabwe;Zimbabue;Зимбабве;津巴布韦;辛巴威;Republic of Zimbabwe;Zimbabwean
  """
