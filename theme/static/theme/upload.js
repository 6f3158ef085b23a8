/* Sends each chosen file by itself, with progress and cancel; the page works without it. */
(() => {
  "use strict";
  const LONGEST = 1600, SMALL = 400 * 1024, QUALITY = 0.85, POLL = 5000;
  const pictures = ["image/jpeg", "image/png"];

  const make = (tag, css, text) => {
    const made = document.createElement(tag);
    if (css) made.className = css;
    if (text) made.textContent = text;
    return made;
  };

  /* A smaller JPEG of a large photo; the file itself where the browser cannot draw it. */
  const shrunk = async (file) => {
    if (!pictures.includes(file.type) || file.size < SMALL) return file;
    try {
      const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
      const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
      const canvas = make("canvas");
      canvas.width = Math.round(bitmap.width * scale);
      canvas.height = Math.round(bitmap.height * scale);
      const pen = canvas.getContext("2d");
      pen.fillStyle = "#fff";
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
      const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
      return blob && blob.size < file.size ? new File([blob], file.name, { type: "image/jpeg" }) : file;
    } catch {
      return file;
    }
  };

  class Upload {
    constructor(section) {
      this.section = section;
      this.words = section.dataset;
      this.adding = section.querySelector("[data-add]");
      this.address = this.adding.dataset.add;
      this.input = this.adding.querySelector("input[type=file]");
      this.box = this.input.name;
      this.list = section.querySelector("[data-files]");
      this.sent = section.querySelector("[data-sent]");
      this.queue = Promise.resolve();
      this.open = 0;
      this.enhance();
    }

    enhance() {
      this.section.classList.add("upload--live");
      this.input.multiple = true;
      this.input.removeAttribute("name");
      this.adding.querySelector("[data-label]").textContent = this.words.choose;
      this.input.addEventListener("change", () => this.take([...this.input.files]));
      this.list.addEventListener("click", (event) => this.remove(event));
      if ("waiting" in this.words) this.poll();
    }

    token() {
      const data = new FormData();
      data.set("csrfmiddlewaretoken", this.input.form.elements.csrfmiddlewaretoken[0].value);
      return data;
    }

    take(files) {
      this.input.value = "";
      for (const file of files) {
        const row = this.row(file);
        this.open += 1;
        this.queue = this.queue.then(() => this.send(file, row)).finally(() => (this.open -= 1));
      }
    }

    row(file) {
      const row = make("li", "file"), what = make("div", "file__what");
      const name = make("p", "file__name"), bdi = make("bdi", "", file.name);
      bdi.dir = "auto";
      name.append(bdi);
      row.state = make("p", "file__state muted", this.words.sending);
      row.bar = make("progress", "steps__bar");
      row.bar.max = 1;
      row.bar.value = 0;
      row.end = make("button", "button button--plain", this.words.cancel);
      row.end.type = "button";
      row.end.addEventListener("click", () => this.cancel(row));
      what.append(name, row.state, row.bar);
      row.append(what, row.end);
      this.sent.append(row);
      return row;
    }

    cancel(row) {
      row.cancelled = true;
      if (row.request) row.request.abort();
      row.remove();
    }

    async send(file, row) {
      if (row.cancelled) return;
      row.state.textContent = this.words.shrinking;
      const small = await shrunk(file);
      if (row.cancelled) return;
      row.state.textContent = this.words.sending;
      const data = this.token();
      data.set(this.box, small, file.name);
      const answer = await this.ask(this.address, data, row);
      if (row.cancelled) return;
      if (answer && answer.list !== undefined) {
        row.remove();
        this.show(answer);
      } else {
        this.fail(file, row, answer);
      }
    }

    /* XMLHttpRequest, since fetch tells nothing of what is on its way. */
    ask(address, data, row) {
      return new Promise((done) => {
        const request = new XMLHttpRequest();
        request.open("POST", address);
        request.setRequestHeader("Accept", "application/json");
        request.responseType = "json";
        request.onloadend = () => done(request.response);
        if (row) {
          row.request = request;
          request.upload.onprogress = (event) => {
            if (event.lengthComputable) row.bar.value = event.loaded / event.total;
          };
          request.upload.onload = () => (row.state.textContent = this.words.checking);
        }
        request.send(data);
      });
    }

    fail(file, row, answer) {
      row.bar.remove();
      row.classList.add("file--error");
      row.state.className = "error";
      row.state.textContent = (answer && answer.error) || this.words.lost;
      row.end.textContent = answer && answer.error ? this.words.dismiss : this.words.again;
      if (answer && answer.error) return;
      row.end.addEventListener("click", () => this.take([file]), { once: true });
    }

    show(answer) {
      this.list.innerHTML = answer.list;
      this.adding.hidden = answer.full;
      if (answer.waiting) this.poll();
    }

    async remove(event) {
      const button = event.target.closest("[data-remove]");
      if (!button) return;
      event.preventDefault();
      const answer = await this.ask(button.formAction, this.token());
      if (answer && answer.list !== undefined) this.show(answer);
      else button.form.requestSubmit(button);
      if (!this.adding.hidden) this.input.focus();
    }

    poll() {
      clearTimeout(this.timer);
      this.timer = setTimeout(async () => {
        const response = await fetch(this.address, { headers: { Accept: "application/json" } }).catch(() => null);
        if (response && response.ok) this.show(await response.json());
      }, POLL);
    }
  }

  const uploads = [...document.querySelectorAll("[data-upload]")].map((one) => new Upload(one));
  const form = document.getElementById("form");
  if (uploads.length && form) {
    form.addEventListener("submit", (event) => {
      const busy = uploads.find((one) => one.open);
      if (!busy) return;
      event.preventDefault();
      let note = form.querySelector("[data-busy]");
      if (!note) {
        note = make("p", "error");
        note.dataset.busy = "";
        note.setAttribute("role", "alert");
        form.append(note);
      }
      note.textContent = busy.words.wait;
    });
  }
})();
