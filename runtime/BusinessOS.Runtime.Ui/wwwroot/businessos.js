// What a page does in the browser itself: keys, menus, dialogs, theme. Everything else is the server's.
(function () {
  const root = document.documentElement;
  const visible = element => element && element.offsetParent !== null;
  const first = selector => Array.from(document.querySelectorAll(selector)).find(visible);
  const isTyping = target => target.closest("input:not(.pick), textarea, select, [contenteditable], [role=combobox], [role=listbox], dialog[open]") !== null;
  const store = (key, value) => { try { value === null ? localStorage.removeItem(key) : localStorage.setItem(key, value); } catch { /* private window */ } };
  const recentKey = "bos-recent";

  // Shown inside another page, an app leaves the focus where it is until somebody turns to the app: a page that opened
  // would take the keys from whatever they are typing in, and Escape from the dialog they have open.
  if (window.parent !== window) {
    const focus = HTMLElement.prototype.focus;
    HTMLElement.prototype.focus = function (options) { if (document.hasFocus()) { focus.call(this, options); } };
  }

  // Rows of a list: j and k move through their links, Enter is the link's own.
  const rows = () => Array.from(document.querySelectorAll("a[data-row]")).filter(visible);

  function move(step) {
    const all = rows();
    if (all.length === 0) { return; }
    const at = all.indexOf(document.activeElement);
    const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + step))];
    next.focus();
    next.scrollIntoView({ block: "nearest" });
  }

  // The day beside, above or below: by where it is drawn, so that hours and months walk alike.
  function walk(from, key) {
    const at = from.getBoundingClientRect();
    const [x, y] = [at.x + at.width / 2, at.y + at.height / 2];
    const along = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
    const [next] = Array.from(from.closest("[role=group]").querySelectorAll("[data-day]")).filter(visible)
      .map(day => { const box = day.getBoundingClientRect(); return [day, box.x + box.width / 2 - x, box.y + box.height / 2 - y]; })
      .filter(([, dx, dy]) => (along[0] === 0 ? Math.abs(dx) < 2 && dy * along[1] > 2 : Math.abs(dy) < 2 && dx * along[0] > 2))
      .sort((a, b) => Math.hypot(a[1], a[2]) - Math.hypot(b[1], b[2]))[0] ?? [];
    if (next) {
      from.tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
      next.scrollIntoView({ block: "nearest" });
    }
  }

  const keys = {
    "/": () => { const search = first("[data-key='/']"); search?.focus(); search?.select?.(); },
    "j": () => move(1),
    "k": () => move(-1),
    "x": () => document.activeElement?.closest("tr")?.querySelector("input.pick")?.click(),
    "e": () => first("[data-key='e']")?.click(),
    "n": () => first("[data-key='n']")?.click(),
  };

  document.addEventListener("keydown", event => {
    const command = event.ctrlKey || event.metaKey;
    if (command && event.key.toLowerCase() === "k") {
      const trigger = document.querySelector("[data-palette]");
      if (trigger) { event.preventDefault(); trigger.click(); }
      return; // the click below opens it
    }

    if (command && (event.key === "s" || event.key === "Enter")) {
      const form = event.target.closest("form[data-record-form]") ?? document.querySelector("form[data-record-form]");
      if (form) {
        event.preventDefault();
        const field = document.activeElement;
        field?.blur();
        form.requestSubmit();
        field?.focus();
      }

      return;
    }

    // In a picker Enter takes a record; the form waits.
    if (event.key === "Enter" && event.target.matches("[role=combobox]")) { event.preventDefault(); return; }
    // Where words are typed one after the other, Enter and a comma end one.
    if ((event.key === "Enter" || event.key === ",") && event.target.matches("[data-words]") && event.target.value.trim() !== "") { event.preventDefault(); return; }

    // In a calendar the arrows go from day to day; with Shift they move an entry, and the page stays where it is.
    const day = event.target.closest("[data-day]");
    if (day && !command && !event.altKey && event.key.startsWith("Arrow")) {
      event.preventDefault();
      walk(day, event.key);
      return;
    }
    if (event.shiftKey && event.key.startsWith("Arrow") && event.target.closest("[data-card]")) { event.preventDefault(); }

    if (event.key === "Escape") {
      const menu = document.querySelector("details.menu[open]");
      if (menu) { menu.open = false; menu.querySelector("summary").focus(); }
      else if (!isTyping(event.target)) { first("[data-bulk-clear]")?.click(); }
      return;
    }

    if (!command && !event.altKey && keys[event.key] && !isTyping(event.target)) {
      event.preventDefault();
      keys[event.key]();
    }
  });

  document.addEventListener("click", event => {
    const target = event.target;
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      const chose = target.closest("a, button, [data-close]");
      const stays = target.closest("[data-stay]");
      if (!menu.contains(target) || (chose && !stays && !chose.closest("summary"))) { menu.open = false; }
    }

    const theme = target.closest("[data-theme-to]");
    if (theme) {
      const to = theme.dataset.themeTo;
      if (to === "system") { delete root.dataset.theme; store("bos-theme", "system"); }
      else { root.dataset.theme = to; store("bos-theme", to); }
    }

    if (target.closest(".side-toggle")) {
      const narrow = root.dataset.side !== "narrow";
      if (narrow) { root.dataset.side = "narrow"; } else { delete root.dataset.side; }
      store("bos-side", narrow ? "narrow" : null);
    }

    // At once: what is typed next belongs there, however long the server takes to hear of it.
    if (target.closest("[data-palette]")) { window.businessOs.open(document.querySelector("dialog.palette")); }

    if (target.closest("[data-print]")) { window.print(); }

    const copy = target.closest("[data-copy]");
    if (copy) {
      navigator.clipboard?.writeText(document.getElementById(copy.dataset.copy).textContent.trim())
        .then(() => { const said = copy.querySelector("[data-copied]"); said.textContent = said.dataset.copied; });
    }

    // The whole row opens the record, but what is a link or a button of its own does its own.
    const row = target.closest("tr, [data-card]");
    if (row && !target.closest("a, button, input, label, summary, [draggable=true] button") && !getSelection().toString()) {
      const link = row.querySelector("a[data-row]");
      if (link) { event.ctrlKey || event.metaKey ? window.open(link.href, "_blank", "noopener") : link.click(); }
    }
  });

  // Going back takes a field away before it says what was typed into it: it says so first.
  window.addEventListener("popstate", () => {
    if (document.activeElement?.closest("[data-record-form]")) { document.activeElement.blur(); }
  }, { capture: true });

  document.addEventListener("submit", event => {
    // Who signs in next on this machine should not find what the last person looked at.
    if (event.target.matches("[data-sign-out]")) { store(recentKey, null); }
  });

  // Columns a card may go to show it while the card is carried; the server has the last word.
  document.addEventListener("dragstart", event => {
    const card = event.target.closest?.("[data-card]");
    if (!card) { return; }
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", card.dataset.card);
    const open = (card.dataset.to ?? "").split(" ");
    for (const column of document.querySelectorAll("[data-column]")) {
      column.classList.toggle("takes", open.includes("*") || open.includes(column.dataset.column));
    }
  });
  document.addEventListener("dragover", event => {
    const column = event.target.closest?.("[data-column]");
    for (const other of document.querySelectorAll("[data-column].over")) {
      if (other !== column) { other.classList.remove("over"); }
    }
    column?.classList.add("over");
  });
  for (const end of ["dragend", "drop"]) {
    document.addEventListener(end, () => {
      for (const column of document.querySelectorAll("[data-column]")) { column.classList.remove("takes", "over"); }
    });
  }

  // The line to the server.
  function watchLine() {
    const modal = document.getElementById("components-reconnect-modal");
    modal?.addEventListener("components-reconnect-state-changed", event => {
      if (event.detail.state === "rejected") { location.reload(); }
      if (event.detail.state === "failed") {
        document.addEventListener("visibilitychange", () => { if (!document.hidden) { location.reload(); } }, { once: true });
      }
    });
    for (const button of document.querySelectorAll("[data-reload]")) {
      button.addEventListener("click", () => location.reload());
    }
  }
  document.readyState === "loading" ? document.addEventListener("DOMContentLoaded", watchLine) : watchLine();

  window.businessOs = {
    // Where the person is, in degrees; null where they do not say.
    position() {
      return new Promise(done => navigator.geolocation
        ? navigator.geolocation.getCurrentPosition(at => done([at.coords.latitude, at.coords.longitude]), () => done(null), { enableHighAccuracy: true, timeout: 10000, maximumAge: 60000 })
        : done(null));
    },
    open: dialog => { if (dialog && !dialog.open) { dialog.showModal(); } },
    close: dialog => { if (dialog?.open) { dialog.close(); } },
    focus: id => {
      const found = document.getElementById(id);
      // A list of choices takes the focus itself; the field of its name is hidden within it.
      const element = found?.closest("[role=combobox]") ?? found;
      const target = element?.matches("input, textarea, button, a, [tabindex]") ? element : element?.querySelector("input, textarea, button, a, [tabindex]");
      target?.focus();
      target?.scrollIntoView({ block: "center" });
    },
    focusCard: id => {
      const link = document.querySelector(`[data-card="${id}"] a[data-row]`);
      link?.focus();
      link?.scrollIntoView({ block: "nearest", inline: "nearest" });
    },
    scrollInto: id => document.getElementById(id)?.scrollIntoView({ block: "nearest" }),
    remember: (entity, id) => {
      const key = entity + "/" + id;
      const kept = window.businessOs.recent().filter(k => k !== key);
      store(recentKey, JSON.stringify([key, ...kept].slice(0, 12)));
    },
    recent: () => {
      try {
        const read = JSON.parse(localStorage.getItem(recentKey) ?? "[]");
        return Array.isArray(read) ? read.filter(k => typeof k === "string") : [];
      } catch { return []; }
    },
  };
})();
