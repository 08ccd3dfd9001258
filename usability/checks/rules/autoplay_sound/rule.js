function* (kit) {
  const stops = /play|paus|stop|mute|unmute|sound|volume|spela|stoppa|tysta|ljud|av\b|🔇|🔊|⏸|⏹/i;
  const controls = kit.all("button, [role=button], input, summary, a, [onclick]").filter((e) => kit.visible(e) && stops.test(`${kit.text(e)} ${kit.name(e)} ${e.value || ""} ${e.title || ""} ${e.id} ${e.className}`));
  if (controls.length) return;
  const fragment = (src) => /#t=([\d.]*)(?:,([\d.]+))?/.exec(src);
  const short = (e) => {
    const part = fragment(e.currentSrc || e.src || e.querySelector("source")?.src || "");
    if (part) return !part[2] || part[2] - (Number(part[1]) || 0) <= 3;
    return Number.isFinite(e.duration) && e.duration <= 3 && !e.loop;
  };
  const soundless = (e) => {
    if (e.muted || e.defaultMuted || e.volume === 0) return true;
    if (e.localName === "audio" || e.readyState < 1) return /silent|mute|tyst/i.test(e.currentSrc + [...e.querySelectorAll("source")].map((s) => s.src)); // of a film that does not load, by its name alone
    try { return !e.captureStream().getAudioTracks().length; } catch { return false; }
  };
  for (const e of kit.all("audio, video")) {
    if (!(e.autoplay || !e.paused) || e.controls && kit.visible(e)) continue;
    if (!(e.src || e.querySelector("source[src]") || e.srcObject) || soundless(e) || short(e)) continue;
    yield [e, "plays", { kind: e.localName }];
  }
}
