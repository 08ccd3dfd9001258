function* (kit) {
  const MOVES = /^(transform|translate|rotate|scale|left|right|top|bottom|inset.*|margin.*|backgroundPosition.*|offsetDistance|width|height)$/;
  for (const one of document.getAnimations()) {
    const target = one.effect?.target, timing = one.effect?.getComputedTiming();
    if (!target || one.playState !== "running" || !kit.rendered(target) || timing.duration * timing.iterations < 300) continue;
    const moved = one.effect.getKeyframes().flatMap(Object.keys).find((name) => MOVES.test(name));
    if (moved) yield [target, "moves", { what: one.animationName || moved }];
  }
}
