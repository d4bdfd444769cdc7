import { defineTexts } from "@/lib/i18n/use-text";

/** The words of the About page. TMDB's own sentence stands in its original beside each of them. */
export const text = defineTexts({
  en: {
    title: "About Marquee",
    lead: "A catalog of films that is quick to browse and quiet about it: no account, no advertising, nobody watching.",
    sampleTitle: "This is the sample catalog",
    sampleText:
      "The films are real; scores and votes are made up and the pictures are drawn. With an access token for TMDB the service shows TMDB’s catalog.",
    sourceTitle: "Where the films come from",
    sourceText:
      "Marquee shows the catalog of The Movie Database: its titles, people, ratings and pictures.",
    sourceMeaning: "",
    watchText: "TMDB learns from JustWatch where a film can be watched.",
    tmdbLink: "Visit TMDB",
    privacyTitle: "What this browser keeps",
    privacyText:
      "Recent searches, language and colours stay in this browser. So does what you have seen lately, for times without a network. My List and hidden films are also kept by the service, under a random number and no name. Trailers come from YouTube, only once you press play.",
    clear: "Forget all of it",
    clearAsk: "My List and hidden films go too, and cannot be brought back.",
    clearDo: "Yes, forget",
    clearNot: "No, keep",
    cleared: "Forgotten. This browser keeps nothing of Marquee now.",
    version: "Version {version}",
    build: "Build {commit}",
  },
  de: {
    title: "Über Marquee",
    lead: "Ein Filmkatalog, in dem man schnell und ungestört stöbert: ohne Konto, ohne Werbung, ohne Beobachter.",
    sampleTitle: "Dies ist der Beispielkatalog",
    sampleText:
      "Die Filme gibt es wirklich; Wertungen und Stimmen sind erfunden, die Bilder gezeichnet. Mit einem Zugangsschlüssel für TMDB zeigt der Dienst den Katalog von TMDB.",
    sourceTitle: "Woher die Filme kommen",
    sourceText:
      "Marquee zeigt den Katalog von The Movie Database: Titel, Personen, Wertungen und Bilder.",
    sourceMeaning:
      "Das heißt: Dieses Produkt nutzt TMDB und dessen Schnittstellen, wird von TMDB aber weder unterstützt noch zertifiziert noch sonst gutgeheißen.",
    watchText: "Wo ein Film zu sehen ist, weiß TMDB von JustWatch.",
    tmdbLink: "TMDB besuchen",
    privacyTitle: "Was dieser Browser behält",
    privacyText:
      "Letzte Suchen, Sprache und Farben bleiben in diesem Browser. Ebenso das zuletzt Angesehene, für Zeiten ohne Netz. Merkliste und ausgeblendete Filme speichert auch der Dienst, unter einer Zufallszahl und ohne Namen. Trailer kommen von YouTube, und zwar erst, wenn du auf Abspielen drückst.",
    clear: "Alles vergessen",
    clearAsk: "Auch Merkliste und ausgeblendete Filme gehen unwiederbringlich verloren.",
    clearDo: "Ja, vergessen",
    clearNot: "Nein, behalten",
    cleared: "Vergessen. Dieser Browser behält nichts mehr von Marquee.",
    version: "Version {version}",
    build: "Build {commit}",
  },
  es: {
    title: "Acerca de Marquee",
    lead: "Un catálogo de películas rápido y discreto: sin cuenta, sin publicidad, sin nadie mirando.",
    sampleTitle: "Este es el catálogo de muestra",
    sampleText:
      "Las películas son reales; las puntuaciones y los votos son inventados y las imágenes, dibujadas. Con una clave de acceso a TMDB, el servicio muestra el catálogo de TMDB.",
    sourceTitle: "De dónde vienen las películas",
    sourceText:
      "Marquee muestra el catálogo de The Movie Database: títulos, personas, puntuaciones e imágenes.",
    sourceMeaning:
      "Es decir: este producto usa TMDB y sus API, pero no está avalado, certificado ni aprobado de ningún otro modo por TMDB.",
    watchText: "TMDB sabe por JustWatch dónde se puede ver cada película.",
    tmdbLink: "Visitar TMDB",
    privacyTitle: "Qué guarda este navegador",
    privacyText:
      "Las búsquedas recientes, el idioma y los colores se quedan en este navegador. También lo último que has visto, para cuando no haya conexión. Mi lista y las películas ocultas las guarda además el servicio, con un número aleatorio y sin nombre. Los tráileres vienen de YouTube, solo cuando pulsas reproducir.",
    clear: "Olvidarlo todo",
    clearAsk: "También se perderán Mi lista y las películas ocultas, sin vuelta atrás.",
    clearDo: "Sí, olvidar",
    clearNot: "No, conservar",
    cleared: "Olvidado. Este navegador ya no guarda nada de Marquee.",
    version: "Versión {version}",
    build: "Compilación {commit}",
  },
  fr: {
    title: "À propos de Marquee",
    lead: "Un catalogue de films rapide et discret : sans compte, sans publicité, sans regard indiscret.",
    sampleTitle: "Ceci est le catalogue d’exemple",
    sampleText:
      "Les films sont réels ; les notes et les votes sont inventés, les images dessinées. Avec une clé d’accès à TMDB, le service affiche le catalogue de TMDB.",
    sourceTitle: "D’où viennent les films",
    sourceText:
      "Marquee présente le catalogue de The Movie Database : titres, personnes, notes et images.",
    sourceMeaning:
      "Autrement dit : ce produit utilise TMDB et ses API, mais n’est ni soutenu, ni certifié, ni approuvé d’aucune autre manière par TMDB.",
    watchText: "TMDB tient de JustWatch les offres de visionnage.",
    tmdbLink: "Visiter TMDB",
    privacyTitle: "Ce que garde ce navigateur",
    privacyText:
      "Les recherches récentes, la langue et les couleurs restent dans ce navigateur. Vos dernières consultations aussi, pour les moments sans réseau. Ma liste et les films masqués sont aussi conservés par le service, sous un nombre aléatoire et sans nom. Les bandes-annonces viennent de YouTube, seulement quand vous lancez la lecture.",
    clear: "Tout oublier",
    clearAsk: "Ma liste et les films masqués seront aussi perdus, définitivement.",
    clearDo: "Oui, oublier",
    clearNot: "Non, garder",
    cleared: "C’est oublié. Ce navigateur ne garde plus rien de Marquee.",
    version: "Version {version}",
    build: "Build {commit}",
  },
  ja: {
    title: "Marqueeについて",
    lead: "すばやく静かに作品を探せる映画カタログです。アカウントも広告も追跡もありません。",
    sampleTitle: "これはサンプルカタログです",
    sampleText:
      "作品は実在しますが、評価と投票数は架空のもので、画像は描画されたものです。TMDBのアクセストークンを設定すると、TMDBのカタログが表示されます。",
    sourceTitle: "作品データの出典",
    sourceText: "MarqueeはThe Movie Databaseのカタログ（タイトル、人物、評価、画像）を表示します。",
    sourceMeaning:
      "（訳）本サービスはTMDBおよびTMDBのAPIを利用していますが、TMDBによる推奨、認定、その他の承認を受けたものではありません。",
    watchText: "視聴できるサービスの情報は、JustWatchからTMDBに提供されています。",
    tmdbLink: "TMDBを見る",
    privacyTitle: "このブラウザーに保存されるもの",
    privacyText:
      "最近の検索、言語、配色はこのブラウザーにのみ保存されます。オフラインに備えて、最近見たページも保存されます。マイリストと非表示の作品は、名前ではなく無作為な番号でサービスにも保存されます。予告編は再生ボタンを押したときにだけYouTubeから読み込まれます。",
    clear: "すべて消去する",
    clearAsk: "マイリストと非表示の作品も消え、元には戻せません。",
    clearDo: "消去する",
    clearNot: "残しておく",
    cleared: "消去しました。このブラウザーにMarqueeのデータは残っていません。",
    version: "バージョン {version}",
    build: "ビルド {commit}",
  },
  ar: {
    title: "حول Marquee",
    lead: "كتالوج أفلام سريع وهادئ: بلا حساب، وبلا إعلانات، وبلا من يراقبك.",
    sampleTitle: "هذا كتالوج تجريبي",
    sampleText:
      "الأفلام حقيقية، أما التقييمات وعدد الأصوات فمختلقة والصور مرسومة. عند توفير رمز وصول إلى TMDB تعرض الخدمة كتالوج TMDB.",
    sourceTitle: "مصدر الأفلام",
    sourceText: "يعرض Marquee كتالوج The Movie Database: العناوين والأشخاص والتقييمات والصور.",
    sourceMeaning:
      "أي: يستخدم هذا المنتج TMDB وواجهاته البرمجية، لكنه غير مدعوم ولا معتمد ولا موافَق عليه بأي شكل آخر من TMDB.",
    watchText: "تستمد TMDB معلومات أماكن المشاهدة من JustWatch.",
    tmdbLink: "زيارة TMDB",
    privacyTitle: "ما يحتفظ به هذا المتصفح",
    privacyText:
      "تبقى عمليات البحث الأخيرة واللغة والألوان في هذا المتصفح، وكذلك ما شاهدته مؤخرًا لأوقات انقطاع الشبكة. أما قائمتك والأفلام المخفية فتحفظها الخدمة أيضًا، برقم عشوائي ومن دون اسم. تأتي المقاطع الدعائية من YouTube عند الضغط على زر التشغيل فقط.",
    clear: "نسيان كل ذلك",
    clearAsk: "ستُفقد قائمتك والأفلام المخفية أيضًا، ولا يمكن استعادتها.",
    clearDo: "نعم، انسَ",
    clearNot: "لا، احتفظ بها",
    cleared: "تم النسيان. لم يعد هذا المتصفح يحتفظ بأي شيء من Marquee.",
    version: "الإصدار {version}",
    build: "البناء {commit}",
  },
});
