import { describe, expect, it } from "vitest";
import type { Subjects } from "../../src/rule.ts";
import {
  combined,
  forbidden,
  forbiddenOnFargate,
  maxCount,
  maxLength,
  oneOf,
  pattern,
  range,
  requires,
} from "../../src/rules/declared.ts";
import { UNKNOWN } from "../../src/unknown.ts";
import { about, container, findings } from "./rule-findings.ts";

describe("range", () => {
  const spec = { ...about, on: "container", at: "startTimeout", says: "{it} starts in {value}" } as const;

  it.each([
    [1, 'Container "web" starts in 1 s; ECS accepts 2 to 120 s.', "Set `startTimeout` to 2 or more.", 2],
    [121, 'Container "web" starts in 121 s; ECS accepts 2 to 120 s.', "Set `startTimeout` to 120 or less.", 120],
  ])("rejects %i and clamps it", (value, message, help, limit) => {
    const rule = range({ ...spec, unit: "s", min: 2, max: 120, clamp: true });
    expect(findings(rule, container({ startTimeout: value }))).toEqual([
      {
        at: ["startTimeout"],
        message,
        help,
        fix: { title: `Set startTimeout to ${limit}`, edits: [{ op: "set", at: ["startTimeout"], value: limit }] },
      },
    ]);
  });

  it.each([
    [30_000, "Set `startTimeout` to 30, in seconds.", 30],
    [120_000, "Set `startTimeout` to 120, in seconds.", 120],
    [121_000, "Set `startTimeout` to 120 or less.", 120],
    [30_500, "Set `startTimeout` to 120 or less.", 120],
    [1000, "Set `startTimeout` to 120 or less.", 120],
  ])("takes %i for milliseconds where seconds are counted", (value, help, limit) => {
    const rule = range({ ...spec, unit: "s", min: 2, max: 120, clamp: true });
    const [found] = findings(rule, container({ startTimeout: value }));
    expect(found).toMatchObject({ help, fix: { edits: [{ value: limit }] } });
    const [counted] = findings(range({ ...spec, min: 2, max: 120 }), container({ startTimeout: value }));
    expect(counted).toMatchObject({ help: "Set `startTimeout` to 120 or less." });
  });

  it("accepts both limits", () => {
    const rule = range({ ...spec, min: 2, max: 120 });
    expect([2, 120].flatMap((startTimeout) => findings(rule, container({ startTimeout })))).toEqual([]);
  });

  it("works with one limit, names who sets it and fixes nothing unless asked", () => {
    const low = findings(range({ ...spec, min: 2, who: "Fargate" }), container({ startTimeout: 0 }));
    const high = findings(range({ ...spec, max: 9 }), container({ startTimeout: 10 }));
    expect([...low, ...high]).toEqual([
      {
        at: ["startTimeout"],
        message: 'Container "web" starts in 0; Fargate accepts 2 or more.',
        help: "Set `startTimeout` to 2 or more.",
      },
      {
        at: ["startTimeout"],
        message: 'Container "web" starts in 10; ECS accepts at most 9.',
        help: "Set `startTimeout` to 9 or less.",
      },
    ]);
  });
});

describe("forbidden", () => {
  const spec = {
    ...about,
    on: "container",
    at: "links",
    says: "{it} links {value}",
    because: "links are gone",
  } as const;

  it("removes the property", () => {
    expect(findings(forbidden(spec), container({ links: ["db"] }))).toEqual([
      {
        at: ["links"],
        message: 'Container "web" links ["db"]; links are gone.',
        help: "Remove `links`.",
        fix: { title: "Remove links", edits: [{ op: "remove", at: ["links"] }] },
      },
    ]);
  });

  it("accepts an empty list", () => {
    expect(findings(forbidden(spec), container({ links: [] }))).toEqual([]);
  });

  it("removes one item of a list", () => {
    const rule = forbidden({ ...spec, at: "links[]", values: (value) => value !== "cache" });
    expect(findings(rule, container({ links: ["cache", "db"] }))).toEqual([
      {
        at: ["links", 1],
        message: 'Container "web" links "db"; links are gone.',
        help: 'Remove "db" from `links`.',
        fix: { title: "Remove the entry from links", edits: [{ op: "remove", at: ["links", 1] }] },
      },
    ]);
  });

  it("sets another value, or only says what to do", () => {
    const set = findings(forbidden({ ...spec, at: "user", fix: { set: "1000" } }), container({ user: "0" }));
    expect(set[0]?.fix?.edits).toEqual([{ op: "set", at: ["user"], value: "1000" }]);
    const told = findings(forbidden({ ...spec, help: "Ask.", fix: "none" }), container({ links: ["db"] }));
    expect(told).toEqual([{ at: ["links"], message: 'Container "web" links ["db"]; links are gone.', help: "Ask." }]);
  });
});

describe("forbiddenOnFargate", () => {
  const rule = forbiddenOnFargate({ ...about, on: "container", at: "user", says: "{it}", because: "no" });
  const user = { user: "0" };

  it.each([
    [{ requiresCompatibilities: ["FARGATE"] }, 1],
    [{ requiresCompatibilities: ["EC2", "FARGATE"] }, 1],
    [{ requiresCompatibilities: ["EC2"] }, 0],
    [{ requiresCompatibilities: UNKNOWN }, 0],
    [{ requiresCompatibilities: [UNKNOWN] }, 0],
    [{}, 0],
  ] as const satisfies readonly (readonly [Subjects["taskDefinition"], number])[])(
    "knows %j to be %i",
    (task, count) => {
      expect(findings(rule, container(user, task))).toHaveLength(count);
    },
  );
});

describe("oneOf", () => {
  const spec = { ...about, on: "container", at: "user", says: "{it} runs as {value}" } as const;

  it("corrects a near miss", () => {
    expect(findings(oneOf({ ...spec, values: ["nobody", "node"] }), container({ user: "NoBdy" }))).toEqual([
      {
        at: ["user"],
        message: 'Container "web" runs as "NoBdy"; ECS accepts "nobody" or "node".',
        help: 'Did you mean "nobody"?',
        fix: { title: "Set user to nobody", edits: [{ op: "set", at: ["user"], value: "nobody" }] },
      },
    ]);
  });

  it("lists at most eight values", () => {
    const values = Array.from({ length: 20 }, (_, index) => `user-number-${index}`);
    expect(findings(oneOf({ ...spec, values, who: "The shop" }), container({ user: "root" }))[0]).toEqual({
      at: ["user"],
      message:
        'Container "web" runs as "root"; The shop accepts "user-number-0", "user-number-1", "user-number-2", "user-number-3", "user-number-4", "user-number-5", "user-number-6", "user-number-7" and 12 more.',
      help: 'Set `user` to "user-number-0", "user-number-1", "user-number-2", "user-number-3", "user-number-4", "user-number-5", "user-number-6", "user-number-7" and 12 more.',
    });
  });

  it("accepts its values", () => {
    expect(findings(oneOf({ ...spec, values: ["node"] }), container({ user: "node" }))).toEqual([]);
  });
});

describe("maxCount and maxLength", () => {
  const count = maxCount({ ...about, on: "container", at: "links", says: "{it} has {value} links", max: 2 });
  const length = maxLength({ ...about, on: "container", at: "user", says: "the user of {it} has {value}", max: 2 });

  it("accept the maximum", () => {
    expect(findings(count, container({ links: ["a", "b"] }))).toEqual([]);
    expect(findings(length, container({ user: "ab" }))).toEqual([]);
  });

  it("reject one more", () => {
    expect(findings(count, container({ links: ["a", "b", "c"] }))).toEqual([
      {
        at: ["links"],
        message: 'Container "web" has 3 links; ECS accepts 2.',
        help: "Remove 1 entry from `links`.",
      },
    ]);
    expect(findings(length, container({ user: "abcd" }))).toEqual([
      {
        at: ["user"],
        message: 'The user of container "web" has 4 characters; ECS accepts 2.',
        help: "Shorten `user` by 2 characters.",
      },
    ]);
  });
});

describe("pattern", () => {
  it("says what is accepted and shows an example", () => {
    const rule = pattern({
      ...about,
      on: "service",
      at: "serviceName",
      says: "{it} has the name {value}",
      pattern: /^[a-z]+$/,
      accepts: "small letters",
      example: "api",
    });
    expect(findings(rule, { serviceName: "api" })).toEqual([]);
    expect(findings(rule, { serviceName: "API" })).toEqual([
      {
        at: ["serviceName"],
        message: 'Service "API" has the name "API"; ECS accepts small letters.',
        help: 'Write it like "api".',
      },
    ]);
  });
});

describe("requires", () => {
  const rule = requires({
    ...about,
    on: "container",
    at: "secrets",
    needs: "healthCheck.interval",
    says: "{it} has secrets",
    because: "nobody looks after them",
    help: "Look after them.",
  });
  const secrets = [{ name: "KEY", valueFrom: "key" }];

  it("reports a property without the other one", () => {
    expect(findings(rule, container({ secrets }))).toEqual([
      { at: ["secrets"], message: 'Container "web" has secrets; nobody looks after them.', help: "Look after them." },
    ]);
  });

  it("is silent when the other one is there, unknown, or below something unknown", () => {
    for (const healthCheck of [UNKNOWN, { interval: UNKNOWN }, { interval: 5 }] as const) {
      expect(findings(rule, container({ secrets, healthCheck }))).toEqual([]);
    }
  });

  it("does not count an empty list", () => {
    expect(findings(rule, container({ secrets: [] }))).toEqual([]);
  });
});

describe("combined", () => {
  it("reports what each of its rules reports, in order", () => {
    const spec = { ...about, on: "container", says: "{it} has {value}", because: "no" } as const;
    const rule = combined(forbidden({ ...spec, at: "user" }), forbidden({ ...spec, at: "hostname" }));
    expect(findings(rule, container({ hostname: "h", user: "u" })).map(({ at }) => at)).toEqual([
      ["user"],
      ["hostname"],
    ]);
  });
});
