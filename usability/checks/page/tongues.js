// Which language a text is written in, by the small words that every sentence needs, and by its script.
(() => {
  const small = {
    sv: "och att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan man när år säger hon under också efter eller nu sin där vid mot ska skulle kommer ut får finns vara hade alla andra mycket än här då sedan över bara in blir upp även vad få två vill ha många hur mer du din ditt dina ni er ditt oss dig måste behöver vår våra detta denna dessa",
    en: "the of and to in is that for it was with on as are be this by at from have or an not they you which your we can will has been if their would there were all more when who out up its our so what about into than them no these only other must may how do does after before my but his her he she any also should need",
    fi: "ja on ei se että oli hän mutta joka ovat kun niin myös sen tai mukaan vain ole kuin jos voi nyt hänen voit sekä ovat tämä sinun oma tämän jonka jotka ollut olla siitä siis koska kanssa ennen jälkeen kaikki mitä miten tulee pitää täytyy vielä sekä kuitenkin olet olen meidän teidän joita asti varten haluat haluan tarvitset maksaa saat saa voidaan hae hakea jonka jolla jossa niitä näin siihen tällä kaksi yksi noin tästä kautta osa",
    de: "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei wenn können ihre ihr ich wir kann müssen ihnen ihrer diese dieser",
    fr: "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son ont aux cette été mais ou nous vous votre vos notre leur être fait elle comme ces tout peut deux sans sa ses lui même où dont bien aussi très quand si je",
    nb: "og i det på som er en til å han av for med at var de ikke den har jeg om et men så seg hun hadde fra vi du kan da ble ut skal vil ham etter over ved også bare eller sa nå dette noe være meg mot opp der når inn dem kunne andre blir alle noen sin ditt din dine dere må hvor hva mer skulle hvis vår våre",
    da: "og i at det er en til af på som for med den har de ikke der et han var jeg men om vi sig fra du kan så skal ud vil efter også over ved eller nu være mod op når ind dem blev hun havde kunne andre bliver alle noget sin dit din dine jer må hvor hvad mere skulle hvis vores af dig mig blive meget hvordan kun",
    nl: "de van het een en in is dat op te zijn met voor niet aan er om die hij ook als maar bij of naar door uit nog wordt was worden deze dan over kan geen heeft hun meer tot je we ze wel wat al zo veel u uw ik mijn moet kunnen zal dit onze jouw",
    es: "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mi porque qué sólo han usted puede hay donde quien nos",
    it: "di e il la che in a per un è del non una con i si da le dei al della come nel sono alla lo gli delle più anche ha su ma ed o se era due questo nella suo ai hanno ci essere loro tra dal molto può dalla stato solo questa quando fatto cui sua tutti tuo vostro",
    pt: "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos seus quem nas me esse eles você são pode",
    pl: "i w na z do się nie to że jest o jak ale po co tak za od przez dla czy są był już tylko jego przy może ich ze być oraz które który która tym tego bez lub także jeśli gdy można nas pan pani będzie została można",
    et: "ja on ei et see ta kui oli ka mis oma ning aga siis või ma nii veel sellest mida selle kes ole välja nagu mitte kõik teha peab saab pole meie teie pärast ainult kuni enne olema",
    cs: "a se v na je že o s z do i to k ve pro za by ale si po jako jsem od jsou už tak při byl také jeho podle má která které který může musí není nebo pokud aby když jen být této vaše",
    hu: "a az és hogy nem is egy meg ez azt de ha van csak már el még mint volt ki vagy ezt ott lesz nagyon kell minden fel így itt lehet után vannak amely mert aki akkor pedig",
    tr: "ve bir bu da de için ile çok ne olarak daha var gibi olan sonra kadar ama o en her mi ben değil ya ise yok bunu önce veya sizin olduğu tarafından böyle şey nasıl neden",
    ro: "de și a în la cu pe nu o că să un se din ce mai care pentru este sunt au al ale le lui prin sau dar dacă fost fi această acest cum după despre între toate poate",
    is: "og að í á það er ekki sem við um hann en til var með fyrir af þú ég hún eru hafa ef svo frá þá þetta eða vera hefur verið þeir upp út mér þér þessi hvað",
    so: "oo iyo ka ku waa in ay la ah u si waxaa uu ee leh ama waxay aan badan kale loo soo mid dadka marka haddii lagu waxa ayaa aad",
    la: "et in est non ut ad cum ex sed qui sit aut enim esse quod ab quae nec si atque eius hoc ipsum dolor amet consectetur adipiscing elit lorem sed eiusmod tempor incididunt labore dolore magna aliqua quis nostrud ullamco nisi aliquip",
  };
  const letters = { sv: /[åäö]/, fi: /[äö]/, de: /[äöüß]/, fr: /[éèêàçùœîôû]/, nb: /[æøå]/, da: /[æøå]/, es: /[ñáéíóú]/, it: /[àèéìòù]/, pt: /[ãõçáéíóâê]/, pl: /[ąćęłńóśźż]/, et: /[äõöü]/, cs: /[ěščřžýáíéůú]/, hu: /[őűáéíóöúü]/, tr: /[ğışçöü]/, ro: /[ăâîșț]/, is: /[ðþæáéíóúö]/ };
  // How words are built, where small words are few.
  const built = { fi: /.{3}(ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|een|iin|mme|nne|vat|vät|minen|isen|iden|ksi|taan|tään|aan|ään)$|aa|ää|yy/, et: /.{3}(mine|sse|dele|deks|tud|vad|mise)$|õ/, hu: /.{2}(nak|nek|ban|ben|ból|ből|ság|ség|hoz|hez|kat|ket)$|gy|sz/, tr: /.{2}(lar|ler|ını|ini|mak|mek|dır|dir|ların|lerin)$/, pl: /.{2}(ść|ych|ego|anie|enie|owy|owa|ów)$|sz|cz|rz/, de: /.{3}(ung|ungen|keit|heit|isch|lich|liche|ieren)$|sch/ };
  const known = Object.fromEntries(Object.entries(small).map(([code, text]) => [code, new Set(text.split(" "))]));
  const scripts = { ar: "Arabic", he: "Hebrew", el: "Greek", ru: "Cyrillic", zh: "Han", ja: "Hiragana", ko: "Hangul", th: "Thai", hi: "Devanagari", ka: "Georgian", hy: "Armenian", am: "Ethiopic", ta: "Tamil", bn: "Bengali", pa: "Gurmukhi", km: "Khmer", ti: "Ethiopic" };
  const writes = { Arabic: "ar fa ur ps ku ckb sd ug dv az ks pnb", Hebrew: "he yi lad", Greek: "el grc", Cyrillic: "ru uk be bg sr mk kk ky tg mn tt ba cv os uz ce ab az bs", Han: "zh ja yue wuu cmn ko", Hiragana: "ja", Hangul: "ko", Thai: "th", Devanagari: "hi mr ne sa mai bho kok", Georgian: "ka", Armenian: "hy", Ethiopic: "am ti", Tamil: "ta", Bengali: "bn as", Gurmukhi: "pa", Khmer: "km" };
  const tests = Object.fromEntries([...new Set(Object.values(scripts))].map((name) => [name, new RegExp(`\\p{Script=${name}}`, "gu")]));
  // Languages so like each other that small words cannot tell them apart.
  const kin = [["nb", "no", "nn", "da", "fo"], ["nl", "af", "fy", "nds", "li"], ["de", "lb", "gsw", "nds", "bar", "yi"], ["es", "gl", "ca", "ast", "pt", "an", "oc", "lad"], ["fr", "oc", "ca", "wa", "ht"], ["it", "co", "scn", "la", "vec", "lmo", "rm", "sc"], ["cs", "sk", "pl"], ["pl", "csb", "hsb", "dsb", "szl", "sk"], ["fi", "et", "fit", "krl", "fkv", "vep"], ["en", "sco", "gd-x"], ["is", "fo"], ["tr", "az", "tk", "crh", "gag"], ["ro", "mo"]];

  const seen = new Map();
  const found = (text) => {
    const all = (text.match(/\p{L}/gu) || []).length;
    if (/[^\p{Script=Latin}\P{L}]/u.test(text)) for (const [name, test] of Object.entries(tests)) {
      const count = (text.match(test) || []).length;
      if (count > all * 0.6 && count >= 4) return { code: Object.keys(scripts).find((code) => scripts[code] === name), script: name, letters: count, words: text.split(/\s+/).length, share: 1, shares: {}, hits: {}, tokens: [] };
    }
    // Names are no words of a language: what has a capital in the middle of a sentence is left out.
    const tokens = (text.replace(/(?<=[\p{Ll}\p{N},] )\p{Lu}[\p{L}’'-]*/gu, " ").toLowerCase().match(/\p{L}+/gu) || []);
    const hits = {}, shares = {}, shapes = {};
    const many = Math.max(1, tokens.length);
    const accented = tokens.filter((word) => /[^a-z]/.test(word));
    const long = tokens.filter((word) => word.length > 4);
    let code = "", best = 0;
    for (const [one, set] of Object.entries(known)) {
      const found = tokens.filter((word) => set.has(word));
      const marked = letters[one] ? accented.filter((word) => !set.has(word) && letters[one].test(word)).length : 0;
      const strange = accented.filter((word) => !letters[one]?.test(word)).length;
      shapes[one] = built[one] ? long.filter((word) => !set.has(word) && built[one].test(word)).length / many : 0;
      hits[one] = new Set(found).size;
      shares[one] = found.length / many;
      const score = shares[one] + 0.4 * shapes[one] + (0.15 * marked - 0.5 * strange) / many + hits[one] / 1000;
      if (score > best) [best, code] = [score, one];
    }
    return { code, share: (shares[code] || 0) + 0.5 * (shapes[code] || 0), hits, shares, tokens, words: tokens.length, letters: all, script: "" };
  };

  window.__provrum.tongue = {
    // {code, share, hits, script …}: the language most likely, and how large a share of the words speak for it; hits: how many
    // of its small words there are, by code.
    of: (text) => seen.get(text) || seen.set(text, found(text)).get(text),
    // Whether a text in the language `code` may say that it is in `lang`.
    fits(found, lang) {
      const base = lang.split("-")[0];
      if (found.script) return (writes[found.script] || "").split(" ").includes(base);
      return base === found.code || (base === "no" && found.code === "nb") || kin.some((family) => family.includes(base) && family.includes(found.code));
    },
    knows: (lang) => lang.split("-")[0] in known || lang.split("-")[0] === "no",
    // How large a share of the words speak for `lang` and not for the language found.
    share(found, lang) {
      const base = lang.split("-")[0];
      const set = known[base === "no" || base === "nn" ? "nb" : base];
      const against = set ? found.tokens.filter((word) => set.has(word) && !known[found.code]?.has(word)) : [];
      return against.length / Math.max(1, found.tokens.length);
    },
  };
})();
