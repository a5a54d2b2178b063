// Runs before the first paint, so that neither the theme nor the width of the navigation jumps.
(function () {
  const root = document.documentElement;
  const read = key => { try { return localStorage.getItem(key); } catch { return null; } };
  const theme = read("bos-theme") || root.dataset.mode;
  if (theme === "light" || theme === "dark") { root.dataset.theme = theme; }
  if (read("bos-side") === "narrow") { root.dataset.side = "narrow"; }
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone) { document.cookie = "bos-zone=" + encodeURIComponent(zone) + ";path=/;max-age=31536000;samesite=lax"; }
})();
