// What a page does in the browser itself: keys, dialogs, the place of a problem. Everything else is the server's.
(function () {
  const visible = element => element.offsetParent !== null && !element.disabled;

  // Ctrl+Enter does the next thing where one is: read, build, propose, publish. Ctrl+S saves an open file.
  document.addEventListener("keydown", event => {
    if (!(event.ctrlKey || event.metaKey)) { return; }
    const mark = event.key === "Enter" ? "[data-go]" : event.key === "s" ? "[data-save]" : null;
    if (!mark) { return; }
    const scope = event.target.closest("dialog, [data-scope]") ?? document;
    const button = Array.from(scope.querySelectorAll(mark)).find(visible);
    if (event.key === "s" || button) { event.preventDefault(); }
    button?.click();
  });

  document.addEventListener("click", event => {
    if (event.target.closest("[data-reload]")) { location.reload(); }
    const copy = event.target.closest("[data-copy]");
    if (copy) {
      navigator.clipboard?.writeText(document.getElementById(copy.dataset.copy).textContent.trim()).then(() => { copy.textContent = "Copied"; });
    }
  });

  window.studio = {
    open: dialog => { if (!dialog.open) { dialog.showModal(); } },
    close: dialog => { if (dialog.open) { dialog.close(); } },
    toEnd: element => { element.scrollTop = element.scrollHeight; },
    toLine: (area, line) => {
      const lines = area.value.split("\n");
      const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
      area.focus();
      area.setSelectionRange(start, start + (lines[line - 1] ?? "").length);
      area.scrollTop = Math.max(0, (line - 4) * parseFloat(getComputedStyle(area).lineHeight));
    },
  };
})();
