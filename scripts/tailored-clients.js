// A client of AWS's SDK describes every call of its service, EC2's in more than a megabyte. What a bundle does not use of it is
// left out where each description is seen to be plain data, and where it is not yet wrapped to be loaded later.
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { build } from "esbuild";

/** Loads the files that make a client's calls with what these use of the client, and nothing else of it. */
export const tailoredClients = {
  name: "tailored-clients",
  setup({ onLoad }) {
    onLoad({ filter: /\/live\/aws\/services\/[\w-]+\.ts$/ }, async ({ path }) => {
      if (path.endsWith("/index.ts")) return undefined;
      const { outputFiles, metafile } = await build({
        entryPoints: [path],
        bundle: true,
        write: false,
        metafile: true,
        format: "esm",
        platform: "node",
        mainFields: ["module", "main"],
        minifySyntax: true,
        plugins: [clientAlone, plainSchemas],
      });
      const client = Object.keys(metafile.inputs).find((file) => file.includes("/dist-es/"));
      // What the client imports is found from where the client is.
      return { contents: outputFiles[0].text, loader: "js", resolveDir: dirname(resolve(client)) };
    });
  },
};

/** Everything but the client is for the bundle to share. */
const clientAlone = {
  name: "client-alone",
  setup({ onResolve }) {
    onResolve({ filter: /^[^.]/ }, ({ path, kind }) =>
      kind === "entry-point" || path.startsWith("@aws-sdk/client-") ? undefined : { path, external: true },
    );
  },
};

/** Writes out the keys that a client's descriptions have by constants: a computed key may do anything, and is always kept. */
const plainSchemas = {
  name: "plain-schemas",
  setup({ onLoad }) {
    onLoad({ filter: /\/dist-es\/schemas\/schemas_\d+\.js$/ }, ({ path }) => {
      const text = readFileSync(path, "utf8");
      const constants = new Map(
        Array.from(text.matchAll(/^const (_\w+) = ("[^"]*");$/gm), ([, name, value]) => [name, value]),
      );
      const contents = text.replaceAll(/\[(_\w+)\]:/g, (key, name) =>
        constants.has(name) ? `${constants.get(name)}:` : key,
      );
      return { contents, loader: "js" };
    });
  },
};
