// Files as reports: chosen in a dialogue, or dropped on the page.

const most = 100; // reports that POST /compare takes

// Files that the service makes an article of; every other one is the article.
const sources = { html: "text/html", htm: "text/html", xhtml: "application/xhtml+xml", json: "application/vnd.iptc.ninjs+json" };

/**
 * Reads text files; returns {name, text, media} each, and throws where one is no
 * text. media is null where the text is the article itself.
 */
export async function read(files) {
  const list = [...files].slice(0, most);
  return Promise.all(list.map(async (file) => {
    const bytes = await file.arrayBuffer();
    try {
      const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
      return { name: file.name, text, media: sources[file.name.toLowerCase().split(".").at(-1)] ?? null };
    } catch {
      throw new Error(`${file.name} is not a text in UTF-8.`);
    }
  }));
}

/** Takes files that are dropped anywhere on the page; take(files) gets them. */
export function acceptDrops(root, take) {
  const carries = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
  root.addEventListener("dragover", (event) => {
    if (carries(event)) {
      event.preventDefault();
      root.classList.add("dropping");
    }
  });
  root.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) {
      root.classList.remove("dropping");
    }
  });
  root.addEventListener("drop", (event) => {
    root.classList.remove("dropping");
    if (carries(event)) {
      event.preventDefault();
      take(event.dataTransfer.files);
    }
  });
}
