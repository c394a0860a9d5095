// Files as reports: chosen in a dialogue, or dropped on the page.

const most = 100; // reports that POST /compare takes

/** Reads text files; returns {name, text} each, and throws where one is no text. */
export async function read(files) {
  const list = [...files].slice(0, most);
  return Promise.all(list.map(async (file) => {
    const bytes = await file.arrayBuffer();
    try {
      return { name: file.name, text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
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
