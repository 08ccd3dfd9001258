async function* (kit) {
  const words = (text) => text.match(/[\p{L}\p{N}]+/gu) || [];
  const aside = "header, nav, footer, button, label, figcaption, h1, h2, h3, h4, h5, h6, audio, video, [role=navigation], [role=banner], [role=contentinfo]";
  const media = kit.all("audio, video").filter((e) => kit.visible(e) || (e.localName === "audio" && e.autoplay));
  const said = kit.texts().filter(({ element }) => kit.heard(element) && !kit.closest(element, aside));
  const told = (without) => words(said.filter((one) => !without?.contains(one.element)).map((one) => one.text).join(" ")).length;
  const ways = kit.all("a[href], details, summary, button, [role=button], [role=tab], iframe, object").filter((e) => kit.heard(e) && kit.visible(e) && !kit.closest(e, "header, nav, footer"));
  const soundless = (e) => {
    if (e.muted && e.autoplay) return true;
    try { return e.readyState >= 1 ? !e.captureStream().getAudioTracks().length : null; } catch { return null; } // null: nobody knows
  };
  const beside = (e) => {
    const holder = kit.closest(e, "figure, p") || e;
    return [holder.previousElementSibling, holder.nextElementSibling].filter((one) => one && one.matches("p, div, section, blockquote") && !one.querySelector("audio, video"));
  };
  const long = (e) => words(e.textContent).length >= 10;
  const cues = async (track) => {
    try {
      const answer = await fetch(track.src);
      return answer.ok ? (await answer.text()).includes("-->") : false;
    } catch { return null; }
  };

  const film = media.some((e) => e.localName === "video"); // then a sound may be what describes it
  for (const e of media) {
    const tracks = [...e.querySelectorAll("track")];
    for (const track of tracks.filter((one) => /^(captions|subtitles|)$/.test(one.getAttribute("kind") || "") && one.src && new URL(one.src).origin === location.origin)) {
      if ((await cues(track)) === false) yield [track, "broken", { file: new URL(track.src).pathname, criteria: [e.localName === "video" ? "1.2.2" : "1.2.1"] }];
    }
    // What is told beside it, and kept from those it is for.
    const kept = beside(e).find((one) => long(one) && (e.localName === "audio" ? !shown(one) || !kit.heard(one) : shown(one) && !kit.heard(one)) && kit.rendered(one));
    const few = told(kept) < 12;
    const alone = few && !ways.length && !tracks.length;
    const silent = e.localName === "video" && soundless(e) === true;
    const decoration = silent && e.autoplay && e.loop && !e.controls;
    if (kept && few && !ways.length) yield [e, "kept", { text: kept.textContent.trim().replace(/\s+/g, " ").slice(0, 60), criteria: ["1.2.1"] }];
    else if (e.localName === "audio" && alone && !film && (e.controls || e.autoplay)) yield [e, "audio", { criteria: ["1.2.1"] }];
    else if (silent && alone && !decoration) yield [e, "silent", { criteria: ["1.2.1"] }];
    else if (e.localName === "audio") yield [e, "listen", { criteria: ["1.2.1"] }];
    else if (!decoration) {
      const captions = tracks.some((one) => /captions|subtitles/.test(one.kind));
      if (!captions && !silent) yield [e, "captions", { criteria: ["1.2.2"] }];
      if (!tracks.some((one) => one.kind === "descriptions")) yield [e, "described", { criteria: ["1.2.3", "1.2.5"] }];
    }
  }
  for (const frame of kit.all("iframe[src]").filter(kit.visible)) {
    if (/youtube|youtu\.be|vimeo|dailymotion|screen9|quickchannel|soundcloud|spotify/.test(frame.src)) yield [frame, "embedded", { criteria: ["1.2.1", "1.2.2", "1.2.3", "1.2.5"] }];
  }

  // Whether a person who sees can see its words: not moved out of its box or the page.
  function shown(one) {
    return kit.visible(one) && Math.abs(parseFloat(kit.style(one).textIndent)) < 900 && kit.box(one).right > 0;
  }
}
