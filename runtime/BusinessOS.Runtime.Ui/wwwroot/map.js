// <record-map points='[{ id, title, href, north, east, tone }]' world="world.svg" words='{ keys, near, far, all, close }'>: points on an outline of the world.
// It draws itself from its attributes, so that the page's own rendering and this never meet.
(() => {
  const svgNs = "http://www.w3.org/2000/svg";
  const worldUnits = 8192, closest = 2 ** 22, near = 34;

  const make = (name, attributes = {}, ...children) => {
    const element = document.createElementNS(svgNs, name);
    for (const [key, value] of Object.entries(attributes)) { element.setAttribute(key, value); }
    element.append(...children);
    return element;
  };

  // Web Mercator, the world being 1 wide and high.
  const project = point => {
    const north = Math.max(-85.0511, Math.min(85.0511, point.north)) * Math.PI / 180;
    return { ...point, x: (point.east + 180) / 360, y: 0.5 - Math.log(Math.tan(Math.PI / 4 + north / 2)) / (2 * Math.PI) };
  };

  class RecordMap extends HTMLElement {
    static observedAttributes = ["points"];
    points = [];
    pointers = new Map();

    get words() { return JSON.parse(this.getAttribute("words")); }

    connectedCallback() {
      if (this.svg) { return; }
      this.world = make("g", {}, ...["land", "borders"].map(part => make("use", { href: `${this.getAttribute("world")}#${part}`, class: `map-${part}` })));
      this.marks = make("g");
      this.svg = make("svg", { tabindex: 0, role: "application", "aria-label": this.words.keys }, this.world, this.marks);
      const tools = document.createElement("div");
      tools.className = "map-tools";
      for (const [sign, name, act] of [["+", this.words.near, () => this.zoom(2)], ["\u2212", this.words.far, () => this.zoom(0.5)], ["\u25a2", this.words.all, () => this.fit(this.points)]]) {
        const button = Object.assign(document.createElement("button"), { type: "button", textContent: sign, title: name });
        button.setAttribute("aria-label", name);
        button.addEventListener("click", act);
        tools.append(button);
      }
      this.append(this.svg, tools);
      this.listen();
      this.read();
      this.sizes = new ResizeObserver(() => { const first = !this.width; this.measure(); first ? this.fit(this.points) : this.draw(); });
      this.sizes.observe(this);
    }

    disconnectedCallback() { this.sizes?.disconnect(); }

    attributeChangedCallback() { if (this.svg) { this.read(); this.draw(); } }

    read() { this.points = JSON.parse(this.getAttribute("points") || "[]").map(project); }

    measure() { ({ width: this.width, height: this.height } = this.getBoundingClientRect()); }

    listen() {
      this.svg.addEventListener("wheel", event => {
        event.preventDefault();
        this.zoom(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0025)), this.at(event));
      }, { passive: false });
      this.svg.addEventListener("dblclick", event => this.zoom(2, this.at(event)));
      this.svg.addEventListener("pointerdown", event => { this.pointers.set(event.pointerId, this.at(event)); this.moved = 0; });
      this.svg.addEventListener("pointermove", event => this.drag(event));
      for (const end of ["pointerup", "pointercancel", "pointerleave"]) { this.svg.addEventListener(end, event => this.pointers.delete(event.pointerId)); }
      // A drag that ends on a point is no click.
      this.svg.addEventListener("click", event => { if (this.moved > 6) { event.preventDefault(); event.stopPropagation(); this.moved = 0; } }, true);
      this.svg.addEventListener("keydown", event => this.press(event));
      const list = this.parentElement?.querySelector(".map-list");
      for (const [on, lit] of [["pointerover", true], ["pointerout", false], ["focusin", true], ["focusout", false]]) {
        list?.addEventListener(on, event => {
          const id = event.target.closest("[data-point]")?.dataset.point;
          this.marks.querySelectorAll(".map-point").forEach(mark => mark.classList.toggle("lit", lit && (mark.dataset.ids ?? "").split(" ").includes(id)));
        });
      }
    }

    at(event) { const box = this.getBoundingClientRect(); return { x: event.clientX - box.left, y: event.clientY - box.top }; }

    drag(event) {
      const before = this.pointers.get(event.pointerId);
      if (!before) { return; }
      const now = this.at(event);
      const other = [...this.pointers].find(([id]) => id !== event.pointerId)?.[1];
      this.pointers.set(event.pointerId, now);
      this.moved += Math.abs(now.x - before.x) + Math.abs(now.y - before.y);
      if (this.moved <= 6 && !other) { return; } // a hand that trembles still clicks
      if (!other) { this.svg.setPointerCapture(event.pointerId); }
      if (other) {
        const apart = point => Math.hypot(point.x - other.x, point.y - other.y) || 1;
        this.zoom(apart(now) / apart(before), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
      } else {
        this.move(before.x - now.x, before.y - now.y);
      }
    }

    press(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) { return; }
      this.moved = 0;
      const step = 80;
      const moves = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
      if (event.target !== this.svg && (event.key === "Enter" || event.key === " ")) {
        event.target.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
      } else if (moves[event.key]) { this.move(...moves[event.key]); }
      else if (event.key === "+" || event.key === "=") { this.zoom(2); }
      else if (event.key === "-") { this.zoom(0.5); }
      else if (event.key === "0") { this.fit(this.points); }
      else { return; }
      event.preventDefault();
      event.stopPropagation();
    }

    move(x, y) { this.x += x / this.scale; this.y += y / this.scale; this.draw(); }

    zoom(by, at = { x: this.width / 2, y: this.height / 2 }) {
      const scale = this.bounded(this.scale * by);
      this.x += (at.x - this.width / 2) * (1 / this.scale - 1 / scale);
      this.y += (at.y - this.height / 2) * (1 / this.scale - 1 / scale);
      this.scale = scale;
      this.draw();
    }

    bounded(scale) { return Math.max(Math.min(this.width, this.height) * 0.9, Math.min(closest, scale)); }

    // Around a single point stands enough of the land to know where it is.
    fit(points, least = 0.004) {
      if (points.length === 0 || !this.width) { return; }
      const xs = points.map(p => p.x), ys = points.map(p => p.y);
      const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
      const room = 96;
      this.x = (left + right) / 2;
      this.y = (top + bottom) / 2;
      this.scale = this.bounded(Math.min((this.width - room) / Math.max(right - left, least), (this.height - room) / Math.max(bottom - top, least)));
      this.draw();
    }

    draw() {
      if (!this.width || this.scale === undefined) { return; }
      this.y = Math.max(0, Math.min(1, this.y));
      this.x = Math.max(0, Math.min(1, this.x));
      this.svg.setAttribute("viewBox", `0 0 ${this.width} ${this.height}`);
      const [left, top] = [this.width / 2 - this.x * this.scale, this.height / 2 - this.y * this.scale];
      this.world.setAttribute("transform", `translate(${left} ${top}) scale(${this.scale / worldUnits})`);
      const focused = this.marks.contains(document.activeElement) ? document.activeElement.dataset.ids : null;
      this.marks.replaceChildren(...this.clusters(left, top).map(cluster => this.mark(cluster)));
      if (focused) { [...this.marks.children].find(mark => mark.dataset.ids === focused)?.focus(); }
    }

    // Points that would lie on each other become one, which a click opens.
    clusters(left, top) {
      const found = [];
      for (const point of this.points) {
        const [x, y] = [left + point.x * this.scale, top + point.y * this.scale];
        if (x < -40 || y < -40 || x > this.width + 40 || y > this.height + 40) { continue; }
        const cluster = found.find(c => Math.hypot(c.x - x, c.y - y) < near);
        cluster ? cluster.points.push(point) : found.push({ x, y, points: [point] });
      }
      return found;
    }

    mark({ x, y, points }) {
      const place = { transform: `translate(${x} ${y})`, "data-ids": points.map(p => p.id).join(" "), tabindex: 0 };
      if (points.length === 1) {
        const [point] = points;
        return make("a", { ...place, class: `map-point ${point.tone}`, href: point.href, "aria-label": point.title },
          make("circle", { r: 8 }), this.label(point.title));
      }
      const size = Math.min(22, 12 + Math.log2(points.length) * 2);
      const mark = make("g", { ...place, class: "map-point", role: "button", "aria-label": this.words.close.replace("{n}", points.length) },
        make("circle", { r: size }), Object.assign(make("text"), { textContent: points.length }),
        this.label(points.length > 3 ? `${points.slice(0, 3).map(p => p.title).join(", ")}\u2026` : points.map(p => p.title).join(", "), size));
      mark.addEventListener("click", () => this.scale * 1.01 > closest || this.isOneSpot(points) ? this.open(points) : this.fit(points, 1e-7));
      return mark;
    }

    isOneSpot(points) { return points.every(p => p.x === points[0].x && p.y === points[0].y); }

    // What lies in one spot cannot be told apart on a map; the list beside it can.
    open(points) { document.querySelector(`.map-list [data-point="${points[0].id}"] a`)?.focus(); }

    label(text, size = 8) { return Object.assign(make("text", { class: "map-label", y: -size - 10 }), { textContent: text }); }
  }

  customElements.define("record-map", RecordMap);
})();
