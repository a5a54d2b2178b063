// What a person does while the page is drawn but not live yet is kept and done as soon as it is: no click is lost, no
// letter typed goes away when the live page takes the place of the drawn one.
(function () {
  const patience = 8000;
  const clicks = [];
  const typed = new Map();
  const opened = new Map();
  let focused = null;
  let focusedElement = null;

  const waits = () => document.body?.getAttribute("aria-busy") === "true";
  const own = "[data-theme-to], .side-toggle, [data-copy], [data-reload], [data-print], form[method=post]";
  const isStable = id => id && !/[0-9a-f]{16,}/.test(id);

  // The live page is made anew, so elements are known by what they say, and by their number among those who say the same.
  function says(element) {
    const label = element.getAttribute("aria-label") || element.labels?.[0]?.textContent || element.name || "";
    const text = element.matches("input, textarea, select") ? "" : element.textContent;
    return [element.tagName, isStable(element.id) ? element.id : "", label.trim(), text.trim()].join("|");
  }

  // In a list every row says "Approve": which record is meant tells its card, its link, or else what the row says.
  const row = "[data-card], tr, li, article";
  function recordOf(element) {
    const first = element.closest(row);
    for (let at = first; at; at = at.parentElement?.closest(row)) {
      const links = new Set(Array.from(at.querySelectorAll("a[data-row], a.line"), link => link.getAttribute("href")));
      const record = at.dataset.card ?? (links.size === 1 ? [...links][0] : null);
      if (record) { return record; }
    }
    return first?.textContent.trim() ?? "";
  }

  const alike = (tag, said, record) => Array.from(document.querySelectorAll(tag)).filter(other => says(other) === said && recordOf(other) === record);

  function mark(element) {
    const [tag, said, record] = [element.tagName, says(element), recordOf(element)];
    return { tag, said, record, place: alike(tag, said, record).indexOf(element) };
  }

  const find = ({ tag, said, record, place }) => alike(tag, said, record)[place];
  const keyOf = marked => JSON.stringify(marked);

  function keepClick(button) {
    const marked = mark(button);
    if (!clicks.some(kept => keyOf(kept.marked) === keyOf(marked))) { clicks.push({ marked, button }); }
    button.setAttribute("aria-busy", "true");
  }

  function stop(event) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  window.addEventListener("click", event => {
    const button = event.target.closest?.("button, [role=option], [data-acts]");
    if (!waits() || !button || button.closest(own)) { return; }
    stop(event);
    keepClick(button);
  }, true);

  window.addEventListener("submit", event => {
    if (!waits() || event.target.matches("[method=post]")) { return; }
    stop(event);
    const button = event.submitter ?? event.target.querySelector("[type=submit]");
    if (button) { keepClick(button); }
  }, true);

  for (const name of ["input", "change"]) {
    window.addEventListener(name, event => {
      const field = event.target;
      if (!waits() || !field.matches?.("input:not([type=file]), textarea, select") || field.closest(own)) { return; }
      typed.set(keyOf(mark(field)), field.matches("[type=checkbox], [type=radio]") ? { checked: field.checked } : { value: field.value, field });
    }, true);
  }

  window.addEventListener("toggle", event => {
    const summary = waits() && event.target.matches?.("details") && event.target.querySelector("summary");
    if (summary) { opened.set(keyOf(mark(summary)), event.target.open); }
  }, true);

  window.addEventListener("focusin", event => {
    if (waits() && event.target.matches?.("input, textarea, select, button, a, summary")) {
      focused = mark(event.target);
      focusedElement = event.target;
    }
  }, true);

  // The live page takes the drawn one's place a moment before it says so. What was typed goes along at once, and so does
  // the focus, or the next letter would be typed nowhere.
  const swap = new MutationObserver(() => {
    if (!waits()) { swap.disconnect(); return; }
    for (const [key, kept] of typed) {
      const field = kept.field && !kept.field.isConnected && find(JSON.parse(key));
      if (field) { field.value = kept.value; kept.field = field; }
    }
    const element = focusedElement && !focusedElement.isConnected && find(focused);
    if (element) { element.focus(); }
  });
  swap.observe(document.documentElement, { childList: true, subtree: true });

  // An element may come a moment later than the page itself, with what is read for it.
  function whenThere(marked, act) {
    const element = find(marked);
    if (element) { act(element); return Promise.resolve(); }
    return new Promise(done => {
      const end = () => { observer.disconnect(); clearTimeout(timer); done(); };
      const observer = new MutationObserver(() => {
        const late = find(marked);
        if (late) { end(); act(late); }
      });
      const timer = setTimeout(end, patience);
      observer.observe(document.body, { childList: true, subtree: true });
    });
  }

  function restoreFocus() {
    const element = focused && find(focused);
    if (!element) { return; }
    element.focus();
    // A page that opens puts the focus where one begins; who has begun already keeps it, until they move on themselves.
    const keep = event => { if (event.target !== element) { element.focus(); } };
    const end = () => {
      document.removeEventListener("focusin", keep);
      for (const act of ["keydown", "pointerdown"]) { window.removeEventListener(act, end, true); }
    };
    document.addEventListener("focusin", keep);
    for (const act of ["keydown", "pointerdown"]) { window.addEventListener(act, end, true); }
    setTimeout(end, 1000);
  }

  window.businessOsEarly = async function () {
    if (!waits()) { return; }
    document.body.removeAttribute("aria-busy");
    swap.disconnect();
    restoreFocus();
    for (const [key, open] of opened) {
      whenThere(JSON.parse(key), summary => { summary.parentElement.open = open; });
    }
    for (const [key, { value, checked }] of typed) {
      await whenThere(JSON.parse(key), field => {
        if (checked !== undefined) {
          if (field.checked !== checked) { field.click(); }
          return;
        }
        field.value = value;
        field.dispatchEvent(new Event("input", { bubbles: true }));
        field.dispatchEvent(new Event("change", { bubbles: true }));
      });
    }
    // What is gone by now was meant for nothing else: that click is dropped.
    for (const { marked, button } of clicks) {
      await whenThere(marked, late => late.click());
      button.removeAttribute("aria-busy");
    }
  };

  // A page that never becomes live, because its connection was lost while it came up, is loaded once more by itself. With
  // something done on it, or when that did not help, it says so, rather than keeping what is done on it for ever.
  function isFirstTry() {
    const key = "bos-again";
    try {
      const isFirst = Date.now() - Number(sessionStorage.getItem(key) ?? 0) > 60000;
      sessionStorage.setItem(key, String(Date.now()));
      return isFirst;
    } catch {
      return false; // what cannot be remembered could go on for ever
    }
  }

  window.addEventListener("load", () => setTimeout(() => {
    if (!waits()) { return; }
    if (clicks.length === 0 && typed.size === 0 && isFirstTry()) {
      location.reload();
      return;
    }
    document.getElementById("components-reconnect-modal")?.classList.add("components-reconnect-failed");
  }, 2 * patience));
})();
