function* (kit) {
  // By language: what is pointed at, and the words that point. \b knows no å, ä and ö.
  const tongues = {
    en: {
      things: "buttons?|links?|icons?|menus?|box(?:es)?|fields?|image|picture|arrows?|symbols?|circles?|squares?|triangles?|stars?|diamonds?|tabs?|columns?|panel|side ?bar|list|map|form|text|items?|sections?|areas?|bar|dots?|lines?|options?|ones?|words?|rows?|labels?|headings?|titles?",
      shapes: "round|circular|oval|square|rectangular|triangular|star-shaped|heart-shaped|diamond-shaped|shaped|pointed|curved|big|bigger|biggest|large|larger|largest|small|smaller|smallest|tiny|bold|underlined|italic",
      colours: "red|green|blue|yellow|orange|purple|pink|grey|gray|black|white|brown|turquoise|violet|teal|coloured|colored|highlighted|shaded",
      place: "(?:(?:on|to|at|in) the (?:far |upper |lower |top |bottom )?(?:right|left)(?:[ -]?hand)?(?: side| column| corner)?|(?:right|left)[ -]hand|in the (?:upper|lower|top|bottom) (?:right|left)?|at the (?:very )?(?:top|bottom)|(?:upper|lower|top|bottom)[ -](?:right|left)|underneath|(?:to|on) (?:the|your) (?:right|left))",
      verbs: "click|press|use|choose|select|tap|find|go to|look|see|push|hit|fill in|complete|follow|open|touch|pick|check|tick|start with|are required|is required|are mandatory|must be|indicates?|means?|marked|shown|displayed|wait|listen",
      sound: "(?:when|after|until|once) (?:you hear|the (?:beep|tone|sound|bell|chime|alarm)|a (?:beep|tone|sound|bell|chime))|(?:beep|tone|chime|sound) (?:means|indicates|tells)|listen for",
      tell: "called|labell?ed|named|titled|with the (?:text|label|words)|that says|saying|reading",
    },
    sv: {
      things: "knapp(?:en|ar|arna)?|länk(?:en|ar|arna)?|ikon(?:en|er|erna)?|meny(?:n|er)?|ruta(?:n)?|rutor(?:na)?|fält(?:et|en)?|bild(?:en)?|pil(?:en|ar|arna)?|symbol(?:en|er)?|cirkel(?:n)?|cirklar(?:na)?|fyrkant(?:en|er)?|triangel(?:n)?|stjärna(?:n)?|stjärnor(?:na)?|flik(?:en|ar|arna)?|spalt(?:en)?|kolumn(?:en|er)?|lista(?:n)?|karta(?:n)?|formulär(?:et)?|text(?:en)?|avsnitt(?:et)?|panel(?:en)?|prick(?:en|ar|arna)?|punkt(?:en|er)?|rad(?:en|er|erna)?|ord(?:et|en)?|alternativ(?:et|en)?",
      shapes: "rund(?:a|e)?|oval(?:a)?|fyrkantig(?:a)?|kvadratisk(?:a)?|trekantig(?:a)?|stjärnformad(?:e)?|hjärtformad(?:e)?|\\p{L}*formad(?:e)?|spetsig(?:a)?|stora|större|största|lilla|mindre|minsta|små|feta|understrukna|kursiva",
      colours: "röd(?:a|e|t)?|grön(?:a|e|t)?|blå(?:a|tt)?|gul(?:a|e|t)?|orange(?:a)?|lila|rosa|grå(?:a|tt)?|svart(?:a)?|vita|bruna|turkos(?:a)?|färgade|markerade|skuggade",
      place: "(?:(?:till|åt) (?:höger|vänster)|på (?:höger|vänster|högra|vänstra) sida(?:n)?|(?:högst|längst|nederst|överst) (?:upp|ner|ned)?(?: till (?:höger|vänster))?|i (?:över|ned|neder)(?:e|re|sta)? ?(?:högra|vänstra)? ?hörnet|i (?:höger|vänster|högra|vänstra) (?:spalt|kolumn|hörn|marginal|meny)(?:en|et|n)?|uppe till (?:höger|vänster)|nere till (?:höger|vänster)|i (?:högra|vänstra))",
      verbs: "klicka|tryck|använd|välj|hitta|gå till|titta|se|fyll i|följ|öppna|peka|kryssa|börja med|är obligatoriska?|måste|betyder|visar|anger|markerade?|vänta|lyssna",
      sound: "(?:när|efter|tills) (?:du hör|det (?:piper|ringer|plingar|låter)|ljudet|tonen|pipet|signalen)|(?:pip|ton|ljud|signal)(?:et|en)? (?:betyder|anger)|lyssna efter",
      tell: "heter|kallas|med texten|där det står|som det står|med namnet",
    },
    fi: { things: "painike(?:tta)?|painikkeet|linkki(?:ä)?|kuvake(?:tta)?|valikko(?:a)?|ruutu(?:a)?|kenttä(?:ä)?|kentät|nuoli|nappi(?:a)?|nappula(?:a)?", shapes: "pyöreää?|neliömäistä|suurta|isoa|pientä|kolmion muotoista", colours: "punais(?:ta|ella|et)|vihreää?(?:t)?|sinistä|keltaista|punainen|vihreä|sininen|keltainen|harmaata", place: "oikealla|vasemmalla|oikeassa (?:ylä|ala)?reunassa|vasemmassa (?:ylä|ala)?reunassa|oikean? puol\\p{L}+", verbs: "napsauta|paina|klikkaa|valitse|käytä|katso|etsi", sound: "kun kuulet", tell: "nimeltä|jossa lukee" },
    de: { things: "Knopf|Button|Schaltfläche|Link|Symbol|Menü|Feld(?:er)?|Kästchen|Pfeil|Bild|Spalte|Liste|Karte", shapes: "runde[nrs]?|eckige[nrs]?|viereckige[nrs]?|große[nrs]?|kleine[nrs]?|dreieckige[nrs]?", colours: "rote[nrs]?|grüne[nrs]?|blaue[nrs]?|gelbe[nrs]?|graue[nrs]?|orange(?:farbene)?[nrs]?", place: "rechts|links|auf der (?:rechten|linken) Seite|oben (?:rechts|links)|unten (?:rechts|links)", verbs: "klicken|drücken|wählen|benutzen|nutzen|finden|siehe|sehen|müssen|ausfüllen|klick", sound: "wenn (?:Sie|der) .{0,20}(?:Ton|hören)", tell: "namens|mit der Aufschrift|heißt" },
    fr: { things: "bouton|lien|icône|menu|case|champs?|flèche|image|colonne|liste|carte", shapes: "ronde?|carrée?|rectangulaire|grande?|petite?|triangulaire", colours: "rouges?|verte?s?|bleue?s?|jaunes?|grise?s?|orange", place: "à (?:droite|gauche)|en haut(?: à (?:droite|gauche))?|en bas(?: à (?:droite|gauche))?|sur la (?:droite|gauche)", verbs: "cliquez|appuyez|choisissez|utilisez|trouvez|voir|sélectionnez|sont obligatoires", sound: "quand vous entendez", tell: "intitulée?|nommée?|appelée?" },
    es: { things: "botón|enlace|icono|menú|casilla|campos?|flecha|imagen|columna|lista|mapa", shapes: "redond[oa]|cuadrad[oa]|grande|pequeñ[oa]|triangular", colours: "roj[oa]s?|verdes?|azul(?:es)?|amarill[oa]s?|gris(?:es)?|naranjas?", place: "a la (?:derecha|izquierda)|arriba a la (?:derecha|izquierda)|abajo a la (?:derecha|izquierda)", verbs: "haga clic|pulse|presione|elija|seleccione|use|busque|vea|son obligatorios", sound: "cuando oiga", tell: "llamad[oa]|titulad[oa]|que dice" },
  };
  tongues.nb = tongues.no = tongues.da = { things: "knapp(?:en)?|lenke(?:n)?|ikon(?:et)?|meny(?:en)?|felt(?:et|ene|er)?|boks(?:en)?|knap(?:pen)?|link(?:et)?|menu(?:en)?|pil(?:en)?", shapes: "runde?|firkantede?|store|lille|lite?n", colours: "røde?|grønne?|blå|gule?|grå", place: "til (?:høyre|venstre|højre)|øverst|nederst|på (?:høyre|venstre|højre) side", verbs: "klikk|klik|trykk|tryk|velg|vælg|bruk|brug|se|finn|find", sound: "når du hører", tell: "heter|hedder|merket|med teksten" };
  const about = (lang) => tongues[lang.split("-")[0]] || (lang ? null : tongues.en);
  const edge = (part) => `(?<![\\p{L}\\p{N}])(?:${part})(?![\\p{L}\\p{N}])`;
  const made = new Map();
  const patterns = (set) => made.get(set) || made.set(set, Object.fromEntries(Object.entries(set).map(([key, part]) => [key, new RegExp(edge(part), "iu")]))).get(set);

  const kept = new Map();
  const regex = (part) => kept.get(part) || kept.set(part, new RegExp(part, "iu")).get(part);

  const inline = (e) => /^(inline|contents)/.test(kit.style(e).display);
  const holder = (e) => { let at = e; while (at.parentElement && inline(at) && at !== document.body) at = at.parentElement; return at; };
  const blocks = new Map();
  for (const one of kit.texts()) {
    if (one.element.closest("a[href], button, h1, h2, code, pre, option, blockquote, q, nav, footer, dialog:not([open])") || !kit.heard(one.element)) continue;
    const block = holder(one.element);
    blocks.set(block, `${blocks.has(block) ? blocks.get(block) + " " : ""}${one.text}`);
  }
  // What on the page has a name: an instruction that says one can be followed.
  const plain = (text) => text.toLowerCase().replace(/[^\p{L}\p{N} ]+/gu, " ").replace(/\s+/g, " ").trim();
  let known = null;
  const names = () => {
    if (known) return known;
    known = [...new Set([...kit.controls(), ...kit.headings(), ...kit.all("nav, [role=navigation], [role=region], section, aside, figure, table, img, legend, th, label")].map((e) => plain(kit.name(e) || (e.matches("h1, h2, h3, h4, h5, h6, legend, th, label") ? kit.text(e) : ""))).filter((name) => name.length > 1 && name.length < 60))];
  if (kit.all("nav, [role=navigation]").length) known.push("navigation", "navigering", "navigeringen", "navigaatio");
  if (kit.all("search, [role=search]").length) known.push("search", "sök", "sökning", "haku", "suche");
    return known;
  };
  const said = (sentence, thing) => {
    const text = ` ${plain(sentence)} `;
    return names().some((name) => (/ /.test(name) && text.includes(` ${name} `)) || name === plain(thing) || text.includes(` ${name} ${plain(thing)} `) || text.includes(` ${plain(thing)} ${name} `)) || /["“”«»„'‘’][^"“”«»„'‘’]{2,40}["“”«»„'‘’]/.test(sentence.replace(/\p{L}['’]\p{L}/gu, "")) || /[A-Z][a-z]+ (button|link|icon|menu)|(knappen|länken|ikonen|menyn) [A-ZÅÄÖ]|(?<=\p{Ll} )(?:\p{Lu}\p{L}+)(?= |[.,)]|$)(?!.*(?:button|Schaltfläche))/u.test(sentence) && !/^de/.test(document.documentElement.lang);
  };
  let told = 0;
  for (const [e, text] of blocks) {
    const set = about(kit.lang(e));
    if (!set || told >= 8 || text.length > 1500) continue;
    const is = patterns(set);
    for (const sentence of text.split(/(?<=[.!?:])\s+(?=[\p{Lu}"“«])/u)) {
      if (sentence.length > 300 || !(is.verbs.test(sentence) || is.sound.test(sentence))) continue;
      const [thing, place, colour, shape, sound] = ["things", "place", "colours", "shapes", "sound"].map((key) => is[key].exec(sentence)?.[0]);
      const by = sound || shape || colour || place;
      if (!by || (!thing && !sound)) continue;
      // The words must stand together: "the green button", "the button on the right".
      const gap = "[^.!?]{0,24}?";
      const near = (word) => regex(`${edge(word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))}[\\s,-]+(?:\\p{L}+[\\s,-]+){0,2}${edge(set.things)}`).exec(sentence);
      const beside = place && regex(`${edge(set.things)}${gap}${edge(set.place)}|${edge(set.place)}${gap}${edge(set.things)}`).exec(sentence);
      const marked = colour && regex(`(?:${set.things})[^.!?]{0,20}${edge(`(?:in|marked in|are|is|med|i|är|in der Farbe|en) (?:${set.colours})`)}`).exec(sentence);
      const shaped = shape && near(shape);
      const coloured = colour && (near(colour) || marked);
      const kind = sound ? "sound" : shaped ? "shape" : coloured ? "colour" : beside ? "place" : "";
      if (!kind) continue;
      // A name counts where it stands by the thing that is pointed at.
      const at = shaped || coloured || beside;
      const called = is.tell.test(sentence) || (/navigat|naviger/i.test(sentence) && kit.all("nav, [role=navigation]").length > 0) || (at && said(sentence.slice(Math.max(0, at.index - 8), at.index + at[0].length + 40), thing));
      const values = { text: sentence.slice(0, 100), by: kind === "shape" ? shape : kind === "colour" ? colour : kind === "place" ? place : sound };
      // Size and type alone are often no pointer: "a large map", "small text".
      const weak = kind === "shape" && /^(big|bigger|large|larger|small|smaller|tiny|bold|italic|stora|större|lilla|mindre|små|große|kleine|grand|petit|gro|klein|feta)/i.test(shape);
      const pointing = /\b(click|press|tap|push|hit|touch|klicka|tryck|peka|napsauta|paina|klikkaa|klicken|drücken|cliquez|appuyez|pulse|presione|klikk|klik|trykk|tryk)/i.test(sentence);
      if ((called && kind !== "sound") || (weak && !pointing)) continue;
      const criteria = kind === "colour" ? ["1.3.3", "1.4.1"] : ["1.3.3"];
      told += 1;
      const certain = kind === "sound" ? true : kind === "place" ? pointing || /menu|meny|find|hitta|look|use|använd|choose|välj/i.test(sentence) : kind === "colour" ? pointing || /required|mandatory|obligator|must|måste|choose|välj|use|använd|fill|fyll|pflicht|müssen/i.test(sentence) : true;
      yield [e, certain ? kind : "perhaps", { ...values, criteria }];
      break;
    }
  }
}
