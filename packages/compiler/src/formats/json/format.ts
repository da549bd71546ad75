import type { TextFormat } from "../text-format.ts";

export const JSON_FORMAT: TextFormat = {
  name: "json",
  extensions: [".json"],
  begins: (start) => /^[{[]/.test(start),
  load: async () => {
    const { parseJson } = await import("./parse-json.ts");
    const { jsonEditor } = await import("./json-editor.ts");
    return { parse: parseJson, editor: jsonEditor };
  },
};
