import { expect, it } from "vitest";
import { isUseBeforeInit, throwRemedy } from "../../src/load/throw-remedy.ts";

const METHODS =
  "Call a function that there is: values of ecs-dsl have `address`, `build`, `digest`, `existing`, `host`, `route`, `tag` or `url`.";

/** The help for an error at the mark in a line. */
function helpAt(line: string, error: Error): string | undefined {
  const [before = "", after = ""] = line.split("▲");
  return throwRemedy(error.message, error, { before, after });
}

it.each([
  ["service is not defined", 'Import it: `import { service } from "ecs-dsl";`.'],
  ["sevice is not defined", "Did you mean `service`?"],
  ["gateway is not defined", "Declare `gateway`, or import it."],
  [
    "require is not defined in ES module scope, you can use import instead",
    'Write `import { app, service } from "ecs-dsl";`.',
  ],
  ["images.tagged is not a function", "Did you mean `tag`?"],
  ["edge.rout is not a function", "Did you mean `route`?"],
  ["(0 , import_ecs_dsl.servce) is not a function", "Did you mean `service`?"],
  ["ecs.servce is not a function", "Did you mean `service`?"],
  ["ecs.Service is not a constructor", 'Call `service` without `new`: `import { service } from "ecs-dsl";`.'],
  ["api.cpu is not a function", METHODS],
  ["ecs.gateway is not a function", METHODS],
  ["settings.services.map is not a function", "Call `map` of an array: what stands before it is something else."],
  ["settings.tag.trim is not a function", "Call `trim` of a text: what stands before it is something else."],
  [
    "Cannot assign to read only property 'cpu' of object '#<Object>'",
    "Make another value instead: those of ecs-dsl stay as they are made.",
  ],
  [
    "Cannot add property cpu, object is not extensible",
    "Make another value instead: those of ecs-dsl stay as they are made.",
  ],
  [
    "ENOENT: no such file or directory, open 'settings.json'",
    'Write a path as seen from the folder where ecs-dsl runs, or from the config: `new URL("settings.json", import.meta.url)`.',
  ],
  ["settings.list is not iterable", "Loop over an array here, or over `Object.entries(…)` of an object."],
])("says what to do about %j", (message, help) => {
  expect(helpAt("", new TypeError(message))).toBe(help);
});

const reading = (member: string) => new TypeError(`Cannot read properties of undefined (reading '${member}')`);
const given = (value: string, empty = "undefined") =>
  `Give ${value} a value above this line, or correct a name in it: it is ${empty}.`;

it.each([
  ["cpu: settings.api.▲cpu,", reading("cpu"), given("`settings.api`")],
  ["cpu: settings?.api!.▲cpu,", reading("cpu"), given("`settings?.api`")],
  ["cpu: settings[env.name].api.▲cpu,", reading("cpu"), given("`settings[env.name].api`")],
  ["cpu: read().api.▲cpu,", reading("cpu"), given("the value that is read here")],
  ['cpu: settings["live"].▲cpu,', reading("cpu"), given('`settings["live"]`')],
  ["cpu: settings.api.▲sizes[0],", reading("0"), given("`settings.api.sizes`")],
  ["cpu: read().▲cpu,", reading("cpu"), given("the value that is read here")],
  ["", reading("cpu"), given("the value that is read here")],
  [
    "settings.api.▲cpu = 256;",
    new TypeError("Cannot set properties of null (setting 'cpu')"),
    given("`settings.api`", "null"),
  ],
  [
    "const { ▲cpu } = settings;",
    new TypeError("Cannot destructure property 'cpu' of 'settings' as it is undefined."),
    given("`settings`"),
  ],
  [
    "Object.▲entries(settings)",
    new TypeError("Cannot convert undefined or null to object"),
    given("the value that is read here", "undefined or null"),
  ],
])("names what is empty at %s", (line, error, help) => {
  expect(helpAt(line, error)).toBe(help);
});

it.each(["image: process.env.IMAGE!.▲trim(),", "image: (process.env.IMAGE as string).▲trim(),"])(
  "knows environment variables: %s",
  (line) => {
    expect(helpAt(line, reading("trim"))).toBe(
      'Set the environment variable IMAGE where ecs-dsl runs, or give it a default: `(process.env.IMAGE ?? "…")`.',
    );
  },
);

it("explains a value that is used before it is declared", () => {
  const early = new ReferenceError("Cannot access 'api' before initialization");
  expect(helpAt("", early)).toBe("Declare the value above the place that uses it.");
  expect([early, reading("cpu")].map(isUseBeforeInit)).toEqual([true, false]);
});

it.each([new TypeError("Clock is not a constructor"), new Error("undefined"), new RangeError("too deep")])(
  "knows nothing of %s",
  (error) => {
    expect(helpAt("", error)).toBeUndefined();
  },
);
