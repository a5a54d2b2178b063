// What a page does in the browser itself: keys, dialogs, the place of a problem. Everything else is the server's.
(function () {
  const patience = 3000;

  // What was typed just before a key may still be on its way to the server, and the button not ready for it.
  function press(button, until) {
    if (!button.disabled) { button.click(); }
    else if (button.isConnected && performance.now() < until) { setTimeout(() => press(button, until), 40); }
  }

  // Ctrl+Enter does the next thing where one is: read, build, propose, publish. Ctrl+S saves an open file.
  document.addEventListener("keydown", event => {
    if (!(event.ctrlKey || event.metaKey)) { return; }
    const mark = event.key === "Enter" ? "[data-go]" : event.key === "s" ? "[data-save]" : null;
    if (!mark) { return; }
    const scope = event.target.closest("dialog, [data-scope]") ?? document;
    const button = Array.from(scope.querySelectorAll(mark)).find(element => element.offsetParent !== null);
    if (event.key === "s" || button) { event.preventDefault(); }
    if (button) { press(button, performance.now() + patience); }
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
