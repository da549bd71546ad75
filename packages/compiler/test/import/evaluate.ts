import * as language from "@ecs-dsl/dsl";
import { isApp } from "../../src/load/app.ts";

/** The app that the text of a config exports. What `import` writes is JavaScript, too. */
export function appIn(text: string) {
  const body = text
    .replace(/^import \{([^}]*)\} from "ecs-dsl";/, "const {$1} = language;")
    .replace("export default app(", "return app(");
  // oxlint-disable-next-line no-implied-eval -- it is the program that is tested
  const program = new Function("language", `"use strict";\n${body}`);
  // oxlint-disable-next-line typescript/no-unsafe-call -- what it gives is looked at
  const app: unknown = program(language);
  if (!isApp(app)) throw new Error("It exports no app.");
  return app;
}
