extension PlaceNames {
  /// Places that everybody knows and of which the columns of a night may have no word: an organization
  /// called like one must show in an article that it is meant. Left out are places that are better known
  /// for what bears their name (Amazon, Stanford, Oxford, Cambridge).
  ///
  /// Written by hand: states and provinces, regions, and the cities that news is datelined from.
  static let world = """
    Alabama;Alaska;Arizona;Arkansas;California;Colorado;Connecticut;Delaware;Florida;Georgia;Hawaii;Idaho;Illinois;
    Indiana;Iowa;Kansas;Kentucky;Louisiana;Maine;Maryland;Massachusetts;Michigan;Minnesota;Mississippi;Missouri;
    Montana;Nebraska;Nevada;New Hampshire;New Jersey;New Mexico;New York;North Carolina;North Dakota;Ohio;Oklahoma;
    Oregon;Pennsylvania;Rhode Island;South Carolina;South Dakota;Tennessee;Texas;Utah;Vermont;Virginia;Washington;
    West Virginia;Wisconsin;Wyoming;Puerto Rico;Guam;Ontario;Quebec;British Columbia;Alberta;Manitoba;Saskatchewan;
    Nova Scotia;Newfoundland;Yukon;New South Wales;Queensland;Tasmania;England;Scotland;Wales;Northern Ireland;
    Cornwall;Devon;Yorkshire;Kent;Sussex;Surrey;Essex;Norfolk;Suffolk;Lancashire;Bavaria;Bayern;Saxony;Sachsen;Hessen;
    Hesse;Brandenburg;Thuringia;Saarland;Catalonia;Andalusia;Basque Country;Galicia;Sicily;Sardinia;Lombardy;Tuscany;
    Veneto;Piedmont;Normandy;Brittany;Provence;Alsace;Lorraine;Burgundy;Crimea;Chechnya;Siberia;Donbas;Kashmir;Punjab;
    Gujarat;Kerala;Bihar;Bengal;Tibet;Xinjiang;Manchuria;Kurdistan;West Bank;Gaza;Sinai;Darfur;Sahel;Sahara;Patagonia;
    Africa;Asia;Europe;America;North America;South America;Latin America;Central America;Antarctica;Arctic;Oceania;
    Middle East;Far East;Caribbean;Mediterranean;Scandinavia;Balkans;Baltic;Caucasus;Himalaya;Alps;Andes;Rockies;
    Pyrenees;Atlantic;Pacific;Northeast;Northwest;Southeast;Southwest;Midwest;West Coast;East Coast;Gulf Coast;
    Sierra Nevada;Rocky Mountains;Appalachia;Lake Tahoe;Tahoe;Cape Cod;Long Island;Bay Area;Silicon Valley;Napa;
    Napa Valley;Sonoma;Falkland Islands;Canary Islands;Bermuda;Cayman Islands;Channel Islands;Gibraltar;
    New York City;Manhattan;Brooklyn;Queens;Bronx;Staten Island;Harlem;Los Angeles;Hollywood;Beverly Hills;Santa Monica;
    Pasadena;Long Beach;San Diego;San Francisco;Oakland;Berkeley;Palo Alto;Cupertino;Mountain View;San Jose;Sacramento;
    Fresno;Las Vegas;Reno;Phoenix;Tucson;Albuquerque;Santa Fe;Denver;Boulder;Aspen;Salt Lake City;Seattle;Tacoma;Spokane;
    Portland;Boise;Anchorage;Honolulu;Dallas;Houston;Austin;San Antonio;Fort Worth;El Paso;New Orleans;Baton Rouge;
    Memphis;Nashville;Knoxville;Louisville;Atlanta;Savannah;Miami;Orlando;Tampa;Jacksonville;Charleston;Charlotte;
    Raleigh;Durham;Richmond;Baltimore;Annapolis;Philadelphia;Pittsburgh;Harrisburg;Newark;Trenton;Princeton;Hartford;
    New Haven;Boston;Worcester;Providence;Albany;Buffalo;Rochester;Syracuse;Cleveland;Columbus;Cincinnati;Toledo;Detroit;
    Ann Arbor;Chicago;Milwaukee;Madison;Minneapolis;Indianapolis;Des Moines;Omaha;Kansas City;Oklahoma City;Tulsa;
    Brunswick;Toronto;Ottawa;Montreal;Vancouver;Calgary;Edmonton;Winnipeg;Halifax;Mexico City;Havana;Bogota;Caracas;
    Lima;Quito;La Paz;Santiago;Buenos Aires;Montevideo;Sao Paulo;Rio de Janeiro;Brasilia;London;Manchester;Birmingham;
    Liverpool;Leeds;Sheffield;Bristol;Newcastle;Nottingham;Leicester;Southampton;Portsmouth;Brighton;Plymouth;Coventry;
    Glasgow;Edinburgh;Aberdeen;Dundee;Cardiff;Swansea;Belfast;Dublin;Cork;Paris;Lyon;Marseille;Toulouse;Nice;Nantes;
    Strasbourg;Bordeaux;Lille;Rennes;Grenoble;Berlin;Hamburg;Munich;Munchen;Cologne;Koln;Frankfurt;Stuttgart;Dusseldorf;
    Dortmund;Essen;Leipzig;Dresden;Bremen;Hannover;Hanover;Nuremberg;Nurnberg;Bonn;Mannheim;Karlsruhe;Wiesbaden;Vienna;
    Wien;Salzburg;Graz;Zurich;Geneva;Genf;Basel;Bern;Lausanne;Brussels;Antwerp;Ghent;Amsterdam;Rotterdam;The Hague;
    Utrecht;Eindhoven;Copenhagen;Oslo;Stockholm;Gothenburg;Malmo;Helsinki;Reykjavik;Madrid;Barcelona;Valencia;Seville;
    Bilbao;Lisbon;Porto;Rome;Roma;Milan;Milano;Turin;Torino;Naples;Napoli;Venice;Florence;Bologna;Genoa;Athens;Istanbul;
    Ankara;Warsaw;Krakow;Prague;Bratislava;Budapest;Bucharest;Sofia;Belgrade;Zagreb;Sarajevo;Skopje;Tirana;Kiev;Kyiv;
    Odessa;Kharkiv;Minsk;Vilnius;Riga;Tallinn;Moscow;Saint Petersburg;St Petersburg;Novosibirsk;Tbilisi;Yerevan;Baku;
    Tehran;Baghdad;Damascus;Aleppo;Beirut;Amman;Jerusalem;Tel Aviv;Cairo;Alexandria;Tripoli;Tunis;Algiers;Casablanca;
    Rabat;Dakar;Lagos;Abuja;Accra;Nairobi;Kampala;Addis Ababa;Khartoum;Kinshasa;Johannesburg;Cape Town;Pretoria;Harare;
    Riyadh;Jeddah;Mecca;Dubai;Abu Dhabi;Doha;Kabul;Islamabad;Karachi;Lahore;Delhi;New Delhi;Mumbai;Bombay;Bangalore;
    Bengaluru;Chennai;Kolkata;Calcutta;Hyderabad;Pune;Dhaka;Kathmandu;Colombo;Rangoon;Bangkok;Hanoi;Phnom Penh;
    Kuala Lumpur;Jakarta;Bali;Manila;Beijing;Shanghai;Guangzhou;Shenzhen;Wuhan;Chengdu;Chongqing;Tianjin;Nanjing;Hangzhou;
    Hong Kong;Macau;Taipei;Seoul;Busan;Pyongyang;Tokyo;Osaka;Kyoto;Yokohama;Nagoya;Hiroshima;Nagasaki;Fukushima;Okinawa;
    Sydney;Melbourne;Brisbane;Perth;Adelaide;Canberra;Auckland;Wellington;Christchurch
    """
}
