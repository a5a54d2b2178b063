// <signature-pad text="Ada Byron" words="Sign here">: a piece of paper to draw on, or with a name written on it.
// It tells that something is on it by a change event, its value being "drawn" or empty. Paper is white in the dark as well.
(() => {
  const ink = "#14213d", paper = "#ffffff", high = 160;

  class SignaturePad extends HTMLElement {
    static observedAttributes = ["text", "words"];
    strokes = [];

    get value() { return this.strokes.length > 0 ? "drawn" : ""; }

    connectedCallback() {
      if (this.canvas) { return; }
      this.canvas = document.createElement("canvas");
      this.canvas.setAttribute("role", "img");
      this.append(this.canvas);
      this.resizing = new ResizeObserver(() => this.draw());
      this.resizing.observe(this);
      this.canvas.addEventListener("pointerdown", event => this.begin(event));
      this.canvas.addEventListener("pointermove", event => this.move(event));
      for (const end of ["pointerup", "pointercancel"]) { this.canvas.addEventListener(end, () => this.end()); }
      this.draw();
    }

    disconnectedCallback() { this.resizing?.disconnect(); }

    attributeChangedCallback(name) {
      if (name === "text") { this.strokes = []; }
      this.draw();
    }

    get isTyped() { return this.hasAttribute("text"); }

    // In shares of the paper's width, so that a turned phone keeps what was drawn.
    point(event) {
      const box = this.canvas.getBoundingClientRect();
      return [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.width];
    }

    begin(event) {
      if (this.isTyped || !event.isPrimary || event.button > 0) { return; }
      event.preventDefault();
      this.canvas.setPointerCapture(event.pointerId);
      this.stroke = [this.point(event)];
      this.strokes.push(this.stroke);
      this.draw();
    }

    move(event) {
      if (!this.stroke || !event.isPrimary) { return; }
      const points = event.getCoalescedEvents?.() ?? [];
      for (const one of points.length > 0 ? points : [event]) { this.stroke.push(this.point(one)); }
      this.draw();
    }

    end() {
      if (!this.stroke) { return; }
      this.stroke = null;
      this.dispatchEvent(new Event("change", { bubbles: true }));
    }

    clear() { this.strokes = []; this.draw(); }

    draw() {
      const wide = this.clientWidth, scale = Math.max(1, Math.min(3, window.devicePixelRatio || 1));
      if (!this.canvas || wide === 0) { return; }
      this.canvas.width = Math.round(wide * scale);
      this.canvas.height = Math.round(high * scale);
      this.canvas.setAttribute("aria-label", this.getAttribute("text") || this.getAttribute("words") || "");
      const to = this.canvas.getContext("2d");
      to.scale(scale, scale);
      to.fillStyle = paper;
      to.fillRect(0, 0, wide, high);
      Object.assign(to, { strokeStyle: ink, fillStyle: ink, lineCap: "round", lineJoin: "round", lineWidth: 2.2 });
      if (this.isTyped) { this.write(to, wide); } else { this.trace(to, wide); }
    }

    write(to, wide) {
      const text = this.getAttribute("text").trim();
      let size = 52;
      do { to.font = `italic ${size}px "Snell Roundhand", "Segoe Script", "Bradley Hand", "Brush Script MT", "URW Chancery L", cursive`; size -= 2; } while (size > 14 && to.measureText(text).width > wide - 32);
      to.textBaseline = "middle";
      to.textAlign = "center";
      to.fillText(text, wide / 2, high / 2, wide - 24);
    }

    trace(to, wide) {
      for (const stroke of this.strokes) {
        const points = stroke.map(([x, y]) => [x * wide, y * wide]);
        to.beginPath();
        to.moveTo(...points[0]);
        for (let i = 1; i < points.length - 1; i++) {
          to.quadraticCurveTo(...points[i], (points[i][0] + points[i + 1][0]) / 2, (points[i][1] + points[i + 1][1]) / 2);
        }
        to.lineTo(...points.at(-1));
        to.stroke();
      }
    }
  }

  customElements.define("signature-pad", SignaturePad);
  window.businessOsSignature = {
    clear: id => document.getElementById(id)?.clear(),
    picture: async id => {
      const pad = document.getElementById(id);
      if (!pad || (pad.isTyped ? !pad.getAttribute("text").trim() : pad.strokes.length === 0)) { return new Blob(); }
      pad.draw();
      const picture = await new Promise(done => pad.canvas.toBlob(done, "image/png"));
      return picture ?? new Blob();
    },
  };
})();
