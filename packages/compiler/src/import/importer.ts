import type { Draft } from "./draft.ts";
import type { Entry } from "./ledger.ts";

/** A file or folder that a config is made of. Paths are relative to it, with `/`; a single file is named by its base name. */
export interface Source {
  /** What the user named, for messages. */
  readonly shown: string;
  /** The name of the folder that the files are in. */
  readonly name?: string;
  /**
   * The folder of the files as the config sees it, with `/`: `"../infra"`.
   * @default ".": the config is written into it
   */
  readonly folder?: string;
  /** Every file, sorted; what git ignores is not among them. */
  readonly files: readonly string[];
  /** The text of one of them; undefined where it cannot be read, is no UTF-8 text or is too large. */
  readonly read: (file: string) => string | undefined;
  /** The environment variables, for what a source asks of them. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** What an importer made. */
export interface Imported {
  readonly draft: Draft;
  /** What became of each key of each file that was read. */
  readonly entries: readonly Entry[];
  /** Files beside the config that it names: templates of addons, environment files. Paths from the config. */
  readonly files?: Readonly<Record<string, string>>;
}

/** Why nothing can be made of the source: a sentence, and a way out. */
export interface NotImported {
  readonly problem: string;
  readonly help: string;
  /** The file it is about, where it is about one. */
  readonly file?: string;
}

/** One folder in `import/`, and one line in its index. */
export interface Importer {
  /** What `--from` takes. */
  readonly name: string;
  /** What it is about, in the plural, for help and messages: "AWS Copilot's manifests". */
  readonly title: string;
  /** Whether the source is its own, by names of files and, where they do not say, by a look into one. */
  readonly takes: (source: Source) => boolean;
  /** What it is asked to be called, or undefined to let the importer choose. */
  readonly importSource: (source: Source, given: ImportOptions) => Imported | NotImported;
}

/** What the user said, where the source may not say it. */
export interface ImportOptions {
  /** The name of the app. */
  readonly app?: string;
  /** For all environments whose account the source does not say. */
  readonly account?: string;
  readonly region?: string;
}
