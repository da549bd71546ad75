/** What stands at a path. */
export interface Found {
  readonly kind: "file" | "folder" | "none";
  /** Where nothing does: the path that is probably meant. */
  readonly meant?: string;
}

/** Says what stands at a path relative to the config's folder; undefined where that is not known. */
export type Look = (path: string) => Found | undefined;
