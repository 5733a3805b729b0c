/// As `monthNames`: short forms in Polish, Ukrainian, Russian, Czech and Turkish; Belarusian, Bulgarian, Serbian, Slovene
/// and Slovak, Finnish, Norwegian, Hungarian, Greek, Romanian, Lithuanian, Latvian, Estonian, Catalan, Indonesian and
/// Malay, Hebrew, Persian, Hindi, Georgian, Armenian, Arabic of the Levant and of the Maghreb.
///
/// Croatian is not among them: its "listopad" is October, that of its neighbors November.
let furtherMonthNames = """
  sty; lut; mar; kwi; maj; cze; lip; sie; wrz; paź; lis; gru;
  січ; лют; бер берез; квіт кві; трав тра; черв чер; лип; серп сер; вер верес; жовт жов; лист лис; груд гру;
  янв; февр; мар; апр; мая; июн; июл; авг; сент; окт; нояб; дек;
  led; úno; bře; dub; kvě; čvn; čvc; srp; zář; říj; lis; pro;
  oca; şub; mar; nis; may; haz; tem; ağu; eyl; eki; kas; ara;
  студзеня студзень; лютага люты; сакавіка сакавік; красавіка красавік; траўня травень; чэрвеня чэрвень;
    ліпеня ліпень; жніўня жнівень; верасня верасень; кастрычніка кастрычнік; лістапада лістапад; снежня снежань;
  януари яну; февруари; март; април; май; юни; юли; август; септември септ; октомври; ноември ное; декември;
  januara јануар; februara фебруар; marta март; aprila април; maja мај; juna jun јун; jula jul јул;
    avgusta avgust август; septembra septembar септембар; oktobra oktobar октобар; novembra novembar новембар;
    decembra decembar децембар;
  januarja januára; februarja februára; marca marec; apríla; mája; junija junij júna; julija julij júla;
    augusta; septembra; októbra; novembra; decembra;
  tammikuuta tammikuu tammi; helmikuuta helmikuu helmi; maaliskuuta maaliskuu maalis; huhtikuuta huhtikuu huhti;
    toukokuuta toukokuu touko; kesäkuuta kesäkuu kesä; heinäkuuta heinäkuu heinä; elokuuta elokuu elo;
    syyskuuta syyskuu syys; lokakuuta lokakuu loka; marraskuuta marraskuu marras; joulukuuta joulukuu joulu;
  januar; februar; mars; april; mai; juni; juli; august; september; oktober; november; desember des;
  január; február; március márc; április ápr; május; június jún; július júl; augusztus; szeptember szept;
    október; november; december;
  Ιανουαρίου Ιανουάριος Ιαν; Φεβρουαρίου Φεβρουάριος Φεβ; Μαρτίου Μάρτιος Μαρ; Απριλίου Απρίλιος Απρ;
    Μαΐου Μάιος Μαϊ; Ιουνίου Ιούνιος Ιουν; Ιουλίου Ιούλιος Ιουλ; Αυγούστου Αύγουστος Αυγ;
    Σεπτεμβρίου Σεπτέμβριος Σεπ Σεπτ; Οκτωβρίου Οκτώβριος Οκτ; Νοεμβρίου Νοέμβριος Νοε;
    Δεκεμβρίου Δεκέμβριος Δεκ;
  ianuarie ian; februarie; martie; aprilie; mai; iunie iun; iulie iul; august; septembrie; octombrie;
    noiembrie noi; decembrie;
  sausio sausis; vasario vasaris; kovo kovas; balandžio balandis; gegužės gegužė; birželio birželis; liepos liepa;
    rugpjūčio rugpjūtis; rugsėjo rugsėjis; spalio spalis; lapkričio lapkritis; gruodžio gruodis;
  janvāra janvāris; februāra februāris; marts; aprīļa aprīlis; maija maijs; jūnija jūnijs; jūlija jūlijs;
    augusts; septembris; oktobra oktobris; novembris; decembris;
  jaanuar jaan; veebruar veebr; märts; aprill; mai; juuni; juuli; august; september; oktoober; november;
    detsember dets;
  gener; febrer; març; abril; maig; juny; juliol; agost; setembre; octubre; novembre; desembre;
  januari; februari; maret mac; april; mei; juni; juli julai; agustus ogos; september; oktober; november nopember;
    desember disember;
  ינואר בינואר ינו; פברואר בפברואר פבר; מרץ במרץ מרס במרס; אפריל באפריל אפר; מאי במאי; יוני ביוני;
    יולי ביולי; אוגוסט באוגוסט אוג; ספטמבר בספטמבר ספט; אוקטובר באוקטובר אוק; נובמבר בנובמבר נוב;
    דצמבר בדצמבר דצמ;
  ژانویه; فوریه; مارس; آوریل; مه; ژوئن; ژوئیه; اوت; سپتامبر; اکتبر; نوامبر; دسامبر;
  जनवरी; फ़रवरी फरवरी; मार्च; अप्रैल; मई; जून; जुलाई; अगस्त; सितंबर सितम्बर; अक्टूबर अक्तूबर; नवंबर नवम्बर;
    दिसंबर दिसम्बर;
  იანვარი იან; თებერვალი თებ; მარტი მარ; აპრილი აპრ; მაისი მაი; ივნისი ივნ; ივლისი ივლ; აგვისტო აგვ;
    სექტემბერი სექ; ოქტომბერი ოქტ; ნოემბერი ნოე; დეკემბერი დეკ;
  հունվարի հունվար; փետրվարի փետրվար; մարտի մարտ; ապրիլի ապրիլ; մայիսի մայիս; հունիսի հունիս; հուլիսի հուլիս;
    օգոստոսի օգոստոս; սեպտեմբերի սեպտեմբեր; հոկտեմբերի հոկտեմբեր; նոյեմբերի նոյեմբեր; դեկտեմբերի դեկտեմբեր;
  يناير; شباط; آذار; نيسان; أيار; حزيران; تموز; آب; أيلول; أكتوبر; نوفمبر; ديسمبر;
  جانفي; فيفري; مارس; أفريل; ماي; جوان; جويلية; أوت; سبتمبر; أكتوبر; نوفمبر; ديسمبر;
  """
