import type { Path } from "@ecs-dsl/validators";
import type { InputProblem } from "./input-problem.ts";
import type { ParsedText } from "./parsed-text.ts";

/** What to say of a property named `__proto__`: an own property here, and a trap for every program that copies it. */
export function prototypeKeyProblem(text: string, parsed: ParsedText): InputProblem | undefined {
  const path = text.includes("__proto__") ? prototypeKey(parsed.value, []) : undefined;
  if (path === undefined) return undefined;
  const found = parsed.locate(path);
  return {
    code: "input/prototype-key",
    message: 'A property is named "__proto__", which nothing of ECS or ECR is; JavaScript programs that copy it break.',
    help: "Remove the property, or rename it.",
    offset: (found.key ?? found.value).start,
  };
}

function prototypeKey(value: unknown, at: Path): Path | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  for (const [key, item] of Object.entries(value)) {
    const path = [...at, Array.isArray(value) ? Number(key) : key];
    const found = key === "__proto__" ? path : prototypeKey(item, path);
    if (found !== undefined) return found;
  }
  return undefined;
}
