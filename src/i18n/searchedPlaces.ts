import type { Places } from "./placeOf.js";

/**
 * Names to find a zone by that neither it nor its country has in every language: large cities, what a country is called in
 * full, and in Arabic the city of a zone that browsers call by its country. Shown nowhere.
 */
export const searchedPlaces: Places = {
  "Asia/Riyadh":
    "Jeddah, Makkah, Mecca, Madinah, Medina, Dammam, Khobar, Dhahran, Jubail, Taif, Tabuk, Abha, Buraydah, Hail, Jazan, Najran, Al Ahsa, Yanbu, الرياض، جدة، مكة المكرمة، المدينة المنورة، الدمام، الخبر، الظهران، الجبيل، الطائف، تبوك، أبها، بريدة، حائل، جازان، نجران، الأحساء، ينبع",
  "Asia/Dubai":
    "Abu Dhabi, Sharjah, Al Ain, Ajman, Ras Al Khaimah, Fujairah, Umm Al Quwain, دبي، أبو ظبي، الشارقة، العين، عجمان، رأس الخيمة، الفجيرة، أم القيوين",
  "Asia/Kuwait": "Hawalli, Salmiya, Ahmadi, Jahra, الكويت، حولي، السالمية، الأحمدي، الجهراء",
  "Asia/Bahrain": "Muharraq, Riffa, المنامة، البحرين، المحرق، الرفاع",
  "Asia/Qatar": "Al Rayyan, Al Wakrah, Lusail, الدوحة، قطر، الريان، الوكرة، لوسيل",
  "Asia/Muscat": "Oman, Sultanate of Oman, Salalah, Sohar, Nizwa, مسقط، عُمان، سلطنة عُمان، صلالة، صحار، نزوى",
  "Asia/Aden":
    "Yemen, Sanaa, Taiz, Hodeidah, Mukalla, عدن، اليمن، الجمهورية اليمنية، صنعاء، تعز، الحديدة، المكلا",
  "Asia/Baghdad":
    "Iraq, Basra, Mosul, Erbil, Najaf, Karbala, Kirkuk, Sulaymaniyah, بغداد، العراق، البصرة، الموصل، أربيل، النجف، كربلاء، كركوك، السليمانية",
  "Asia/Amman":
    "Jordan, Hashemite Kingdom of Jordan, Irbid, Zarqa, Aqaba, عمّان، الأردن، المملكة الأردنية الهاشمية، إربد، الزرقاء، العقبة",
  "Asia/Damascus":
    "Syria, Syrian Arab Republic, Aleppo, Homs, Hama, Latakia, دمشق، سوريا، الجمهورية العربية السورية، حلب، حمص، حماة، اللاذقية",
  "Asia/Beirut":
    "Lebanon, Lebanese Republic, Tripoli, Sidon, Tyre, بيروت، لبنان، الجمهورية اللبنانية، طرابلس، صيدا، صور",
  "Asia/Gaza": "Palestine, Khan Younis, Rafah, غزة، فلسطين، خان يونس، رفح",
  "Asia/Hebron":
    "Palestine, West Bank, Ramallah, Nablus, Jenin, Bethlehem, Jericho, الخليل، فلسطين، الضفة الغربية، رام الله، نابلس، جنين، بيت لحم، أريحا",
  "Asia/Jerusalem": "Tel Aviv, Haifa, Jaffa, Nazareth, القدس، تل أبيب، حيفا، يافا، الناصرة",
  "Africa/Cairo":
    "Egypt, Arab Republic of Egypt, Alexandria, Giza, Port Said, Suez, Mansoura, Tanta, Luxor, Aswan, Asyut, القاهرة، مصر، جمهورية مصر العربية، الإسكندرية، الجيزة، بورسعيد، السويس، المنصورة، طنطا، الأقصر، أسوان، أسيوط",
  "Africa/Khartoum": "Sudan, Omdurman, Port Sudan, الخرطوم، السودان، أم درمان، بورتسودان",
  "Africa/Tripoli": "Libya, Benghazi, Misrata, طرابلس، ليبيا، بنغازي، مصراتة",
  "Africa/Tunis": "Tunisia, Sfax, Sousse, تونس، الجمهورية التونسية، صفاقس، سوسة",
  "Africa/Algiers": "Algeria, Oran, Constantine, Annaba, الجزائر، الجمهورية الجزائرية، وهران، قسنطينة، عنابة",
  "Africa/Casablanca":
    "Morocco, Rabat, Marrakesh, Tangier, Fez, Agadir, Meknes, الدار البيضاء، المغرب، المملكة المغربية، الرباط، مراكش، طنجة، فاس، أكادير، مكناس",
  "Africa/El_Aaiun": "Laayoune, العيون",
  "Africa/Nouakchott": "Mauritania, Nouadhibou, نواكشوط، موريتانيا، نواذيبو",
  "Africa/Mogadishu": "Somalia, Hargeisa, مقديشو، الصومال، هرجيسا",
  "Indian/Comoro": "Moroni, Comoros, موروني، جزر القمر",
  "Africa/Abidjan": "أبيدجان",
  "Africa/Accra": "أكرا",
  "Africa/Addis_Ababa": "أديس أبابا",
  "Africa/Asmara": "أسمرة",
  "Africa/Dakar": "داكار",
  "Africa/Dar_es_Salaam": "Zanzibar, Dodoma, دار السلام، زنجبار، دودوما",
  "Africa/Johannesburg": "Cape Town, Durban, Pretoria, جوهانسبرغ، كيب تاون، ديربان، بريتوريا",
  "Africa/Juba": "جوبا",
  "Africa/Kampala": "كمبالا",
  "Africa/Lagos": "Abuja, Kano, لاغوس، أبوجا، كانو",
  "Africa/Nairobi": "Mombasa, نيروبي، مومباسا",
  "Africa/Ndjamena": "نجامينا",
  "America/Argentina/Buenos_Aires": "بوينس آيرس، بوينوس آيرس",
  "America/Bogota": "Medellin, بوغوتا، ميديلين",
  "America/Caracas": "كاراكاس",
  "America/Chicago":
    "Houston, Dallas, Austin, San Antonio, New Orleans, Minneapolis, شيكاغو، هيوستن، دالاس، أوستن، سان أنطونيو، نيو أورلينز، مينيابوليس",
  "America/Denver": "Salt Lake City, دنفر، سولت ليك سيتي",
  "America/Edmonton": "Calgary, كالغاري",
  "America/Havana": "هافانا",
  "America/Lima": "ليما",
  "America/Los_Angeles":
    "San Francisco, Seattle, San Diego, San Jose, Las Vegas, Portland, لوس أنجلوس، سان فرانسيسكو، سياتل، سان دييغو، سان خوسيه، لاس فيغاس، بورتلاند",
  "America/Mexico_City": "Guadalajara, مكسيكو سيتي، غوادالاخارا",
  "America/New_York":
    "Washington, Boston, Philadelphia, Atlanta, Miami, Orlando, نيويورك، واشنطن، بوسطن، فيلادلفيا، أتلانتا، ميامي، أورلاندو",
  "America/Santiago": "سانتياغو",
  "America/Sao_Paulo": "Rio de Janeiro, Brasilia, ساو باولو، سان باولو، ريو دي جانيرو، برازيليا",
  "America/Toronto": "Ottawa, Montreal, Quebec, تورنتو، تورونتو، أوتاوا، مونتريال، كيبيك",
  "Asia/Baku": "باكو",
  "Asia/Bangkok": "Phuket, بانكوك، بوكيت",
  "Asia/Colombo": "كولومبو",
  "Asia/Dhaka": "Chittagong, دكا، شيتاغونغ",
  "Asia/Ho_Chi_Minh": "Hanoi, هو تشي منه، هانوي",
  "Asia/Jakarta": "Bandung, Surabaya, جاكرتا، باندونغ، سورابايا",
  "Asia/Kabul": "Kandahar, كابول، كابل، قندهار",
  "Asia/Karachi": "Lahore, Islamabad, Rawalpindi, Peshawar, كراتشي، لاهور، إسلام آباد، راولبندي، بيشاور",
  "Asia/Kathmandu": "كاتماندو",
  "Asia/Kolkata":
    "Mumbai, Bombay, New Delhi, Bangalore, Bengaluru, Chennai, Hyderabad, كولكاتا، مومباي، بومباي، نيو دلهي، بنغالور، تشيناي، حيدر آباد",
  "Asia/Kuala_Lumpur": "Penang, كوالا لمبور، بينانغ",
  "Asia/Makassar": "Bali, Denpasar, بالي، دينباسار",
  "Asia/Manila": "Cebu, مانيلا، سيبو",
  "Asia/Seoul": "Busan, سيول، سيئول، بوسان",
  "Asia/Shanghai": "Beijing, Shenzhen, Guangzhou, شنغهاي، شانغهاي، بكين، شنجن، غوانزو",
  "Asia/Taipei": "تايبيه",
  "Asia/Tashkent": "طشقند",
  "Asia/Tbilisi": "تبليسي",
  "Asia/Tehran": "Mashhad, Isfahan, Shiraz, Tabriz, طهران، إيران، مشهد، أصفهان، شيراز، تبريز",
  "Asia/Tokyo": "Osaka, Kyoto, Yokohama, طوكيو، أوساكا، كيوتو، يوكوهاما",
  "Asia/Yerevan": "يريفان",
  "Australia/Brisbane": "Gold Coast, بريسبان، غولد كوست",
  "Australia/Sydney": "Canberra, سيدني، كانبيرا",
  "Europe/Amsterdam": "Rotterdam, The Hague, أمستردام، روتردام، لاهاي",
  "Europe/Athens": "Thessaloniki, أثينا، سالونيك",
  "Europe/Belgrade": "بلغراد",
  "Europe/Berlin": "Munich, Hamburg, Frankfurt, Cologne, برلين، ألمانيا، ميونخ، هامبورغ، فرانكفورت، كولونيا",
  "Europe/Brussels": "Antwerp, بروكسل، أنتويرب",
  "Europe/Bucharest": "بوخارست",
  "Europe/Budapest": "بودابست",
  "Europe/Copenhagen": "كوبنهاغن",
  "Europe/Dublin": "Cork, دبلن، كورك",
  "Europe/Helsinki": "هلسنكي",
  "Europe/Istanbul":
    "Ankara, Izmir, Bursa, Antalya, Trabzon, إسطنبول، تركيا، أنقرة، إزمير، بورصة، أنطاليا، طرابزون",
  "Europe/Kyiv": "Odesa, Kharkiv, Lviv, كييف، أوديسا، خاركيف، لفيف",
  "Europe/Lisbon": "Porto, لشبونة، بورتو",
  "Europe/London":
    "Great Britain, England, Scotland, Wales, Manchester, Birmingham, Liverpool, Edinburgh, Glasgow, لندن، بريطانيا، إنجلترا، اسكتلندا، ويلز، مانشستر، برمنغهام، ليفربول، إدنبرة، غلاسكو",
  "Europe/Madrid": "Barcelona, Valencia, Seville, مدريد، برشلونة، فالنسيا، إشبيلية",
  "Europe/Minsk": "مينسك",
  "Europe/Moscow": "Saint Petersburg, موسكو، سانت بطرسبرغ",
  "Europe/Oslo": "أوسلو",
  "Europe/Paris": "Lyon, Marseille, Nice, Toulouse, باريس، فرنسا، ليون، مرسيليا، نيس، تولوز",
  "Europe/Prague": "براغ",
  "Europe/Rome": "Milan, Naples, Venice, Turin, روما، ميلانو، نابولي، البندقية، تورينو",
  "Europe/Sarajevo": "سراييفو",
  "Europe/Sofia": "صوفيا",
  "Europe/Stockholm": "Gothenburg, Malmo, ستوكهولم، غوتنبرغ، مالمو",
  "Europe/Vienna": "Salzburg, فيينا، سالزبورغ",
  "Europe/Warsaw": "Krakow, وارسو، كراكوف",
  "Europe/Zagreb": "زغرب",
  "Europe/Zurich": "Geneva, Basel, Bern, زيورخ، جنيف، بازل، برن",
  "Pacific/Auckland": "Wellington, أوكلاند، ويلينغتون",
  "Africa/Djibouti": "جيبوتي",
  "Australia/Melbourne": "ملبورن",
  "America/Vancouver": "فانكوفر",
};

/** Words of what countries are called in full; a country is found without them. */
export const COUNTRY_TITLES =
  "the of state sultanate kingdom emirate republic arab islamic federal democratic people's " +
  "دولة الدولة سلطنة السلطنة مملكة المملكة إمارة جمهورية الجمهورية العربية الإسلامية الاتحادية الديمقراطية الشعبية";
