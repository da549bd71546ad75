// What others wrote may be bundled where their licenses go with it.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** The packages that the files of a bundle are from, and the text of each of their licenses, once. */
export function licensesOf(files) {
  const folders = files.map((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]);
  const byText = new Map();
  for (const folder of new Set(folders.filter((one) => one !== undefined))) {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const text = textIn(folder) ?? `License: ${license}\n`;
    byText.set(text, (byText.get(text) ?? new Set()).add(`${name}@${version}`));
  }
  const parts = [...byText].map(
    ([text, names]) => `${Array.from(names, String).toSorted().join("\n")}\n\n${text.trim()}\n`,
  );
  return parts.join(`\n${"-".repeat(80)}\n\n`);
}

function textIn(folder) {
  const file = existsSync(folder) ? readdirSync(folder).find((name) => /^licen[cs]e/i.test(name)) : undefined;
  return file === undefined ? undefined : readFileSync(join(folder, file), "utf8");
}
