import { posix } from "node:path";
import { assetsIn, type Assets } from "./cloudformation/assets.ts";
import { NESTED_STACKS, Stacks } from "./cloudformation/stacks.ts";
import { decode } from "../formats/decode.ts";
import type { ReadInput } from "../formats/read-input.ts";
import type { FileTools } from "./file-tools.ts";

/** A file that may belong to another one, and what reads it. */
export interface KeptFile {
  readonly input: ReadInput;
  readonly tools: FileTools;
}

/** What every template has. */
const TEMPLATE = "Resources";

/** Words of a text in which a template names another, or is named by one. */
const IMPORTS = "ImportValue";
const EXPORTS = "Export";
const HANDED = ["Parameters", "Outputs"];

/** What the CDK's list of what it wrote has in it. */
const ASSEMBLY = "aws:cloudformation:stack";

/** Names of the CDK's lists of what it publishes, and what one has of nested stacks. */
const LISTS = /(?:^|\/)(?:[^/]+\.assets|manifest)\.json$/;
const NESTED = ".nested.template.json";

/** The files of a run that other files may say something of. Keeps their bytes, and reads none that no other file names. */
export class KeptStacks {
  readonly #kept = new Map<string, KeptFile>();
  readonly #parents: string[] = [];
  readonly #importers = new Set<string>();
  readonly #exporters = new Map<string, string[]>();
  readonly #assemblies = new Set<string>();
  readonly #lists = new Map<string, KeptFile[]>();
  readonly #assets = new Map<string, Assets>();

  /** Takes note of a file, before the next one takes the place of its bytes. */
  add(input: ReadInput, tools: FileTools): void {
    const { file, bytes } = input;
    if (file === "-") return;
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const folder = posix.dirname(file);
    if (/(?:^|\/)manifest\.json$/.test(file) && text.includes(ASSEMBLY)) this.#assemblies.add(folder);
    const kept = () => ({ input: { ...input, bytes: Buffer.from(bytes) }, tools });
    if (LISTS.test(file) && text.includes(NESTED))
      this.#lists.set(folder, [...(this.#lists.get(folder) ?? []), kept()]);
    if (!text.includes(TEMPLATE)) return;
    const isParent = NESTED_STACKS.some((word) => text.includes(word));
    const isImporter = text.includes(IMPORTS);
    const isExporter = text.includes(EXPORTS);
    if (isParent) this.#parents.push(file);
    if (isImporter) this.#importers.add(file);
    if (isExporter) this.#exporters.set(folder, [...(this.#exporters.get(folder) ?? []), file]);
    if (isParent || isImporter || HANDED.some((word) => text.includes(word))) this.#kept.set(file, kept());
  }

  /** How the files belong together; undefined where none names another. */
  stacks(): Stacks | undefined {
    const isImporting = [...this.#importers].some((file) => this.#exporters.has(posix.dirname(file)));
    if (this.#parents.length === 0 && !isImporting) return undefined;
    return new Stacks({
      parents: this.#parents,
      exporters: (folder) => this.#exporters.get(folder) ?? [],
      isImporter: (file) => this.#importers.has(file),
      assets: (folder) => this.#assetsOf(folder),
      isAssembly: (folder) => this.#assemblies.has(folder),
      value: (file) => valueIn(this.#kept.get(file)),
    });
  }

  #assetsOf(folder: string): Assets {
    const known = this.#assets.get(folder) ?? assetsIn((this.#lists.get(folder) ?? []).map(valueIn));
    this.#assets.set(folder, known);
    return known;
  }

  /** The file, as it was given. */
  get(file: string): KeptFile | undefined {
    return this.#kept.get(file);
  }
}

function valueIn(kept: KeptFile | undefined): unknown {
  const text = kept === undefined ? undefined : decode(kept.input.bytes).text;
  return text === undefined ? undefined : kept?.tools.parse(text).parsed?.value;
}
