/** True for a platform of Linux before 1.4.0; a name like LATEST is none. */
export function isOldPlatform(version: unknown): boolean {
  return typeof version === "string" && /^1\.[0-3]\.\d+$/.test(version);
}
