import type { ReadTemplate, TemplateFile } from "../model/template-file.ts";

/** The templates that an app names, each read once. What reads them is loaded when the first one is asked for. */
export class Templates {
  readonly #folder: string;
  readonly #files = new Map<string, TemplateFile | undefined>();
  readonly #wanted = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The template, where it has been read; from now on it is wanted. */
  readonly read: ReadTemplate = (path) => {
    if (!this.#files.has(path)) this.#wanted.add(path);
    return this.#files.get(path);
  };

  /** Reads what was wanted and not there; false where nothing was. */
  async load(): Promise<boolean> {
    if (this.#wanted.size === 0) return false;
    const { readTemplate } = await import("./read-template.ts");
    for (const path of this.#wanted) this.#files.set(path, await readTemplate(this.#folder, path));
    this.#wanted.clear();
    return true;
  }
}
