const CALL_SITE = Symbol.for("ecs-dsl.callSite");

/** The caller, and who called it: enough to see through one function of the user's own around `service(…)`. */
const FRAMES = 2;

interface CallSite {
  readonly stack?: string;
}

/** The DSL function that the user called; its own frame is left out of the call site. */
export type Called = (...args: never[]) => unknown;

/** Freezes a DSL value and remembers, out of sight, where the user called the function that made it. */
export function placed<Value extends object>(value: Value, called: Called): Readonly<Value> {
  return Object.freeze(Object.defineProperty(value, CALL_SITE, { value: captured(called) }));
}

/**
 * Where the user called the DSL function that returned `value`, as a stack trace whose first frame is that call.
 * `undefined` for everything else. Formatting happens here, so a value whose place nobody asks for costs next to nothing.
 */
export function callSiteOf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const site: unknown = Reflect.get(value, CALL_SITE);
  if (typeof site !== "object" || site === null || !("stack" in site)) return undefined;
  return typeof site.stack === "string" ? site.stack : undefined;
}

function captured(called: Called): CallSite {
  const site: CallSite = {};
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = FRAMES;
  Error.captureStackTrace(site, called);
  Error.stackTraceLimit = limit;
  return site;
}
